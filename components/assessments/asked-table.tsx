import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { CellLink, DataTable, type Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import { RelativeDate } from "@/components/shared/relative-date";
import { Chip } from "@/components/ui/chip";
import { kindNames, scoreWords, stateNames } from "@/lib/assessments/participation/rules";
import type { AskedRow } from "@/lib/assessments/participation/types";
import { typeNames } from "@/lib/assessments/template/schema";
import { AskedMenu } from "./asked-menu";

type Formats = ReturnType<typeof formatsFor>;
type Props = { rows: AskedRow[]; org: string; mayAsk: boolean; formats: Formats };

const resultHref = (row: AskedRow) => row.result_id && `/assessments/results/${row.result_id}`;

/** Everybody who was asked: how far they are, since when, by when, and what came of it. */
export function AskedTable({ rows, org, mayAsk, formats }: Props) {
  const columns: Column<AskedRow>[] = [
    { key: "name", head: "Person", cell: (row) => <Person row={row} /> },
    { key: "type", head: "Assessment", cell: (row) => typeNames[row.assessment_type] },
    { key: "state", head: "State", cell: (row) => <State row={row} formats={formats} /> },
    {
      key: "due",
      head: "Due",
      cell: (row) => (row.due_on ? <RelativeDate value={row.due_on} formats={formats} /> : null),
    },
    {
      key: "told",
      head: "Last heard from you",
      hideBelow: "lg",
      cell: (row) => <RelativeDate value={row.told_at ?? row.asked_at} formats={formats} />,
    },
    {
      key: "weight",
      head: "Weight",
      align: "right",
      hideBelow: "lg",
      cell: (row) => formats.number(row.weight, 2),
    },
    {
      key: "score",
      head: "Score",
      align: "right",
      cell: (row) => (row.result_id ? <Score row={row} /> : null),
    },
    {
      key: "menu",
      head: "",
      headLabel: "Actions",
      align: "right",
      cell: (row) => (mayAsk ? <AskedMenu row={menuRow(row)} org={org} /> : <span />),
    },
  ];
  return (
    <DataTable
      label="People who were asked"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      mobile={(row) => (
        <div className="flex items-center gap-2 px-4 py-2">
          <div className="grid min-w-0 flex-1 gap-1">
            <Person row={row} />
            <span className="truncate text-meta text-ink-2">{typeNames[row.assessment_type]}</span>
            <span className="flex flex-wrap items-center gap-2 text-meta">
              <State row={row} formats={formats} />
              <Score row={row} />
            </span>
          </div>
          {mayAsk ? <AskedMenu row={menuRow(row)} org={org} /> : null}
        </div>
      )}
    />
  );
}

// No more than the menu needs goes to the browser.
const menuRow = ({ kind, id, assessment_type, name, email, state, u_id }: AskedRow) => ({
  kind,
  id,
  assessment_type,
  name: name ?? email,
  state,
  taken: kind === "invitation" && u_id !== null,
});

function Person({ row }: { row: AskedRow }) {
  const href = resultHref(row);
  const name = row.name ?? row.email;
  return (
    <span className="flex min-w-0 items-baseline gap-2">
      {href ? (
        <CellLink href={href}>{name}</CellLink>
      ) : (
        <span className="truncate font-medium">{name}</span>
      )}
      {row.kind === "invitation" ? (
        <span className="flex-none text-meta text-ink-3">{kindNames.invitation}</span>
      ) : null}
    </span>
  );
}

function State({ row, formats }: { row: AskedRow; formats: Formats }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {row.state === "expired" ? (
        <Chip tone="watch">{stateNames.expired}</Chip>
      ) : (
        <Chip tone={row.state === "done" ? "accent" : "neutral"}>{stateNames[row.state]}</Chip>
      )}
      {row.overdue && row.due_on ? <Chip tone="risk">Overdue</Chip> : null}
      {row.state === "started" ? (
        <span className="text-meta text-ink-3">
          {row.stopped_at ? `at ${row.stopped_at}, ` : null}
          <RelativeDate value={row.last_at} formats={formats} />
        </span>
      ) : null}
      {row.state === "done" ? (
        <span className="text-meta text-ink-3">
          <RelativeDate value={row.done_at} formats={formats} />
        </span>
      ) : null}
    </span>
  );
}

function Score({ row }: { row: AskedRow }) {
  const href = resultHref(row);
  if (!href || row.score === null) return null;
  return (
    <Link
      href={href as Route}
      className="font-medium underline decoration-line-control underline-offset-3"
    >
      {scoreWords(row.score)}
    </Link>
  );
}
