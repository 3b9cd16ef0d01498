import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Card, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { figureHref, wholeOf } from "@/lib/customers/dashboard/rules";
import type { Portfolio } from "@/lib/customers/dashboard/types";
import type { Formats } from "./dashboard-amounts";

/** Who has not been touched for longer than their own normal allows, the longest overdue first. */
export function DashboardSilent({
  portfolio,
  owner,
  format,
}: {
  portfolio: Portfolio;
  owner?: string;
  format: Formats;
}) {
  const { silent } = wholeOf(portfolio);
  const rows = portfolio.silent;
  return (
    <Card aria-labelledby="silent">
      <CardHead
        id="silent"
        title="Silent"
        meta={silent > 0 ? "longest overdue first" : undefined}
        actions={
          silent > rows.length ? (
            <TextLink className="mr-1.5" href={figureHref(owner, { silent: "1" })}>
              All {format.number(silent)}
            </TextLink>
          ) : null
        }
      />
      {rows.length === 0 ? (
        <p className="px-4 py-5 text-ink-2">Everybody was touched within their own normal.</p>
      ) : (
        <ul className="divide-y divide-line">
          {rows.map((row) => (
            <li key={row.id}>
              <Link
                href={`/customers/${row.id}` as Route}
                prefetch={false}
                className="grid min-h-13 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2"
              >
                <span className="truncate font-medium">{row.name}</span>
                <span>{row.arr === null ? null : format.money(row.arr, row.currency)}</span>
                <span className="col-span-2 truncate text-meta text-ink-3">
                  {row.last_touch_at
                    ? `last touch ${format.relativeDay(row.last_touch_at)}`
                    : "no touch yet"}
                  {row.touch_gap_days === null
                    ? ""
                    : `; their own normal is ${format.number(Math.round(row.touch_gap_days))} days`}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
