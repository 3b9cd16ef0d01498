import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Progress as ProgressBar } from "@/components/ui/progress";
import { EmptyState } from "@/components/shared/empty-state";
import type { formatsFor } from "@/components/shared/format";
import { byModule, progressNames, type ModuleProgress } from "@/lib/learning/progress/rules";
import type { Progress } from "@/lib/learning/progress/types";

type Format = ReturnType<typeof formatsFor>;

/** One card a module, one line a person; the average is what adoption counts. */
export function TrainingModules({
  customer,
  rows,
  format,
}: {
  customer: string;
  rows: Progress[];
  format: Format;
}) {
  if (rows.length === 0) {
    return (
      <EmptyState title="No training yet">
        <p>
          When somebody of {customer} begins a module, their progress shows here and becomes the
          adoption half of the health.
        </p>
      </EmptyState>
    );
  }
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {byModule(rows).map((group) => (
        <ModuleCard key={group.module.id} group={group} format={format} />
      ))}
    </div>
  );
}

function ModuleCard({
  group: { module, average, rows },
  format,
}: {
  group: ModuleProgress;
  format: Format;
}) {
  const head = `module-${module.id}`;
  const facts = [level(module.level), module.duration ? `${module.duration} minutes` : null].filter(
    Boolean,
  );
  return (
    <Card bleed aria-labelledby={head}>
      <CardHead
        id={head}
        title={module.title}
        meta={facts.join(", ")}
        actions={<span className="pr-1.5 font-medium">{format.number(average, 1)}%</span>}
      />
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li
            key={row.id}
            className="grid grid-cols-[minmax(0,1fr)_96px_40px_auto] items-center gap-3 px-4 py-2"
          >
            <span className="truncate">{row.person?.name ?? "All together"}</span>
            <ProgressBar
              label={`Progress of ${row.person?.name ?? "all together"}`}
              value={row.progress}
              max={100}
              text={`${row.progress}%`}
            />
            <span className="text-right">{row.progress}%</span>
            <span className="justify-self-end max-md:hidden">
              <Chip>{statusWords(row, format)}</Chip>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function statusWords(row: Progress, format: Format): string {
  if (row.status === "completed" && row.completed_at)
    return `Completed ${format.dayMonth(row.completed_at)}`;
  return progressNames[row.status];
}

function level(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
