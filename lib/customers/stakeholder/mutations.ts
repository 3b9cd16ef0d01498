import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { refuseStale } from "../customer/data";
import type { AddPersonInput, EditPersonInput } from "./schema";

type Saved = { id: string; name: string };

export async function addPerson(db: Db, input: AddPersonInput): Promise<Saved> {
  const { data, error } = await db.from("stakeholders").insert(input).select("id,name");
  if (error) throw asError(error);
  return data[0] as Saved;
}

/** Saves a person; refuses when somebody saved the same person since the form was opened. */
export async function updatePerson(db: Db, input: EditPersonInput): Promise<Saved> {
  const { id, updated_at, ...facts } = input;
  const { data, error } = await db
    .from("stakeholders")
    .update(facts)
    .eq("id", id)
    .eq("updated_at", updated_at)
    .select("id,name");
  if (error) throw asError(error);
  if (data.length > 0) return data[0] as Saved;
  return refuseStale(db, "stakeholders", id);
}

export async function removePerson(db: Db, id: string): Promise<void> {
  const { data, error } = await db.from("stakeholders").delete().eq("id", id).select("id");
  if (error) throw asError(error);
  if (data.length === 0) throw new AppError("not_found");
}
