import type { Route } from "next";
import { Link } from "./link";
import type { ReactNode } from "react";
import { cn } from "./cn";

const partClass = (current: boolean) =>
  cn(
    "inline-flex h-6.5 items-center px-2.5 transition-colors max-md:h-9.5",
    "focus-visible:-outline-offset-2",
    current ? "bg-sunken font-medium text-ink" : "text-ink-2 hover:bg-hover hover:text-ink",
  );

type Item<Value extends string> = { value: Value; label: ReactNode; href?: string };

/**
 * Two to four ways to see the same thing. With `href` the parts are links that keep the choice in the address; without,
 * they are buttons and `onChange` says which one (then the caller is a client component).
 */
export function Segmented<Value extends string>({
  label,
  items,
  value,
  onChange,
  className,
}: {
  label: string;
  items: Item<Value>[];
  value: Value;
  onChange?: (value: Value) => void;
  className?: string;
}) {
  return (
    <div
      role="group"
      aria-label={label}
      className={cn(
        "inline-flex divide-x divide-line overflow-hidden rounded-sm border border-line-strong bg-surface print:hidden",
        className,
      )}
    >
      {items.map((item) =>
        item.href ? (
          <Link
            key={item.value}
            href={item.href as Route}
            scroll={false}
            aria-current={item.value === value ? "true" : undefined}
            className={partClass(item.value === value)}
          >
            {item.label}
          </Link>
        ) : (
          <button
            key={item.value}
            type="button"
            aria-pressed={item.value === value}
            onClick={onChange ? () => onChange(item.value) : undefined}
            className={partClass(item.value === value)}
          >
            {item.label}
          </button>
        ),
      )}
    </div>
  );
}
