import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getStanding } from "./data";

/** The assessments of a customer's organization, for the pages of that customer. */
export const loadStanding = cache(async (customer: string) => {
  await requireCsm();
  const standing = await getStanding(await getDb(), customer);
  if (!standing) notFound();
  return standing;
});
