"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { FilterChip, FilterChips, Toolbar } from "@/components/shared/filter-chips";
import { SearchField } from "@/components/shared/search-field";
import { meetingStatusNames } from "@/lib/customers/meeting/rules";
import { meetingStatuses } from "@/lib/customers/meeting/schema";

const states = [
  {
    key: "status",
    name: "State",
    options: meetingStatuses.map((value) => ({ value, label: meetingStatusNames[value] })),
  },
];

/** Words, state and customer, kept in the address. */
export function MeetingFilters({ past, customer }: { past: boolean; customer?: string | null }) {
  const [, startTransition] = useTransition();
  const [, setState] = useQueryStates(
    { customer: parseAsString, cursor: parseAsString },
    { shallow: false, startTransition, history: "replace" },
  );
  return (
    <Toolbar>
      <SearchField label="Search meetings" placeholder="Title or customer" />
      {past ? <FilterChips filters={states} /> : null}
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
