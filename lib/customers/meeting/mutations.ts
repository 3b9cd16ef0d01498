import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { refuseStale } from "../customer/data";
import type { AddMeetingInput, EditMeetingInput } from "./schema";

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
