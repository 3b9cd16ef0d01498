"use client";

import { CheckboxBox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import type { Filter } from "./filter-values";

/** One filter in the panel: a select for one value, checkboxes for several. It applies at once. */
export function FilterControl({
  filter,
  values,
  onChange,
}: {
  filter: Filter;
  values: string[];
  onChange: (values: string[]) => void;
}) {
  if (!filter.multiple) {
    return (
      <label className="grid gap-1">
        <span className="font-medium">{filter.name}</span>
        <Select
          value={values[0] ?? filter.standing?.off ?? ""}
          onChange={(event) =>
            onChange(
              event.target.value === filter.standing?.off
                ? []
                : [event.target.value].filter(Boolean),
            )
          }
        >
          {filter.standing ? null : <option value="">Any</option>}
          {filter.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      </label>
    );
  }
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{filter.name}</legend>
      <div className="grid grid-cols-2 gap-x-3">
        {filter.options.map((option) => (
          <label key={option.value} className="flex items-center gap-2 py-1 max-md:py-2.5">
            <CheckboxBox
              checked={values.includes(option.value)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...values, option.value]
                    : values.filter((value) => value !== option.value),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
