"use client";

import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { addInsightAction, editInsightAction } from "@/lib/customers/insight/actions";
import { importanceNames, moveWords, statusNames, typeNames } from "@/lib/customers/insight/rules";
import { importances, insightStatuses, insightTypes } from "@/lib/customers/insight/schema";
import type { HealthMove, Insight } from "@/lib/customers/insight/types";
import { useActionForm } from "@/lib/platform/use-action";
import { CustomerCombobox, type CustomerChoice } from "./customer-combobox";

/** Types an insight in, or changes one. */
export function InsightDialogButton({ insight }: { insight?: Insight }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={insight ? "plain" : "primary"} onClick={() => setOpen(true)}>
        {insight ? <Pencil /> : <Plus />}
        {insight ? "Edit" : "New insight"}
      </Button>
      {open ? (
        <Dialog
          open
          onClose={() => setOpen(false)}
          title={insight ? "Edit insight" : "New insight"}
          width="form"
        >
          <InsightForm insight={insight} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function InsightForm({ insight, onClose }: { insight?: Insight; onClose: () => void }) {
  const toast = useToast();
  const [customer, setCustomer] = useState<CustomerChoice | null>(insight?.customer ?? null);
  const form = useActionForm<HealthMove | { id: string }>(
    insight ? editInsightAction : addInsightAction,
    {
      extra: insight ? { id: insight.id } : { customer_id: customer?.id ?? "" },
      onSuccess: (done) => {
        onClose();
        toast.show({
          title: insight ? "Insight saved" : "Insight added",
          detail: "before" in done ? moveWords(done) : undefined,
        });
      },
    },
  );
  const errors = form.fieldErrors;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      {insight ? null : customer ? (
        <p className="flex items-center gap-2">
          <span className="font-medium">{customer.name}</span>
          <Button size="sm" variant="quiet" onClick={() => setCustomer(null)}>
            Change
          </Button>
        </p>
      ) : (
        <Field name="customer_id" label="Customer" fieldErrors={errors}>
          <CustomerCombobox onChoose={setCustomer} />
        </Field>
      )}
      <Field name="content" label="What was learnt" fieldErrors={errors}>
        <Textarea rows={3} defaultValue={insight?.content ?? ""} data-autofocus />
      </Field>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field name="type" label="Type" fieldErrors={errors}>
          <Select defaultValue={insight?.type ?? "concern"}>
            {insightTypes.map((type) => (
              <option key={type} value={type}>
                {typeNames[type]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="importance" label="Importance" fieldErrors={errors}>
          <Select defaultValue={insight?.importance ?? "medium"}>
            {importances.map((each) => (
              <option key={each} value={each}>
                {importanceNames[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="owner" label="Owner" optional fieldErrors={errors}>
          <Input defaultValue={insight?.owner ?? ""} autoComplete="off" />
        </Field>
        <Field name="due_date" label="Due" optional fieldErrors={errors}>
          <Input type="date" defaultValue={insight?.due_date ?? ""} />
        </Field>
        {insight ? (
          <Field name="status" label="State" fieldErrors={errors}>
            <Select defaultValue={insight.status}>
              {insightStatuses.map((status) => (
                <option key={status} value={status}>
                  {statusNames[status]}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
      </div>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>{insight ? "Save insight" : "Add insight"}</SubmitButton>
      </DialogFoot>
    </form>
  );
}
