import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listPeople } from "./data";

export const loadPeople = cache(async (customer: string) => {
  const viewer = await requireCsm();
  return { viewer, people: await listPeople(await getDb(), customer) };
});
