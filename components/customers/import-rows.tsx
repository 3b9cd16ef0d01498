import { DataTable, type Column } from "@/components/shared/data-table";
import { EmptyState } from "@/components/shared/empty-state";
import { Pager } from "@/components/shared/pager";
import { Card, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import {
  changesOf,
  columnOf,
  expectedOf,
  faultNames,
  showNames,
} from "@/lib/customers/import/rules";
import type { Show } from "@/lib/customers/import/schema";
import type { Import, ImportRow } from "@/lib/customers/import/types";

type Line = {
  row: ImportRow;
  key: string;
  what: string;
  column: string | null;
  value: string;
  expected: string;
};

/** A faulty row has a line for each of its faults, another one a line for each value that was left out. */
function linesOf(rows: ImportRow[], show: Show, labels: string[]): Line[] {
  return rows.flatMap((row) =>
    show === "notes"
      ? (row.notes ?? []).map((note, at) => ({
          row,
          key: `${row.row_no}-${at}`,
          what: "Left out",
          column: labels[note.column] ?? null,
          value: note.value,
          expected: note.expected,
        }))
      : (row.faults ?? []).map((fault, at) => ({
          row,
          key: `${row.row_no}-${at}`,
          what: faultNames[fault.kind],
          column: columnOf(fault, labels),
          value: fault.value,
          expected: expectedOf(fault),
        })),
  );
}

const outcomeWords = {
  create: "New",
  update: "Updated",
  unchanged: "Unchanged",
  faulty: "With faults",
};

/** What undo left alone: whole records, or single facts of them. */
const keptWords = (row: ImportRow) =>
  Object.entries(row.left_over ?? {})
    .map(([record, facts]) =>
      facts[0] === "*"
        ? `the ${record}, worked on since`
        : `${record}: ${facts.join(", ").replaceAll("_", " ")}`,
    )
    .join("; ");

/** One page of the rows behind a figure. */
export function ImportRows({
  file,
  rows,
  show,
  total,
  limit,
  paged,
}: {
  file: Import;
  rows: ImportRow[];
  show: Show;
  total: number;
  limit: number;
  paged: boolean;
}) {
  const title = showNames[show];
  if (rows.length === 0) {
    return (
      <EmptyState title={`No rows: ${title.toLowerCase()}`}>
        <p>The figures above open the rows they count.</p>
      </EmptyState>
    );
  }
  const nameAt = file.columns.indexOf("name");
  const nameOf = (row: ImportRow) => row.cells[nameAt]?.trim() || "without a name";
  const there = (row: ImportRow) => row.customer_id !== null && row.state !== "undone";
  const number: Column<{ row: ImportRow }> = {
    key: "row",
    head: "Row",
    align: "right",
    className: "w-16",
    cell: ({ row }) => row.row_no,
  };
  const name: Column<{ row: ImportRow }> = {
    key: "name",
    head: "Customer",
    cell: ({ row }) =>
      there(row) ? (
        <TextLink href={`/customers/${row.customer_id}`}>{nameOf(row)}</TextLink>
      ) : (
        nameOf(row)
      ),
  };
  const wide = "whitespace-normal! min-w-60 py-2";
  const faulty = show === "faulty" || show === "notes";
  const href = (place: string) => `/customers/import/${file.id}?show=${show}&${place}`;
  return (
    <Card bleed aria-labelledby="rows">
      <CardHead id="rows" title={title} meta={`rows as numbered in ${file.file_name}`} />
      {faulty ? (
        <DataTable
          readOnly
          label={`Rows: ${title}`}
          rows={linesOf(rows, show, file.headers)}
          rowKey={({ key }) => key}
          columns={[
            number as Column<Line>,
            { key: "what", head: "What", cell: ({ what }) => what },
            { key: "column", head: "Column", cell: ({ column }) => column },
            {
              key: "value",
              head: "Value",
              cell: ({ value }) => (
                <span className="block max-w-60 truncate font-mono text-meta" title={value}>
                  {value || null}
                </span>
              ),
            },
            {
              key: "expected",
              head: "Expected",
              className: wide,
              cell: ({ expected }) => expected,
            },
          ]}
        />
      ) : (
        <DataTable
          readOnly
          label={`Rows: ${title}`}
          rows={rows.map((row) => ({ row }))}
          rowKey={({ row }) => String(row.row_no)}
          columns={[
            number,
            name,
            ...(show === "all"
              ? [
                  {
                    key: "outcome",
                    head: "What",
                    cell: ({ row }: { row: ImportRow }) =>
                      row.outcome ? outcomeWords[row.outcome] : null,
                  },
                ]
              : []),
            {
              key: "changes",
              head: show === "kept" ? "What stays" : "What changes",
              className: wide,
              cell: ({ row }) =>
                show === "kept" ? keptWords(row) : changesOf(row.plan).join("; "),
            },
          ]}
        />
      )}
      <Pager
        shown={rows.length}
        total={total}
        before={paged ? href(`before=${rows[0]!.row_no}`) : null}
        after={rows.length === limit ? href(`after=${rows.at(-1)!.row_no}`) : null}
      />
    </Card>
  );
}
