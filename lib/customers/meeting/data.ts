import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Meeting } from "./types";

/** The meetings of a customer, the latest first. */
export async function listMeetings(db: Db, customer: string): Promise<Meeting[]> {
  const { data, error } = await db
    .from("meetings")
    .select("id,title,description,scheduled_at,duration,status,meeting_url,attendees,updated_at")
    .eq("customer_id", customer)
    .order("scheduled_at", { ascending: false, nullsFirst: true })
    .limit(300);
  if (error) throw asError(error);
  return data as Meeting[];
}
