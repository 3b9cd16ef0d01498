"use client";

import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { cn } from "./cn";
import { placeMenu } from "./menu-position";

export type PopoverTriggerProps = {
  ref: (element: HTMLButtonElement | null) => void;
  popoverTarget: string;
  "aria-expanded": boolean;
  "aria-controls": string;
  onKeyDown: (event: KeyboardEvent) => void;
};

const stops = "a[href],button:not(:disabled),input,select,textarea";

/**
 * A disclosure on the platform's popover: top layer, light dismiss and Esc come from the browser. Arrow keys walk
 * through what is inside when `walk` is on; focus returns to the button.
 */
export function Popover({
  label,
  trigger,
  children,
  align = "end",
  walk = false,
  className,
}: {
  label: string;
  trigger: (props: PopoverTriggerProps) => ReactNode;
  children: ReactNode | ((close: () => void) => ReactNode);
  align?: "start" | "end";
  walk?: boolean;
  className?: string;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement | null>(null);
  const panel = useRef<HTMLDivElement>(null);

  const close = () => panel.current?.hidePopover();

  function place() {
    if (!button.current || !panel.current) return;
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const where = placeMenu(button.current.getBoundingClientRect(), view, align);
    for (const side of ["top", "right", "bottom", "left", "maxHeight"] as const) {
      const value = where[side];
      panel.current.style[side] = value === undefined ? "auto" : `${value}px`;
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const inField = event.target instanceof HTMLElement && event.target.matches("input,select,textarea");
    if (!walk || inField || !panel.current) return;
    const list = [...panel.current.querySelectorAll<HTMLElement>(stops)];
    const at = list.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: (at + 1) % list.length, ArrowUp: at <= 0 ? list.length - 1 : at - 1, Home: 0, End: -1 };
    if (!(event.key in next)) return;
    event.preventDefault();
    list.at(next[event.key as keyof typeof next])?.focus();
  }

  return (
    <>
      {trigger({
        ref: (element) => {
          button.current = element;
        },
        popoverTarget: id,
        "aria-expanded": open,
        "aria-controls": id,
        onKeyDown: (event) => {
          if (event.key !== "ArrowDown" || !walk) return;
          event.preventDefault();
          panel.current?.showPopover();
          panel.current?.querySelector<HTMLElement>(stops)?.focus();
        },
      })}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        onKeyDown={onKeyDown}
        onBeforeToggle={(event) => {
          if (event.newState === "open") place();
          else if (panel.current?.contains(document.activeElement)) button.current?.focus();
        }}
        onToggle={(event) => setOpen(event.newState === "open")}
        className={cn(
          "fixed max-w-[calc(100vw-1rem)] overflow-y-auto overscroll-contain rounded-md bg-surface p-1 text-ui shadow-pop",
          className,
        )}
      >
        {typeof children === "function" ? children(close) : children}
      </div>
    </>
  );
}
