"use client";

import { Search, X } from "lucide-react";
import { debounce, parseAsString, useQueryStates } from "nuqs";
import { useRef, useTransition } from "react";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/input";

/**
 * Searches the list as one types: the address follows after a quarter of a second and the server answers; focus and
 * text stay. `resets` are the parameters that a new search makes void, the page's cursor above all.
 */
export function SearchField({
  label,
  placeholder,
  param = "q",
  resets = "cursor",
  className,
}: {
  label: string;
  placeholder?: string;
  param?: string;
  resets?: string;
  className?: string;
}) {
  const [pending, startTransition] = useTransition();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useQueryStates(
    { [param]: parseAsString.withDefault(""), [resets]: parseAsString },
    { shallow: false, startTransition, history: "replace" },
  );
  const value = state[param] ?? "";

  function change(text: string) {
    const wait = text === "" ? undefined : { limitUrlUpdates: debounce(250) };
    void setState({ [param]: text || null, [resets]: null }, wait);
  }

  return (
    <div
      role="search"
      aria-busy={pending || undefined}
      className={cn("relative w-60 flex-none max-md:w-auto max-md:flex-1", className)}
    >
      <Search className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || value === "") return;
          event.preventDefault();
          change("");
        }}
        className={cn(
          controlClass,
          "h-8 pr-8 pl-8 max-md:h-10 [&::-webkit-search-cancel-button]:hidden",
        )}
      />
      {value ? (
        <button
          type="button"
          aria-label="Clear search"
          title="Clear search"
          onClick={() => {
            change("");
            input.current?.focus();
          }}
          className="absolute top-1/2 right-1 grid size-6 -translate-y-1/2 place-items-center rounded-xs text-ink-3 hover:text-ink max-md:right-0 max-md:size-10"
        >
          <X className="size-3.5" />
        </button>
      ) : null}
    </div>
  );
}
