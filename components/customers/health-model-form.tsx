"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFoot, CardHead } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { deleteModelAction, saveModelAction } from "@/lib/customers/health-model/actions";
import type { ModelVersion } from "@/lib/customers/health-model/types";
import { useAction, useActionForm } from "@/lib/platform/use-action";
import { HealthModelFactors } from "./health-model-factors";
import { HealthModelSegment } from "./health-model-segment";

/** A draft: its factors with weights, its bands, and whom it is for. */
export function HealthModelForm({
  model,
  others,
}: {
  model: ModelVersion;
  others: ModelVersion[];
}) {
  const toast = useToast();
  const form = useActionForm(saveModelAction, {
    extra: { id: model.id, needs_segment: model.key === "balanced" ? "no" : "yes" },
    onSuccess: ({ name }) => toast.show({ title: `Draft of ${name} saved` }),
  });
  const errors = form.fieldErrors;
  const from = (key: string) => model.bands.find((band) => band.key === key)?.from ?? "";
  return (
    <Card className="max-w-[860px]" aria-labelledby="draft">
      <CardHead id="draft" title="Draft" />
      <form {...form.formProps}>
        <CardBody className="grid gap-6">
          <FormSummary error={form.error} fieldErrors={errors} />
          <div className="grid gap-4 md:grid-cols-2">
            <Field name="name" label="Name" fieldErrors={errors}>
              <Input defaultValue={model.name} autoComplete="off" />
            </Field>
            <Field name="description" label="What it is for" optional fieldErrors={errors}>
              <Textarea rows={1} defaultValue={model.description ?? ""} />
            </Field>
          </div>
          <HealthModelFactors factors={model.factors} fieldErrors={errors} />
          <fieldset className="grid gap-2">
            <legend className="mb-1 font-medium">Bands</legend>
            <div className="grid gap-4 md:max-w-[420px] md:grid-cols-2">
              <Field name="healthy_from" label="Healthy from" hint="Up to 100" fieldErrors={errors}>
                <Input inputMode="numeric" defaultValue={from("healthy")} />
              </Field>
              <Field
                name="watch_from"
                label="Watch from"
                hint="At risk is all below"
                fieldErrors={errors}
              >
                <Input inputMode="numeric" defaultValue={from("watch")} />
              </Field>
            </div>
          </fieldset>
          <HealthModelSegment model={model} others={others} fieldErrors={errors} />
        </CardBody>
        <CardFoot>
          <DiscardDraft model={model} />
          <SubmitButton busy={form.busy}>Save draft</SubmitButton>
        </CardFoot>
      </form>
    </Card>
  );
}

function DiscardDraft({ model }: { model: ModelVersion }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const toast = useToast();
  const discard = useAction(deleteModelAction);
  async function onConfirm() {
    const answer = await discard.run({ id: model.id });
    if (!answer.ok) return;
    toast.show({ title: `Draft of ${model.name} ${model.version} discarded` });
    router.push("/admin/health" as Route);
  }
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        Discard draft
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Discard the draft of ${model.name} ${model.version}?`}
        confirm="Discard draft"
        busyLabel="Discarding"
        busy={discard.busy}
        error={discard.error?.message}
        onConfirm={() => void onConfirm()}
        danger
      >
        What was set in it is gone. Scores do not change.
      </ConfirmDialog>
    </>
  );
}
