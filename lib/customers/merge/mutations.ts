import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { MergeInput } from "./schema";
import type { Kept, Merged } from "./types";

/** Makes two to five customers one. */
export async function mergeCustomers(db: Db, input: MergeInput): Promise<Merged> {
  const { data, error } = await db.rpc("merge_customers", {
    p_survivor: input.survivor,
    p_merged: input.merged,
    p_choices: input.choices,
    p_seen: input.seen,
  });
  if (error) throw asError(error);
  return data as Merged;
}

/** Takes a merge apart; answers what was changed since and therefore stays. */
export async function undoMerge(db: Db, id: string): Promise<{ survivor: string; kept: Kept[] }> {
  const { data, error } = await db.rpc("undo_merge", { p_id: id });
  if (error) throw asError(error);
  return data as { survivor: string; kept: Kept[] };
}

/** Remembers that customers which look alike are not the same, each with each. */
export async function keepApart(db: Db, ids: string[]): Promise<void> {
  const sorted = ids.toSorted();
  const rows = sorted.flatMap((a, at) =>
    sorted.slice(at + 1).map((b) => ({ customer_a: a, customer_b: b })),
  );
  const { error } = await db.from("customer_distinctions").insert(rows);
  // Somebody said it already: that is what was wanted.
  if (error && error.code !== "23505") throw asError(error);
}

/** Takes that back. */
export async function forgetApart(db: Db, ids: string[]): Promise<void> {
  const { error } = await db
    .from("customer_distinctions")
    .delete()
    .in("customer_a", ids)
    .in("customer_b", ids);
  if (error) throw asError(error);
}
