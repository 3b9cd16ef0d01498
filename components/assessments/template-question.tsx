"use client";

import { Field } from "@/components/shared/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { subjectsOf } from "@/lib/assessments/condition-form/rules";
import { kindNames, without } from "@/lib/assessments/template/rules";
import type { Content, Question } from "@/lib/assessments/template/types";
import { WeightField } from "./template-categories";
import { ConditionFields } from "./template-condition";
import { AnchorFields, OptionFields, QuestionFlags } from "./template-question-parts";

type Change = (question: Question) => Question;

/** Everything about one question. What its kind does not have is not shown. */
export function QuestionForm({
  question,
  before,
  content,
  onChange,
}: {
  question: Question;
  /** The questions that are asked before it; conditions name only these. */
  before: readonly Question[];
  content: Content;
  onChange: (change: Change) => void;
}) {
  const set = (change: Partial<Question>) => onChange((now) => ({ ...now, ...change }));
  /** Writes what was said, and takes the field out where nothing is. */
  const say = <Key extends keyof Question>(key: Key, value: Question[Key] | undefined) =>
    onChange((now) => (value === undefined ? without(now, key) : { ...now, [key]: value }));
  const scale = question.kind === "scale";
  return (
    <>
      <Field name="text" label="Question">
        <Textarea
          rows={2}
          maxLength={500}
          value={question.text ?? ""}
          onChange={(event) => set({ text: event.target.value })}
        />
      </Field>
      <Field name="help" label="Help" hint="How to find the answer" optional>
        <Textarea
          rows={2}
          maxLength={1000}
          value={question.help ?? ""}
          onChange={(event) => say("help", event.target.value || undefined)}
        />
      </Field>
      <div className="grid gap-3 md:grid-cols-4">
        <Field name="key" label="Key">
          <Input
            value={question.key}
            className="font-mono"
            spellCheck={false}
            onChange={(event) => set({ key: event.target.value })}
          />
        </Field>
        <Field name="category" label="Category">
          <Select
            value={question.category}
            onChange={(event) => set({ category: event.target.value })}
          >
            {content.categories.some(({ key }) => key === question.category) ? null : (
              <option value={question.category}>{question.category || "Choose one"}</option>
            )}
            {content.categories.map(({ key, title }) => (
              <option key={key} value={key}>
                {title || key}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="kind" label="Kind">
          <Select
            value={question.kind}
            onChange={(event) => onChange(kindOf(event.target.value as Question["kind"]))}
          >
            {Object.entries(kindNames).map(([kind, words]) => (
              <option key={kind} value={kind}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        {scale ? (
          <WeightField value={question.weight} onChange={(weight) => say("weight", weight)} />
        ) : null}
      </div>
      <QuestionFlags question={question} onSay={say} />
      {scale ? (
        <Field
          name="pair"
          label="Asked the other way round"
          hint="One of the two is reversed; how far they agree counts for the confidence"
          optional
        >
          <Select
            value={question.pair ?? ""}
            onChange={(event) => say("pair", event.target.value || undefined)}
          >
            <option value="">No other question</option>
            {content.questions
              .filter((other) => other.kind === "scale" && other.key !== question.key)
              .map((other) => (
                <option key={other.key} value={other.key}>
                  {other.key}: {other.text}
                </option>
              ))}
          </Select>
        </Field>
      ) : null}
      {scale ? (
        <AnchorFields anchors={question.anchors ?? []} onChange={(anchors) => set({ anchors })} />
      ) : null}
      {question.kind === "choice" ? (
        <OptionFields options={question.options ?? []} onChange={(options) => set({ options })} />
      ) : null}
      <ConditionFields
        legend="Asked only if"
        value={question.show_if}
        subjects={subjectsOf(content, before, false)}
        onChange={(condition) => say("show_if", condition)}
      />
    </>
  );
}

/** A question of another kind loses what that kind does not have. */
const kindOf =
  (kind: Question["kind"]): Change =>
  (now) => {
    const { anchors, options, weight, scored, reversed, pair, ...rest } = now;
    if (kind === "text") return { ...rest, kind };
    if (kind === "choice")
      return {
        ...rest,
        kind,
        options: options ?? [
          { key: "yes", text: "Yes" },
          { key: "no", text: "No" },
        ],
      };
    return {
      ...rest,
      kind,
      anchors: anchors ?? ["", "", "", "", "", ""],
      ...(weight === undefined ? {} : { weight }),
      ...(scored === undefined ? {} : { scored }),
      ...(reversed === undefined ? {} : { reversed }),
      ...(pair === undefined ? {} : { pair }),
    };
  };
