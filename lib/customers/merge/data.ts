import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { groupPairs } from "./rules";
import type { Candidate, DuplicateGroup, DuplicatePair, MergeRecord } from "./types";

/** Customers that may be one, the likeliest first. */
export async function listDuplicates(db: Db): Promise<DuplicateGroup[]> {
  const { data, error } = await db.rpc("list_duplicates", { p_limit: 200 });
  if (error) throw asError(error);
  const { pairs, customers } = data as { pairs: DuplicatePair[]; customers: Candidate[] };
  return groupPairs(pairs, customers);
}

/** The customers to compare, in the order asked for; those that are not the person's are missing. */
export async function listCandidates(db: Db, ids: string[]): Promise<Candidate[]> {
  const { data, error } = await db.rpc("list_customers", {
    p_filter: { ids, archived: "all" },
    p_limit: ids.length,
  });
  if (error) throw asError(error);
  const { rows } = data as { rows: Candidate[] };
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** The newest merges of a person. */
export async function listMerges(db: Db, user: string): Promise<MergeRecord[]> {
  const { data, error } = await db
    .from("customer_merges")
    .select("id,survivor_id,merged_ids,names,counts,state,kept,created_at,undone_at")
    .eq("u_id", user)
    .order("created_at", { ascending: false })
    .limit(50);
  if (error) throw asError(error);
  return data as MergeRecord[];
}
