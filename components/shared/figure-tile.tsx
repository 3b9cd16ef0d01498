import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Children, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** A figure that opens the list it counts; the whole tile is the target. Without `href` it is only for reading. */
export function FigureTile({
  label,
  value,
  note,
  href,
  tone,
}: {
  label: ReactNode;
  value: ReactNode;
  /** One line that explains the number. */
  note?: ReactNode;
  href?: string;
  tone?: "risk" | "ok";
}) {
  const content = (
    <>
      <span className="block text-meta text-ink-2">{label}</span>
      <span
        className={cn(
          "my-0.5 block text-figure font-medium",
          tone === "risk" && "text-risk-ink",
          tone === "ok" && "text-ok-ink",
        )}
      >
        {value}
      </span>
      {note == null ? null : <span className="block text-meta text-ink-2">{note}</span>}
    </>
  );
  const box = "block h-full px-4 pt-3 pb-3.5";
  return href === undefined ? (
    <div className={box}>{content}</div>
  ) : (
    <Link
      href={href as Route}
      className={cn(box, "transition-colors hover:bg-hover focus-visible:-outline-offset-2")}
    >
      {content}
    </Link>
  );
}

/** Figures with hairlines between: two in a row, or four that become two on phones. */
export function FigureGrid({
  columns = 2,
  children,
  className,
}: {
  columns?: 2 | 4;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div
      className={cn(
        "grid grid-cols-2 overflow-hidden",
        // Each cell draws its left and top hairline; the outer ones fall outside and are cut off.
        "*:-mt-px *:-ml-px *:border-t *:border-l *:border-line",
        columns === 4 && "md:grid-cols-4",
        className,
      )}
    >
      {Children.map(children, (child) => child && <div>{child}</div>)}
    </div>
  );
}
