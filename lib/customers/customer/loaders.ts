import "server-only";
import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getCustomer } from "./data";

const idSchema = z.uuid();

/** A customer with everything the header and the overview show, read once a request; null when it is not theirs to see. */
export const loadCustomerIfAny = cache(async (id: string) => {
  const viewer = await requireCsm();
  const detail = idSchema.safeParse(id).success ? await getCustomer(await getDb(), id) : null;
  return detail && { viewer, detail };
});

/**
 * The same for pages. Somebody else's customer, a deleted one and a made-up id are all answered by the same page, which
 * says nothing about which it was.
 */
export async function loadCustomer(id: string) {
  const found = await loadCustomerIfAny(id);
  if (!found) notFound();
  // An old link or notice of a customer that was merged leads to the one it went into.
  const { merged_into } = found.detail.customer;
  if (merged_into) redirect(`/customers/${merged_into}` as Route);
  return found;
}
