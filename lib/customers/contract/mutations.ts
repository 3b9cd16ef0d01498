import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { refuseStale } from "../customer/data";
import type { AddContractInput, EditContractInput } from "./schema";

/** Adds a contract. The renewal date of the customer follows in the database when it is active. */
export async function addContract(db: Db, input: AddContractInput): Promise<{ id: string }> {
  const { data, error } = await db.from("contracts").insert(input).select("id");
  if (error) throw asError(error);
  return data[0] as { id: string };
}

/** Saves the facts of a contract; refuses when somebody saved it since the form was opened. */
export async function updateContract(db: Db, input: EditContractInput): Promise<{ id: string }> {
  const { id, updated_at, ...facts } = input;
  const { data, error } = await db
    .from("contracts")
    .update(facts)
    .eq("id", id)
    .eq("updated_at", updated_at)
    .select("id");
  if (error) throw asError(error);
  if (data.length > 0) return data[0] as { id: string };
  return refuseStale(db, "contracts", id);
}
