import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { formatsFor } from "@/components/shared/format";

export type Formats = ReturnType<typeof formatsFor>;

/** "3.33": a score always has two decimals, as it was rounded. */
export function scoreText(score: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(score);
}

/** "+0.40", "−1.25": a change of a score with its sign. */
export function changeText(change: number, locale: string): string {
  const sign = change > 0 ? "+" : change < 0 ? "−" : "";
  return `${sign}${scoreText(Math.abs(change), locale)}`;
}

/** "Nov 2026". */
export function monthText(month: string, locale: string, year = true): string {
  return new Intl.DateTimeFormat(locale, {
    month: "short",
    ...(year ? { year: "numeric" } : {}),
    timeZone: "UTC",
  })
    .format(new Date(month))
    .replace(/\bSept\b/, "Sep");
}

/** A figure that opens what it counts; none is none, and opens nothing. */
export function FigureLink({
  count,
  href,
  words,
  children,
}: {
  count: number;
  href: string;
  /** What is counted, for readers: "results of Sales performance". */
  words: string;
  children?: React.ReactNode;
}) {
  if (count === 0) return <span className="text-ink-3">0</span>;
  return (
    <Link
      href={href as Route}
      prefetch={false}
      className="inline-flex min-h-6 min-w-6 items-center justify-end underline-offset-3 hover:underline"
    >
      {children ?? count}
      <span className="sr-only"> {words}</span>
    </Link>
  );
}
