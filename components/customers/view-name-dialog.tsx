"use client";

import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { useActionForm } from "@/lib/platform/use-action";

type Named = { id: string; name: string };

/** Asks for the name of a view: of a new one, of a copy, or another name for one that is there. */
export function ViewNameDialog({
  title,
  confirm,
  hint,
  name,
  action,
  extra,
  onDone,
  onClose,
}: {
  title: string;
  confirm: string;
  hint?: string;
  name?: string;
  action: Parameters<typeof useActionForm<Named>>[0];
  extra: Record<string, unknown>;
  onDone: (view: Named) => void;
  onClose: () => void;
}) {
  const form = useActionForm<Named>(action, {
    extra,
    onSuccess: (view) => {
      onClose();
      onDone(view);
    },
  });
  return (
    <Dialog open onClose={onClose} title={title}>
      <form {...form.formProps} className="grid gap-4">
        <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
        <Field name="name" label="Name" hint={hint} fieldErrors={form.fieldErrors}>
          <Input defaultValue={name} autoComplete="off" maxLength={80} data-autofocus />
        </Field>
        <DialogFoot className="-mx-5 -mb-4">
          <Button onClick={onClose}>Cancel</Button>
          <SubmitButton busy={form.busy}>{confirm}</SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
