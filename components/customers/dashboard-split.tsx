import { DataTable, type Column } from "@/components/shared/data-table";
import { Card, CardHead } from "@/components/ui/card";
import {
  figureHref,
  mainCurrency,
  partFilter,
  partName,
  sortedParts,
} from "@/lib/customers/dashboard/rules";
import type { Portfolio, Split, SplitLine } from "@/lib/customers/dashboard/types";
import { AmountLinks, CountLink, type Formats } from "./dashboard-amounts";

/** One way to divide the portfolio, as a table whose every number opens its customers. */
export function DashboardSplit({
  portfolio,
  split,
  title,
  owner,
  format,
}: {
  portfolio: Portfolio;
  split: Exclude<Split, "all" | "band" | "renewal">;
  title: string;
  owner?: string;
  format: Formats;
}) {
  const main = mainCurrency(portfolio);
  const rows = sortedParts(portfolio, split);
  const href = (line: SplitLine, more: Parameters<typeof figureHref>[1] = {}) =>
    figureHref(owner, { ...partFilter(split, line.key, portfolio.today), ...more });
  const name = (line: SplitLine) => partName(split, line);
  const words = split === "csm" ? title : title.toLowerCase();
  const columns: Column<SplitLine>[] = [
    {
      key: "name",
      head: title,
      cell: (line) => <span className="font-medium">{name(line)}</span>,
    },
    {
      key: "customers",
      head: "Customers",
      align: "right",
      cell: (line) => (
        <CountLink count={line.customers} href={href(line)} words={name(line)} format={format} />
      ),
    },
    {
      key: "risk",
      head: "At risk",
      align: "right",
      cell: (line) => (
        <CountLink
          count={line.at_risk}
          href={href(line, { band: "risk" })}
          words={`at risk, ${name(line)}`}
          format={format}
        />
      ),
    },
    {
      key: "silent",
      head: "Silent",
      align: "right",
      cell: (line) => (
        <CountLink
          count={line.silent}
          href={href(line, { silent: "1" })}
          words={`silent, ${name(line)}`}
          format={format}
        />
      ),
    },
    {
      key: "arr",
      head: "ARR",
      align: "right",
      cell: (line) => (
        <AmountLinks
          amounts={line.arr}
          main={main}
          hrefOf={(currency) => href(line, { currency })}
          format={format}
        />
      ),
    },
  ];
  return (
    <Card aria-labelledby={`by-${split}`} bleed>
      <CardHead id={`by-${split}`} title={`By ${words}`} />
      <DataTable
        label={`Customers by ${words}`}
        columns={columns}
        rows={rows}
        rowKey={(line) => line.key ?? ""}
      />
    </Card>
  );
}
