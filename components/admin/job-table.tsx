import { DataTable, type Column } from "@/components/shared/data-table";
import type { formatsFor } from "@/components/shared/format";
import { Missing } from "@/components/shared/missing";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import type { JobRow, JobRun } from "@/lib/admin/jobs/types";

type Format = ReturnType<typeof formatsFor>;

/** How the newest run ended, and how often in a row it has failed. */
function Outcome({ run }: { run: JobRun | null }) {
  if (!run) return <Chip tone="line">Not run yet</Chip>;
  if (run.state === "running") return <Chip tone="line">Running</Chip>;
  if (run.state === "done") return <Chip>Done</Chip>;
  return (
    <span className="flex flex-col gap-1 whitespace-normal">
      <span className="flex items-center gap-2">
        <Chip tone="risk">Failed</Chip>
        <span className="text-ink-2">
          {run.attempt === 1 ? "once" : `${run.attempt} times in a row`}
        </span>
      </span>
      {run.error ? <span className="text-meta break-words text-ink-2">{run.error}</span> : null}
    </span>
  );
}

/** Every background job: what it does, when it last ran, how that ended and when it is tried next. */
export function JobTable({ jobs, format }: { jobs: JobRow[]; format: Format }) {
  return (
    <Card bleed aria-label="Jobs">
      <DataTable
        label="Background jobs and their newest runs"
        columns={columns(format)}
        rows={jobs}
        rowKey={(row) => row.job}
        readOnly
      />
    </Card>
  );
}

function columns(format: Format): Column<JobRow>[] {
  return [
    {
      key: "job",
      head: "Job",
      cell: ({ label, does }) => (
        <span className="flex flex-col whitespace-normal">
          <span className="font-medium">{label}</span>
          <span className="text-meta text-ink-2">{does}</span>
        </span>
      ),
    },
    {
      key: "last",
      head: "Last run",
      cell: ({ run }) => (run ? format.dateTime(run.started_at) : <Missing />),
    },
    { key: "outcome", head: "Outcome", cell: ({ run }) => <Outcome run={run} /> },
    {
      key: "good",
      head: "Last good run",
      cell: ({ run }) => (run?.last_done_at ? format.dateTime(run.last_done_at) : <Missing />),
    },
    {
      key: "failures",
      head: "Failures, 7 days",
      align: "right",
      cell: ({ run }) => format.number(run?.failed_week ?? 0),
    },
    {
      key: "next",
      head: "Next try",
      cell: ({ run }) => (run?.next_at ? format.dateTime(run.next_at) : <Missing />),
    },
  ];
}
