import { cn } from "@/components/ui/cn";
import { date, daysFromNow, relativeDay, type Formats, type Moment } from "./format";
import { Missing } from "./missing";

/**
 * A day as people say it. In lists the relative form comes first and, with `both`, the absolute beside it in aligned
 * columns; `first="absolute"` is for headers. `soon` draws attention to days that are near or past.
 */
export function RelativeDate({
  value,
  formats,
  both = false,
  first = "relative",
  soon = false,
  className,
}: {
  value: Moment | null | undefined;
  formats: Formats;
  both?: boolean;
  first?: "relative" | "absolute";
  soon?: boolean;
  className?: string;
}) {
  const days = daysFromNow(value, formats);
  if (days === null || value === null || value === undefined) return <Missing />;
  const relative = relativeDay(value, formats);
  const absolute = date(value, formats);
  const machine = value instanceof Date ? value.toISOString() : String(value);
  if (!both) {
    return (
      <time dateTime={machine} title={absolute} className={cn("whitespace-nowrap", className)}>
        {relative}
      </time>
    );
  }
  if (first === "absolute") {
    return (
      <time dateTime={machine} className={cn("inline-flex flex-wrap gap-x-1.5", className)}>
        <span className="font-medium">{absolute}</span>
        <span className={soon && days < 60 ? "text-risk-ink" : "text-ink-3"}>{relative}</span>
      </time>
    );
  }
  return (
    <time dateTime={machine} className={cn("inline-flex gap-2 whitespace-nowrap", className)}>
      <span className={cn("min-w-20", soon && days < 30 && "font-medium")}>{relative}</span>
      <span className="text-ink-3">{absolute}</span>
    </time>
  );
}
