"use client";

import { useState } from "react";
import { Field, FieldGroup, FormSummary } from "@/components/shared/form-field";
import { date } from "@/components/shared/format";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Radio } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import type { Pulse } from "@/lib/customers/health/types";
import { givePulseAction } from "@/lib/customers/pulse/actions";
import { givePulseSchema, pulseValues, pulseWords } from "@/lib/customers/pulse/schema";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";

const signed = (value: number) =>
  value > 0 ? `+${value}` : value < 0 ? `−${Math.abs(value)}` : "0";

/** What the CSM thinks, with the reason and the day; the next one replaces it, none is changed. */
export function HealthPulseCard({
  customer,
  pulses,
  today,
  mayEdit,
  locale,
  timeZone,
}: {
  customer: string;
  pulses: Pulse[];
  today: string;
  mayEdit: boolean;
  locale: string;
  timeZone: string;
}) {
  const [giving, setGiving] = useState(false);
  return (
    <Card id="pulse" aria-labelledby="pulse-title" className="scroll-mt-16 target:border-accent">
      <CardHead
        id="pulse-title"
        title="CSM pulse"
        actions={
          mayEdit && !giving ? (
            <Button size="sm" onClick={() => setGiving(true)}>
              Give pulse
            </Button>
          ) : null
        }
      />
      {giving ? (
        <PulseForm customer={customer} today={today} onClose={() => setGiving(false)} />
      ) : null}
      {pulses.length === 0 ? (
        giving ? null : (
          <CardBody className="text-ink-2">
            No pulse yet. It says in one number and one sentence what the figures cannot know.
          </CardBody>
        )
      ) : (
        <ul className="divide-y divide-line">
          {pulses.map((pulse) => (
            <li key={pulse.id} className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-2 px-4 py-2.5">
              <span className="font-medium">{signed(pulse.value)}</span>
              <div className="min-w-0">
                <p className="text-pretty wrap-anywhere">{pulse.reason}</p>
                <p className="text-meta text-ink-3">
                  {pulseWords[pulse.value as keyof typeof pulseWords]} ·{" "}
                  {pulse.author ?? "Somebody who left"} ·{" "}
                  {date(pulse.given_on, { locale, timeZone })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const give = checked(givePulseAction, givePulseSchema);

function PulseForm({
  customer,
  today,
  onClose,
}: {
  customer: string;
  today: string;
  onClose: () => void;
}) {
  const toast = useToast();
  const form = useActionForm(give, {
    extra: { customer },
    onSuccess: () => {
      toast.show({ title: "Pulse given" });
      onClose();
    },
  });
  return (
    <form {...form.formProps} className="grid gap-4 border-b border-line p-4">
      <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
      <FieldGroup name="value" label="How it stands" fieldErrors={form.fieldErrors}>
        {pulseValues.toReversed().map((value) => (
          <Radio key={value} name="value" value={value}>
            {signed(value)} <span className="text-ink-2">{pulseWords[value]}</span>
          </Radio>
        ))}
      </FieldGroup>
      <Field name="reason" label="Why" fieldErrors={form.fieldErrors}>
        <Textarea rows={2} maxLength={600} />
      </Field>
      <Field name="given_on" label="Day" fieldErrors={form.fieldErrors} className="max-w-44">
        <Input type="date" defaultValue={today} max={today} />
      </Field>
      <div className="flex justify-end gap-2 max-md:*:flex-1">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy} busyLabel="Giving">
          Give pulse
        </SubmitButton>
      </div>
    </form>
  );
}
