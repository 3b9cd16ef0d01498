import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Person, PersonChoice } from "./types";

/** The people of a customer, the primary one first. */
export async function listPeople(db: Db, customer: string): Promise<Person[]> {
  const { data, error } = await db
    .from("stakeholders")
    .select(
      "id,customer_id,name,role,email,phone,linkedin_url,sentiment,is_primary,notes,updated_at",
    )
    .eq("customer_id", customer)
    .order("is_primary", { ascending: false })
    .order("name")
    .limit(500);
  if (error) throw asError(error);
  return data as Person[];
}

/** The same people as a choice of a form. */
export async function listPersonChoices(db: Db, customer: string): Promise<PersonChoice[]> {
  const { data, error } = await db
    .from("stakeholders")
    .select("id,name,role")
    .eq("customer_id", customer)
    .order("name")
    .limit(200);
  if (error) throw asError(error);
  return data as PersonChoice[];
}
