import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Delta } from "@/components/shared/health";
import { Card, CardHead } from "@/components/ui/card";
import { moveName, resultsHref } from "@/lib/assessments/overview/rules";
import type { Overview } from "@/lib/assessments/overview/types";
import { typeNames } from "@/lib/assessments/template/schema";
import { changeText, scoreText, type Formats } from "./overview-words";

const rowClass =
  "grid min-h-13 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2";
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** The categories with the lowest averages; each opens the results it comes from. */
export function OverviewWeakest({ overview, format }: { overview: Overview; format: Formats }) {
  const rows = overview.scores.weakest;
  return (
    <Card aria-labelledby="weakest">
      <CardHead id="weakest" title="Weakest categories" meta="average, 0 to 5" />
      {rows.length === 0 ? (
        <p className="px-4 py-5 text-ink-2">No category has a score in these twelve months.</p>
      ) : (
        <ol className="divide-y divide-line">
          {rows.map((row) => (
            <li key={`${row.type} ${row.key}`}>
              <Link
                href={resultsHref(overview, { type: row.type, category: row.key }) as Route}
                prefetch={false}
                className={rowClass}
              >
                <span className="truncate font-medium">{row.title}</span>
                <span className="font-medium">{scoreText(row.average, format.locale)}</span>
                <span className="truncate text-meta text-ink-3">
                  {typeNames[row.type]}, {count(row.results, "result", "results")}
                </span>
                <span aria-hidden className="h-1 w-16 self-center rounded-xs bg-sunken">
                  <span
                    className="block h-1 rounded-xs bg-accent"
                    style={{ width: `${row.average * 20}%` }}
                  />
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

/** What changed most where the same people answered the same version again, with the days between which it did. */
export function OverviewMovers({ overview, format }: { overview: Overview; format: Formats }) {
  const rows = overview.scores.movers;
  const day = (at: string) => at.slice(0, 10);
  return (
    <Card aria-labelledby="moved">
      <CardHead id="moved" title="Movers" meta="runs that were repeated" />
      {rows.length === 0 ? (
        <p className="px-4 py-5 text-ink-2">
          Nobody took the same version twice yet. What changed shows here once somebody does.
        </p>
      ) : (
        <ol className="divide-y divide-line">
          {rows.map((row) => (
            <li key={`${row.type} ${row.key}`}>
              <Link
                href={
                  resultsHref(overview, {
                    type: row.type,
                    category: row.key === "total" ? undefined : row.key,
                    from: day(row.first),
                    to: day(row.last),
                  }) as Route
                }
                prefetch={false}
                className={rowClass}
              >
                <span className="truncate font-medium">{moveName(row)}</span>
                <Delta
                  value={row.change}
                  text={changeText(row.change, format.locale)}
                  className="font-medium"
                />
                <span className="col-span-2 truncate text-meta text-ink-3">
                  {row.title === null ? "" : `${typeNames[row.type]}, `}
                  {count(row.runs, "repeated run", "repeated runs")}, {format.date(row.first)} to{" "}
                  {format.date(row.last)}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
