"use client";

import { CalendarPlus, Pencil, Video } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { useState } from "react";
import { EmptyState } from "@/components/shared/empty-state";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { meetingStatusNames } from "@/lib/customers/meeting/rules";
import type { Meeting } from "@/lib/customers/meeting/types";
import { MeetingDialog } from "./meeting-dialog";
import { useAdding } from "./use-adding";

/** A meeting with its day in words, written on the server. */
export type MeetingView = {
  meeting: Meeting;
  when: string;
  relative: string;
  people: string;
  late: boolean;
};

/** What is planned, then what was, both with who was or will be there. */
export function MeetingsPanel({
  customer,
  zone,
  ahead,
  past,
  mayEdit,
  adding,
  people,
}: {
  customer: { id: string; name: string };
  zone: string;
  ahead: MeetingView[];
  past: MeetingView[];
  mayEdit: boolean;
  adding: boolean;
  people?: { name: string; email: string | null }[];
}) {
  const [chosen, setOpen] = useState<Meeting | "new" | null>(null);
  const address = useAdding(adding && mayEdit);
  const open = chosen ?? (address.adding ? "new" : null);
  function close() {
    setOpen(null);
    address.leave();
  }
  const none = ahead.length + past.length === 0;
  const add = mayEdit ? (
    <Button
      variant={none ? "primary" : "plain"}
      size={none ? "md" : "sm"}
      onClick={() => setOpen("new")}
    >
      <CalendarPlus className={none ? undefined : "size-3.5"} />
      Plan a meeting
    </Button>
  ) : null;
  const onEdit = mayEdit ? setOpen : undefined;
  return (
    <>
      {none ? (
        <EmptyState title="No meeting yet" actions={add}>
          <p>Plan the first one with {customer.name}. A meeting that was held counts as a touch.</p>
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          <Card bleed aria-labelledby="planned">
            <CardHead id="planned" title="Planned" meta={ahead.length || undefined} actions={add} />
            {ahead.length > 0 ? (
              <MeetingList views={ahead} onEdit={onEdit} />
            ) : (
              <p className="px-4 py-3 text-ink-2">None planned.</p>
            )}
          </Card>
          {past.length > 0 ? (
            <Card bleed aria-labelledby="past">
              <CardHead id="past" title="Past" meta={past.length} />
              <MeetingList views={past} onEdit={onEdit} />
            </Card>
          ) : null}
        </div>
      )}
      {open ? (
        <MeetingDialog
          customer={customer.id}
          zone={zone}
          meeting={open === "new" ? undefined : open}
          people={people}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function MeetingList({
  views,
  onEdit,
}: {
  views: MeetingView[];
  onEdit?: (meeting: Meeting) => void;
}) {
  return (
    <ul className="divide-y divide-line">
      {views.map(({ meeting, when, relative, people, late }) => (
        <li
          key={meeting.id}
          className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-4 gap-y-1 py-2 pr-2 pl-4 max-md:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2">
              <Link href={`/meetings/${meeting.id}` as Route} className="link font-medium">
                {meeting.title}
              </Link>
              {meeting.status === "cancelled" ? <Chip>{meetingStatusNames.cancelled}</Chip> : null}
              {late ? <Chip tone="watch">Not closed</Chip> : null}
            </p>
            <p className="text-meta text-pretty text-ink-2">
              {[people, meeting.duration ? `${meeting.duration} minutes` : null]
                .filter(Boolean)
                .join(" · ") || "Nobody noted"}
            </p>
          </div>
          <p className="flex gap-2 whitespace-nowrap max-md:col-start-1 max-md:text-meta">
            <span className="md:min-w-24">{relative}</span>
            <span className="text-ink-3 md:min-w-32">{when}</span>
          </p>
          <span className="flex items-center max-md:col-start-2 max-md:row-span-2 max-md:row-start-1">
            {meeting.status === "scheduled" && !late && meeting.meeting_url?.startsWith("http") ? (
              <a
                href={meeting.meeting_url}
                target="_blank"
                rel="noreferrer"
                className="link inline-flex min-h-7 items-center gap-1 px-2"
              >
                <Video className="size-3.5" />
                Join<span className="sr-only"> {meeting.title}</span>
              </a>
            ) : null}
            {onEdit ? (
              <IconButton label={`Edit ${meeting.title}`} size="sm" onClick={() => onEdit(meeting)}>
                <Pencil />
              </IconButton>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
