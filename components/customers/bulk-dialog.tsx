"use client";

import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { startBulkAction } from "@/lib/customers/bulk/actions";
import { fieldNames, question, undoDays, verb } from "@/lib/customers/bulk/rules";
import type { BulkKind } from "@/lib/customers/bulk/schema";
import type { BulkOperation } from "@/lib/customers/bulk/types";
import { sizeNames, stageNames } from "@/lib/customers/customer/rules";
import { currencies, industries, sizes, stages } from "@/lib/customers/customer/types";
import { useActionForm } from "@/lib/platform/use-action";
import { useCsms } from "./hand-over-dialog";

type Csms = ReturnType<typeof useCsms>;

/** Asks once before many customers change: how many, to what, and that it can be taken back. */
export function BulkDialog({
  kind,
  count,
  target,
  locale,
  onBegun,
  onClose,
}: {
  kind: BulkKind;
  count: number;
  /** The chosen ones, or the query of the list when all of it is meant. */
  target: { ids: string[] } | { query: string };
  locale: string;
  onBegun: (operation: BulkOperation, receiver?: string) => void;
  onClose: () => void;
}) {
  const csms = useCsms(kind === "owner");
  const write = new Intl.NumberFormat(locale).format;
  const form = useActionForm<BulkOperation>(startBulkAction, {
    extra: { kind, expected: count, ...target },
    onSuccess: (operation) => {
      onClose();
      onBegun(operation, csms?.find((csm) => csm.id === operation.value)?.name);
    },
  });
  const asks = kind !== "archive" && kind !== "restore";
  return (
    <Dialog open onClose={onClose} title={question(kind, count, write)}>
      <form {...form.formProps} className="grid gap-4">
        <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
        {asks ? (
          <Field
            name="value"
            label={kind === "owner" ? "Who takes over" : label(kind)}
            optional={kind === "industry" || kind === "size" || kind === "renewal_date"}
            hint={hints[kind]}
            fieldErrors={form.fieldErrors}
          >
            <ValueControl kind={kind} csms={csms} />
          </Field>
        ) : null}
        <p className="text-read text-ink-2">
          {effects[kind]} It can be undone for {undoDays} days; what is changed in between is kept.
        </p>
        <DialogFoot className="-mx-5 -mb-4">
          <Button data-autofocus={asks ? undefined : true} onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton
            busy={form.busy}
            busyLabel="Starting"
            variant={kind === "archive" ? "danger-filled" : "primary"}
          >
            {verb(kind, count, write)}
          </SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

const label = (kind: BulkKind) =>
  fieldNames[kind].charAt(0).toUpperCase() + fieldNames[kind].slice(1);

const hints: Partial<Record<BulkKind, string>> = {
  industry: "Leave it empty to take the industry out of all of them",
  size: "Choose “Not known” to take the size out of all of them",
  renewal_date:
    "Leave it empty to take the date out. Customers with a running contract keep the date it sets",
  currency: "The amounts stay as they are and are read in this currency",
};

const effects: Record<BulkKind, string> = {
  stage: "All of them get this stage.",
  industry: "All of them get this industry.",
  size: "All of them get this size.",
  renewal_date: "All of them get this date.",
  currency: "All of them get this currency.",
  owner:
    "The other CSM gets them with people, contracts and history, and is told. Whoever has them now does not see them afterwards.",
  archive:
    "They leave lists and figures. People, contracts and history stay, and each can be restored at any time.",
  restore: "They are back in lists and figures.",
};

function ValueControl({ kind, csms }: { kind: BulkKind; csms: Csms }) {
  switch (kind) {
    case "stage":
      return (
        <Select defaultValue="">
          <option value="">Choose a stage</option>
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {stageNames[stage]}
            </option>
          ))}
        </Select>
      );
    case "size":
      return (
        <Select defaultValue="">
          <option value="">Not known</option>
          {sizes.map((size) => (
            <option key={size} value={size}>
              {sizeNames[size]}
            </option>
          ))}
        </Select>
      );
    case "currency":
      return (
        <Select defaultValue="">
          <option value="">Choose a currency</option>
          {currencies.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </Select>
      );
    case "owner":
      return (
        <Select defaultValue="">
          <option value="">
            {csms === undefined
              ? "Loading"
              : csms === null
                ? "The list did not load. Close this and try again"
                : "Choose a CSM"}
          </option>
          {csms?.map((csm) => (
            <option key={csm.id} value={csm.id}>
              {csm.email ? `${csm.name}, ${csm.email}` : csm.name}
            </option>
          ))}
        </Select>
      );
    case "renewal_date":
      return <Input type="date" />;
    default:
      return (
        <>
          <Input list="bulk-industries" autoComplete="off" />
          <datalist id="bulk-industries">
            {industries.map((industry) => (
              <option key={industry} value={industry}>
                {industry}
              </option>
            ))}
          </datalist>
        </>
      );
  }
}
