import { DataTable, type Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import { assessmentTypes, typeNames } from "@/lib/assessments/template/schema";
import type { TemplateRow, TemplateStatus } from "@/lib/assessments/template/types";

type Format = ReturnType<typeof formatsFor>;

const statusNames: Record<TemplateStatus, string> = {
  draft: "Draft",
  published: "Published",
  retired: "Retired",
};

/** Where a version stands; what is offered carries the accent, the others are quiet. */
export function TemplateChip({ status }: { status: TemplateStatus }) {
  return (
    <Chip tone={status === "published" ? "accent" : status === "draft" ? "line" : "neutral"}>
      {statusNames[status]}
    </Chip>
  );
}

/** The eleven, each with its versions, what is offered first. */
export function TemplateList({ rows, format }: { rows: TemplateRow[]; format: Format }) {
  return (
    <div className="grid gap-4">
      {assessmentTypes.map((type) => {
        const own = rows.filter((row) => row.assessment_type === type);
        const runs = own.reduce((sum, row) => sum + row.runs, 0);
        return (
          <Card key={type} bleed aria-labelledby={`type-${type}`}>
            <CardHead
              id={`type-${type}`}
              title={typeNames[type]}
              meta={`${format.number(runs)} ${runs === 1 ? "run" : "runs"}`}
            />
            {own.length > 0 ? (
              <DataTable
                label={`Versions of ${typeNames[type]}`}
                columns={columns(format)}
                rows={own}
                rowKey={(row) => row.id}
              />
            ) : (
              <p className="px-4 py-3 text-ink-2">No version yet. Import one.</p>
            )}
          </Card>
        );
      })}
    </div>
  );
}

const columns = (format: Format): Column<TemplateRow>[] => [
  {
    key: "version",
    head: "Version",
    className: "w-full",
    cell: (row) => (
      <span className="flex items-center gap-2">
        <TextLink href={`/admin/assessments/${row.id}`} className="font-medium">
          {row.title}, version {row.version}
        </TextLink>
        {row.locale === "en" ? null : <span className="text-ink-3">{row.locale}</span>}
      </span>
    ),
  },
  { key: "status", head: "State", cell: (row) => <TemplateChip status={row.status} /> },
  {
    key: "questions",
    head: "Questions",
    align: "right",
    cell: (row) => format.number(row.questions),
  },
  { key: "minutes", head: "Minutes", align: "right", cell: (row) => format.number(row.minutes) },
  { key: "runs", head: "Runs", align: "right", cell: (row) => format.number(row.runs) },
  {
    key: "completed",
    head: "Completed",
    align: "right",
    cell: (row) => format.number(row.completed),
  },
  {
    key: "changed",
    head: "Since",
    cell: (row) =>
      row.status === "draft"
        ? `saved ${format.relativeDay(row.updated_at)}`
        : format.date(row.status === "retired" ? row.retired_at : row.published_at),
  },
];
