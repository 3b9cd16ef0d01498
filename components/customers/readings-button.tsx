"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { addReadingsAction } from "@/lib/customers/entitlement/actions";
import { useActionForm } from "@/lib/platform/use-action";

type Props = {
  customerId: string;
  entitlements: { id: string; name: string; contract: string }[];
};

/** Takes readings of meters: one typed, or many pasted from a sheet. */
export function ReadingsButton(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <Plus className="size-3.5" />
        Add readings
      </Button>
      {open ? (
        <Dialog open onClose={() => setOpen(false)} title="Add readings" width="form">
          <ReadingsForm {...props} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function ReadingsForm({ customerId, entitlements, onClose }: Props & { onClose: () => void }) {
  const toast = useToast();
  const form = useActionForm<{ count: number }>(addReadingsAction, {
    extra: { customer_id: customerId },
    onSuccess: ({ count }) => {
      onClose();
      toast.show({ title: count === 1 ? "1 reading added" : `${count} readings added` });
    },
  });
  const errors = form.fieldErrors;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      <Field
        name="entitlement_id"
        label="Entitlement"
        hint="For lines that do not name one"
        fieldErrors={errors}
      >
        <Select defaultValue={entitlements[0]?.id ?? ""}>
          {entitlements.map(({ id, name, contract }) => (
            <option key={id} value={id}>
              {name}, {contract}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        name="text"
        label="Readings"
        hint="One a line: the day and how much is in use then. Lines of a sheet can be pasted, also with the entitlement's name first. A reading of the same day is replaced."
        fieldErrors={errors}
      >
        <Textarea
          rows={5}
          data-autofocus
          placeholder={"2026-11-01; 120\nNamed users; 2026-12-01; 131"}
        />
      </Field>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>Add readings</SubmitButton>
      </DialogFoot>
    </form>
  );
}
