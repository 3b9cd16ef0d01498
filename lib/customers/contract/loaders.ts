import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listContracts } from "./data";

export const loadContracts = cache(async (customer: string) => {
  const viewer = await requireCsm();
  return { viewer, contracts: await listContracts(await getDb(), customer) };
});
