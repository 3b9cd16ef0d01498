import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { refuseStale } from "../customer/data";
import type { AddMeetingInput, EditMeetingInput, MeetingStatus } from "./schema";

/** Adds a meeting; one that was held counts as a touch, which the database keeps. */
export async function addMeeting(db: Db, input: AddMeetingInput): Promise<{ id: string }> {
  const { data, error } = await db.from("meetings").insert(input).select("id");
  if (error) throw asError(error);
  return data[0] as { id: string };
}

/** Saves a meeting; refuses when somebody saved it since the form was opened. */
export async function updateMeeting(db: Db, input: EditMeetingInput): Promise<{ id: string }> {
  const { id, updated_at, ...facts } = input;
  const { data, error } = await db
    .from("meetings")
    .update(facts)
    .eq("id", id)
    .eq("updated_at", updated_at)
    .select("id");
  if (error) throw asError(error);
  if (data.length > 0) return data[0] as { id: string };
  return refuseStale(db, "meetings", id);
}

/** Cancels a meeting, says that it was held, or takes either back; refuses when somebody changed it meanwhile. */
export async function setMeetingStatus(
  db: Db,
  { id, updated_at, status }: { id: string; updated_at: string; status: MeetingStatus },
): Promise<{ id: string; updated_at: string }> {
  const { data, error } = await db
    .from("meetings")
    .update({ status })
    .eq("id", id)
    .eq("updated_at", updated_at)
    .select("id,updated_at");
  if (error) throw asError(error);
  if (data.length > 0) return data[0] as { id: string; updated_at: string };
  return refuseStale(db, "meetings", id);
}
