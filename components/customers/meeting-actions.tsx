"use client";

import { CalendarArrowDown, CalendarX, Check, Pencil, Printer, Video } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { setMeetingStatusAction } from "@/lib/customers/meeting/actions";
import type { MeetingStatus } from "@/lib/customers/meeting/schema";
import type { Meeting } from "@/lib/customers/meeting/types";
import { callAction } from "@/lib/platform/use-action";
import { MeetingDialog } from "./meeting-dialog";

const done: Record<MeetingStatus, string> = {
  scheduled: "Meeting planned again",
  completed: "Meeting held",
  cancelled: "Meeting cancelled",
};

/** Move, cancel, close, join a meeting, and take its calendar file. */
export function MeetingActions({
  meeting,
  people,
  zone,
  mayEdit,
  ahead,
  printable,
}: {
  meeting: Meeting & { customer_id: string };
  people: { name: string; email: string | null }[];
  zone: string;
  mayEdit: boolean;
  ahead: boolean;
  printable: boolean;
}) {
  const [editing, setEditing] = useState(false);
  const toast = useToast();
  const router = useRouter();

  async function setStatus(status: MeetingStatus, updated_at: string) {
    const outcome = await callAction<{ id: string; updated_at: string }>(setMeetingStatusAction, {
      id: meeting.id,
      updated_at,
      status,
    });
    router.refresh();
    if ("failure" in outcome) {
      toast.show({ title: outcome.failure.message, tone: "risk" });
      return;
    }
    const before = meeting.status;
    toast.show({
      title: done[status],
      undo: before === status ? undefined : () => setStatus(before, outcome.data.updated_at),
    });
  }
  const open = meeting.status === "scheduled";
  return (
    <>
      {printable ? (
        <Button onClick={() => window.print()}>
          <Printer />
          Print
        </Button>
      ) : null}
      {ahead && meeting.meeting_url?.startsWith("http") ? (
        <a href={meeting.meeting_url} target="_blank" rel="noreferrer" className={buttonClass()}>
          <Video />
          Join
        </a>
      ) : null}
      {meeting.scheduled_at ? (
        <a href={`/api/meetings/${meeting.id}/calendar`} download className={buttonClass()}>
          <CalendarArrowDown />
          Calendar file
        </a>
      ) : null}
      {mayEdit && open && !ahead ? (
        <Button onClick={() => void setStatus("completed", meeting.updated_at)}>
          <Check />
          It was held
        </Button>
      ) : null}
      {mayEdit && open ? (
        <Button onClick={() => void setStatus("cancelled", meeting.updated_at)}>
          <CalendarX />
          Cancel meeting
        </Button>
      ) : null}
      {mayEdit ? (
        <Button onClick={() => setEditing(true)}>
          <Pencil />
          {ahead ? "Edit or move" : "Edit"}
        </Button>
      ) : null}
      {editing ? (
        <MeetingDialog
          customer={meeting.customer_id}
          zone={zone}
          meeting={meeting}
          people={people}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}
