import type { NextRequest } from "next/server";
import { walkMeetings } from "@/lib/customers/meeting/data";
import { meetingColumns } from "@/lib/customers/meeting/rules";
import { readMeetingList } from "@/lib/customers/meeting/schema";
import { getViewer } from "@/lib/identity/gate";
import { answerCsv, datedName } from "@/lib/platform/csv-answer";

/** Every meeting that the list shows under this address. */
export const GET = (request: NextRequest): Promise<Response> =>
  answerCsv({
    action: "meeting.export",
    name: datedName("meetings"),
    columns: meetingColumns,
    viewer: getViewer,
    may: ({ role }) => role !== "user",
    rows: (db) =>
      walkMeetings(db, readMeetingList(Object.fromEntries(request.nextUrl.searchParams))),
  });
