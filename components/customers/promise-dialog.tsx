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
import { addPromiseAction } from "@/lib/customers/promise/actions";
import { useActionForm } from "@/lib/platform/use-action";

type Props = { customer: { id: string; name: string }; meeting?: string };

/** Notes a promise of either side that was made where no transcript was. */
export function PromiseDialogButton(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <Plus className="size-3.5" />
        Note a promise
      </Button>
      {open ? (
        <Dialog open onClose={() => setOpen(false)} title="Note a promise" width="form">
          <PromiseForm {...props} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function PromiseForm({ customer, meeting, onClose }: Props & { onClose: () => void }) {
  const toast = useToast();
  const form = useActionForm<{ id: string }>(addPromiseAction, {
    extra: { customer: customer.id, ...(meeting ? { meeting } : {}) },
    onSuccess: () => {
      onClose();
      toast.show({ title: "Promise noted" });
    },
  });
  const errors = form.fieldErrors;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      <Field name="text" label="What was promised" fieldErrors={errors}>
        <Textarea rows={3} data-autofocus />
      </Field>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field
          name="side"
          label="Who promised"
          hint="One of ours becomes a task too"
          fieldErrors={errors}
        >
          <Select defaultValue="us">
            <option value="us">We did</option>
            <option value="customer">{customer.name} did</option>
          </Select>
        </Field>
        <Field name="due" label="Until when" optional fieldErrors={errors}>
          <Input type="date" defaultValue="" />
        </Field>
      </div>
      <Field name="owner" label="Person" optional fieldErrors={errors}>
        <Input autoComplete="off" />
      </Field>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>Note promise</SubmitButton>
      </DialogFoot>
    </form>
  );
}
