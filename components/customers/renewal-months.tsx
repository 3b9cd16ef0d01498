import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { formatsFor } from "@/components/shared/format";
import { Missing } from "@/components/shared/missing";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import {
  amountsOf,
  figureNames,
  figures,
  figureShow,
  monthAfter,
  monthDays,
  monthsFrom,
  renewalsHref,
} from "@/lib/customers/renewal/rules";
import type { RenewalParams } from "@/lib/customers/renewal/schema";
import type { Figure, RenewalCell, RenewalPage } from "@/lib/customers/renewal/types";

type Format = ReturnType<typeof formatsFor>;

/** The same figures month by month and, for who sees them all, CSM by CSM. */
export function RenewalMonths({
  page,
  params,
  format,
}: {
  page: RenewalPage;
  params: RenewalParams;
  format: Format;
}) {
  const months = monthsFrom(page.start);
  const today = format.now.toISOString().slice(0, 7);
  const name = (month: string) =>
    new Intl.DateTimeFormat(format.locale, {
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }).format(new Date(`${month}-01T00:00:00Z`));
  const step = (by: number) => renewalsHref(params, { start: monthAfter(page.start, by) });
  const owners = [...new Set(page.owners.map(({ key }) => key))];
  const first = page.start.slice(0, 7);
  return (
    <div className="mt-4 grid gap-4">
      <Card aria-labelledby="by-month">
        <CardHead
          id="by-month"
          title="By month"
          actions={
            <>
              <LinkButton size="sm" variant="quiet" href={step(-6)} prefetch={false}>
                <ChevronLeft className="size-3.5" />
                Earlier
              </LinkButton>
              <LinkButton size="sm" variant="quiet" href={step(6)} prefetch={false}>
                Later
                <ChevronRight className="size-3.5" />
              </LinkButton>
            </>
          }
        />
        <SumTable
          label="Renewals by month"
          head="Month"
          rows={months.map((month) => ({
            key: month,
            name: name(month),
            strong: month === today,
            cells: page.months.filter(({ key }) => key === month),
            days: monthDays(month),
          }))}
          params={params}
          format={format}
        />
      </Card>
      {owners.length > 0 ? (
        <Card aria-labelledby="by-owner">
          <CardHead id="by-owner" title="By owner" meta="the same twelve months" />
          <SumTable
            label="Renewals by owner"
            head="CSM"
            rows={owners.map((key) => {
              const cells = page.owners.filter((cell) => cell.key === key);
              return {
                key: key ?? "none",
                name: cells[0]?.name ?? "Nobody",
                owner: key ?? "none",
                cells,
                days: monthDays(first, months[11]),
              };
            })}
            params={params}
            format={format}
          />
        </Card>
      ) : null}
    </div>
  );
}

type SumRow = { key: string; name: string; strong?: boolean; owner?: string } & Sums;
type Sums = { cells: RenewalCell[]; days: { from: string; to: string } };

function SumTable({
  label,
  head,
  rows,
  params,
  format,
}: {
  label: string;
  head: string;
  rows: SumRow[];
  params: RenewalParams;
  format: Format;
}) {
  return (
    <div
      {...(rows.every(({ cells }) => cells.length === 0)
        ? { role: "region", "aria-label": label, tabIndex: 0 }
        : {})}
      className="relative overflow-x-auto focus-visible:-outline-offset-2"
    >
      <table className="w-full">
        <caption className="sr-only">{label}</caption>
        <thead className="text-meta text-ink-3">
          <tr>
            <th scope="col" className="h-9 pr-3 pl-4 text-left font-medium">
              {head}
            </th>
            {figures.map((figure) => (
              <th key={figure} scope="col" className="px-3 text-right font-medium last:pr-4">
                {figureNames[figure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-t border-line">
              <th
                scope="row"
                className={`h-9 pr-3 pl-4 text-left whitespace-nowrap ${row.strong ? "font-semibold" : "font-normal"}`}
              >
                {row.name}
              </th>
              {figures.map((figure) => (
                <td key={figure} className="px-3 text-right whitespace-nowrap last:pr-4">
                  <SumCell row={row} figure={figure} params={params} format={format} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SumCell({
  row,
  figure,
  params,
  format,
}: {
  row: SumRow;
  figure: Figure;
  params: RenewalParams;
  format: Format;
}) {
  const { count, amounts } = amountsOf(row.cells, figure);
  if (count === 0) return <Missing words="none" />;
  const words =
    amounts.length === 0
      ? `${format.number(count)} without an amount`
      : amounts
          .map(({ currency, amount }) => format.money(Math.round(amount), currency))
          .join(" + ");
  return (
    <Link
      href={
        renewalsHref(params, {
          show: figureShow[figure],
          ...row.days,
          ...(row.owner ? { owner: row.owner } : {}),
        }) as Route
      }
      prefetch={false}
      className="inline-flex min-h-6 items-center underline-offset-3 hover:underline"
    >
      <span className="sr-only">
        {figureNames[figure]}, {row.name}, {format.number(count)}:{" "}
      </span>
      {words}
    </Link>
  );
}
