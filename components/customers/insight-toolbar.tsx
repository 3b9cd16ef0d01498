"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useMemo, useTransition } from "react";
import { FilterChip, FilterChips, Toolbar } from "@/components/shared/filter-chips";
import type { Filter } from "@/components/shared/filter-values";
import { SearchField } from "@/components/shared/search-field";
import { dueNames, importanceNames, sourceNames, typeNames } from "@/lib/customers/insight/rules";
import { importances, insightSources, insightTypes } from "@/lib/customers/insight/schema";

const optionsOf = <Key extends string>(keys: readonly Key[], names: Record<Key, string>) =>
  keys.map((value) => ({ value, label: names[value] }));

const plain: Filter[] = [
  { key: "type", name: "Type", multiple: true, options: optionsOf(insightTypes, typeNames) },
  {
    key: "importance",
    name: "Importance",
    multiple: true,
    options: optionsOf(importances, importanceNames),
  },
  {
    key: "due",
    name: "Due",
    options: optionsOf(["overdue", "week", "none"] as const, dueNames),
  },
  {
    key: "source",
    name: "Comes from",
    multiple: true,
    options: optionsOf(insightSources, sourceNames),
  },
];

/** Words and filters of the board, kept in the address. */
export function InsightToolbar({
  owners,
  owner,
  customer,
  end,
}: {
  owners: string[];
  /** The chosen owner, who may have nothing any more. */
  owner: string | undefined;
  customer: string | null;
  end: React.ReactNode;
}) {
  const [, startTransition] = useTransition();
  const [, setState] = useQueryStates(
    { customer: parseAsString, cursor: parseAsString },
    { shallow: false, startTransition, history: "replace" },
  );
  const filters = useMemo(() => {
    const names = [...new Set([...owners, ...(owner && owner !== "none" ? [owner] : [])])];
    return [
      ...plain,
      {
        key: "owner",
        name: "Owner",
        options: [
          { value: "none", label: "Nobody" },
          ...names.map((name) => ({ value: name, label: name })),
        ],
      },
    ];
  }, [owners, owner]);
  return (
    <Toolbar end={end}>
      <SearchField label="Search insights" placeholder="Words or customer" />
      <FilterChips filters={filters} />
      {customer ? (
        <FilterChip
          name="Customer"
          value={customer}
          onRemove={() => void setState({ customer: null, cursor: null })}
        />
      ) : null}
    </Toolbar>
  );
}
