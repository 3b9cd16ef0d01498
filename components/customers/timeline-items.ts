import type { formatsFor } from "@/components/shared/format";
import type { TimelineEntry, TimelineKind } from "@/lib/customers/touch/types";

/** One event with its day in words, ready to be shown. */
export type TimelineItem = {
  id: string;
  kind: TimelineKind;
  at: string;
  day: string;
  moment: string;
  title: string;
  body: string | null;
  actor: string | null;
};

/** Words for a page of events; on the server for the first page, in the browser for older ones. */
export function timelineItems(
  rows: TimelineEntry[],
  format: Pick<ReturnType<typeof formatsFor>, "dayMonth" | "date" | "dateTime" | "now">,
): TimelineItem[] {
  const year = String(format.now.getUTCFullYear());
  return rows.map((row) => ({
    id: `${row.source}-${row.id}`,
    kind: row.kind,
    at: row.at,
    day: row.at.startsWith(year) ? format.dayMonth(row.at) : format.date(row.at),
    moment: format.dateTime(row.at),
    title: row.title,
    // "Stage changed from active to at risk" needs no "stage" below it.
    body: row.title.toLowerCase().startsWith(`${row.body} changed`) ? null : row.body,
    actor: row.actor,
  }));
}
