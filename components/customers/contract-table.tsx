import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { CellLink, DataTable, MobileRow, type Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import type { Params } from "@/components/shared/href-with";
import { RelativeDate } from "@/components/shared/relative-date";
import { Chip, type ChipTone } from "@/components/ui/chip";
import {
  lineHref,
  lineStateNames,
  lineTitle,
  sortNames,
  sortOf,
  sourceWords,
} from "@/lib/customers/contract-list/rules";
import type { ContractParams } from "@/lib/customers/contract-list/schema";
import type { ContractLine } from "@/lib/customers/contract-list/types";

type Format = ReturnType<typeof formatsFor>;

const tones: Partial<Record<ContractLine["status"], ChipTone>> = { read: "watch", failed: "risk" };

/** The contracts: a table on a desk, rows of two lines on a phone. Documents to review stand among them. */
export function ContractTable({
  rows,
  params,
  raw,
  format,
  admin,
}: {
  rows: ContractLine[];
  params: ContractParams;
  raw: Params;
  format: Format;
  admin: boolean;
}) {
  const { sort, dir } = sortOf(params);
  return (
    <DataTable
      label={`Contracts, by ${sortNames[sort].label.toLowerCase()}`}
      columns={[...columns(format), ...(admin ? [owner] : [])]}
      rows={rows}
      rowKey={(row) => row.id}
      mobile={(row) => <PhoneRow row={row} format={format} />}
      sort={{ key: sort, dir }}
      path="/contracts"
      params={raw}
    />
  );
}

function columns(format: Format): Column<ContractLine>[] {
  return [
    {
      key: "title",
      head: "Contract",
      sort: "title",
      cell: (row) => (
        <span className="block max-w-80">
          <CellLink href={lineHref(row)}>{lineTitle(row)}</CellLink>
          <span className="block truncate text-meta text-ink-3">{sourceWords(row)}</span>
        </span>
      ),
      className: "py-1.5",
    },
    {
      key: "customer",
      head: "Customer",
      sort: "customer",
      cell: (row) => (
        <Link
          href={`/customers/${row.customer_id}/contracts` as Route}
          className="link-quiet block max-w-48 truncate"
        >
          {row.name}
        </Link>
      ),
    },
    {
      key: "state",
      head: "State",
      cell: (row) => <Chip tone={tones[row.status]}>{lineStateNames[row.status]}</Chip>,
    },
    {
      key: "starts",
      head: "Starts",
      sort: "starts",
      firstDir: "desc",
      cell: (row) => (row.start_date ? format.date(row.start_date) : null),
      hideBelow: "lg",
    },
    {
      key: "ends",
      head: "Ends",
      sort: "ends",
      cell: (row) =>
        row.end_date ? (
          <span className="block">
            {row.status === "active" ? (
              <>
                <RelativeDate value={row.end_date} formats={format} />
                <span className="block text-meta text-ink-3">{format.date(row.end_date)}</span>
              </>
            ) : (
              format.date(row.end_date)
            )}
          </span>
        ) : null,
    },
    {
      key: "notice",
      head: "Notice by",
      sort: "notice",
      cell: (row) => (row.notice_on ? format.date(row.notice_on) : null),
      hideBelow: "lg",
    },
    {
      key: "renews",
      head: "Renews",
      cell: (row) =>
        row.kind === "document" ? null : row.automatic ? "By itself" : "Not by itself",
      hideBelow: "lg",
    },
    {
      key: "amount",
      head: "Yearly amount",
      sort: "amount",
      firstDir: "desc",
      align: "right",
      cell: (row) => (row.yearly === null ? null : format.money(row.yearly, row.currency)),
    },
  ];
}

const owner: Column<ContractLine> = {
  key: "owner",
  head: "CSM",
  cell: (row) => row.owner?.name,
  hideBelow: "lg",
};

function PhoneRow({ row, format }: { row: ContractLine; format: Format }) {
  const words = [
    row.name,
    row.yearly === null ? null : format.money(row.yearly, row.currency),
    row.kind === "document" ? null : lineStateNames[row.status].toLowerCase(),
  ].filter(Boolean);
  return (
    <MobileRow
      href={lineHref(row)}
      title={lineTitle(row)}
      mark={
        row.kind === "document" ? (
          <Chip tone={tones[row.status]}>{lineStateNames[row.status]}</Chip>
        ) : undefined
      }
      line={words.join(" · ")}
      change={row.end_date ? format.date(row.end_date) : "no end said"}
    />
  );
}
