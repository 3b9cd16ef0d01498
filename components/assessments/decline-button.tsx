"use client";

import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { declineHandedAction } from "@/lib/assessments/handover/actions";
import { declineSchema } from "@/lib/assessments/handover/schema";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";

const decline = checked(declineHandedAction, declineSchema);

/** Hands a question or a section back, with a word why. */
export function DeclineButton({
  id,
  what,
  label = "Decline",
}: {
  id: string;
  what: string;
  label?: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => setOpen(true)}>
        {label}
        <span className="sr-only"> {what}</span>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Decline ${what}?`}>
        <DeclineForm id={id} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function DeclineForm({ id, onDone }: { id: string; onDone: () => void }) {
  const toast = useToast();
  const form = useActionForm(decline, {
    extra: { id },
    onSuccess: () => {
      toast.show({ title: "Declined", detail: "Your colleague is told.", tone: "ok" });
      onDone();
    },
  });
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} />
      <Field name="reply" label="Why, or who knows better" optional fieldErrors={form.fieldErrors}>
        <Textarea rows={2} maxLength={2000} data-autofocus />
      </Field>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onDone}>Keep it</Button>
        <SubmitButton busy={form.busy} busyLabel="Declining" variant="danger-filled">
          Decline
        </SubmitButton>
      </DialogFoot>
    </form>
  );
}
