import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { getFacts } from "./data";
import { conflictSentence } from "./rules";
import type { CreateCustomerInput, UpdateCustomerInput } from "./schema";

/** A row that row level security hides answers nothing; for the person that is the same as not being there. */
function requireRow<Row>(rows: Row[] | null): Row {
  const row = rows?.[0];
  if (!row) throw new AppError("not_found");
  return row;
}

/** Adds a customer; the owner is the person who adds it. */
export async function createCustomer(
  db: Db,
  input: CreateCustomerInput,
): Promise<{ id: string; name: string }> {
  const { data, error } = await db.from("customers").insert(input).select("id,name");
  if (error) throw asError(error);
  return requireRow(data as { id: string; name: string }[]);
}

/**
 * Saves the facts of a customer. When somebody changed one of them since the form was opened, nothing is saved and the
 * answer names it, unless the person asked to save over it; a change of other columns does not stand in the way.
 */
export async function updateCustomer(
  db: Db,
  input: UpdateCustomerInput,
): Promise<{ id: string; name: string }> {
  const { id, updated_at, base, overwrite, ...facts } = input;
  const current = await getFacts(db, id);
  if (!current) throw new AppError("not_found");
  if (current.updated_at !== updated_at && !overwrite) {
    const sentence = conflictSentence(base, current);
    if (sentence) throw new AppError("conflict", sentence);
  }
  const { data, error } = await db
    .from("customers")
    .update(facts)
    .eq("id", id)
    // The stamp just read: whoever saves between this and the read wins, and this save is asked again.
    .eq("updated_at", current.updated_at)
    .select("id,name");
  if (error) throw asError(error);
  if (data.length === 0)
    throw new AppError(
      "conflict",
      "Somebody saved this customer at the same moment. Save once more to see what changed.",
    );
  return requireRow(data as { id: string; name: string }[]);
}

export async function archiveCustomer(db: Db, id: string): Promise<void> {
  const { error } = await db.rpc("archive_customer", { p_id: id });
  if (error) throw asError(error);
}

export async function restoreCustomer(db: Db, id: string): Promise<void> {
  const { error } = await db.rpc("restore_customer", { p_id: id });
  if (error) throw asError(error);
}

/** Gives a customer to another CSM. The one who gives it away does not see it afterwards. */
export async function handOverCustomer(db: Db, id: string, csm: string): Promise<void> {
  const { error } = await db.rpc("hand_over_customer", { p_customer: id, p_csm: csm });
  if (error?.message === "csm_unknown")
    throw AppError.field("csm", "Not an active CSM any more. Choose another");
  if (error) throw asError(error);
}
