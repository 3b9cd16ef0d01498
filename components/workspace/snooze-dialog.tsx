"use client";

import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import type { CustomerReference } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useActionForm } from "@/lib/platform/use-action";
import { snoozeNeedAction } from "@/lib/workspace/attention/actions";
import { changeWords, needWords, spanWords } from "@/lib/workspace/attention/rules";
import { snoozeSpans, type SnoozeSpan } from "@/lib/workspace/attention/schema";
import type { Snoozed } from "./snooze-button";

type Props = {
  need: Snoozed;
  customer: CustomerReference;
  onClose: () => void;
  onDone: (id: string) => void;
};

/** How long a line stays away, and why. */
export function SnoozeDialog(props: Props) {
  return (
    <Dialog open onClose={props.onClose} title="How long can this wait?">
      <SnoozeForm {...props} />
    </Dialog>
  );
}

function SnoozeForm({ need, customer, onClose, onDone }: Props) {
  const [span, setSpan] = useState<SnoozeSpan>("week");
  const form = useActionForm(snoozeNeedAction, {
    extra: { kind: need.kind, customer: customer.id, cause: need.cause },
    onSuccess: ({ id }) => onDone(id),
  });
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
      <p className="text-pretty text-ink-2">
        {customer.name} · {needWords[need.kind]}: {need.why}
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
