import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listPromises } from "./data";

export const loadPromises = cache(async (customer: string) => {
  await requireCsm();
  return listPromises(await getDb(), customer);
});
