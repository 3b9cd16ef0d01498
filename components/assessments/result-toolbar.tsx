"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { FilterChip, FilterChips, Toolbar } from "@/components/shared/filter-chips";
import { SearchField } from "@/components/shared/search-field";
import { bracketOptions, typeOptions } from "@/lib/assessments/results/rules";

const always = [
  { key: "type", name: "Assessment", options: typeOptions, multiple: true },
  { key: "bracket", name: "Bracket", options: bracketOptions, multiple: true },
  {
    key: "period",
    name: "Period",
    options: [
      { value: "30", label: "Last 30 days" },
      { value: "90", label: "Last 90 days" },
      { value: "365", label: "Last year" },
    ],
  },
];

/** Search by person and the filters of the list, kept in the address. Without organizations there are only own results. */
export function ResultToolbar({
  orgs,
  person,
}: {
  orgs: { id: string; name: string }[];
  person?: string | null;
}) {
  const [pending, startTransition] = useTransition();
  const [state, setState] = useQueryStates(
    {
      person: parseAsString,
      category: parseAsString,
      from: parseAsString,
      to: parseAsString,
      cursor: parseAsString,
    },
    { shallow: false, startTransition, history: "replace" },
  );
  const filters = orgs.length
    ? [
        ...always,
        {
          key: "org",
          name: "Organization",
          options: [
            { value: "any", label: "Any of them" },
            ...orgs.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
        { key: "mine", name: "Whose", options: [{ value: "1", label: "Mine" }] },
      ]
    : always;
  return (
    <div aria-busy={pending || undefined}>
      <Toolbar>
        {orgs.length ? (
          <SearchField label="Search by person" placeholder="Name of a person" />
        ) : null}
        <FilterChips filters={filters} />
        {state.person ? (
          <FilterChip
            name="Person"
            value={person ?? "One person"}
            onRemove={() => void setState({ person: null, cursor: null })}
          />
        ) : null}
        {state.category ? (
          <FilterChip
            name="Scored category"
            // The list holds several assessments; a key is words with strokes between them.
            value={state.category.replaceAll("_", " ")}
            onRemove={() => void setState({ category: null, cursor: null })}
          />
        ) : null}
        {state.from || state.to ? (
          <FilterChip
            name="Days"
            value={[state.from && `from ${state.from}`, state.to && `until ${state.to}`]
              .filter(Boolean)
              .join(" ")}
            onRemove={() => void setState({ from: null, to: null, cursor: null })}
          />
        ) : null}
      </Toolbar>
    </div>
  );
}
