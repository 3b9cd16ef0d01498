"use client";

import { X } from "lucide-react";
import { createContext, use, useMemo, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxBox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";

type SelectionState = {
  /** The chosen rows; when `everything` is on, all rows of the filtered list, also those on other pages. */
  ids: string[];
  everything: boolean;
  count: number;
  clear: () => void;
};

type Inner = SelectionState & {
  /** On phones rows have boxes only while somebody chooses: a list is read more often than it is changed. */
  choosing: boolean;
  setChoosing: (on: boolean) => void;
  page: string[];
  total: number;
  set: (ids: string[]) => void;
  takeEverything: () => void;
};

const SelectionContext = createContext<Inner | null>(null);

function useInner(): Inner {
  const selection = use(SelectionContext);
  if (!selection) throw new Error("This needs SelectionProvider around the list.");
  return selection;
}

/** What is selected, for the buttons of the bulk bar. */
export function useSelection(): SelectionState {
  const { ids, everything, count, clear } = useInner();
  return { ids, everything, count, clear };
}

/**
 * Holds the selection of a list. `page` are the rows shown, `total` how many the filters leave. Give it a `key` of the
 * filters, so that another list starts without a selection.
 */
export function SelectionProvider({
  page,
  total,
  children,
}: {
  page: string[];
  total: number;
  children: ReactNode;
}) {
  const [ids, setIds] = useState<string[]>([]);
  const [everything, setEverything] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const value = useMemo<Inner>(() => {
    const set = (next: string[]) => {
      setIds(next);
      setEverything(false);
    };
    return {
      ids,
      everything,
      count: everything ? total : ids.length,
      clear: () => set([]),
      page,
      total,
      set,
      choosing,
      setChoosing,
      takeEverything: () => {
        setIds([...new Set([...ids, ...page])]);
        setEverything(true);
      },
    };
  }, [ids, everything, choosing, page, total]);
  return (
    <SelectionContext value={value}>
      {children}
      {/* Room for the bar that lies over the end of the page on a phone. */}
      {value.count > 0 ? <div aria-hidden className="h-24 md:hidden" /> : null}
    </SelectionContext>
  );
}

/** The box in a row; `name` says which row it selects. */
export function RowCheck({ id, name }: { id: string; name: string }) {
  const { ids, set } = useInner();
  return (
    <CheckboxBox
      data-row-check
      aria-label={`Select ${name}`}
      checked={ids.includes(id)}
      onChange={(event) =>
        set(event.target.checked ? [...ids, id] : ids.filter((other) => other !== id))
      }
      className="align-middle"
    />
  );
}

/** The box in the head: all rows of this page, none, or mixed. */
export function PageCheck() {
  const { ids, page, set } = useInner();
  const chosen = page.filter((id) => ids.includes(id)).length;
  const whole = page.length > 0 && chosen === page.length;
  return (
    <CheckboxBox
      aria-label="Select all on this page"
      checked={whole}
      indeterminate={chosen > 0 && !whole}
      onChange={() => {
        const others = ids.filter((id) => !page.includes(id));
        set(whole ? others : [...others, ...page]);
      }}
      className="align-middle"
    />
  );
}

/** The box before a row on a phone, with the whole height of the row for a target; there only while somebody chooses. */
export function PhoneRowCheck({ id, name }: { id: string; name: string }) {
  const { choosing } = useInner();
  if (!choosing) return null;
  return (
    <span className="flex w-11 flex-none items-center justify-center">
      <RowCheck id={id} name={name} />
    </span>
  );
}

/** The line above the rows on a phone: begin to choose; then all of this page, and stop. */
export function PhoneSelect() {
  const { choosing, setChoosing, clear } = useInner();
  return (
    <div className="flex min-h-11 items-center border-b border-line pr-1 pl-3.5 md:hidden">
      {choosing ? (
        <span className="flex min-h-10 items-center gap-3.5 text-ink-2">
          <PageCheck />
          This page
        </span>
      ) : null}
      <Button
        variant="quiet"
        className="ml-auto"
        onClick={() => {
          if (choosing) clear();
          setChoosing(!choosing);
        }}
      >
        {choosing ? "Done" : "Select"}
      </Button>
    </div>
  );
}

/**
 * The bar above the head while something is selected: how many, all of them, what to do, let go. On phones it takes two
 * lines and stays at the lower edge of the screen, where the thumb is, however far down the row was that was chosen.
 */
export function SelectionBar({ children }: { children: ReactNode }) {
  const { count, total, everything, takeEverything, clear } = useInner();
  if (count === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label="Selection"
      className="flex min-h-11 items-center gap-2 rounded-t-md border-b border-line bg-selected py-1.5 pr-2 pl-4 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:flex-wrap max-md:rounded-none max-md:border-t max-md:border-b-0 max-md:pl-3"
    >
      <span role="status" className="font-medium">
        {count} selected
      </span>
      {everything || count >= total ? null : (
        <Button variant="quiet" size="sm" className="text-accent-ink!" onClick={takeEverything}>
          Select all {total}
        </Button>
      )}
      <span className="ml-auto flex items-center gap-2 max-md:order-last max-md:ml-0 max-md:w-full max-md:flex-wrap max-md:[&>button:not([aria-label])]:flex-1 max-md:[&>button:not([aria-label])>svg]:hidden">
        {children}
      </span>
      <IconButton label="Clear selection" size="sm" className="max-md:ml-auto" onClick={clear}>
        <X />
      </IconButton>
    </div>
  );
}
