"use client";

import { TrendingUp } from "lucide-react";
import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SelectionBar, useSelection } from "@/components/shared/selection";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { setForecastsAction } from "@/lib/customers/renewal/actions";
import type { ForecastBefore } from "@/lib/customers/renewal/types";
import { useActionForm } from "@/lib/platform/use-action";
import { useUndoForecasts } from "./renewal-say-dialog";

/** What can be said of the selected renewals at once. */
export function RenewalBulkBar({ query }: { query: string }) {
  const { ids, everything, count, clear } = useSelection();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <SelectionBar>
        <Button size="sm" onClick={() => setAsked(true)}>
          <TrendingUp className="size-3.5" />
          Set forecast
        </Button>
      </SelectionBar>
      {asked ? (
        <Dialog
          open
          onClose={() => setAsked(false)}
          title={`Set the forecast of ${count === 1 ? "1 renewal" : `${count} renewals`}?`}
        >
          <BulkForm
            target={everything ? { query } : { ids }}
            onClose={() => setAsked(false)}
            onDone={clear}
          />
        </Dialog>
      ) : null}
    </>
  );
}

function BulkForm({
  target,
  onClose,
  onDone,
}: {
  target: { ids: string[] } | { query: string };
  onClose: () => void;
  onDone: () => void;
}) {
  const undo = useUndoForecasts();
  const form = useActionForm<ForecastBefore[]>(setForecastsAction, {
    extra: target,
    onSuccess: (before) => {
      onClose();
      onDone();
      undo(before.length === 1 ? "1 forecast set" : `${before.length} forecasts set`, before);
    },
  });
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
      <Field
        name="percent"
        label="Percent of each amount due"
        optional
        hint="Empty: the amount due times the likelihood again"
        fieldErrors={form.fieldErrors}
      >
        <Input inputMode="numeric" autoComplete="off" data-autofocus defaultValue="100" />
      </Field>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>Set forecast</SubmitButton>
      </DialogFoot>
    </form>
  );
}
