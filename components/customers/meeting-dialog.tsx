"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { addMeetingAction, editMeetingAction } from "@/lib/customers/meeting/actions";
import {
  agendaOf,
  attendeesOf,
  meetingStatusNames,
  readAttendees,
  writeAttendees,
} from "@/lib/customers/meeting/rules";
import { meetingStatuses } from "@/lib/customers/meeting/schema";
import type { Meeting } from "@/lib/customers/meeting/types";
import { localIn } from "@/lib/customers/touch/rules";
import { useActionForm } from "@/lib/platform/use-action";

type Props = {
  customer: string;
  zone: string;
  meeting?: Meeting;
  /** People of the customer, to be added by a press. */
  people?: { name: string; email: string | null }[];
  onClose: () => void;
  onSaved?: (id: string) => void;
};

/** Plans a meeting, or changes one: also to say that it was held. */
export function MeetingDialog(props: Props) {
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.meeting ? "Edit meeting" : "Plan a meeting"}
      width="form"
    >
      <MeetingForm {...props} />
    </Dialog>
  );
}

function MeetingForm({ customer, zone, meeting, people, onClose, onSaved }: Props) {
  const [who, setWho] = useState(meeting ? writeAttendees(attendeesOf(meeting.attendees)) : "");
  const there = readAttendees(who);
  const missing = (people ?? []).filter(({ name }) => !there.some((each) => each.name === name));
  const toast = useToast();
  const form = useActionForm<{ id: string }>(meeting ? editMeetingAction : addMeetingAction, {
    extra: meeting
      ? { id: meeting.id, updated_at: meeting.updated_at, zone }
      : { customer_id: customer, zone },
    onSuccess: ({ id }) => {
      onClose();
      onSaved?.(id);
      toast.show({ title: meeting ? "Meeting saved" : "Meeting added" });
    },
  });
  const errors = form.fieldErrors;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      <Field name="title" label="Title" fieldErrors={errors}>
        <Input
          defaultValue={meeting?.title}
          autoComplete="off"
          data-autofocus
          placeholder="Quarterly review"
        />
      </Field>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field name="scheduled_at" label="When" hint={`The clock of ${zone}`} fieldErrors={errors}>
          <Input
            type="datetime-local"
            defaultValue={
              meeting?.scheduled_at ? localIn(zone, new Date(meeting.scheduled_at)) : ""
            }
          />
        </Field>
        <Field name="duration" label="Minutes" optional fieldErrors={errors}>
          <Input
            inputMode="numeric"
            defaultValue={meeting ? (meeting.duration ?? "") : 45}
            autoComplete="off"
          />
        </Field>
        <Field name="status" label="State" hint="A held one counts as a touch" fieldErrors={errors}>
          <Select defaultValue={meeting?.status ?? "scheduled"}>
            {meetingStatuses.map((status) => (
              <option key={status} value={status}>
                {meetingStatusNames[status]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="meeting_url" label="Link" optional fieldErrors={errors}>
          <Input
            type="url"
            defaultValue={meeting?.meeting_url ?? ""}
            autoComplete="off"
            placeholder="https://"
          />
        </Field>
      </div>
      <Field
        name="attendees"
        label="Attendees"
        optional
        hint="Separated by commas; Anna Berg <anna@tallow.co> has an address as well"
        fieldErrors={errors}
      >
        <Input value={who} onChange={(event) => setWho(event.target.value)} autoComplete="off" />
      </Field>
      {missing.length > 0 ? (
        <p className="-mt-2 flex flex-wrap gap-1.5" aria-label="People of this customer">
          {missing.slice(0, 12).map((person) => (
            <Button
              key={person.name}
              size="sm"
              onClick={() => setWho(writeAttendees([...there, person]))}
            >
              <Plus className="size-3.5" />
              {person.name}
            </Button>
          ))}
        </p>
      ) : null}
      <Field name="agenda" label="Agenda" optional hint="One point a line" fieldErrors={errors}>
        <Textarea defaultValue={agendaOf(meeting?.agenda).join("\n")} rows={3} />
      </Field>
      <Field name="description" label="What it is about" optional fieldErrors={errors}>
        <Textarea defaultValue={meeting?.description ?? ""} rows={2} />
      </Field>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>{meeting ? "Save meeting" : "Add meeting"}</SubmitButton>
      </DialogFoot>
    </form>
  );
}
