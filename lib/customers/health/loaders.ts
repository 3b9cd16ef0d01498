import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listCountedSessions } from "./data";

export const loadCountedSessions = cache(async (customer: string) => {
  await requireCsm();
  return listCountedSessions(await getDb(), customer, new Date());
});
