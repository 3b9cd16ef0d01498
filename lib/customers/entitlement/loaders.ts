import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listUsage } from "./data";

/** What a customer uses of what it bought. */
export const loadUsage = cache(async (customer: string) => {
  await requireCsm();
  return listUsage(await getDb(), customer);
});
