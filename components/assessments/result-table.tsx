import { CellLink, DataTable, MobileRow, type Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import { RelativeDate } from "@/components/shared/relative-date";
import { halfOf, sortNames, sortOf, type RawParams } from "@/lib/assessments/results/rules";
import type { ListParams } from "@/lib/assessments/results/schema";
import type { ResultLine } from "@/lib/assessments/results/types";
import { ScoreChange, scoreWords } from "./score-words";

type Format = ReturnType<typeof formatsFor>;

/** Results: a table on a desk, rows of two lines on a phone. */
export function ResultTable({
  rows,
  params,
  raw,
  alone,
  format,
}: {
  rows: ResultLine[];
  params: ListParams;
  raw: RawParams;
  alone: boolean;
  format: Format;
}) {
  const { sort, dir } = sortOf(params);
  const columns = [
    column("type", "Assessment", (row) => (
      <CellLink href={`/assessments/results/${row.id}`}>{row.title}</CellLink>
    )),
    ...(alone
      ? []
      : [
          column("person", "Person", (row) => (row.mine ? "You" : (row.person ?? "A guest"))),
          { key: "org", head: "Organization", cell: (row: ResultLine) => row.org },
        ]),
    {
      ...column("score", "Score", (row) => (
        <span className="font-medium">{scoreWords(row.score, format.locale)}</span>
      )),
      align: "right" as const,
    },
    {
      key: "change",
      head: "Change",
      align: "right" as const,
      cell: (row: ResultLine) =>
        row.change === null ? null : <ScoreChange value={row.change} locale={format.locale} />,
    },
    {
      key: "bracket",
      head: "Bracket",
      cell: (row: ResultLine) => `${halfOf(row.bracket)}, ${row.bracket_title}`,
    },
    {
      key: "confidence",
      head: "Confidence",
      align: "right" as const,
      hideBelow: "lg" as const,
      cell: (row: ResultLine) => format.percent(row.confidence),
    },
    column("date", "Day", (row) => <RelativeDate value={row.at} formats={format} both />, "desc"),
  ] satisfies Column<ResultLine>[];
  return (
    <DataTable
      label={`Results, by ${sortNames[sort].label.toLowerCase()}, ${sortNames[sort][dir]}`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      mobile={(row) => <PhoneRow row={row} alone={alone} format={format} />}
      sort={{ key: sort, dir }}
      path="/assessments/results"
      params={raw}
    />
  );
}

const column = (
  key: "type" | "person" | "score" | "date",
  head: string,
  cell: Column<ResultLine>["cell"],
  firstDir: "asc" | "desc" = "asc",
): Column<ResultLine> => ({ key, head, sort: key, firstDir, cell });

function PhoneRow({ row, alone, format }: { row: ResultLine; alone: boolean; format: Format }) {
  const who = row.mine ? "you" : (row.person ?? "a guest");
  const words = [`Bracket ${halfOf(row.bracket)}`, alone ? null : who, format.date(row.at)];
  return (
    <MobileRow
      href={`/assessments/results/${row.id}`}
      title={row.title}
      mark={<span className="font-medium">{scoreWords(row.score, format.locale)}</span>}
      line={words.filter(Boolean).join(" · ")}
      change={
        row.change === null ? null : <ScoreChange value={row.change} locale={format.locale} />
      }
    />
  );
}
