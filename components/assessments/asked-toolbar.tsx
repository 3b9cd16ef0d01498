"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { FilterChip, FilterChips, Toolbar } from "@/components/shared/filter-chips";
import { SearchField } from "@/components/shared/search-field";
import { Select } from "@/components/ui/select";
import {
  kindNames,
  sortNames,
  stateFilterNames,
  titleOf,
} from "@/lib/assessments/participation/rules";
import { askedSorts, stateFilters, type AskedSort } from "@/lib/assessments/participation/schema";
import type { TypeParticipation } from "@/lib/assessments/participation/types";

/** Search, filters and order of the people who were asked. */
export function AskedToolbar({
  types,
  sort,
  stopped,
}: {
  types: TypeParticipation[];
  sort: AskedSort;
  stopped?: string;
}) {
  const [, setState] = useQueryStates(
    { sort: parseAsString, stopped: parseAsString, cursor: parseAsString },
    { shallow: false, history: "replace" },
  );
  const filters = [
    {
      key: "type",
      name: "Assessment",
      multiple: true,
      options: types.map((type) => ({ value: type.assessment_type, label: titleOf(type) })),
    },
    {
      key: "state",
      name: "State",
      options: stateFilters.map((value) => ({ value, label: stateFilterNames[value] })),
    },
    {
      key: "kind",
      name: "Asked as",
      options: Object.entries(kindNames).map(([value, label]) => ({ value, label })),
    },
  ];
  return (
    <Toolbar
      className="m-0 border-b border-line px-4 py-2"
      end={
        <Select
          aria-label="Order"
          value={sort}
          className="w-auto"
          onChange={(event) =>
            void setState({
              sort: event.target.value === "asked" ? null : event.target.value,
              cursor: null,
            })
          }
        >
          {askedSorts.map((value) => (
            <option key={value} value={value}>
              {sortNames[value]}
            </option>
          ))}
        </Select>
      }
    >
      <SearchField label="Search people" placeholder="Name or e-mail" />
      {stopped ? (
        <FilterChip
          name="Stopped at"
          value={stopped}
          onRemove={() => void setState({ stopped: null, cursor: null })}
        />
      ) : null}
      <FilterChips filters={filters} />
    </Toolbar>
  );
}
