"use client";

import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { partsOf } from "@/lib/customers/contract-fields/rules";
import type { Draft, Field, Part } from "@/lib/customers/contract-fields/types";

/** The boxes of one value, each named by its field; several stand beside each other. */
export function ContractReviewParts({
  field,
  draft,
  invalid,
  describedBy,
  onChange,
}: {
  field: Field;
  draft: Draft;
  invalid?: boolean;
  describedBy?: string;
  onChange: (draft: Draft) => void;
}) {
  const parts = partsOf[field.kind];
  return (
    <div className={cn("grid gap-2", parts.length > 1 && "grid-cols-2 max-md:grid-cols-1")}>
      {parts.map((part) => (
        <Box
          key={part.key}
          part={part}
          name={[field.label, part.label].filter(Boolean).join(", ")}
          value={draft[part.key] ?? ""}
          invalid={invalid}
          describedBy={describedBy}
          onChange={(value) => onChange({ ...draft, [part.key]: value })}
        />
      ))}
    </div>
  );
}

function Box({
  part,
  name,
  value,
  invalid,
  describedBy,
  onChange,
}: {
  part: Part;
  name: string;
  value: string;
  invalid?: boolean;
  describedBy?: string;
  onChange: (value: string) => void;
}) {
  const wiring = {
    "aria-label": name,
    "aria-invalid": invalid || undefined,
    "aria-describedby": describedBy,
    value,
  };
  if (part.input === "answer")
    return (
      <Select {...wiring} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">Not said</option>
        <option value="yes">Yes</option>
        <option value="no">No</option>
      </Select>
    );
  if (part.input === "long")
    return (
      <Textarea {...wiring} rows={2} onChange={(event) => onChange(event.currentTarget.value)} />
    );
  return (
    <Input
      {...wiring}
      autoComplete="off"
      type={part.input === "day" ? "date" : "text"}
      inputMode={part.input === "whole" ? "numeric" : undefined}
      placeholder={part.label || undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
