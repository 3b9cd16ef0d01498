import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Params } from "./href-with";
import { Missing } from "./missing";
import { TableHeadCell } from "./table-head-cell";

export type SortDirection = "asc" | "desc";
export type Sort = { key: string; dir: SortDirection };

export type Column<Row> = {
  key: string;
  head: ReactNode;
  /** The head for readers when `head` is an icon or empty. */
  headLabel?: string;
  /** The name of the order in the address; without it the column is not sortable. */
  sort?: string;
  /** Where sorting by this column starts: numbers mostly want the largest first. */
  firstDir?: SortDirection;
  align?: "left" | "right";
  /** null, undefined and "" show an en dash. */
  cell: (row: Row) => ReactNode;
  hideBelow?: "lg";
  className?: string;
};

type Props<Row> = {
  /** What the table lists, for readers: "Customers, sorted by renewal". */
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** One row as two lines on phones, usually `MobileRow`; without it the table scrolls sideways inside its card. */
  mobile?: (row: Row) => ReactNode;
  sort?: Sort;
  /** Path and parameters of the page; sort links keep the parameters and drop `cursor`. */
  path?: string;
  params?: Params;
  /** 36 px rows for long lists, else 40. */
  dense?: boolean;
  /** Cells may hold nothing that takes the focus; then the box does, so that the keyboard can scroll it. */
  readOnly?: boolean;
  /** The last row is a sum. */
  foot?: ReactNode;
  className?: string;
};

const edge = "first:pl-4 last:pr-4";

/** A server-rendered table: the first cell holds the link, sorting is a link, phones get rows of two lines. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  mobile,
  dense = false,
  readOnly = false,
  foot,
  className,
  ...order
}: Props<Row>) {
  return (
    <>
      <div
        className={cn("relative overflow-x-auto", mobile && "max-md:hidden", className)}
        {...(readOnly ? { role: "region", "aria-label": label, tabIndex: 0 } : {})}
      >
        <table className="w-full border-separate border-spacing-0">
          <caption className="sr-only">{label}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <TableHeadCell key={column.key} column={column} edge={edge} {...order} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={rowKey(row)}
                className="group/row hover:bg-hover has-[[data-row-check]:checked]:bg-selected"
              >
                {columns.map((column) => (
                  <td
                    key={column.key}
                    className={cn(
                      "border-b border-line px-3 whitespace-nowrap group-last/row:border-b-0",
                      edge,
                      dense ? "h-9" : "h-10",
                      column.align === "right" && "text-right",
                      column.hideBelow && "max-lg:hidden",
                      column.className,
                    )}
                  >
                    {orDash(column.cell(row))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {foot ? <tfoot className="font-semibold">{foot}</tfoot> : null}
        </table>
      </div>
      {mobile ? (
        <ul aria-label={label} className="divide-y divide-line md:hidden">
          {rows.map((row) => (
            <li key={rowKey(row)}>{mobile(row)}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

const orDash = (content: ReactNode) =>
  content === null || content === undefined || content === "" ? <Missing /> : content;

/** A row on a phone: the name and a mark at the right, below it a line and a change. The whole row is the link, but for what stands before it. */
export function MobileRow({
  href,
  title,
  mark,
  line,
  change,
  before,
}: {
  href: string;
  title: ReactNode;
  mark?: ReactNode;
  line?: ReactNode;
  change?: ReactNode;
  /** A box to select the row by. */
  before?: ReactNode;
}) {
  const link = (
    <Link
      href={href as Route}
      className="grid min-h-14 min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] content-center gap-x-3 gap-y-0.5 px-4 py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2"
    >
      <span className="truncate font-medium">{title}</span>
      <span className="justify-self-end">{mark}</span>
      <span className="truncate text-meta text-ink-2">{line}</span>
      <span className="justify-self-end text-meta">{change}</span>
    </Link>
  );
  return before ? (
    <div className="flex has-[[data-row-check]:checked]:bg-selected">
      {before}
      {link}
    </div>
  ) : (
    link
  );
}

/** The link of a first cell, with a quieter word beside it. A long name ends in an ellipsis, the whole is its title. */
export function CellLink({
  href,
  children,
  beside,
}: {
  href: string;
  children: ReactNode;
  beside?: ReactNode;
}) {
  return (
    <span className="flex max-w-72 items-baseline gap-1">
      <Link
        href={href as Route}
        title={typeof children === "string" ? children : undefined}
        className="truncate font-medium hover:underline hover:underline-offset-3"
      >
        {children}
      </Link>
      {beside ? <span className="flex-none text-ink-3">{beside}</span> : null}
    </span>
  );
}
