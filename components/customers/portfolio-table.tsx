import { CellLink, DataTable, MobileRow, type Column } from "@/components/shared/data-table";
import { HealthMark } from "@/components/shared/health";
import { PageCheck, PhoneRowCheck, RowCheck } from "@/components/shared/selection";
import { Chip } from "@/components/ui/chip";
import { phoneColumns, usualColumns } from "@/lib/customers/columns/rules";
import { sortNames, sortOf } from "@/lib/customers/portfolio/rules";
import { type RawParams } from "@/lib/customers/portfolio/types";
import type { ColumnKey } from "@/lib/customers/portfolio/types";
import type { ListParams } from "@/lib/customers/portfolio/schema";
import type { CustomerRow } from "@/lib/customers/portfolio/types";
import { Change, chosenColumns, phoneWords, type Format } from "./portfolio-columns";

/** The list of customers: a table on a desk, rows of two lines on a phone. It stands inside a SelectionProvider. */
export function PortfolioTable({
  rows,
  columns,
  params,
  raw,
  format,
  viewerId,
  admin,
}: {
  rows: CustomerRow[];
  columns: ColumnKey[];
  params: ListParams;
  raw: RawParams;
  format: Format;
  viewerId: string;
  admin: boolean;
}) {
  const { sort, dir } = sortOf(params);
  const arranged = columns.join() !== usualColumns(admin).join();
  return (
    <DataTable
      label={`Customers, by ${sortNames[sort].label.toLowerCase()}, ${sortNames[sort][dir]}`}
      columns={[
        check,
        nameColumn(!columns.includes("industry")),
        ...chosenColumns(columns, { format, viewerId, arranged }),
      ]}
      rows={rows}
      rowKey={(row) => row.id}
      mobile={(row) => <PhoneRow row={row} columns={columns} format={format} />}
      sort={{ key: sort, dir }}
      path="/customers"
      params={raw}
      dense
    />
  );
}

const check: Column<CustomerRow> = {
  key: "check",
  head: <PageCheck />,
  cell: (row) => <RowCheck id={row.id} name={row.name} />,
  className: "w-11 pr-1",
};

const nameColumn = (withIndustry: boolean): Column<CustomerRow> => ({
  key: "name",
  head: "Customer",
  sort: "name",
  cell: (row) => (
    <span className="flex max-w-72 items-center gap-1.5">
      <span className="truncate">
        <CellLink href={`/customers/${row.id}`} beside={withIndustry ? row.industry : null}>
          {row.name}
        </CellLink>
      </span>
      {row.archived_at ? <Chip tone="line">Archived</Chip> : null}
    </span>
  ),
});

function PhoneRow({
  row,
  columns,
  format,
}: {
  row: CustomerRow;
  columns: ColumnKey[];
  format: Format;
}) {
  const words = phoneColumns(columns).flatMap((key) => phoneWords(key, row, format) ?? []);
  if (row.archived_at && !words.includes("archived")) words.push("archived");
  return (
    <MobileRow
      before={<PhoneRowCheck id={row.id} name={row.name} />}
      href={`/customers/${row.id}`}
      title={row.name}
      mark={
        columns.includes("health") ? <HealthMark score={row.health_score} band={row.band} /> : null
      }
      line={words.join(" · ")}
      change={
        columns.includes("delta") && row.delta_30 !== null ? (
          <Change row={row} format={format} />
        ) : null
      }
    />
  );
}
