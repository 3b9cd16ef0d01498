import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { getFollowed } from "../contract-following/data";
import { refuseStale } from "../customer/data";
import { noticeDays, withNoticeDays } from "./rules";
import type { AddContractInput, EditContractInput } from "./schema";

/**
 * Adds a contract. In the database the renewal date of the customer follows when it is
 * active, and a renewal that it clearly follows is won; `renews` is the end that it renews.
 */
export async function addContract(
  db: Db,
  input: AddContractInput,
): Promise<{ id: string; renews: string | null }> {
  const { notice_days = null, ...facts } = input;
  const { data, error } = await db
    .from("contracts")
    .insert({ ...facts, pricing_terms: withNoticeDays(null, notice_days) })
    .select("id");
  if (error) throw asError(error);
  const { id } = data[0] as { id: string };
  return { id, renews: (await getFollowed(db, id))?.due_on ?? null };
}

/** Saves the facts of a contract; refuses when somebody saved it since the form was opened. */
export async function updateContract(db: Db, input: EditContractInput): Promise<{ id: string }> {
  const { id, updated_at, notice_days, ...facts } = input;
  const terms = notice_days === undefined ? {} : await termsWith(db, id, notice_days);
  const { data, error } = await db
    .from("contracts")
    .update({ ...facts, ...terms })
    .eq("id", id)
    .eq("updated_at", updated_at)
    .select("id");
  if (error) throw asError(error);
  if (data.length > 0) return data[0] as { id: string };
  return refuseStale(db, "contracts", id);
}

/** The terms to write for other days of notice. What stands in them now is kept; updated_at refuses a change in between. */
async function termsWith(db: Db, id: string, days: number | null) {
  const { data, error } = await db.from("contracts").select("pricing_terms").eq("id", id).limit(1);
  if (error) throw asError(error);
  const terms = data[0]?.pricing_terms ?? null;
  return noticeDays(terms) === days ? {} : { pricing_terms: withNoticeDays(terms, days) };
}
