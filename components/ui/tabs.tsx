import type { Route } from "next";
import { Link } from "./link";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type TabItem = {
  href: string;
  label: ReactNode;
  count?: number | string | null;
  current?: boolean;
};

export const tabListClass =
  "scroll-quiet flex gap-5 overflow-x-auto border-b border-line max-md:-mx-4 max-md:px-4 print:hidden";

export function tabClass(current: boolean) {
  return cn(
    "-mb-px inline-flex h-9 flex-none items-center gap-1.5 border-b-2 whitespace-nowrap transition-colors max-md:h-10",
    "focus-visible:-outline-offset-2",
    current ? "border-accent font-medium text-ink" : "border-transparent text-ink-2 hover:text-ink",
  );
}

/**
 * Tabs are links: to pages below one thing, or to saved views of a list. They scroll sideways, never wrap. `after` is
 * for what follows the last tab ("Save view"). In a layout, where the address is not known, use `TabsNav`.
 */
export function Tabs({
  label,
  items,
  after,
  className,
}: {
  label: string;
  items: TabItem[];
  after?: ReactNode;
  className?: string;
}) {
  return (
    <nav aria-label={label} className={cn(tabListClass, className)}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href as Route}
          aria-current={item.current ? "page" : undefined}
          className={tabClass(Boolean(item.current))}
        >
          {item.label}
          {item.count == null ? null : (
            <span className="text-meta font-normal text-ink-3">{item.count}</span>
          )}
        </Link>
      ))}
      {after}
    </nav>
  );
}
