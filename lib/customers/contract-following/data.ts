import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Following } from "./types";

/** Contracts of a customer that may renew another one. */
export async function listFollowing(db: Db, customer: string): Promise<Following[]> {
  const { data, error } = await db.rpc("list_following", { p_customer: customer });
  if (error) throw asError(error);
  return data as unknown as Following[];
}

/** The end that a contract decided when it came; null where it follows none. */
export async function getFollowed(db: Db, contract: string): Promise<{ due_on: string } | null> {
  const { data, error } = await db
    .from("renewals")
    .select("due_on")
    .eq("next_contract_id", contract)
    .limit(1);
  if (error) throw asError(error);
  return data[0] ?? null;
}
