"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Radio } from "@/components/ui/checkbox";
import { Chip } from "@/components/ui/chip";
import { Note } from "@/components/ui/note";
import type { Options } from "@/lib/customers/import/schema";
import type { Question } from "@/lib/customers/import/rules";

type Column = { at: number; label: string; samples: string[] };

/** "3 Apr 2026" and "4 Mar 2026": both readings of a day in figures. */
function readings(example: string): { value: NonNullable<Options["day_order"]>; words: string }[] {
  const [first, second, year] = (example.match(/\d+/g) ?? []).map(Number) as [
    number,
    number,
    number,
  ];
  const full = year < 100 ? 2000 + year : year;
  const say = (day: number, month: number) =>
    new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }).format(new Date(Date.UTC(full, month - 1, day)));
  return [
    { value: "dmy", words: say(first, second) },
    { value: "mdy", words: say(second, first) },
  ];
}

type Order = NonNullable<Options["day_order"]>;

const whyName = (headless: boolean) =>
  headless
    ? "This table has no row of headers, so the values alone have to tell."
    : "No header of this table says so.";
const whyDay =
  "Every day in this column could be read both ways. The answer counts for the whole file.";

/**
 * What the file does not say of itself, asked once: an answer is one click, or two and a button where both a name and a
 * day are open. It can be changed in the columns below.
 */
export function ImportQuestion({
  question,
  columns,
  onName,
  onOrder,
}: {
  question: Question;
  columns: Column[];
  onName: (at: number) => void;
  onOrder: (order: Order) => void;
}) {
  const id = useId();
  if (question.kind === "day_order") {
    const label = columns.find(({ at }) => at === question.column)?.label;
    return (
      <Card aria-labelledby={id}>
        <CardHead id={id} title={`Which day is ${question.example}?`} meta={label} />
        <CardBody className="flex flex-wrap gap-2">
          <p className="basis-full text-ink-2">{whyDay}</p>
          {readings(question.example).map(({ value, words }) => (
            <Button key={value} onClick={() => onOrder(value)}>
              {words}
            </Button>
          ))}
        </CardBody>
      </Card>
    );
  }
  if (question.days) return <BothQuestions {...{ question, columns, onName, onOrder }} />;
  return (
    <Card aria-labelledby={id}>
      <CardHead id={id} title="Which column holds the customer’s name?" />
      <CardBody className="grid gap-2">
        <p className="text-ink-2">{whyName(question.headless)}</p>
        <ul className="grid gap-1.5">
          {columns.map(({ at, label, samples }) => (
            <li key={at} className="flex min-w-0 items-center gap-3">
              <Button size="sm" className="flex-none" onClick={() => onName(at)}>
                {label}
              </Button>
              <span className="truncate font-mono text-meta text-ink-2">{samples.join(" · ")}</span>
              {at === question.guess ? <Chip>our guess</Chip> : null}
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

/** A table without headers whose days do not tell either: both parts in one form. */
function BothQuestions({
  question,
  columns,
  onName,
  onOrder,
}: {
  question: Extract<Question, { kind: "name" }>;
  columns: Column[];
  onName: (at: number) => void;
  onOrder: (order: Order) => void;
}) {
  const id = useId();
  const [name, setName] = useState(question.guess);
  const [order, setOrder] = useState<Order | null>(null);
  const [pressed, setPressed] = useState(false);
  const { column, example } = question.days!;
  const missing = [
    name === null ? "which column is the name" : null,
    order === null ? "which day it is" : null,
  ].filter((part) => part !== null);
  return (
    <Card aria-labelledby={id}>
      <CardHead id={id} title="Which is the name, and which day is meant?" />
      <CardBody className="grid gap-4 md:grid-cols-2">
        <fieldset className="min-w-0">
          <legend className="font-medium">The customer’s name</legend>
          <p className="mb-1 text-meta text-ink-3">{whyName(question.headless)}</p>
          {columns.map(({ at, label, samples }) => (
            <Radio
              key={at}
              name={`${id}-name`}
              checked={name === at}
              onChange={() => setName(at)}
              hint={<span className="break-words font-mono">{samples.join(" · ")}</span>}
            >
              {label} {at === question.guess ? <Chip>our guess</Chip> : null}
            </Radio>
          ))}
        </fieldset>
        <fieldset className="min-w-0">
          <legend className="font-medium">
            {example}, {columns.find(({ at }) => at === column)?.label}
          </legend>
          <p className="mb-1 text-meta text-ink-3">{whyDay}</p>
          {readings(example).map(({ value, words }) => (
            <Radio
              key={value}
              name={`${id}-day`}
              checked={order === value}
              onChange={() => setOrder(value)}
            >
              {words}
            </Radio>
          ))}
        </fieldset>
        {pressed && missing.length > 0 ? (
          <Note tone="risk" role="alert" className="col-span-full">
            Choose {missing.join(" and ")}.
          </Note>
        ) : null}
        <Button
          className="justify-self-start"
          onClick={() => {
            setPressed(true);
            if (name === null || order === null) return;
            onName(name);
            onOrder(order);
          }}
        >
          Use these answers
        </Button>
      </CardBody>
    </Card>
  );
}
