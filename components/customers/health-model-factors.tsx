"use client";

import { useState } from "react";
import { Field, FieldGroup, type FieldErrors } from "@/components/shared/form-field";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { factorCatalog, factorKeys } from "@/lib/customers/health-factor/rules";
import type { Factor, FactorKey } from "@/lib/customers/health-model/types";

type Chosen = Record<FactorKey, { used: boolean; weight: string }>;

/** Which factors count, how much, and by which limits; the sum of the weights is said while one types. */
export function HealthModelFactors({
  factors,
  fieldErrors,
}: {
  factors: Factor[];
  fieldErrors: FieldErrors;
}) {
  const known = (key: FactorKey) => factors.find((factor) => factor.key === key);
  const [chosen, setChosen] = useState(
    () =>
      Object.fromEntries(
        factorKeys.map((key) => {
          const factor = known(key);
          return [
            key,
            {
              used: Boolean(factor),
              weight: factor ? String(Math.round(100 * factor.weight)) : "10",
            },
          ];
        }),
      ) as Chosen,
  );
  const change = (key: FactorKey, part: Partial<Chosen[FactorKey]>) =>
    setChosen((now) => ({ ...now, [key]: { ...now[key], ...part } }));
  const sum = Object.values(chosen).reduce(
    (all, { used, weight }) => all + (used ? Number(weight) || 0 : 0),
    0,
  );
  return (
    <FieldGroup
      name="factors"
      label="Factors"
      hint="A factor without data is left out, and the others share its weight."
      fieldErrors={fieldErrors}
    >
      <ul className="divide-y divide-line border-y border-line">
        {factorKeys.map((key) => {
          const { label, about, limits } = factorCatalog[key];
          const { used, weight } = chosen[key];
          return (
            <li key={key} className="grid gap-x-4 gap-y-2 py-3 md:grid-cols-[minmax(0,1fr)_auto]">
              <Checkbox
                name={`use_${key}`}
                defaultChecked={used}
                onChange={(event) => change(key, { used: event.target.checked })}
                hint={about}
              >
                <span className="font-medium">{label}</span>
              </Checkbox>
              {/* What was typed stays while a factor is left out for a moment. */}
              <div className={cn("flex flex-wrap gap-3", !used && "hidden")}>
                {limits.map((limit) => (
                  <Field
                    key={limit.name}
                    name={`${limit.name}_${key}`}
                    label={`${limit.label}, ${limit.hint}`}
                    fieldErrors={fieldErrors}
                    className="w-36"
                  >
                    <Input
                      inputMode="numeric"
                      defaultValue={known(key)?.[limit.name] ?? limit.start}
                    />
                  </Field>
                ))}
                <Field
                  name={`weight_${key}`}
                  label="Weight, %"
                  fieldErrors={fieldErrors}
                  className="w-24"
                >
                  <Input
                    inputMode="numeric"
                    value={weight}
                    onChange={(event) => change(key, { weight: event.target.value })}
                  />
                </Field>
              </div>
            </li>
          );
        })}
      </ul>
      <p
        aria-live="polite"
        className={cn("text-right", sum === 100 ? "text-ink-2" : "text-risk-ink")}
      >
        Weights: {sum} of 100
      </p>
    </FieldGroup>
  );
}
