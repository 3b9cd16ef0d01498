import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getCustomer } from "./data";

const idSchema = z.uuid();

/**
 * A customer with everything the header and the overview show, read once a request. Somebody else's customer, a deleted
 * one and a made-up id are all answered by the same page, which says nothing about which it was.
 */
export const loadCustomer = cache(async (id: string) => {
  const viewer = await requireCsm();
  if (!idSchema.safeParse(id).success) notFound();
  const detail = await getCustomer(await getDb(), id);
  if (!detail) notFound();
  return { viewer, detail };
});
