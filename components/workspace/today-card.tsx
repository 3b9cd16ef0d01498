import { ArrowUpRight } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Card, CardHead } from "@/components/ui/card";
import type { MeetingToday } from "@/lib/workspace/home/types";
import type { HomeFormats } from "./home-formats";

const safeLink = (url: string | null) => (url && /^https?:\/\//i.test(url) ? url : null);

/** The day's meetings in the reader's own time. */
export function TodayCard({
  meetings,
  formats,
}: {
  meetings: MeetingToday[];
  formats: HomeFormats;
}) {
  return (
    <Card bleed aria-labelledby="today">
      <CardHead
        id="today"
        title="Meetings today"
        meta={meetings.length > 0 ? meetings.length : null}
      />
      {meetings.length === 0 ? (
        <p className="px-4 py-5 text-ink-2">No meeting today.</p>
      ) : (
        <ul className="divide-y divide-line">
          {meetings.map((meeting) => {
            const call = safeLink(meeting.meeting_url);
            return (
              <li
                key={meeting.id}
                className="flex min-h-13 items-center gap-3 px-4 py-2 transition-colors hover:bg-hover"
              >
                <time dateTime={meeting.scheduled_at} className="w-12 flex-none font-medium">
                  {formats.time(meeting.scheduled_at)}
                </time>
                <div className="min-w-0 flex-1">
                  <p className="truncate">{meeting.title}</p>
                  <p className="truncate text-meta text-ink-3">
                    <Link
                      href={`/customers/${meeting.customer_id}` as Route}
                      className="underline-offset-3 hover:text-ink hover:underline"
                    >
                      {meeting.customer_name}
                    </Link>
                    {meeting.duration ? ` · ${meeting.duration} min` : ""}
                    {meeting.status === "completed" ? " · held" : ""}
                  </p>
                </div>
                {call && meeting.status !== "completed" ? (
                  <a
                    href={call}
                    target="_blank"
                    rel="noopener noreferrer"
                    className="link inline-flex min-h-6 items-center gap-1"
                  >
                    Join
                    <span className="sr-only"> {meeting.title}, opens in a new tab</span>
                    <ArrowUpRight aria-hidden className="size-3.5" />
                  </a>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
