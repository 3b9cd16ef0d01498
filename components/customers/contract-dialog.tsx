"use client";

import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { addContractAction, editContractAction } from "@/lib/customers/contract/actions";
import { contractStatusNames } from "@/lib/customers/contract/rules";
import { contractStatuses } from "@/lib/customers/contract/schema";
import type { Contract } from "@/lib/customers/contract/types";
import { writeAmount } from "@/lib/customers/money/rules";
import { useActionForm } from "@/lib/platform/use-action";

type Props = {
  customer: { id: string; currency: string };
  contract?: Contract;
  onClose: () => void;
};

/** Adds a contract by its facts, or changes them. */
export function ContractDialog(props: Props) {
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.contract ? "Edit contract" : "New contract"}
      width="form"
    >
      <ContractForm {...props} />
    </Dialog>
  );
}

function ContractForm({ customer, contract, onClose }: Props) {
  const toast = useToast();
  const form = useActionForm<{ id: string; renews?: string | null }>(
    contract ? editContractAction : addContractAction,
    {
      extra: contract
        ? { id: contract.id, updated_at: contract.updated_at }
        : { customer_id: customer.id },
      onSuccess: ({ renews }) => {
        onClose();
        toast.show({
          title: contract ? "Contract saved" : "Contract added",
          detail: renews
            ? "It follows the contract before, whose renewal is marked won. Take that back on Renewals."
            : undefined,
        });
      },
    },
  );
  const errors = form.fieldErrors;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      <Field name="file_name" label="Title" fieldErrors={errors}>
        <Input
          defaultValue={contract?.file_name ?? ""}
          autoComplete="off"
          data-autofocus
          placeholder="Master services agreement 2027"
        />
      </Field>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field
          name="arr"
          label={`Yearly amount, ${customer.currency}`}
          optional
          fieldErrors={errors}
        >
          <Input
            defaultValue={contract?.arr == null ? "" : writeAmount(contract.arr)}
            autoComplete="off"
          />
        </Field>
        <Field name="status" label="State" fieldErrors={errors}>
          <Select defaultValue={contract?.status ?? "active"}>
            {contractStatuses.map((status) => (
              <option key={status} value={status}>
                {contractStatusNames[status]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="start_date" label="Starts" optional fieldErrors={errors}>
          <Input type="date" defaultValue={contract?.start_date ?? ""} />
        </Field>
        <Field
          name="end_date"
          label="Ends"
          optional
          hint="The earliest end of an active one is the renewal"
          fieldErrors={errors}
        >
          <Input type="date" defaultValue={contract?.end_date ?? ""} />
        </Field>
      </div>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field name="contract_term" label="Term" optional fieldErrors={errors}>
          <Input
            defaultValue={contract?.contract_term ?? ""}
            autoComplete="off"
            placeholder="12 months, renews by itself"
          />
        </Field>
        <Field
          name="notice_days"
          label="Notice, days"
          optional
          hint="How long before the end it must be ended, or it renews"
          fieldErrors={errors}
        >
          <Input
            inputMode="numeric"
            defaultValue={contract?.notice_days ?? ""}
            autoComplete="off"
            placeholder="90"
          />
        </Field>
      </div>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>{contract ? "Save contract" : "Add contract"}</SubmitButton>
      </DialogFoot>
    </form>
  );
}
