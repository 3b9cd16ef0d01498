"use client";

import { useId, useState } from "react";
import { Field, FieldError, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { proposeAnswerAction } from "@/lib/assessments/handover/actions";
import { statusWords } from "@/lib/assessments/handover/rules";
import { proposeSchema } from "@/lib/assessments/handover/schema";
import type { Handed } from "@/lib/assessments/handover/types";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";
import { AnswerChoice, AnswerScale } from "./answer-scale";
import { DeclineButton } from "./decline-button";

const propose = checked(proposeAnswerAction, proposeSchema);

/** One question of a colleague with an answer to propose and a word beside it; changed until it is taken over. */
export function ProposeForm({ row }: { row: Handed }) {
  const { question } = row;
  const id = useId();
  const toast = useToast();
  const [value, setValue] = useState(row.value ?? null);
  const [choice, setChoice] = useState(row.choice ?? null);
  const [none, setNone] = useState(row.not_applicable ?? false);
  const form = useActionForm(propose, {
    extra: {
      id: row.id,
      ...(value === null ? {} : { value }),
      ...(choice === null ? {} : { choice }),
    },
    onSuccess: () =>
      toast.show({
        title: "Answer proposed",
        detail: `${row.person ?? "Your colleague"} is told.`,
        tone: "ok",
      }),
  });
  const wiring = { name: `answer-${row.id}`, labelledBy: `${id}-text`, describedBy: `${id}-state` };
  return (
    <form {...form.formProps} className="grid gap-3">
      <div>
        <h3 id={`${id}-text`} className="max-w-[62ch] text-question font-medium">
          {question.text}
        </h3>
        {question.help ? <p className="max-w-read text-ink-2">{question.help}</p> : null}
        <p id={`${id}-state`} className="text-meta text-ink-3">
          {statusWords(row, "for")}
        </p>
        {none ? null : question.kind === "scale" ? (
          <AnswerScale
            {...wiring}
            anchors={question.anchors ?? []}
            value={value}
            onChoose={setValue}
          />
        ) : question.kind === "choice" ? (
          <AnswerChoice
            {...wiring}
            options={question.options ?? []}
            value={choice}
            onChoose={setChoice}
          />
        ) : (
          <Textarea
            className="mt-3"
            name="answer_text"
            aria-labelledby={`${id}-text`}
            maxLength={10_000}
            defaultValue={row.answer_text ?? ""}
          />
        )}
      </div>
      <FormSummary error={form.error} />
      {form.fieldErrors.answer ? <FieldError>{form.fieldErrors.answer[0]}</FieldError> : null}
      {question.not_applicable === false ? null : (
        <Checkbox
          name="not_applicable"
          checked={none}
          onChange={(event) => setNone(event.target.checked)}
        >
          Does not apply
        </Checkbox>
      )}
      <Field name="reply" label="Comment" optional fieldErrors={form.fieldErrors}>
        <Textarea rows={1} maxLength={2000} defaultValue={row.reply ?? ""} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton size="sm" busy={form.busy} busyLabel="Proposing" variant="plain">
          {row.status === "done" ? "Propose this instead" : "Propose this answer"}
          <span className="sr-only">: {question.text}</span>
        </SubmitButton>
        <DeclineButton id={row.id} what="this question" />
      </div>
    </form>
  );
}
