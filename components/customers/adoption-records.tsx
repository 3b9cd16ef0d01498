import { Card, CardHead } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/shared/data-table";
import { EmptyState } from "@/components/shared/empty-state";
import type { formatsFor } from "@/components/shared/format";
import type { HealthPart } from "@/lib/customers/health/types";
import { averageProgress, byModule } from "@/lib/learning/progress/rules";
import type { Progress } from "@/lib/learning/progress/types";

type Format = ReturnType<typeof formatsFor>;

/** The training rows whose average is adoption. */
export function AdoptionRecords({
  rows,
  part,
  format,
}: {
  rows: Progress[];
  part?: HealthPart;
  format: Format;
}) {
  const average = averageProgress(rows);
  const ordered = byModule(rows).flatMap((group) => group.rows);
  return (
    <Card
      id="adoption"
      bleed
      aria-labelledby="adoption-title"
      className="scroll-mt-16 target:border-accent"
    >
      <CardHead
        id="adoption-title"
        title="Adoption: training progress"
        meta={format.number(rows.length)}
      />
      {average === null ? (
        <EmptyState bare title="No training yet">
          <p>
            Adoption is the average progress of every training that somebody of this customer was
            given.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          label="Training progress that adoption counts"
          columns={columns(format)}
          rows={ordered}
          rowKey={(row) => row.id}
          foot={
            <tr>
              <td className="h-10 border-t border-line px-4" colSpan={2}>
                Average of {format.number(rows.length)}
                {part?.value != null ? (
                  <span className="font-normal text-ink-3"> · counted as {part.value}</span>
                ) : null}
              </td>
              <td className="h-10 border-t border-line pr-4 pl-3 text-right">
                {format.number(average, 1)}%
              </td>
            </tr>
          }
        />
      )}
    </Card>
  );
}

function columns(format: Format): Column<Progress>[] {
  return [
    {
      key: "module",
      head: "Module",
      cell: (row) => (
        <span className="block max-w-64 truncate font-medium" title={row.module.title}>
          {row.module.title}
        </span>
      ),
    },
    {
      key: "person",
      head: "Person",
      cell: (row) => row.person?.name ?? <span className="text-ink-3">All together</span>,
    },
    {
      key: "progress",
      head: "Progress",
      align: "right",
      cell: (row) => `${format.number(row.progress)}%`,
    },
  ];
}
