import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Standing } from "./types";

/** What a customer's organization says of itself; null when the customer is not the caller's. */
export async function getStanding(db: Db, customer: string): Promise<Standing | null> {
  const { data, error } = await db.rpc("get_customer_assessments", { p_customer: customer });
  if (error) throw asError(error);
  return data as Standing | null;
}
