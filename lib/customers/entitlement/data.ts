import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Reading } from "./types";

/** Readings of two years of a customer: entitlement to readings, oldest first. */
export async function listUsage(db: Db, customer: string): Promise<Record<string, Reading[]>> {
  const { data, error } = await db.rpc("list_entitlement_usage", { p_customer: customer });
  if (error) throw asError(error);
  return data as Record<string, Reading[]>;
}

/** The entitlements of a customer that a reading can be of. */
export async function listEntitlementNames(
  db: Db,
  customer: string,
): Promise<{ id: string; name: string }[]> {
  const { data, error } = await db
    .from("contracts")
    .select("status,end_date,entitlements(id,name)")
    .eq("customer_id", customer)
    .order("end_date", { ascending: false, nullsFirst: true })
    .limit(200);
  if (error) throw asError(error);
  // Where two contracts have one of the same name, the running one is meant.
  return data
    .toSorted((a, b) => Number(b.status === "active") - Number(a.status === "active"))
    .flatMap(({ entitlements }) => entitlements as { id: string; name: string }[]);
}
