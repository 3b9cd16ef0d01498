import { RelativeDate } from "@/components/shared/relative-date";
import { Card, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { HomeTasks } from "@/lib/workspace/home/types";
import type { HomeFormats } from "./home-formats";

/** The nearest of the reader's open tasks. */
export function TasksCard({ tasks, formats }: { tasks: HomeTasks; formats: HomeFormats }) {
  if (tasks.total === 0) return null;
  return (
    <Card bleed aria-labelledby="tasks">
      <CardHead
        id="tasks"
        title="Tasks"
        meta={tasks.overdue > 0 ? `${formats.number(tasks.overdue)} overdue` : null}
        actions={
          <span className="pr-1.5">
            <TextLink href="/tasks">All {formats.number(tasks.total)}</TextLink>
          </span>
        }
      />
      <ul className="divide-y divide-line">
        {tasks.rows.map((task) => (
          <li
            key={task.id}
            className="grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-4 px-4 py-2"
          >
            <span className="text-pretty">{task.title}</span>
            <span className="text-meta text-ink-3">
              {task.due ? <RelativeDate value={task.due} formats={formats} /> : "no day"}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
