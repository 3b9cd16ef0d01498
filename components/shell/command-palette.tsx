"use client";

import { Search } from "lucide-react";
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { groupHits } from "@/lib/workspace/search/rules";
import { moveActive, paletteGroups, type Entry } from "./palette-entries";
import { PaletteList } from "./palette-list";
import type { ShellViewer } from "./shell-viewer";
import { useBackdrop } from "./use-backdrop";
import { useSearch } from "./use-search";

const moves = {
  ArrowDown: "next",
  ArrowUp: "previous",
  PageDown: "last",
  PageUp: "first",
} as const;

/**
 * Search and jump. A combobox that owns a list: the focus stays in the field, `aria-activedescendant` says which line is
 * meant, Enter presses it. Loaded only when it is first opened.
 */
export function CommandPalette({
  viewer,
  onClose,
  onEffect,
}: {
  viewer: ShellViewer;
  onClose: () => void;
  /** Runs an entry that is no link; links open themselves. */
  onEffect: (effect: Entry["effect"]) => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const base = useId();
  const [query, setQuery] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [active, setActive] = useState(0);
  const search = useSearch(query, attempt);

  const groups = paletteGroups(viewer, query, groupHits(search.hits));
  const entries = groups.flatMap((group) => group.entries);
  const current = Math.min(active, entries.length - 1);
  const optionId = (index: number) => `${base}-${index}`;

  useBackdrop(dialog, onClose);
  // Before the paint, and undone before the element goes, so that the focus returns to where it came from.
  useLayoutEffect(() => {
    const box = dialog.current;
    if (box && !box.open) box.showModal();
    return () => box?.close();
  }, []);

  const activeId = optionId(current);
  useEffect(() => {
    document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key in moves) {
      event.preventDefault();
      setActive(moveActive(current, moves[event.key as keyof typeof moves], entries.length));
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const option = document.getElementById(activeId);
      // Pressed with the same modifiers, so that Ctrl Enter opens a new tab as Ctrl and a click do.
      option?.dispatchEvent(
        new MouseEvent("click", {
          bubbles: true,
          cancelable: true,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
          shiftKey: event.shiftKey,
        }),
      );
    }
  }

  function choose(entry: Entry) {
    onClose();
    if (!("to" in entry.effect)) onEffect(entry.effect);
    // The next page is read from its beginning; without this the focus returns to the button that opened the palette.
    else requestAnimationFrame(() => document.getElementById("main")?.focus());
  }

  const status = statusOf(search.state, entries.length, query);
  return (
    <dialog
      ref={dialog}
      aria-label="Search or jump to"
      // Only when the browser closed it by itself (Esc), not when we did.
      onClose={() => dialog.current?.open || onClose()}
      className="mx-auto mt-[12dvh] mb-auto max-h-[76dvh] w-[calc(100vw-2rem)] max-w-form overflow-hidden rounded-lg bg-surface shadow-pop max-md:mt-2 max-md:max-h-[calc(100dvh-1rem)] max-md:w-[calc(100vw-1rem)]"
    >
      <div className="flex max-h-[inherit] flex-col">
        <div className="flex h-12 flex-none items-center gap-2.5 border-b border-line px-4">
          <Search aria-hidden className="text-ink-3" />
          <input
            role="combobox"
            aria-label="Search or jump to"
            aria-expanded={entries.length > 0}
            aria-controls={`${base}-list`}
            aria-activedescendant={entries.length > 0 ? activeId : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={80}
            placeholder="Customer, person, page or action"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
              setAttempt(0);
              list.current?.scrollTo({ top: 0 });
            }}
            onKeyDown={onKeyDown}
            className="h-full min-w-0 flex-1 bg-transparent text-question outline-none max-md:text-input"
          />
          <button type="button" onClick={onClose} aria-label="Close" className="rounded-xs">
            <Kbd className="max-md:inline-block!">Esc</Kbd>
          </button>
        </div>
        <p role="status" className={status.quiet ? "sr-only" : "px-4 pt-4 pb-2 text-ink-2"}>
          {status.text}
        </p>
        {search.state === "failed" ? (
          <Button
            size="sm"
            className="mx-4 mb-2 self-start"
            onClick={() => setAttempt(attempt + 1)}
          >
            Search again
          </Button>
        ) : null}
        <PaletteList
          ref={list}
          id={`${base}-list`}
          optionId={optionId}
          groups={groups}
          query={query}
          current={current}
          onPoint={setActive}
          onChoose={choose}
        />
        <div className="flex flex-none gap-4 border-t border-line px-4 py-2 text-meta text-ink-3 max-md:hidden">
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> move
          </span>
          <span>
            <Kbd>↵</Kbd> open
          </span>
          <span>
            <Kbd>Ctrl ↵</Kbd> in a new tab
          </span>
        </div>
      </div>
    </dialog>
  );
}

/** What is said of the search; `quiet` is for ears alone, because the list itself is to be seen. */
function statusOf(state: string, count: number, query: string): { text: string; quiet: boolean } {
  if (state === "failed")
    return {
      text: "The search did not answer. Pages and actions work all the same.",
      quiet: false,
    };
  if (state === "ended")
    return { text: "Your session ended. Sign in again to search.", quiet: false };
  if (state === "asking") return { text: "Searching…", quiet: count > 0 };
  if (count > 0) return { text: query.trim() ? `${count} found` : "", quiet: true };
  if (query.trim().length < 2 || state === "idle")
    return { text: "Two letters or more find customers and people.", quiet: false };
  return {
    text: `Nothing found for “${query.trim()}”. Names, e-mail addresses, domains and words of notes are searched.`,
    quiet: false,
  };
}
