import { Check } from "lucide-react";
import { Card, CardHead } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { openTraining } from "@/lib/workspace/home/rules";
import type { TrainingStep } from "@/lib/workspace/home/types";
import type { HomeFormats } from "./home-formats";

/** The reader's own training: what is open first, then what is done. */
export function TrainingCard({ steps, formats }: { steps: TrainingStep[]; formats: HomeFormats }) {
  const open = openTraining(steps);
  const done = steps.filter((step) => step.status === "completed");
  return (
    <Card bleed aria-labelledby="training">
      <CardHead
        id="training"
        title="Training"
        meta={steps.length > 0 ? `${open.length} open, ${done.length} done` : null}
      />
      {steps.length === 0 ? (
        <p className="px-4 py-5 text-ink-2">
          No training is assigned to you. When your CSM assigns some, it waits here.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {[...open, ...done].map((step) => (
            <li
              key={step.id}
              className="grid min-h-13 grid-cols-[minmax(0,1fr)_8.5rem] items-center gap-4 px-4 py-2"
            >
              <div className="min-w-0">
                <p className="truncate font-medium">{step.title}</p>
                <p className="truncate text-meta text-ink-3">{describe(step)}</p>
              </div>
              {step.status === "completed" ? (
                <p className="flex items-center justify-end gap-1.5 text-meta text-ink-2">
                  <Check aria-hidden className="size-3.5" />
                  {step.completed_at ? `done ${formats.date(step.completed_at)}` : "done"}
                </p>
              ) : (
                <div className="grid gap-1">
                  <p className="text-right text-meta text-ink-2">
                    {step.progress > 0 ? `${formats.number(step.progress)}%` : "not started"}
                  </p>
                  <Progress label={step.title} value={step.progress} max={100} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function describe(step: TrainingStep): string {
  const level = step.level ? step.level.charAt(0).toUpperCase() + step.level.slice(1) : "";
  return (
    [step.duration ? `${step.duration} min` : "", level].filter(Boolean).join(" · ") || "Module"
  );
}
