"use client";

import { Field, FieldGroup, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Radio } from "@/components/ui/checkbox";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { writeAmount } from "@/lib/customers/money/rules";
import { loseRenewalAction, winRenewalAction } from "@/lib/customers/renewal/actions";
import { lostNames, nextTermEnd } from "@/lib/customers/renewal/rules";
import { lostReasons } from "@/lib/customers/renewal/schema";
import { useActionForm } from "@/lib/platform/use-action";
import { useReopen, type RenewalScene } from "./use-reopen";

type Props = { scene: RenewalScene; outcome: "won" | "lost"; onClose: () => void };

/** Marks a renewal won, with what the contract becomes, or lost, with the reason. */
export function RenewalCloseDialog(props: Props) {
  const { renewal } = props.scene;
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={`Mark ${renewal.name} ${props.outcome}?`}
      width="form"
    >
      {props.outcome === "won" ? <Won {...props} /> : <Lost {...props} />}
    </Dialog>
  );
}

function Won({ scene: { renewal, words }, onClose }: Props) {
  const toast = useToast();
  const reopen = useReopen();
  const form = useActionForm<{ contract: string }>(winRenewalAction, {
    extra: { id: renewal.id },
    onSuccess: ({ contract }) => {
      onClose();
      toast.show({
        title: `${renewal.name} marked won`,
        // A contract that was made for it is not taken back by a key.
        undo: contract === renewal.contract_id ? () => reopen(renewal.id) : undefined,
      });
    },
  });
  const errors = form.fieldErrors;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field
          name="amount"
          label={`Yearly amount, ${renewal.currency}`}
          hint={words.amount ? `It was ${words.amount}` : undefined}
          fieldErrors={errors}
        >
          <Input
            data-autofocus
            defaultValue={renewal.amount_due === null ? "" : writeAmount(renewal.amount_due)}
            autoComplete="off"
          />
        </Field>
        <Field name="end" label="Renewed until" hint={`It ends ${words.due}`} fieldErrors={errors}>
          <Input type="date" defaultValue={nextTermEnd(renewal.due_on, renewal.months)} />
        </Field>
      </div>
      <FieldGroup name="as" label="What becomes of the contract" fieldErrors={errors}>
        <Radio name="as" value="extend" defaultChecked hint="Its end and amount move on">
          It goes on
        </Radio>
        <Radio name="as" value="new" hint="With the same entitlements, from the day after">
          A new contract follows it
        </Radio>
      </FieldGroup>
      <Field name="note" label="Note" optional fieldErrors={errors}>
        <Textarea rows={2} />
      </Field>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>Mark won</SubmitButton>
      </DialogFoot>
    </form>
  );
}

function Lost({ scene: { renewal, words }, onClose }: Props) {
  const toast = useToast();
  const reopen = useReopen();
  const form = useActionForm(loseRenewalAction, {
    extra: { id: renewal.id },
    onSuccess: () => {
      onClose();
      toast.show({ title: `${renewal.name} marked lost`, undo: () => reopen(renewal.id) });
    },
  });
  const errors = form.fieldErrors;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      <Field name="reason" label="Why" fieldErrors={errors}>
        <Select defaultValue="" data-autofocus>
          <option value="">Choose a reason</option>
          {lostReasons.map((reason) => (
            <option key={reason} value={reason}>
              {lostNames[reason]}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="note" label="What happened" optional fieldErrors={errors}>
        <Textarea rows={2} />
      </Field>
      <p className="text-read text-ink-2">
        The contract runs until {words.due} and is not renewed by itself. It can be opened again.
      </p>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy} variant="danger-filled">
          Mark lost
        </SubmitButton>
      </DialogFoot>
    </form>
  );
}
