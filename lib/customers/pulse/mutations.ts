import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { GivePulseInput } from "./schema";

/** Writes down what the CSM thinks; health follows by trigger where its model counts pulses. */
export async function givePulse(
  db: Db,
  { customer, ...pulse }: GivePulseInput,
): Promise<{ id: string }> {
  const { data, error } = await db
    .from("csm_pulses")
    .insert({ customer_id: customer, ...pulse })
    .select("id")
    .single();
  if (error) throw asError(error);
  return { id: data.id };
}
