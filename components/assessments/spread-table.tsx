import { CellLink, DataTable, type Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import { Card, CardHead } from "@/components/ui/card";
import { scoreWords } from "@/lib/assessments/participation/rules";
import { agreementOf, widest } from "@/lib/assessments/spread/rules";
import type { CategorySpread, TypeSpread } from "@/lib/assessments/spread/types";

type Props = {
  spread: TypeSpread;
  cell: (category: string) => string;
  formats: ReturnType<typeof formatsFor>;
};

/** Average, lowest, highest and deviation per category, with the range drawn; each row opens its results. */
export function SpreadTable({ spread, cell, formats }: Props) {
  const apart = widest(spread);
  const two = (value: number | null) => (value === null ? null : scoreWords(value));
  const columns: Column<CategorySpread>[] = [
    {
      key: "title",
      head: "Category",
      cell: (row) => <CellLink href={cell(row.key)}>{row.title}</CellLink>,
    },
    { key: "average", head: "Average", align: "right", cell: (row) => two(row.average) },
    {
      key: "range",
      head: "Range",
      headLabel: " from 0 to 5",
      hideBelow: "lg",
      cell: (row) => <Range row={row} />,
    },
    { key: "lowest", head: "Lowest", align: "right", cell: (row) => two(row.lowest) },
    { key: "highest", head: "Highest", align: "right", cell: (row) => two(row.highest) },
    { key: "deviation", head: "Deviation", align: "right", cell: (row) => two(row.deviation) },
    {
      key: "words",
      head: "People are",
      cell: (row) => <span className="text-ink-2">{agreementOf(row)}</span>,
    },
    { key: "count", head: "Answered", align: "right", cell: (row) => formats.number(row.count) },
  ];
  return (
    <Card bleed aria-labelledby="spread">
      <CardHead
        id="spread"
        title="Spread"
        meta={
          apart
            ? `Furthest apart on ${apart.title}: ${two(apart.lowest)} to ${two(apart.highest)}`
            : undefined
        }
      />
      <DataTable
        label="Spread per category"
        columns={columns}
        rows={spread.categories}
        rowKey={(row) => row.key}
      />
    </Card>
  );
}

/** The range as a line with the average on it; the numbers stand beside it. */
function Range({ row }: { row: CategorySpread }) {
  if (row.average === null || row.lowest === null || row.highest === null) return null;
  const at = (value: number) => (Number(value) / 5) * 120;
  return (
    <svg aria-hidden viewBox="0 0 120 12" width="120" height="12" className="block">
      <line x1="0" x2="120" y1="6" y2="6" className="stroke-line" />
      <line
        x1={at(row.lowest)}
        x2={at(row.highest)}
        y1="6"
        y2="6"
        strokeWidth="4"
        className="stroke-peer"
      />
      <circle cx={at(row.average)} cy="6" r="4" className="fill-accent" />
    </svg>
  );
}
