import { Sparkline } from "@/components/shared/charts/sparkline";
import type { Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import { Delta, HealthMark } from "@/components/shared/health";
import { bandByKey } from "@/components/shared/health-bands";
import { Missing } from "@/components/shared/missing";
import { RelativeDate } from "@/components/shared/relative-date";
import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { columnNames } from "@/lib/customers/columns/rules";
import { sizeNames, stageNames } from "@/lib/customers/customer/rules";
import { firstDir, linkNames } from "@/lib/customers/portfolio/rules";
import type { ColumnKey, SortKey } from "@/lib/customers/portfolio/types";
import type { CustomerRow } from "@/lib/customers/portfolio/types";

export type Format = ReturnType<typeof formatsFor>;
type Cells = Record<ColumnKey, (row: CustomerRow) => React.ReactNode>;

const sorts: Partial<Record<ColumnKey, SortKey>> = {
  health: "health",
  arr: "arr",
  stage: "stage",
  renewal: "renewal",
  last_touch: "last_touch",
  industry: "industry",
  owner: "owner",
  created: "created",
};

const numbers = new Set<ColumnKey>(["delta", "arr", "concerns", "people"]);

function count(value: number, format: Format) {
  return value === 0 ? <span className="text-ink-3">0</span> : format.number(value);
}

const mono = (value: string | null) => value && <span className="font-mono">{value}</span>;

const cells = (format: Format, viewerId: string): Cells => ({
  health: (row) => (
    <span className="flex items-center gap-3">
      <HealthMark score={row.health_score} band={row.band} className="min-w-16.5" />
      <span className="max-lg:hidden">
        <Sparkline values={row.spark} tone={bandByKey(row.band).tone} />
      </span>
    </span>
  ),
  delta: (row) => <Change row={row} format={format} />,
  arr: (row) => (row.arr === null ? null : format.money(row.arr, row.currency)),
  stage: (row) => <Chip>{stageNames[row.stage]}</Chip>,
  renewal: (row) =>
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
  last_touch: (row) => <LastTouch row={row} format={format} />,
  concerns: (row) => count(row.open_concerns, format),
  owner: (row) =>
    row.owner ? (
      <span className="flex items-center gap-1.5">
        <Avatar name={row.owner.name} size="sm" mine={row.owner.id === viewerId} />
        {row.owner.name}
      </span>
    ) : (
      <Missing words="nobody" />
    ),
  domain: (row) => row.domain,
  industry: (row) => row.industry,
  size: (row) => row.size && sizeNames[row.size].split(",")[0],
  currency: (row) => row.currency,
  people: (row) => count(row.people, format),
  link: (row) => linkNames[row.link_state],
  salesforce_id: (row) => mono(row.salesforce_id),
  hubspot_id: (row) => mono(row.hubspot_id),
  created: (row) => format.date(row.created_at),
});

/** The chosen columns as the table takes them. Only a list nobody arranged drops two of them where there is little room. */
export function chosenColumns(
  keys: ColumnKey[],
  { format, viewerId, arranged }: { format: Format; viewerId: string; arranged: boolean },
): Column<CustomerRow>[] {
  const all = cells(format, viewerId);
  return keys.map((key) => {
    const sort = sorts[key];
    return {
      key,
      head: key === "concerns" ? "Concerns" : columnNames[key],
      sort,
      firstDir: sort && firstDir[sort],
      align: numbers.has(key) ? "right" : "left",
      hideBelow: !arranged && (key === "delta" || key === "concerns") ? "lg" : undefined,
      cell: all[key],
    };
  });
}

export function Change({ row, format }: { row: CustomerRow; format: Format }) {
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

/** "renews in 12 days", or "renewal was 3 days ago" once the day has passed. */
function renewalWords(day: string, format: Format): string {
  const past = (format.daysFromNow(day) ?? 0) < 0;
  return `${past ? "renewal was" : "renews"} ${format.relativeDay(day)}`;
}

/** A column on the second line of a row on a phone; null where there is nothing to say. */
export function phoneWords(key: ColumnKey, row: CustomerRow, format: Format): string | null {
  switch (key) {
    case "arr":
      return row.arr === null ? "No ARR" : format.money(row.arr, row.currency);
    case "renewal":
      if (row.archived_at) return "archived";
      return row.renewal_date ? renewalWords(row.renewal_date, format) : stageNames[row.stage];
    case "people":
      return row.people === 1 ? "1 person" : `${format.number(row.people)} people`;
    case "domain":
    case "industry":
    case "currency":
    case "salesforce_id":
    case "hubspot_id":
      return row[key];
    case "size":
      return row.size && sizeNames[row.size].split(",")[0]!;
    case "link":
      return linkNames[row.link_state];
    case "created":
      return `created ${format.date(row.created_at)}`;
    default:
      return null;
  }
}
