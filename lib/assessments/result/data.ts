import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Comparison, NoResult, PeerGroup, Result } from "./types";

/** Everything the page shows, in one call; null where there is none that the caller may read. */
export async function getResult(db: Db, id: string): Promise<Result | NoResult | null> {
  const { data, error } = await db.rpc("get_result", { p_id: id });
  if (error) throw asError(error);
  return data as Result | NoResult | null;
}

/** What the result is compared with; null for whoever may not read it. */
export async function getComparison(
  db: Db,
  id: string,
  group: PeerGroup,
): Promise<Comparison | null> {
  const { data, error } = await db.rpc("compare_result", { p_result: id, p_group: group });
  if (error) throw asError(error);
  return data as Comparison | null;
}
