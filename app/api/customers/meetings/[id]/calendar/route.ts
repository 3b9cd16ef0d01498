import { writeCalendarFile } from "@/lib/customers/calendar-file/service";
import { getMeeting } from "@/lib/customers/meeting/data";
import { getViewer } from "@/lib/identity/gate";
import { sentenceFor } from "@/lib/platform/errors";
import { getDb } from "@/lib/platform/supabase/server";

const refuse = (status: number, code: string, sentence = sentenceFor(code)) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });

const identifier = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The calendar file of a meeting of one's own customers. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/customers/meetings/[id]/calendar">,
): Promise<Response> {
  const { id } = await params;
  const viewer = await getViewer().catch(() => undefined);
  if (viewer === undefined) return refuse(503, "unavailable");
  if (!viewer) return refuse(401, "session_ended");
  const db = await getDb();
  if (viewer.role === "user") {
    await db.rpc("log_refusal", { p_action: "meeting.calendar", p_details: {} });
    return refuse(403, "not_allowed");
  }
  if (!identifier.test(id)) return refuse(404, "not_found");
  const detail = await getMeeting(db, id);
  if (!detail) return refuse(404, "not_found");
  const file = writeCalendarFile(detail, new URL(`/meetings/${id}`, request.url).href);
  if (!file) return refuse(409, "conflict", "This meeting has no day yet. Give it one first.");
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="meeting-${id.slice(0, 8)}.ics"`,
      "cache-control": "no-store",
    },
  });
}
