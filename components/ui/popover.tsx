"use client";

import { createContext, use, useEffect, useId, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { cn } from "./cn";
import { placeMenu } from "./menu-position";

const stops = "a[href],button:not(:disabled),input,select,textarea";

const PopoverContext = createContext<string | null>(null);

/** Closes the popover around; focus goes back to its button. */
export function usePopoverClose(): () => void {
  const id = use(PopoverContext);
  return () => {
    if (id) document.getElementById(id)?.hidePopover();
  };
}

/** Which element the key leads to, or null when the key is not for walking. */
function step(key: string, at: number, count: number): number | null {
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return at <= 0 ? count - 1 : at - 1;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/**
 * A disclosure on the platform's popover: top layer, light dismiss and Esc come from the browser. `button` is what
 * stands on the button; with an icon alone give it its name by `buttonLabel`. With `walk`, arrow keys go through the
 * links and buttons inside. What is inside is made at the first opening: a page has many of these and opens few.
 */
export function Popover({
  label,
  button,
  buttonLabel,
  buttonClassName,
  children,
  align = "end",
  walk = false,
  className,
}: {
  label: string;
  button: ReactNode;
  buttonLabel?: string;
  buttonClassName: string;
  children: ReactNode;
  align?: "start" | "end";
  walk?: boolean;
  className?: string;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  function place() {
    if (!opener.current || !panel.current) return;
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const where = placeMenu(opener.current.getBoundingClientRect(), view, align);
    for (const side of ["top", "right", "bottom", "left", "maxHeight"] as const) {
      const value = where[side];
      panel.current.style[side] = value === undefined ? "auto" : `${value}px`;
    }
  }

  // Opened before the page was live, when nobody heard of it.
  useEffect(() => {
    if (panel.current?.matches(":popover-open")) {
      setMade(true);
      setOpen(true);
    }
  }, []);

  useEffect(() => {
    const box = panel.current;
    if (!walk || !box) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches("input,select,textarea"))
        return;
      const list = [...box.querySelectorAll<HTMLElement>(stops)];
      const next = step(
        event.key,
        list.indexOf(document.activeElement as HTMLElement),
        list.length,
      );
      if (next === null) return;
      event.preventDefault();
      list[next]?.focus();
    };
    box.addEventListener("keydown", onKey);
    return () => box.removeEventListener("keydown", onKey);
  }, [walk]);

  return (
    <>
      <button
        ref={opener}
        type="button"
        popoverTarget={id}
        aria-expanded={open}
        aria-controls={id}
        aria-label={buttonLabel}
        title={buttonLabel}
        className={buttonClassName}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || !walk) return;
          event.preventDefault();
          panel.current?.showPopover();
          panel.current?.querySelector<HTMLElement>(stops)?.focus();
        }}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        onBeforeToggle={(event) => {
          // Made and placed before it is painted; focus is fetched before what holds it disappears.
          if (event.newState === "open") {
            flushSync(() => setMade(true));
            place();
          } else if (panel.current?.contains(document.activeElement)) opener.current?.focus();
        }}
        onToggle={(event) => setOpen(event.newState === "open")}
        className={cn(
          "fixed max-w-[calc(100vw-1rem)] overflow-y-auto overscroll-contain rounded-md bg-surface p-1 shadow-pop",
          // It may stand in the cell of a table, whose text does not wrap and may stand at the right.
          "text-left text-ui font-normal whitespace-normal text-ink",
          className,
        )}
      >
        {made ? <PopoverContext value={id}>{children}</PopoverContext> : null}
      </div>
    </>
  );
}
