"use client";

import { Keyboard, Search } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { useShell } from "./shell-context";

/** Opens the list of shortcuts. */
export function ShortcutsButton() {
  const { show } = useShell();
  return (
    <IconButton
      label="Keyboard shortcuts (?)"
      size="sm"
      className="ml-auto max-md:hidden"
      onClick={() => show({ name: "shortcuts" })}
    >
      <Keyboard />
    </IconButton>
  );
}

/** Opens the command palette: a wide field on a desk, an icon on a phone. */
export function SearchButton() {
  const { show } = useShell();
  return (
    <button
      type="button"
      aria-label="Search or jump to"
      title="Search or jump to (Ctrl K)"
      aria-haspopup="dialog"
      onClick={() => show({ name: "palette" })}
      className={cn(
        "flex h-8 w-66 items-center gap-2 rounded-md border border-line-strong bg-surface pr-1.5 pl-2.5 text-ink-3",
        "transition-colors hover:border-line-control max-lg:w-48",
        "max-md:size-10 max-md:justify-center max-md:rounded-sm max-md:border-0 max-md:bg-transparent max-md:p-0 max-md:text-ink-2",
      )}
    >
      <Search aria-hidden />
      <span className="max-md:hidden">Search or jump to</span>
      <Kbd className="ml-auto">Ctrl K</Kbd>
    </button>
  );
}
