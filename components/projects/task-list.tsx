import { EmptyState, NoResults } from "@/components/shared/empty-state";
import type { formatsFor } from "@/components/shared/format";
import { hrefWith, type Params } from "@/components/shared/href-with";
import { Pager } from "@/components/shared/pager";
import { Card } from "@/components/ui/card";
import { isNarrowed, isOver } from "@/lib/projects/task/rules";
import { tasksAtOnce, type TaskFilter } from "@/lib/projects/task/schema";
import type { Task, TaskPage } from "@/lib/projects/task/types";
import { AddTask, TaskBoard } from "./task-board";
import type { TaskScene } from "./task-dialog";
import type { TaskItem } from "./task-row";

type Format = ReturnType<typeof formatsFor>;
type Steps = {
  page: number;
  before: Record<string, string | null> | null;
  after: (next: Record<string, unknown> | null) => Record<string, string | null> | null;
};

/** A page of tasks, or why there is none. */
export function TaskList({
  page,
  filter,
  place,
  scene,
  format,
  path,
  params,
  withCustomer,
  empty,
}: {
  page: TaskPage;
  filter: TaskFilter;
  place: Steps;
  scene: TaskScene;
  format: Format;
  path: string;
  params: Params;
  withCustomer: boolean;
  /** What an empty list is for, in a sentence. */
  empty: string;
}) {
  const narrowed = isNarrowed(scene.customer ? { ...filter, customer: null } : filter);
  const step = (change: Record<string, string | null> | null) =>
    change && hrefWith(path, params, change);
  if (page.rows.length === 0)
    return narrowed ? (
      <NoResults
        title="No task matches"
        clearHref={hrefWith(path, { view: params.view })}
        drop={
          filter.state === "open"
            ? undefined
            : { label: "Show what is open", href: hrefWith(path, params, { state: null }) }
        }
      />
    ) : (
      <EmptyState
        title="Nothing to do"
        actions={<AddTask scene={scene} hotkey={scene.customer !== undefined} />}
      >
        <p>{empty}</p>
      </EmptyState>
    );
  return (
    <Card bleed aria-label="Tasks">
      <TaskBoard
        items={page.rows.map((task) => toItem(task, format))}
        scene={scene}
        withCustomer={withCustomer}
      />
      <Pager
        from={place.page * tasksAtOnce + 1}
        shown={page.rows.length}
        total={page.total}
        before={step(place.before)}
        after={step(place.after(page.next))}
      />
    </Card>
  );
}

function toItem(task: Task, format: Format): TaskItem {
  const days = format.daysFromNow(task.due);
  return {
    task,
    due: task.due ? format.relativeDay(task.due) : null,
    late: !isOver(task.status) && days !== null && days < 0,
    ended: isOver(task.status)
      ? `${task.status === "done" ? "Done" : "Cancelled"} ${format.relativeDay(task.completed_at ?? task.updated_at)}`
      : null,
  };
}
