"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { FilterChip, FilterChips, Toolbar } from "@/components/shared/filter-chips";
import { SearchField } from "@/components/shared/search-field";
import { Input } from "@/components/ui/input";
import { auditedTables, operations, operationWords } from "@/lib/admin/audit/schema";

const filters = [
  {
    key: "operation",
    name: "Deed",
    options: operations.map((operation) => ({
      value: operation,
      label: operationWords[operation],
    })),
  },
  {
    key: "table",
    name: "Table",
    options: auditedTables.map((table) => ({ value: table, label: table })),
  },
];

/** Person, deed, table and days, kept in the address. */
export function AuditFilters() {
  const [pending, startTransition] = useTransition();
  const [days, setDays] = useQueryStates(
    { from: parseAsString, to: parseAsString, record: parseAsString, cursor: parseAsString },
    { shallow: false, startTransition, history: "replace" },
  );
  const set = (key: "from" | "to", value: string) =>
    void setDays({ [key]: value || null, cursor: null });
  return (
    <div aria-busy={pending || undefined}>
      <Toolbar>
        <SearchField label="Person, by e-mail" placeholder="E-mail of a person" param="user" />
        <FilterChips filters={filters} />
        {days.record ? (
          <FilterChip
            name="Record"
            value={<span className="font-mono text-meta">{days.record.slice(0, 8)}</span>}
            onRemove={() => void setDays({ record: null, cursor: null })}
          />
        ) : null}
        <span className="ml-auto flex items-center gap-2 max-md:hidden">
          <DayField
            label="From"
            value={days.from}
            max={days.to}
            onChange={(value) => set("from", value)}
          />
          <DayField
            label="To"
            value={days.to}
            min={days.from}
            onChange={(value) => set("to", value)}
          />
        </span>
      </Toolbar>
      <div className="hidden grid-cols-2 gap-2 pb-2 max-md:grid">
        <DayField
          label="From"
          value={days.from}
          max={days.to}
          onChange={(value) => set("from", value)}
        />
        <DayField
          label="To"
          value={days.to}
          min={days.from}
          onChange={(value) => set("to", value)}
        />
      </div>
    </div>
  );
}

function DayField({
  label,
  value,
  min,
  max,
  onChange,
}: {
  label: string;
  value: string | null;
  min?: string | null;
  max?: string | null;
  onChange: (value: string) => void;
}) {
  return (
    <label className="flex items-center gap-2 max-md:grid max-md:gap-1">
      <span className="text-ink-3">{label}</span>
      <Input
        type="date"
        defaultValue={value ?? ""}
        key={value ?? "none"}
        min={min ?? undefined}
        max={max ?? undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="w-36! max-md:w-full! max-md:min-w-0"
      />
    </label>
  );
}
