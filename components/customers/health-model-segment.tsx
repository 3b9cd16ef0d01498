"use client";

import { Field, FieldGroup, type FieldErrors } from "@/components/shared/form-field";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { sizeNames, stageNames } from "@/lib/customers/customer/rules";
import type { Size, Stage } from "@/lib/customers/customer/types";
import type { ModelVersion } from "@/lib/customers/health-model/types";

/** Whom a model is for: stages, industries and sizes; what is left open means any. */
export function HealthModelSegment({
  model,
  others,
  fieldErrors,
}: {
  model: ModelVersion;
  others: ModelVersion[];
  fieldErrors: FieldErrors;
}) {
  const taken = others.filter((other) => Object.keys(other.segment).length > 0);
  return (
    <FieldGroup
      name="segment"
      label="For whom"
      hint={[
        "A customer has to meet all that is named; what is left open means any.",
        model.key === "balanced"
          ? "Balanced also scores whoever the documented model has no data for."
          : "",
        taken.length > 0
          ? `No customer may be in two segments. In force: ${taken.map(({ name }) => name).join(", ")}.`
          : "",
      ]
        .filter(Boolean)
        .join(" ")}
      fieldErrors={fieldErrors}
    >
      <div className="grid gap-4 md:grid-cols-3">
        <Choices
          name="stage"
          label="Stage"
          all={Object.keys(stageNames) as Stage[]}
          names={stageNames}
          on={model.segment.stage}
        />
        <Choices
          name="size"
          label="Size"
          all={Object.keys(sizeNames) as Size[]}
          names={sizeNames}
          on={model.segment.size}
        />
        <Field
          name="industry"
          label="Industry"
          optional
          hint="Separated by commas"
          fieldErrors={fieldErrors}
        >
          <Input
            defaultValue={model.segment.industry?.join(", ") ?? ""}
            placeholder="Food, Retail"
            autoComplete="off"
          />
        </Field>
      </div>
    </FieldGroup>
  );
}

function Choices<Value extends string>({
  name,
  label,
  all,
  names,
  on,
}: {
  name: string;
  label: string;
  all: readonly Value[];
  names: Record<Value, string>;
  on?: string[];
}) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">
        {label} <span className="font-normal text-ink-3">optional</span>
      </legend>
      {all.map((value) => (
        <Checkbox key={value} name={name} value={value} defaultChecked={on?.includes(value)}>
          {names[value]}
        </Checkbox>
      ))}
    </fieldset>
  );
}
