"use client";

import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { addMeetingAction, editMeetingAction } from "@/lib/customers/meeting/actions";
import { attendeesOf, meetingStatusNames, writeAttendees } from "@/lib/customers/meeting/rules";
import { meetingStatuses } from "@/lib/customers/meeting/schema";
import type { Meeting } from "@/lib/customers/meeting/types";
import { localIn } from "@/lib/customers/touch/rules";
import { useActionForm } from "@/lib/platform/use-action";

type Props = { customer: string; zone: string; meeting?: Meeting; onClose: () => void };

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

function MeetingForm({ customer, zone, meeting, onClose }: Props) {
  const toast = useToast();
  const form = useActionForm<{ id: string }>(meeting ? editMeetingAction : addMeetingAction, {
    extra: meeting
      ? { id: meeting.id, updated_at: meeting.updated_at, zone }
      : { customer_id: customer, zone },
    onSuccess: () => {
      onClose();
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
        hint="Separated by commas"
        fieldErrors={errors}
      >
        <Input
          defaultValue={meeting ? writeAttendees(attendeesOf(meeting.attendees)) : ""}
          autoComplete="off"
        />
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
