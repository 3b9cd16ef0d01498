"use client";

import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { writeAmount } from "@/lib/customers/money/rules";
import {
  clearLikelihoodAction,
  restoreForecastsAction,
  setForecastAction,
  setLikelihoodAction,
} from "@/lib/customers/renewal/actions";
import { likelihoodWords } from "@/lib/customers/renewal/rules";
import type { ForecastBefore } from "@/lib/customers/renewal/types";
import { useAction, useActionForm } from "@/lib/platform/use-action";
import type { RenewalScene } from "./use-reopen";

type Props = { scene: RenewalScene; onClose: () => void };

/** What somebody thinks of a renewal: how likely it is, or what it will bring. */
export function RenewalSayDialog({
  about,
  ...props
}: Props & { about: "likelihood" | "forecast" }) {
  const { renewal } = props.scene;
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={
        about === "likelihood"
          ? `How likely is ${renewal.name}?`
          : `What will ${renewal.name} bring?`
      }
    >
      {about === "likelihood" ? <LikelihoodForm {...props} /> : <ForecastForm {...props} />}
    </Dialog>
  );
}

function LikelihoodForm({ scene: { renewal }, onClose }: Props) {
  const toast = useToast();
  const clear = useAction(clearLikelihoodAction);
  const form = useActionForm(setLikelihoodAction, {
    extra: { id: renewal.id },
    onSuccess: () => {
      onClose();
      toast.show({ title: "Likelihood set" });
    },
  });
  async function back() {
    const answer = await clear.run({ id: renewal.id });
    if (!answer.ok) return;
    onClose();
    toast.show({ title: "Likelihood follows from health again" });
  }
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error ?? clear.error} fieldErrors={form.fieldErrors} />
      <p className="text-ink-2">
        Health says {renewal.computed}%: {likelihoodWords}.
      </p>
      <Field name="value" label="Likelihood, %" fieldErrors={form.fieldErrors}>
        <Input
          inputMode="numeric"
          data-autofocus
          autoComplete="off"
          defaultValue={renewal.likelihood}
        />
      </Field>
      <Field name="reason" label="Why it differs" fieldErrors={form.fieldErrors}>
        <Textarea rows={2} defaultValue={renewal.override_reason ?? ""} />
      </Field>
      <DialogFoot className="-mx-5 -mb-4">
        {renewal.overridden ? (
          <Button variant="quiet" className="mr-auto" onClick={() => void back()}>
            Follow health again
          </Button>
        ) : null}
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy || clear.busy}>Set likelihood</SubmitButton>
      </DialogFoot>
    </form>
  );
}

function ForecastForm({ scene: { renewal, words }, onClose }: Props) {
  const undo = useUndoForecasts();
  const form = useActionForm<ForecastBefore[]>(setForecastAction, {
    extra: { id: renewal.id },
    onSuccess: (before) => {
      onClose();
      undo("Forecast set", before);
    },
  });
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
      <Field
        name="amount"
        label={`Forecast, ${renewal.currency} a year`}
        optional
        hint={`Empty: ${words.amount ?? "the amount due"} times the likelihood, ${renewal.likelihood}%`}
        fieldErrors={form.fieldErrors}
      >
        <Input
          data-autofocus
          autoComplete="off"
          defaultValue={
            renewal.forecast_amount === null ? "" : writeAmount(renewal.forecast_amount)
          }
        />
      </Field>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>Set forecast</SubmitButton>
      </DialogFoot>
    </form>
  );
}

/** Says that forecasts were set, and offers to take that back. */
export function useUndoForecasts() {
  const toast = useToast();
  const restore = useAction(restoreForecastsAction);
  return (title: string, before: ForecastBefore[]) =>
    toast.show({
      title,
      undo:
        before.length === 0
          ? undefined
          : async () => {
              const answer = await restore.run({ values: before });
              toast.show(
                answer.ok
                  ? { title: "Forecast is what it was" }
                  : { title: answer.error.message, tone: "risk" },
              );
            },
    });
}
