"use client";

import { useId } from "react";
import { Radio } from "@/components/ui/checkbox";
import type { Candidate } from "@/lib/customers/merge/types";

/** One question with an answer for each customer: a row with a column each on a desk, lines on a phone. */
export function MergeChoice({
  label,
  hint,
  name,
  customers,
  value,
  onChange,
  words,
  beside,
}: {
  label: string;
  hint?: string;
  name: string;
  customers: Candidate[];
  value: string;
  onChange: (id: string) => void;
  words: (customer: Candidate) => string;
  /** A quieter line under each answer; without it whose answer it is, where no column says so. */
  beside?: (customer: Candidate) => string;
}) {
  const id = useId();
  return (
    <div
      role="group"
      aria-labelledby={id}
      className="grid gap-x-4 md:grid-cols-[8rem_minmax(0,1fr)]"
    >
      <h3 id={id} className="font-medium md:py-0.5">
        {label}
      </h3>
      <div>
        <div className="grid gap-x-4 md:auto-cols-fr md:grid-flow-col">
          {customers.map((customer) => (
            <Radio
              key={customer.id}
              name={name}
              value={customer.id}
              checked={value === customer.id}
              onChange={() => onChange(customer.id)}
              hint={
                beside ? (
                  beside(customer)
                ) : name === "name" ? undefined : (
                  <span className="md:sr-only">{customer.name}</span>
                )
              }
            >
              <span className="break-words">{words(customer)}</span>
            </Radio>
          ))}
        </div>
        {hint ? <p className="mt-1 text-meta text-ink-3">{hint}</p> : null}
      </div>
    </div>
  );
}
