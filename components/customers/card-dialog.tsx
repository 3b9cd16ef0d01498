"use client";

import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { editCardAction } from "@/lib/customers/meeting-card/actions";
import { cardTypeNames } from "@/lib/customers/meeting-card/rules";
import { cardTypes, type Card, type CardType } from "@/lib/customers/meeting-card/types";
import { useActionForm } from "@/lib/platform/use-action";

type Props = { meeting: string; card: Card; onClose: () => void };

/** Changes what a card says and accepts it with that; what was found stays beside it as evidence. */
export function CardDialog(props: Props) {
  return (
    <Dialog open onClose={props.onClose} title="Edit and accept" width="form">
      <CardForm {...props} />
    </Dialog>
  );
}

function CardForm({ meeting, card, onClose }: Props) {
  const [type, setType] = useState<CardType>(card.type);
  const toast = useToast();
  const form = useActionForm<{ decided: number }>(editCardAction, {
    extra: {
      meeting,
      id: card.id,
      from: card.state,
      ...(type === "promise" ? {} : { side: card.side ?? "" }),
    },
    onSuccess: () => {
      onClose();
      toast.show({ title: "Card accepted with your words" });
    },
  });
  const errors = form.fieldErrors;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      <blockquote className="border-l-2 border-line-strong pl-3 text-pretty text-ink-2">
        {card.quote}
      </blockquote>
      <Field name="text" label="What it says" fieldErrors={errors}>
        <Textarea rows={3} defaultValue={card.text} data-autofocus />
      </Field>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field name="type" label="Kind" fieldErrors={errors}>
          <Select value={type} onChange={(event) => setType(event.target.value as CardType)}>
            {cardTypes.map((each) => (
              <option key={each} value={each}>
                {cardTypeNames[each].one}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="importance" label="Importance" fieldErrors={errors}>
          <Select defaultValue={card.importance}>
            <option value="high">High</option>
            <option value="medium">Medium</option>
            <option value="low">Low</option>
          </Select>
        </Field>
        <Field name="owner" label="Who" optional fieldErrors={errors}>
          <Input defaultValue={card.owner ?? ""} autoComplete="off" />
        </Field>
        <Field name="due_date" label="Due" optional fieldErrors={errors}>
          <Input type="date" defaultValue={card.due ?? ""} />
        </Field>
        {type === "promise" ? (
          <Field name="side" label="Whose promise" fieldErrors={errors}>
            <Select defaultValue={card.side ?? ""}>
              <option value="">Choose</option>
              <option value="us">Ours</option>
              <option value="customer">The customer’s</option>
            </Select>
          </Field>
        ) : null}
      </div>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>Accept card</SubmitButton>
      </DialogFoot>
    </form>
  );
}
