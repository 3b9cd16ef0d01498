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
      takeEverything: () => {
        setIds([...new Set([...ids, ...page])]);
        setEverything(true);
      },
    };
  }, [ids, everything, page, total]);
  return <SelectionContext value={value}>{children}</SelectionContext>;
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

/** The bar above the head while something is selected: how many, all of them, what to do, let go. Not on phones. */
export function SelectionBar({ children }: { children: ReactNode }) {
  const { count, total, everything, takeEverything, clear } = useInner();
  if (count === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label="Selection"
      className="flex min-h-11 items-center gap-2 rounded-t-md border-b border-line bg-selected py-1.5 pr-2 pl-4 max-md:hidden"
    >
      <span role="status" className="font-medium">
        {count} selected
      </span>
      {everything || count >= total ? null : (
        <Button variant="quiet" size="sm" className="text-accent-ink!" onClick={takeEverything}>
          Select all {total}
        </Button>
      )}
      <span className="ml-auto flex items-center gap-2">
        {children}
        <IconButton label="Clear selection" size="sm" onClick={clear}>
          <X />
        </IconButton>
      </span>
    </div>
  );
}
