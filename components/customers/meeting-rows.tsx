import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Chip } from "@/components/ui/chip";
import { meetingStatusNames } from "@/lib/customers/meeting/rules";
import type { MeetingRow } from "@/lib/customers/meeting/types";

type Row = { meeting: MeetingRow; when: string; relative: string; people: string };

/** Meetings of all customers, each with what its page waits for. */
export function MeetingRows({ rows }: { rows: Row[] }) {
  return (
    <ul aria-label="Meetings" className="divide-y divide-line">
      {rows.map(({ meeting, when, relative, people }) => (
        <li
          key={meeting.id}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-2 hover:bg-hover max-md:grid-cols-1"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Link
                href={`/meetings/${meeting.id}` as Route}
                className="link inline-flex min-h-6 items-center font-medium"
              >
                {meeting.title}
              </Link>
              {meeting.status === "cancelled" ? <Chip>{meetingStatusNames.cancelled}</Chip> : null}
              {meeting.proposed > 0 ? (
                <Chip tone="accent">{meeting.proposed} to review</Chip>
              ) : null}
              {meeting.decided > 0 ? <Chip>{meeting.decided} accepted</Chip> : null}
            </p>
            <p className="text-meta text-pretty text-ink-2">
              <Link
                href={`/customers/${meeting.customer.id}/meetings` as Route}
                className="link inline-flex min-h-6 items-center text-ink-2"
              >
                {meeting.customer.name}
              </Link>
              {people ? ` · ${people}` : null}
              {meeting.duration ? ` · ${meeting.duration} minutes` : null}
            </p>
          </div>
          <p className="flex gap-2 whitespace-nowrap max-md:text-meta">
            <span className="md:min-w-24">{relative}</span>
            <span className="text-ink-3 md:min-w-32">{when}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
