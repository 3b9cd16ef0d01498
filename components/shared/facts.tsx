import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export type Fact = { label: string; value: ReactNode };

/** A few facts about one thing, label above value; two columns on phones. */
export function Facts({ items, className }: { items: Fact[]; className?: string }) {
  return (
    <dl
      className={cn(
        "mt-2 flex flex-wrap gap-x-6 gap-y-2 max-md:grid max-md:grid-cols-2 max-md:gap-x-4 max-md:gap-y-2.5",
        className,
      )}
    >
      {items.map((item) => (
        <div key={item.label} className="grid content-start">
          <dt className="text-meta text-ink-3">{item.label}</dt>
          <dd className="flex min-h-5 flex-wrap items-center gap-x-1.5">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A list of named facts in a card: the name left, the value right of it; stacked on phones. */
export function FactList({ items, className }: { items: Fact[]; className?: string }) {
  return (
    <dl className={cn("grid", className)}>
      {items.map((item) => (
        <div
          key={item.label}
          className="grid grid-cols-[minmax(120px,1fr)_minmax(0,2fr)] gap-x-4 border-t border-line px-4 py-2.5 first:border-t-0 max-md:grid-cols-1"
        >
          <dt className="text-ink-3 max-md:text-meta">{item.label}</dt>
          <dd className="min-w-0 break-words">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
