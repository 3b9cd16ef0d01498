"use client";

import { Field } from "@/components/shared/form-field";
import { Textarea } from "@/components/ui/textarea";
import type { Advice } from "@/lib/assessments/template/types";

/** A description, recommendations and next steps; of the two lists each line is one. */
export function AdviceFields({
  value,
  onChange,
}: {
  value: Advice;
  onChange: (change: Partial<Advice>) => void;
}) {
  const list = (key: "recommendations" | "next_steps", label: string) => (
    <Field name={key} label={label} hint="One a line, up to 10" optional>
      <Textarea
        rows={3}
        value={(value[key] ?? []).join("\n")}
        // Empty lines stay while one writes; they are left out when it is checked and saved.
        onChange={(event) => onChange({ [key]: linesOf(event.target.value) })}
      />
    </Field>
  );
  return (
    <div className="grid gap-3">
      <Field name="description" label="Description">
        <Textarea
          rows={2}
          maxLength={2000}
          value={value.description ?? ""}
          onChange={(event) => onChange({ description: event.target.value })}
        />
      </Field>
      <div className="grid gap-3 md:grid-cols-2">
        {list("recommendations", "Recommendations")}
        {list("next_steps", "Next steps")}
      </div>
    </div>
  );
}

const linesOf = (text: string): string[] => (text === "" ? [] : text.split("\n"));
