import { CellLink, DataTable, MobileRow, type Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import { HealthMark } from "@/components/shared/health";
import type { Params } from "@/components/shared/href-with";
import { RelativeDate } from "@/components/shared/relative-date";
import { PageCheck, PhoneRowCheck, RowCheck } from "@/components/shared/selection";
import { sortNames, sortOf, stateNames } from "@/lib/customers/renewal/rules";
import type { RenewalParams } from "@/lib/customers/renewal/schema";
import type { Renewal } from "@/lib/customers/renewal/types";
import { RenewalActs } from "./renewal-acts";
import { RenewalBrings, RenewalLikelihood, RenewalNotice, RenewalState } from "./renewal-cells";

type Format = ReturnType<typeof formatsFor>;

/** The renewals: a table on a desk, rows of two lines on a phone. Stands inside a SelectionProvider. */
export function RenewalTable({
  rows,
  params,
  raw,
  format,
  admin,
}: {
  rows: Renewal[];
  params: RenewalParams;
  raw: Params;
  format: Format;
  admin: boolean;
}) {
  const { sort, dir } = sortOf(params);
  return (
    <DataTable
      label={`Renewals, by ${sortNames[sort].label.toLowerCase()}`}
      columns={[...columns(format), ...(admin ? [owner] : []), acts(format)]}
      rows={rows}
      rowKey={(row) => row.id}
      mobile={(row) => <PhoneRow row={row} format={format} />}
      sort={{ key: sort, dir }}
      path="/renewals"
      params={raw}
    />
  );
}

function columns(format: Format): Column<Renewal>[] {
  return [
    {
      key: "check",
      head: <PageCheck />,
      cell: (row) =>
        row.outcome === "open" ? (
          <RowCheck id={row.id} name={nameOf(row, format)} />
        ) : (
          <span className="sr-only">decided</span>
        ),
      className: "w-11 pr-1",
    },
    {
      key: "name",
      head: "Customer",
      sort: "customer",
      cell: (row) => (
        <span className="block max-w-64">
          <CellLink href={`/customers/${row.customer_id}/contracts`}>{row.name}</CellLink>
          <span className="block truncate text-meta text-ink-3">
            {row.contract ?? "Contract without a title"}
          </span>
        </span>
      ),
      className: "py-1.5",
    },
    {
      key: "due",
      head: "Ends",
      sort: "due",
      cell: (row) => (
        <span className="block">
          <RelativeDate value={row.due_on} formats={format} />
          <span className="block text-meta text-ink-3">{format.date(row.due_on)}</span>
        </span>
      ),
    },
    {
      key: "notice",
      head: "Notice",
      sort: "notice",
      cell: (row) => (row.notice_on ? <RenewalNotice row={row} format={format} /> : null),
    },
    {
      key: "health",
      head: "Health",
      sort: "health",
      cell: (row) => <HealthMark score={row.health_score} band={row.band} />,
    },
    {
      key: "likelihood",
      head: "Likelihood",
      sort: "likelihood",
      align: "right",
      cell: (row) => (row.outcome === "open" ? <RenewalLikelihood row={row} /> : null),
    },
    {
      key: "amount",
      head: "Amount due",
      sort: "amount",
      firstDir: "desc",
      align: "right",
      cell: (row) => (row.amount_due === null ? null : format.money(row.amount_due, row.currency)),
    },
    {
      key: "forecast",
      head: "Forecast",
      sort: "forecast",
      firstDir: "desc",
      align: "right",
      cell: (row) => <RenewalBrings row={row} format={format} />,
    },
    { key: "state", head: "State", cell: (row) => <RenewalState row={row} /> },
  ];
}

const owner: Column<Renewal> = {
  key: "owner",
  head: "CSM",
  cell: (row) => row.owner?.name,
  hideBelow: "lg",
};

const acts = (format: Format): Column<Renewal> => ({
  key: "acts",
  head: "",
  headLabel: "Actions",
  align: "right",
  className: "w-11 pl-1",
  cell: (row) => <Acts row={row} format={format} />,
});

function Acts({ row, format }: { row: Renewal; format: Format }) {
  return (
    <RenewalActs
      renewal={row}
      words={{
        due: format.date(row.due_on),
        amount: row.amount_due === null ? null : format.money(row.amount_due, row.currency),
      }}
      locale={format.locale}
      timeZone={format.timeZone}
    />
  );
}

/** A customer may have several contracts, so a row is named by its day as well. */
const nameOf = (row: Renewal, format: Format) => `${row.name}, ${format.date(row.due_on)}`;

function PhoneRow({ row, format }: { row: Renewal; format: Format }) {
  const words = [
    row.amount_due === null ? null : format.money(row.amount_due, row.currency),
    row.outcome === "open" ? `${row.likelihood}%` : null,
    row.at_risk ? "at risk" : null,
    stateNames[row.state].toLowerCase(),
  ].filter(Boolean);
  return (
    <div className="flex items-center pr-2 *:first:min-w-0 *:first:flex-1">
      <MobileRow
        before={
          row.outcome === "open" ? (
            <PhoneRowCheck id={row.id} name={nameOf(row, format)} />
          ) : undefined
        }
        href={`/customers/${row.customer_id}/contracts`}
        title={row.name}
        mark={<HealthMark score={row.health_score} band={row.band} />}
        line={words.join(" · ")}
        change={format.relativeDay(row.due_on)}
      />
      <Acts row={row} format={format} />
    </div>
  );
}
