import { CellLink, DataTable, MobileRow, type Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import type { Params } from "@/components/shared/href-with";
import { RelativeDate } from "@/components/shared/relative-date";
import { PageCheck, PhoneRowCheck, RowCheck } from "@/components/shared/selection";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import {
  importanceNames,
  sortNames,
  sortOf,
  sourceNames,
  statusNames,
  typeNames,
} from "@/lib/customers/insight/rules";
import type { InsightParams } from "@/lib/customers/insight/schema";
import type { Insight } from "@/lib/customers/insight/types";

type Format = ReturnType<typeof formatsFor>;

export const importanceTones = { high: "risk", medium: "watch", low: "neutral" } as const;

/** The insights as a list. Stands inside a SelectionProvider. */
export function InsightTable({
  rows,
  params,
  raw,
  format,
}: {
  rows: Insight[];
  params: InsightParams;
  raw: Params;
  format: Format;
}) {
  const { sort, dir } = sortOf(params);
  return (
    <DataTable
      label={`Insights, by ${sortNames[sort].label.toLowerCase()}`}
      columns={columns(format)}
      rows={rows}
      rowKey={(row) => row.id}
      mobile={(row) => <PhoneRow row={row} format={format} />}
      sort={{ key: sort, dir }}
      path="/insights"
      params={raw}
    />
  );
}

const shortOf = (row: Insight) =>
  row.content.length > 60 ? `${row.content.slice(0, 57)}…` : row.content;

function columns(format: Format): Column<Insight>[] {
  return [
    {
      key: "check",
      head: <PageCheck />,
      cell: (row) => <RowCheck id={row.id} name={shortOf(row)} />,
      className: "w-11 pr-1",
    },
    {
      key: "content",
      head: "Insight",
      cell: (row) => (
        <span className="block w-80">
          <CellLink href={`/insights/${row.id}`}>{row.content}</CellLink>
          <span className="block truncate text-meta text-ink-3">{whence(row, format)}</span>
        </span>
      ),
      className: "py-1.5",
    },
    {
      key: "customer",
      head: "Customer",
      sort: "customer",
      cell: (row) => (
        <TextLink href={`/customers/${row.customer.id}`} prefetch={false}>
          {row.customer.name}
        </TextLink>
      ),
    },
    { key: "type", head: "Type", sort: "type", cell: (row) => <Chip>{typeNames[row.type]}</Chip> },
    {
      key: "importance",
      head: "Importance",
      sort: "importance",
      cell: (row) => (
        <Chip tone={importanceTones[row.importance]}>{importanceNames[row.importance]}</Chip>
      ),
    },
    { key: "owner", head: "Owner", sort: "owner", cell: (row) => row.owner?.trim() || null },
    {
      key: "due",
      head: "Due",
      sort: "due",
      cell: (row) =>
        row.due_date ? (
          <RelativeDate value={row.due_date} formats={format} soon={row.status === "open"} />
        ) : null,
    },
    { key: "status", head: "State", cell: (row) => statusNames[row.status] },
    {
      key: "created",
      head: "Came",
      sort: "created",
      firstDir: "desc",
      cell: (row) => <RelativeDate value={row.created_at} formats={format} />,
    },
  ];
}

/** Where it comes from, in words: the meeting and whether its sentence is known. */
export function whence(row: Insight, format: Format): string {
  if (row.meeting)
    return `${row.meeting.title}${row.meeting.at ? `, ${format.date(row.meeting.at)}` : ""}${row.evidence ? "" : "; without its sentence"}`;
  return row.evidence ? "With its sentence" : sourceNames[row.source];
}

function PhoneRow({ row, format }: { row: Insight; format: Format }) {
  return (
    <MobileRow
      before={<PhoneRowCheck id={row.id} name={shortOf(row)} />}
      href={`/insights/${row.id}`}
      title={row.content}
      mark={<Chip tone={importanceTones[row.importance]}>{importanceNames[row.importance]}</Chip>}
      line={[row.customer.name, typeNames[row.type].toLowerCase(), row.owner]
        .filter(Boolean)
        .join(" · ")}
      change={row.due_date ? `due ${format.relativeDay(row.due_date)}` : null}
    />
  );
}
