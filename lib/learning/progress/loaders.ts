import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listProgress } from "./data";

export const loadProgress = cache(async (customer: string) => {
  await requireCsm();
  return listProgress(await getDb(), customer);
});
