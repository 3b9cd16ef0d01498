import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { formatsFor } from "@/components/shared/format";
import { Missing } from "@/components/shared/missing";
import { inOrder } from "@/lib/customers/dashboard/rules";
import type { Amounts } from "@/lib/customers/dashboard/types";

export type Formats = ReturnType<typeof formatsFor>;

/** Amounts of each currency, each the link to the customers it adds up. */
export function AmountLinks({
  amounts,
  main,
  hrefOf,
  format,
}: {
  amounts: Amounts;
  main: string;
  hrefOf: (currency: string) => string;
  format: Formats;
}) {
  const list = inOrder(amounts, main);
  if (list.length === 0) return <Missing words="no amount" />;
  return (
    <span className="inline-flex flex-wrap justify-end gap-x-2">
      {list.map(([currency, amount]) => (
        <Link
          key={currency}
          href={hrefOf(currency) as Route}
          prefetch={false}
          className="inline-flex min-h-6 items-center underline-offset-3 hover:underline"
        >
          {format.money(amount, currency)}
        </Link>
      ))}
    </span>
  );
}

/** A count that opens the customers it counts; none is none, and opens nothing. */
export function CountLink({
  count,
  href,
  words,
  format,
}: {
  count: number;
  href: string;
  /** What is counted, for readers: "at risk, Food". */
  words: string;
  format: Formats;
}) {
  if (count === 0) return <span className="text-ink-3">0</span>;
  return (
    <Link
      href={href as Route}
      prefetch={false}
      className="inline-flex min-h-6 min-w-6 items-center justify-end underline-offset-3 hover:underline"
    >
      {format.number(count)}
      <span className="sr-only"> {words}</span>
    </Link>
  );
}
