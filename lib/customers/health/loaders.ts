import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { loadReader } from "@/lib/workspace/reader/loaders";
import { getCustomerHealth, listCountedSessions } from "./data";
import { replaySchema } from "./schema";

export const loadCountedSessions = cache(async (customer: string) => {
  await requireCsm();
  return listCountedSessions(await getDb(), customer, new Date());
});

type Params = Record<string, string | string[] | undefined>;

/** The days of a customer as the address asks for them: `day` is opened, `against` compared with it. */
export async function loadCustomerHealth(customer: string, params: Params) {
  await requireCsm();
  const reader = await loadReader();
  const asked = replaySchema.parse({
    day: params.day ?? null,
    against: params.against ?? null,
    rules: params.rules ?? null,
  });
  const health = await getCustomerHealth(await getDb(), {
    customer,
    zone: reader.timeZone,
    ...asked,
  });
  if (!health) notFound();
  return { asked, health };
}
