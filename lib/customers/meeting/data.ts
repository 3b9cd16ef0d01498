import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { walkPages } from "@/lib/platform/walk-pages";
import type { Json } from "@/lib/platform/database.types";
import { meetingsAtOnce, type MeetingFilter } from "./schema";
import type { Meeting, MeetingDetail, MeetingPage, MeetingView } from "./types";

/** The meetings of a customer, the latest first. */
export async function listMeetings(db: Db, customer: string): Promise<Meeting[]> {
  const { data, error } = await db
    .from("meetings")
    .select(
      "id,title,description,scheduled_at,duration,status,meeting_url,attendees,agenda,updated_at",
    )
    .eq("customer_id", customer)
    .order("scheduled_at", { ascending: false, nullsFirst: true })
    .limit(300);
  if (error) throw asError(error);
  return data as Meeting[];
}

/** A page of a view of the meetings of all the caller's customers. */
export async function listMeetingPage(
  db: Db,
  args: {
    view: MeetingView;
    filter: MeetingFilter;
    cursor: Record<string, unknown> | null;
    limit?: number;
  },
): Promise<MeetingPage> {
  const { q, customer, status } = args.filter;
  const { data, error } = await db.rpc("list_meetings", {
    p_view: args.view,
    p_filter: {
      ...(q ? { q } : {}),
      ...(customer ? { customer } : {}),
      ...(status ? { status } : {}),
    },
    p_cursor: args.cursor as Json,
    p_limit: args.limit ?? meetingsAtOnce,
  });
  if (error) throw asError(error);
  return data as MeetingPage;
}

/** Every meeting of a view, page after page, for an export. */
export const walkMeetings = (db: Db, ask: { view: MeetingView; filter: MeetingFilter }) =>
  walkPages((cursor: Record<string, unknown> | null) =>
    listMeetingPage(db, { ...ask, cursor, limit: 100 }),
  );

/** A meeting with its customer, people, transcript and cards; null where the caller may not see it. */
export async function getMeeting(db: Db, id: string): Promise<MeetingDetail | null> {
  const { data, error } = await db.rpc("get_meeting", { p_meeting: id });
  if (error) throw asError(error);
  return data as MeetingDetail | null;
}
