import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { Sparkline } from "@/components/shared/charts/sparkline";
import { CellLink, DataTable, MobileRow, type Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import { Delta, HealthMark } from "@/components/shared/health";
import { bandByKey } from "@/components/shared/health-bands";
import { Missing } from "@/components/shared/missing";
import { RelativeDate } from "@/components/shared/relative-date";
import { stageNames } from "@/lib/customers/customer/rules";
import { firstDir, sortNames, sortOf, type RawParams } from "@/lib/customers/portfolio/rules";
import type { ListParams } from "@/lib/customers/portfolio/schema";
import type { CustomerRow } from "@/lib/customers/portfolio/types";

type Format = ReturnType<typeof formatsFor>;

/** The list of customers: a table on a desk, rows of two lines on a phone. */
export function PortfolioTable({
  rows,
  params,
  raw,
  format,
  viewerId,
  withOwner,
}: {
  rows: CustomerRow[];
  params: ListParams;
  raw: RawParams;
  format: Format;
  viewerId: string;
  withOwner: boolean;
}) {
  const { sort, dir } = sortOf(params);
  return (
    <DataTable
      label={`Customers, by ${sortNames[sort].label.toLowerCase()}, ${sortNames[sort][dir]}`}
      columns={columns(format, viewerId, withOwner)}
      rows={rows}
      rowKey={(row) => row.id}
      mobile={(row) => <PhoneRow row={row} format={format} />}
      sort={{ key: sort, dir }}
      path="/customers"
      params={raw}
      dense
    />
  );
}

function columns(format: Format, viewerId: string, withOwner: boolean): Column<CustomerRow>[] {
  const list: Column<CustomerRow>[] = [
    {
      key: "name",
      head: "Customer",
      sort: "name",
      cell: (row) => (
        <span className="flex max-w-72 items-center gap-1.5">
          <span className="truncate">
            <CellLink href={`/customers/${row.id}`} beside={row.industry}>
              {row.name}
            </CellLink>
          </span>
          {row.archived_at ? <Chip tone="line">Archived</Chip> : null}
        </span>
      ),
    },
    {
      key: "health",
      head: "Health",
      sort: "health",
      cell: (row) => (
        <span className="flex items-center gap-3">
          <HealthMark score={row.health_score} band={row.band} className="min-w-16.5" />
          <span className="max-lg:hidden">
            <Sparkline values={row.spark} tone={bandByKey(row.band).tone} />
          </span>
        </span>
      ),
    },
    {
      key: "delta",
      head: "30 days",
      align: "right",
      hideBelow: "lg",
      cell: (row) => <Change row={row} format={format} />,
    },
    {
      key: "arr",
      head: "ARR",
      sort: "arr",
      firstDir: firstDir.arr,
      align: "right",
      cell: (row) => (row.arr === null ? null : format.money(row.arr, row.currency)),
    },
    {
      key: "stage",
      head: "Stage",
      sort: "stage",
      cell: (row) => <Chip>{stageNames[row.stage]}</Chip>,
    },
    {
      key: "renewal",
      head: "Renewal",
      sort: "renewal",
      cell: (row) =>
        row.renewal_date && (
          <>
            <RelativeDate
              value={row.renewal_date}
              formats={format}
              both
              soon
              className="max-lg:hidden"
            />
            <RelativeDate value={row.renewal_date} formats={format} className="lg:hidden" />
          </>
        ),
    },
    {
      key: "last_touch",
      head: "Last touch",
      sort: "last_touch",
      cell: (row) => <LastTouch row={row} format={format} />,
    },
    {
      key: "concerns",
      head: "Concerns",
      align: "right",
      hideBelow: "lg",
      cell: (row) =>
        row.open_concerns === 0 ? (
          <span className="text-ink-3">0</span>
        ) : (
          format.number(row.open_concerns)
        ),
    },
  ];
  if (!withOwner) return list;
  return [
    ...list,
    {
      key: "owner",
      head: "Owner",
      sort: "owner",
      cell: (row) =>
        row.owner ? (
          <span className="flex items-center gap-1.5">
            <Avatar name={row.owner.name} size="sm" mine={row.owner.id === viewerId} />
            {row.owner.name}
          </span>
        ) : (
          <Missing words="nobody" />
        ),
    },
  ];
}

function Change({ row, format }: { row: CustomerRow; format: Format }) {
  if (row.delta_30 === null) return <Missing />;
  return <Delta value={row.delta_30} text={format.signed(row.delta_30)} />;
}

function LastTouch({ row, format }: { row: CustomerRow; format: Format }) {
  const tone = row.silent ? "text-risk-ink" : "text-ink-2";
  const words = row.last_touch_at ? format.relativeDay(row.last_touch_at) : "never";
  return (
    <span
      className={tone}
      title={row.last_touch_at ? format.dateTime(row.last_touch_at) : undefined}
    >
      {words}
      {row.silent ? <span className="sr-only">, silent</span> : null}
    </span>
  );
}

function PhoneRow({ row, format }: { row: CustomerRow; format: Format }) {
  const arr = row.arr === null ? "No ARR" : format.money(row.arr, row.currency);
  const renewal = row.renewal_date ? renewalWords(row.renewal_date, format) : stageNames[row.stage];
  return (
    <MobileRow
      href={`/customers/${row.id}`}
      title={row.name}
      mark={<HealthMark score={row.health_score} band={row.band} />}
      line={`${arr} · ${row.archived_at ? "archived" : renewal}`}
      change={row.delta_30 === null ? null : <Change row={row} format={format} />}
    />
  );
}

/** "renews in 12 days", or "renewal was 3 days ago" once the day has passed. */
function renewalWords(day: string, format: Format): string {
  const past = (format.daysFromNow(day) ?? 0) < 0;
  return `${past ? "renewal was" : "renews"} ${format.relativeDay(day)}`;
}
