"use client";

import { ListFilter, X } from "lucide-react";
import { parseAsString, useQueryStates } from "nuqs";
import { useTransition, type ReactNode } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Popover, usePopoverClose } from "@/components/ui/popover";
import { FilterControl } from "./filter-control";
import { activeFilters, chosen, written, type Filter } from "./filter-values";

/**
 * The filters of a list, kept in the address: a chip for each one in force, and a button that opens them all. On phones
 * the chips fold into the button's count.
 */
export function FilterChips({
  filters,
  resets = "cursor",
  className,
}: {
  filters: Filter[];
  resets?: string;
  className?: string;
}) {
  const [pending, startTransition] = useTransition();
  const parsers = Object.fromEntries(
    [...filters.map((filter) => filter.key), resets].map((key) => [key, parseAsString]),
  );
  const [state, setState] = useQueryStates(parsers, {
    shallow: false,
    startTransition,
    history: "replace",
  });
  const active = activeFilters(filters, state);

  const set = (filter: Filter, values: string[]) =>
    void setState({ [filter.key]: written(filter, values), [resets]: null });
  const clear = () =>
    void setState(
      Object.fromEntries(
        [...filters.map((filter) => filter.key), resets].map((key) => [key, null]),
      ),
    );

  return (
    <div
      aria-busy={pending || undefined}
      className={cn("flex min-w-0 flex-wrap items-center gap-2 max-md:flex-none", className)}
    >
      {active.map(({ filter, text }) => (
        <FilterChip
          key={filter.key}
          name={filter.name}
          value={text}
          onRemove={() => set(filter, [])}
        />
      ))}
      <Popover
        label="Filters"
        align="start"
        className="w-72 p-3"
        buttonClassName={buttonClass(
          "quiet",
          "sm",
          "max-md:border-line-strong max-md:bg-surface max-md:text-ink",
        )}
        button={
          <>
            <ListFilter className="size-3.5" />
            Filter
            {active.length ? <span className="md:hidden">{active.length}</span> : null}
          </>
        }
      >
        <div className="grid gap-3">
          {filters.map((filter) => (
            <FilterControl
              key={filter.key}
              filter={filter}
              values={chosen(filter, state)}
              onChange={(values) => set(filter, values)}
            />
          ))}
          <div className="flex justify-between gap-2 border-t border-line pt-3">
            <Button variant="quiet" size="sm" onClick={clear}>
              Reset
            </Button>
            <PopoverDone />
          </div>
        </div>
      </Popover>
    </div>
  );
}

function PopoverDone() {
  const close = usePopoverClose();
  return (
    <Button size="sm" onClick={close}>
      Done
    </Button>
  );
}

/** Name, value, remove. Not shown on phones, where the button counts instead. */
export function FilterChip({
  name,
  value,
  onRemove,
}: {
  name: string;
  value: ReactNode;
  onRemove: () => void;
}) {
  return (
    <span className="inline-flex h-7 items-stretch divide-x divide-line rounded-sm border border-line-strong bg-surface whitespace-nowrap max-md:hidden">
      <span className="flex items-center px-2 text-ink-2">{name}</span>
      <span className="flex items-center px-2 font-medium">{value}</span>
      <button
        type="button"
        aria-label={`Remove filter ${name}`}
        title="Remove filter"
        onClick={onRemove}
        className="grid w-6.5 place-items-center rounded-r-sm text-ink-3 transition-colors hover:bg-hover hover:text-ink focus-visible:-outline-offset-2"
      >
        <X className="size-3.5" />
      </button>
    </span>
  );
}

/** The line above a list: search, filters, and at the end what orders or exports it. On phones it is one row. */
export function Toolbar({
  children,
  end,
  className,
}: {
  children: ReactNode;
  end?: ReactNode;
  className?: string;
}) {
  return (
    <div
      className={cn(
        "flex flex-wrap items-center gap-2 py-3 max-md:flex-nowrap max-md:py-2 print:hidden",
        className,
      )}
    >
      {children}
      {end ? <div className="ml-auto flex items-center gap-2 max-md:hidden">{end}</div> : null}
    </div>
  );
}
