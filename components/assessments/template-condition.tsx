"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import {
  flatten,
  gather,
  operatorNames,
  type Comparison,
  type FlatCondition,
  type Operator,
  type Subject,
} from "@/lib/assessments/condition-form/rules";
import type { Condition } from "@/lib/assessments/template/types";
import { ConditionText } from "./template-condition-text";

/** When something holds, as rows that all or any must be true; what is nested is written as JSON. */
export function ConditionFields({
  legend,
  value,
  subjects,
  onChange,
}: {
  legend: string;
  value: Condition | undefined;
  subjects: Subject[];
  onChange: (condition: Condition | undefined) => void;
}) {
  const flat = flatten(value);
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{legend}</legend>
      {flat ? (
        <Rows flat={flat} subjects={subjects} onChange={(next) => onChange(gather(next))} />
      ) : (
        <ConditionText value={value!} onChange={onChange} />
      )}
    </fieldset>
  );
}

function Rows({
  flat,
  subjects,
  onChange,
}: {
  flat: FlatCondition;
  subjects: Subject[];
  onChange: (flat: FlatCondition) => void;
}) {
  const edit = (at: number, change: Partial<Comparison>) =>
    onChange({
      ...flat,
      parts: flat.parts.map((part, index) => (index === at ? { ...part, ...change } : part)),
    });
  const first = subjects[0];
  return (
    <>
      {flat.parts.length > 1 ? (
        <Select
          aria-label="How many of them"
          className="w-40"
          value={flat.mode}
          onChange={(event) => onChange({ ...flat, mode: event.target.value as "all" | "any" })}
        >
          <option value="all">All of these</option>
          <option value="any">Any of these</option>
        </Select>
      ) : null}
      {flat.parts.map((part, at) => (
        <Row
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          part={part}
          subjects={subjects}
          onChange={(change) => edit(at, change)}
          onRemove={() =>
            onChange({ ...flat, parts: flat.parts.filter((_, index) => index !== at) })
          }
        />
      ))}
      {first ? (
        <Button
          size="sm"
          className="justify-self-start"
          onClick={() =>
            onChange({
              ...flat,
              parts: [
                ...flat.parts,
                {
                  subject: first.value,
                  operator: first.operators[0]!,
                  value: first.options?.[0]?.key ?? "3",
                },
              ],
            })
          }
        >
          <Plus className="size-3.5" />
          Add a condition
        </Button>
      ) : (
        <p className="text-ink-3">No question comes before this one.</p>
      )}
    </>
  );
}

function Row({
  part,
  subjects,
  onChange,
  onRemove,
}: {
  part: Comparison;
  subjects: Subject[];
  onChange: (change: Partial<Comparison>) => void;
  onRemove: () => void;
}) {
  const subject = subjects.find((each) => each.value === part.subject);
  const operators = subject?.operators ?? ([part.operator] as Operator[]);
  function choose(value: string) {
    const next = subjects.find((each) => each.value === value);
    if (!next) return;
    const operator = next.operators.includes(part.operator) ? part.operator : next.operators[0]!;
    onChange({ subject: value, operator, value: next.options?.[0]?.key ?? "3" });
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_9rem_9rem_auto] items-center gap-2 max-md:grid-cols-[minmax(0,1fr)_auto]">
      <Select
        aria-label="Question or score"
        className="max-md:col-span-2"
        value={part.subject}
        onChange={(event) => choose(event.target.value)}
      >
        {subject ? null : <option value={part.subject}>{part.subject}</option>}
        {subjects.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Comparison"
        className="max-md:col-span-2"
        value={part.operator}
        onChange={(event) => onChange({ operator: event.target.value as Operator })}
      >
        {operators.map((operator) => (
          <option key={operator} value={operator}>
            {operatorNames[operator]}
          </option>
        ))}
      </Select>
      {part.operator === "not_applicable" ? (
        <span />
      ) : subject?.options ? (
        <Select
          aria-label="Answer"
          value={part.value}
          onChange={(event) => onChange({ value: event.target.value })}
        >
          {subject.options.map(({ key, text }) => (
            <option key={key} value={key}>
              {text || key}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          aria-label="Number"
          type="number"
          min={0}
          max={5}
          step={part.subject.startsWith("score:") ? 0.1 : 1}
          value={part.value}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      )}
      <IconButton label="Remove this condition" size="sm" onClick={onRemove}>
        <X />
      </IconButton>
    </div>
  );
}
