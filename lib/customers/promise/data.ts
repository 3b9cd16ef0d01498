import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Promised } from "./types";

/** The promises of both sides of a customer, open ones and the latest settled ones. */
export async function listPromises(db: Db, customer: string): Promise<Promised[]> {
  const { data, error } = await db
    .from("promises")
    .select(
      "id,by_side,text,owner,due_date,state,late_since,settled_on,updated_at,task_id,meeting:meetings(id,title)",
    )
    .eq("customer_id", customer)
    .order("settled_on", { ascending: false, nullsFirst: true })
    .order("due_date", { nullsFirst: false })
    .limit(200);
  if (error) throw asError(error);
  return data as unknown as Promised[];
}
