import { ArrowDown, ArrowUp } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Fragment } from "react";
import { cn } from "@/components/ui/cn";
import type { Column, Sort } from "./data-table";
import { hrefWith, type Params } from "./href-with";

const noParams: Params = {};

/** The head of one column; a sortable one is a link that keeps the list's other parameters. */
export function TableHeadCell<Row>({
  column,
  edge,
  sort,
  path = "",
  params = noParams,
}: {
  column: Column<Row>;
  /** The wider padding of the first and last column. */
  edge: string;
  sort?: Sort;
  path?: string;
  params?: Params;
}) {
  const sorted = column.sort !== undefined && sort?.key === column.sort ? sort.dir : undefined;
  const next = sorted ? (sorted === "asc" ? "desc" : "asc") : (column.firstDir ?? "asc");
  const name = (
    <Fragment>
      {column.head}
      {column.headLabel ? <span className="sr-only">{column.headLabel}</span> : null}
    </Fragment>
  );
  const Arrow = sorted === "asc" ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={sorted && (sorted === "asc" ? "ascending" : "descending")}
      className={cn(
        "h-9 border-b border-line px-3 text-left text-meta font-medium whitespace-nowrap",
        edge,
        sorted ? "text-ink" : "text-ink-3",
        column.align === "right" && "text-right",
        column.hideBelow && "max-lg:hidden",
        column.className,
      )}
    >
      {column.sort ? (
        <Link
          href={hrefWith(path, params, { sort: column.sort, dir: next, cursor: null }) as Route}
          scroll={false}
          prefetch={false}
          className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
        >
          {name}
          {sorted ? <Arrow className="size-3.5" /> : null}
        </Link>
      ) : (
        name
      )}
    </th>
  );
}
