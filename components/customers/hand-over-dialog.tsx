"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { handOverCustomerAction, listCsmsAction } from "@/lib/customers/customer/actions";
import type { CustomerOwner } from "@/lib/customers/customer/types";
import { useActionForm } from "@/lib/platform/use-action";
import type { ActedOn } from "./customer-actions";

/** Gives a customer to another CSM. */
export function HandOverDialog({
  customer,
  handsAway,
  onClose,
}: {
  customer: ActedOn;
  handsAway: boolean;
  onClose: () => void;
}) {
  const csms = useCsms(true);
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm(handOverCustomerAction, {
    extra: { id: customer.id },
    onSuccess: () => {
      onClose();
      toast.show({ title: `${customer.name} handed over` });
      if (handsAway) router.replace("/customers");
    },
  });
  return (
    <Dialog open onClose={onClose} title={`Hand over ${customer.name}?`}>
      <form {...form.formProps} className="grid gap-4">
        <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
        <p className="text-read text-ink-2">
          {handsAway
            ? "The other CSM gets the customer with its people, contracts and history. You do not see it afterwards; they can hand it back."
            : "The other CSM gets the customer with its people, contracts and history; the present one does not see it afterwards."}
        </p>
        {csms === null ? (
          <Note tone="risk" role="alert">
            The list of CSMs did not load. Close this and try again.
          </Note>
        ) : (
          <Field name="csm" label="Who takes over" fieldErrors={form.fieldErrors}>
            <Select defaultValue="">
              <option value="">{csms === undefined ? "Loading" : "Choose a CSM"}</option>
              {csms?.map((csm) => (
                <option key={csm.id} value={csm.id}>
                  {csm.email ? `${csm.name}, ${csm.email}` : csm.name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <DialogFoot className="-mx-5 -mb-4">
          <Button data-autofocus onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton busy={form.busy} busyLabel="Handing over">
            Hand over
          </SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** Everybody who can own a customer; undefined while asked for, null when that failed. */
export function useCsms(wanted: boolean): CustomerOwner[] | null | undefined {
  const [csms, setCsms] = useState<CustomerOwner[] | null>();
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    void listCsmsAction({})
      .catch(() => undefined)
      .then((answer) => {
        if (!left) setCsms(answer?.data ?? null);
      });
    return () => {
      left = true;
    };
  }, [wanted]);
  return csms;
}
