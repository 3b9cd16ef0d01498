"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
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

/** The one thing the file does not say of itself. An answer is one click; it can be changed in the columns below. */
export function ImportQuestion({
  question,
  columns,
  onName,
  onOrder,
}: {
  question: Question;
  columns: Column[];
  onName: (at: number) => void;
  onOrder: (order: NonNullable<Options["day_order"]>) => void;
}) {
  const id = useId();
  if (question.kind === "day_order") {
    const label = columns.find(({ at }) => at === question.column)?.label;
    return (
      <Card aria-labelledby={id}>
        <CardHead id={id} title={`Which day is ${question.example}?`} meta={label} />
        <CardBody className="flex flex-wrap gap-2">
          <p className="basis-full text-ink-2">
            Every day in this column could be read both ways. The answer counts for the whole file.
          </p>
          {readings(question.example).map(({ value, words }) => (
            <Button key={value} onClick={() => onOrder(value)}>
              {words}
            </Button>
          ))}
        </CardBody>
      </Card>
    );
  }
  return (
    <Card aria-labelledby={id}>
      <CardHead id={id} title="Which column holds the customer’s name?" />
      <CardBody className="grid gap-2">
        <p className="text-ink-2">
          {question.headless
            ? "This table has no row of headers, so the values alone have to tell."
            : "No header of this table says so."}
        </p>
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
