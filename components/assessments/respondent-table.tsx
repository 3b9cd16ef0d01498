import { CellLink, DataTable, MobileRow, type Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import { RelativeDate } from "@/components/shared/relative-date";
import { scoreWords } from "@/lib/assessments/participation/rules";
import type { Respondent } from "@/lib/assessments/spread/types";

type Props = {
  rows: Respondent[];
  category: string;
  isTotal: boolean;
  formats: ReturnType<typeof formatsFor>;
};

const href = (row: Respondent) => `/assessments/results/${row.result_id}`;

/** The results behind a figure, lowest first. */
export function RespondentTable({ rows, category, isTotal, formats }: Props) {
  const two = (value: number | null) => (value === null ? null : scoreWords(value));
  const columns: Column<Respondent>[] = [
    {
      key: "name",
      head: "Person",
      cell: (row) => <CellLink href={href(row)}>{row.name}</CellLink>,
    },
    { key: "teams", head: "Team", cell: (row) => row.teams?.join(", ") },
    { key: "score", head: category, align: "right", cell: (row) => two(row.score) },
    ...(isTotal
      ? []
      : [
          {
            key: "total",
            head: "Total",
            align: "right" as const,
            cell: (row: Respondent) => two(row.total),
          },
        ]),
    { key: "weight", head: "Weight", align: "right", cell: (row) => formats.number(row.weight, 2) },
    {
      key: "at",
      head: "Done",
      cell: (row) => <RelativeDate value={row.completed_at} formats={formats} />,
    },
  ];
  return (
    <DataTable
      label={`Results, ${category}, lowest first`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      mobile={(row) => (
        <MobileRow
          href={href(row)}
          title={row.name}
          mark={<span className="font-medium">{two(row.score) ?? "–"}</span>}
          line={row.teams?.join(", ") ?? "No team"}
          change={<RelativeDate value={row.completed_at} formats={formats} />}
        />
      )}
    />
  );
}
