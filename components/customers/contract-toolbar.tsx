"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useMemo, useTransition } from "react";
import { FilterChip, FilterChips, Toolbar } from "@/components/shared/filter-chips";
import type { Filter } from "@/components/shared/filter-values";
import { SearchField } from "@/components/shared/search-field";
import { ownerFilter, type Owner } from "./owner-filter";

const plain: Filter[] = [
  {
    key: "ends",
    name: "Ends",
    options: [
      ...["30", "60", "90", "180", "365"].map((days) => ({
        value: days,
        label: `In ${days} days`,
      })),
      { value: "none", label: "No end said" },
    ],
  },
  {
    key: "automatic",
    name: "Renews",
    options: [
      { value: "1", label: "By itself" },
      { value: "0", label: "Not by itself" },
    ],
  },
  {
    key: "document",
    name: "Terms",
    options: [
      { value: "yes", label: "From a document" },
      { value: "no", label: "By hand, no file" },
      { value: "unconfirmed", label: "Not confirmed yet" },
      { value: "failed", label: "Not read" },
    ],
  },
];

/** Words and filters of the list, kept in the address; a customer is only taken away here. */
export function ContractToolbar({
  owners,
  customer,
}: {
  owners: Owner[] | null;
  customer: string | null;
}) {
  const [, startTransition] = useTransition();
  const [, setState] = useQueryStates(
    { customer: parseAsString, cursor: parseAsString },
    { shallow: false, startTransition, history: "replace" },
  );
  const filters = useMemo(() => [...plain, ...ownerFilter(owners)], [owners]);
  return (
    <Toolbar>
      <SearchField label="Search contracts" placeholder="Customer or contract" />
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
