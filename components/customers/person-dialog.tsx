"use client";

import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { addPersonAction, editPersonAction } from "@/lib/customers/stakeholder/actions";
import { sentimentNames } from "@/lib/customers/stakeholder/rules";
import { sentiments } from "@/lib/customers/stakeholder/schema";
import type { Person } from "@/lib/customers/stakeholder/types";
import { useActionForm } from "@/lib/platform/use-action";

/** Adds a person to a customer, or changes one. */
export function PersonDialog({
  customer,
  person,
  onClose,
}: {
  customer: string;
  person?: Person;
  onClose: () => void;
}) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={person ? `Edit ${person.name}` : "Add a person"}
      width="form"
    >
      <PersonForm customer={customer} person={person} onClose={onClose} />
    </Dialog>
  );
}

function PersonForm({
  customer,
  person,
  onClose,
}: {
  customer: string;
  person?: Person;
  onClose: () => void;
}) {
  const toast = useToast();
  const action = person ? editPersonAction : addPersonAction;
  const form = useActionForm<{ id: string; name: string }>(action, {
    extra: person ? { id: person.id, updated_at: person.updated_at } : { customer_id: customer },
    onSuccess: ({ name }) => {
      onClose();
      toast.show({ title: person ? `${name} saved` : `${name} added` });
    },
  });
  const errors = form.fieldErrors;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field name="name" label="Name" fieldErrors={errors}>
          <Input defaultValue={person?.name} autoComplete="off" data-autofocus />
        </Field>
        <Field name="role" label="Role" optional fieldErrors={errors}>
          <Input
            defaultValue={person?.role ?? ""}
            autoComplete="off"
            placeholder="Head of Operations"
          />
        </Field>
        <Field name="email" label="E-mail" optional fieldErrors={errors}>
          <Input type="email" defaultValue={person?.email ?? ""} autoComplete="off" />
        </Field>
        <Field name="phone" label="Phone" optional fieldErrors={errors}>
          <Input type="tel" defaultValue={person?.phone ?? ""} autoComplete="off" />
        </Field>
        <Field name="linkedin_url" label="LinkedIn" optional fieldErrors={errors}>
          <Input
            defaultValue={person?.linkedin_url ?? ""}
            autoComplete="off"
            inputMode="url"
            placeholder="linkedin.com/in/anna"
          />
        </Field>
        <Field name="sentiment" label="Sentiment" optional fieldErrors={errors}>
          <Select defaultValue={person?.sentiment ?? ""}>
            <option value="">Not known</option>
            {sentiments.map((sentiment) => (
              <option key={sentiment} value={sentiment}>
                {sentimentNames[sentiment]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field name="notes" label="Notes" optional fieldErrors={errors}>
        <Textarea defaultValue={person?.notes ?? ""} rows={3} />
      </Field>
      <Checkbox
        name="is_primary"
        defaultChecked={person?.is_primary}
        hint="Whom invitations go to. Another primary person is released."
      >
        Primary person
      </Checkbox>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>{person ? "Save person" : "Add person"}</SubmitButton>
      </DialogFoot>
    </form>
  );
}
