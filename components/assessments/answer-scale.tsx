"use client";

import { Check } from "lucide-react";
import { cn } from "@/components/ui/cn";

const cell = cn(
  "relative grid min-h-26 content-start gap-1 border-line px-2.5 pt-2.5 pb-3 text-left text-meta text-ink-2 transition-colors hover:bg-hover",
  "has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-4 has-focus-visible:outline-focus",
  "has-checked:has-focus-visible:outline-on-accent",
  "not-first:border-l max-md:not-first:border-t max-md:not-first:border-l-0",
  "max-md:min-h-12 max-md:grid-cols-[1.5rem_1fr_auto] max-md:items-center max-md:text-ui",
);

/** The answers 0 to 5, each with its behaviour: one group of radios, side by side or, on a phone, one below the other. */
export function AnswerScale({
  name,
  labelledBy,
  describedBy,
  anchors,
  value,
  onChoose,
}: {
  name: string;
  labelledBy: string;
  describedBy?: string;
  anchors: string[];
  value: number | null;
  onChoose: (value: number) => void;
}) {
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="mt-3 grid grid-cols-6 overflow-hidden rounded-md border border-line-control bg-surface max-md:grid-cols-1"
    >
      {anchors.map((anchor, point) => (
        <label key={anchor} className={cell}>
          <input
            type="radio"
            name={name}
            value={point}
            checked={value === point}
            onChange={() => onChoose(point)}
            className="absolute inset-0 appearance-none opacity-0"
          />
          <span
            className={cn(
              "flex items-center justify-between text-question font-medium",
              value === point ? "text-on-accent" : "text-ink",
            )}
          >
            {point}
            {value === point ? <Check className="max-md:hidden" /> : null}
          </span>
          <span className="hyphens-auto">{anchor}</span>
          {value === point ? <Check className="md:hidden" /> : null}
        </label>
      ))}
    </div>
  );
}

/** One of several words. */
export function AnswerChoice({
  name,
  labelledBy,
  describedBy,
  options,
  value,
  onChoose,
}: {
  name: string;
  labelledBy: string;
  describedBy?: string;
  options: { key: string; text: string }[];
  value: string | null;
  onChoose: (value: string) => void;
}) {
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="mt-3 grid overflow-hidden rounded-md border border-line-control bg-surface"
    >
      {options.map((option) => (
        <label
          key={option.key}
          className={cn(
            "relative flex min-h-10 items-center justify-between gap-3 border-line px-3 py-2 transition-colors not-first:border-t hover:bg-hover",
            "has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-4 has-focus-visible:outline-focus",
            "has-checked:has-focus-visible:outline-on-accent",
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.key}
            checked={value === option.key}
            onChange={() => onChoose(option.key)}
            className="absolute inset-0 appearance-none opacity-0"
          />
          {option.text}
          {value === option.key ? <Check className="flex-none" /> : null}
        </label>
      ))}
    </div>
  );
}
