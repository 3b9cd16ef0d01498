"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { FilterChip, FilterChips, Toolbar } from "@/components/shared/filter-chips";
import { SearchField } from "@/components/shared/search-field";
import { taskDueNames, taskPriorityNames } from "@/lib/projects/task/rules";
import { taskDues, taskPriorities } from "@/lib/projects/task/schema";
import type { TaskPerson } from "@/lib/projects/task/types";

const filters = [
  {
    key: "state",
    name: "State",
    standing: { value: "open", off: "all" },
    options: [
      { value: "open", label: "Open" },
      { value: "done", label: "Done or cancelled" },
      { value: "all", label: "All" },
    ],
  },
  {
    key: "due",
    name: "Due",
    options: taskDues.map((value) => ({ value, label: taskDueNames[value] })),
  },
  {
    key: "priority",
    name: "Priority",
    multiple: true,
    options: taskPriorities.map((value) => ({ value, label: taskPriorityNames[value] })),
  },
];

/** Words, state, day, priority and owner, kept in the address. */
export function TaskFilters({
  people,
  customer,
}: {
  people: TaskPerson[];
  /** The customer whose tasks alone are shown, by the address. */
  customer?: string | null;
}) {
  const [, startTransition] = useTransition();
  const [, setState] = useQueryStates(
    { customer: parseAsString, cursor: parseAsString },
    { shallow: false, startTransition, history: "replace" },
  );
  const owners = {
    key: "owner",
    name: "Owner",
    options: people.map(({ id, name }) => ({ value: id, label: name })),
  };
  return (
    <Toolbar>
      <SearchField label="Search tasks" placeholder="Words of a title" />
      <FilterChips filters={people.length > 1 ? [...filters, owners] : filters} />
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
