"use client";

import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from "react";
import { Input } from "@/components/ui/input";
import { cn } from "@/components/ui/cn";
import { findCustomersAction } from "@/lib/customers/customer/actions";

export type CustomerChoice = { id: string; name: string; domain?: string | null };

type Found = { for: string; rows: CustomerChoice[]; failed: boolean };

/**
 * Chooses a customer by typing a part of its name or domain; before anything is typed, the ones touched last. The list
 * stands in the flow below the field, because a dialog would cut off one that floats.
 */
export function CustomerCombobox({
  onChoose,
  onType,
  focusFirst = false,
}: {
  onChoose: (choice: CustomerChoice) => void;
  /** The person began to look for one. */
  onType?: () => void;
  /** The field has the focus when the dialog around it opens. */
  focusFirst?: boolean;
}) {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(focusFirst);
  const [found, setFound] = useState<Found | null>(null);
  const [at, setAt] = useState(0);
  const listId = useId();
  const latest = useRef(0);
  // Enter may come before the answer does; the first of the answer is meant then.
  const wanted = useRef<string | null>(null);

  const arrive = useEffectEvent((next: Found) => {
    setFound(next);
    setAt(0);
    const first = next.rows[0];
    if (wanted.current === next.for && first) onChoose(first);
    wanted.current = null;
  });

  useEffect(() => {
    if (!open) return;
    const turn = ++latest.current;
    const timer = setTimeout(
      async () => {
        const answer = await findCustomersAction({ q: typed }).catch(() => undefined);
        // An answer that was overtaken by a newer question is dropped.
        if (turn !== latest.current) return;
        arrive({ for: typed, rows: answer?.data ?? [], failed: !answer?.data });
      },
      typed ? 150 : 0,
    );
    return () => clearTimeout(timer);
  }, [open, typed]);

  const rows = found?.rows ?? [];
  const current = open ? rows[at] : undefined;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (rows.length > 0) setAt((now) => (now + step + rows.length) % rows.length);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      // Enter chooses; it sends the form only once a customer is chosen.
      event.preventDefault();
      // What is marked on the screen is what is meant, unless it no longer fits what was typed since.
      if (current && (found?.for === typed || holds(current, typed))) onChoose(current);
      else if (found?.for !== typed) wanted.current = typed;
    } else if (event.key === "Escape" && open && typed) {
      event.preventDefault();
      event.stopPropagation();
      setTyped("");
    }
  }

  return (
    <div className="grid gap-1">
      <Input
        role="combobox"
        aria-expanded={open && rows.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Name or domain"
        value={typed}
        data-autofocus={focusFirst || undefined}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          wanted.current = null;
          onType?.();
          setTyped(event.target.value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {open ? (
        <div className="rounded-md border border-line p-1">
          <div
            id={listId}
            role="listbox"
            aria-label="Customers"
            className="max-h-48 overflow-y-auto"
          >
            {rows.map((row, index) => (
              // The keys of a list belong to its field, which keeps the focus.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={row.id}
                id={`${listId}-${row.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                onPointerMove={() => setAt(index)}
                // The press must not take the focus from the field before the choice is made.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(row)}
                className={cn(
                  "flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 max-md:min-h-10",
                  index === at && "bg-accent-soft",
                )}
              >
                <span className="truncate font-medium">{row.name}</span>
                {row.domain ? <span className="truncate text-ink-3">{row.domain}</span> : null}
              </div>
            ))}
          </div>
          <p role="status" className={cn("px-2 text-ink-3", rows.length === 0 && "py-1.5")}>
            {rows.length === 0 ? emptyWords(found, typed) : null}
          </p>
        </div>
      ) : null}
    </div>
  );
}

const holds = (row: CustomerChoice, typed: string) =>
  `${row.name} ${row.domain ?? ""}`.toLowerCase().includes(typed.trim().toLowerCase());

function emptyWords(found: Found | null, typed: string): string {
  if (!found) return "Looking";
  if (found.failed) return "The customers did not load. Type on to try again.";
  return typed ? `No customer of yours is called “${found.for}”.` : "No customer yet.";
}
