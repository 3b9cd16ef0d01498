"use client";

import { AlarmClock } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { useActionForm } from "@/lib/platform/use-action";
import { snoozeNeedAction, wakeNeedAction } from "@/lib/workspace/attention/actions";
import { changeWords, needWords, spanWords } from "@/lib/workspace/attention/rules";
import { snoozeSpans, type SnoozeSpan } from "@/lib/workspace/attention/schema";
import type { Need } from "@/lib/workspace/attention/types";

/** Puts a line off with a reason: it does not come back for the same cause, and does for a new one. */
export function SnoozeButton({ need }: { need: Need }) {
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const router = useRouter();

  async function undo(id: string) {
    const answer = await wakeNeedAction({ id }).catch(() => undefined);
    if (!answer || answer.serverError)
      toast.show({ title: "Not brought back: the server did not answer", tone: "risk" });
    else toast.show({ title: "Brought back", tone: "info" });
    router.refresh();
  }

  return (
    <>
      <IconButton
        size="sm"
        label={`Snooze ${needWords[need.kind].toLowerCase()} of ${need.customer_name}`}
        onClick={() => setOpen(true)}
      >
        <AlarmClock />
      </IconButton>
      <Dialog open={open} onClose={() => setOpen(false)} title="How long can this wait?">
        <SnoozeForm
          need={need}
          onClose={() => setOpen(false)}
          onDone={(id) => {
            setOpen(false);
            toast.show({ title: `${need.customer_name} snoozed`, undo: () => undo(id) });
          }}
        />
      </Dialog>
    </>
  );
}

function SnoozeForm({
  need,
  onClose,
  onDone,
}: {
  need: Need;
  onClose: () => void;
  onDone: (id: string) => void;
}) {
  const [span, setSpan] = useState<SnoozeSpan>("week");
  const form = useActionForm(snoozeNeedAction, {
    extra: { kind: need.kind, customer: need.customer_id, cause: need.cause },
    onSuccess: ({ id }) => onDone(id),
  });
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
      <p className="text-pretty text-ink-2">
        {need.customer_name} · {needWords[need.kind]}: {need.why}
      </p>
      <Field
        name="span"
        label="Comes back"
        fieldErrors={form.fieldErrors}
        hint={
          span === "change"
            ? `Not before ${changeWords[need.kind]}.`
            : "A new cause shows at once; only this one waits."
        }
      >
        <Select value={span} onChange={(event) => setSpan(event.target.value as SnoozeSpan)}>
          {snoozeSpans.map((each) => (
            <option key={each} value={each}>
              {spanWords[each]}
            </option>
          ))}
        </Select>
      </Field>
      {span === "date" ? (
        <Field name="date" label="On" fieldErrors={form.fieldErrors}>
          <Input type="date" />
        </Field>
      ) : null}
      <Field
        name="reason"
        label="Why it can wait"
        hint="You read it beside the line in the list of what is snoozed."
        fieldErrors={form.fieldErrors}
      >
        <Input data-autofocus autoComplete="off" />
      </Field>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy} busyLabel="Snoozing">
          Snooze
        </SubmitButton>
      </DialogFoot>
    </form>
  );
}
