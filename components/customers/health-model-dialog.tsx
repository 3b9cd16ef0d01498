"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { newModelAction } from "@/lib/customers/health-model/actions";
import { useActionForm } from "@/lib/platform/use-action";

/** Asks for the name of a new model and leads to its draft. */
export function NewModelDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const form = useActionForm(newModelAction, {
    onSuccess: ({ id }) => {
      onClose();
      router.push(`/admin/health/${id}` as Route);
    },
  });
  return (
    <Dialog open onClose={onClose} title="New health model" width="form">
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
    </Dialog>
  );
}
