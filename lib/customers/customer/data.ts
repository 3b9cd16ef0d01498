import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { CustomerDetail, CustomerFacts, CustomerOwner } from "./types";

/** Everything the header and the overview of a customer show, or null when it is not the person's to see. */
export async function getCustomer(db: Db, id: string): Promise<CustomerDetail | null> {
  const { data, error } = await db.rpc("get_customer", { p_id: id });
  if (error) throw asError(error);
  return data as CustomerDetail | null;
}

/** The facts as they stand now, with the stamp of their last change, for an edit that is to be saved. */
export async function getFacts(
  db: Db,
  id: string,
): Promise<(CustomerFacts & { updated_at: string }) | null> {
  const { data, error } = await db
    .from("customers")
    .select(
      "name,domain,industry,size,stage,arr,currency,renewal_date,salesforce_id,hubspot_id,updated_at",
    )
    .eq("id", id)
    .maybeSingle();
  if (error) throw asError(error);
  return data as (CustomerFacts & { updated_at: string }) | null;
}

/** Everybody who may own a customer. */
export async function listCsms(db: Db): Promise<CustomerOwner[]> {
  const { data, error } = await db.rpc("list_csms");
  if (error) throw asError(error);
  return (data ?? []) as CustomerOwner[];
}

export async function getOwnerName(db: Db, id: string): Promise<string | undefined> {
  return (await listCsms(db)).find((csm) => csm.id === id)?.name;
}

export type CustomerChoice = { id: string; name: string; domain: string | null };

/** Customers whose name or domain holds what was typed; the ones touched last come first. */
export async function findCustomers(db: Db, typed: string): Promise<CustomerChoice[]> {
  let query = db
    .from("customers")
    .select("id,name,domain")
    .is("archived_at", null)
    .order("last_touch_at", { ascending: false, nullsFirst: false })
    .order("name")
    .limit(8);
  // Signs that mean something to the filter language or to LIKE are taken as the letters around them.
  const word = typed.replace(/[%_\\,()"'*]/g, " ").trim();
  if (word) query = query.or(`name.ilike.%${word}%,domain.ilike.%${word}%`);
  const { data, error } = await query;
  if (error) throw asError(error);
  return data as CustomerChoice[];
}

/** Industries in use, in the order of the alphabet. Taken from the newest customers, which is where new ones appear. */
export async function listIndustries(db: Db): Promise<string[]> {
  const { data, error } = await db
    .from("customers")
    .select("industry")
    .not("industry", "is", null)
    .order("created_at", { ascending: false })
    .limit(1000);
  if (error) throw asError(error);
  const names = (data as { industry: string }[]).map(({ industry }) => industry);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, "en"));
}

/** Why an update matched no row: somebody saved it since the form was opened, or it is gone or not the person's. */
export async function refuseStale(
  db: Db,
  table: "stakeholders" | "contracts" | "meetings",
  id: string,
): Promise<never> {
  const { data, error } = await db.from(table).select("id").eq("id", id);
  if (error) throw asError(error);
  if (data.length === 0) throw new AppError("not_found");
  const what = { stakeholders: "person", contracts: "contract", meetings: "meeting" }[table];
  throw new AppError(
    "conflict",
    `Somebody changed this ${what} since you opened the form. What you typed is still here and nothing was saved.`,
  );
}
