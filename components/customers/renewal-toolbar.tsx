"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useMemo, useTransition } from "react";
import { FilterChip, FilterChips, Toolbar } from "@/components/shared/filter-chips";
import type { Filter } from "@/components/shared/filter-values";
import { SearchField } from "@/components/shared/search-field";
import { ownerFilter, type Owner } from "./owner-filter";
import { currencies } from "@/lib/customers/customer/types";
import { bandKeys } from "@/lib/customers/portfolio/types";
import { bandNames } from "@/lib/customers/portfolio/rules";

const plain: Filter[] = [
  {
    key: "band",
    name: "Health",
    options: bandKeys.map((band) => ({ value: band, label: bandNames[band] })),
  },
  {
    key: "said",
    name: "Set by hand",
    options: [
      { value: "override", label: "Likelihood" },
      { value: "forecast", label: "Forecast" },
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
    key: "currency",
    name: "Currency",
    options: currencies.map((currency) => ({ value: currency, label: currency })),
  },
];

/** Words and filters of the list, kept in the address; days and a customer are only taken away here. */
export function RenewalToolbar({
  owners,
  days,
  customer,
}: {
  owners: Owner[] | null;
  /** The days that a figure named, in words. */
  days: string | null;
  customer: string | null;
}) {
  const [, startTransition] = useTransition();
  const [, setState] = useQueryStates(
    { from: parseAsString, to: parseAsString, customer: parseAsString, cursor: parseAsString },
    { shallow: false, startTransition, history: "replace" },
  );
  const filters = useMemo(() => [...plain, ...ownerFilter(owners)], [owners]);
  return (
    <Toolbar>
      <SearchField label="Search renewals" placeholder="Customer" />
      <FilterChips filters={filters} />
      {days ? (
        <FilterChip
          name="Ends"
          value={days}
          onRemove={() => void setState({ from: null, to: null, cursor: null })}
        />
      ) : null}
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
