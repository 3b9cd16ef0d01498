"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { newModelAction, newVersionAction } from "@/lib/customers/health-model/actions";
import { useAction, useActionForm } from "@/lib/platform/use-action";

/** Begins a new model by its name; it starts as a draft copy of Balanced. */
export function NewHealthModel() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        New model
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="New health model" width="form">
        <NewForm onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function NewForm({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const form = useActionForm(newModelAction, {
    onSuccess: ({ id }) => {
      onClose();
      router.push(`/admin/health/${id}` as Route);
    },
  });
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
      <Field
        name="name"
        label="Name"
        hint="It starts as a copy of Balanced, as a draft."
        fieldErrors={form.fieldErrors}
      >
        <Input data-autofocus autoComplete="off" placeholder="Enterprise" />
      </Field>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy} busyLabel="Creating">
          Create draft
        </SubmitButton>
      </DialogFoot>
    </form>
  );
}

/** Leads to the draft of a model's next version, which is made when there is none. */
export function NewVersionButton({ modelKey }: { modelKey: string }) {
  const router = useRouter();
  const toast = useToast();
  const draft = useAction(newVersionAction);
  async function onPress() {
    const answer = await draft.run({ key: modelKey });
    if (answer.ok) router.push(`/admin/health/${answer.data.id}` as Route);
    else toast.show({ title: `No draft was made: ${answer.error.message}`, tone: "risk" });
  }
  return (
    <SubmitButton
      variant="plain"
      busy={draft.busy}
      busyLabel="Opening draft"
      onPress={() => void onPress()}
    >
      New version
    </SubmitButton>
  );
}
