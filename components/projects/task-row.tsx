"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { CheckboxBox } from "@/components/ui/checkbox";
import { Chip } from "@/components/ui/chip";
import { Menu, MenuItem } from "@/components/ui/menu";
import { TextLink } from "@/components/ui/text-link";
import { isOver, taskPriorityNames, taskStatusNames } from "@/lib/projects/task/rules";
import type { Task } from "@/lib/projects/task/types";

/** A task with its day in words, written on the server. */
export type TaskItem = { task: Task; due: string | null; late: boolean; ended: string | null };

/** One task: a box that says it is done, what it is, where it belongs, by when. */
export function TaskRow({
  item: { task, due, late, ended },
  me,
  withCustomer,
  done,
  busy,
  onDone,
  onEdit,
  onRemove,
}: {
  item: TaskItem;
  me: string;
  withCustomer: boolean;
  done: boolean;
  busy: boolean;
  onDone: (done: boolean) => void;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const over = isOver(task.status);
  return (
    <li
      data-task={task.id}
      className="grid grid-cols-[auto_minmax(0,1fr)_auto_auto] items-start gap-x-3 gap-y-0.5 py-2 pr-2 pl-4 max-md:grid-cols-[auto_minmax(0,1fr)_auto]"
    >
      <span className="pt-1 max-md:pt-2.5">
        <CheckboxBox
          aria-label={`${task.title}: done`}
          checked={done}
          disabled={!task.may.edit}
          aria-busy={busy || undefined}
          onChange={(event) => onDone(event.target.checked)}
        />
      </span>
      <div className="min-w-0 max-md:pt-2">
        <p className="flex min-h-6 flex-wrap items-center gap-x-2">
          <span className={over ? "text-ink-3 line-through" : "font-medium"}>{task.title}</span>
          {task.priority === "urgent" || task.priority === "high" ? (
            <Chip tone={task.priority === "urgent" && !over ? "risk" : "line"}>
              {taskPriorityNames[task.priority]}
            </Chip>
          ) : null}
          {task.status === "todo" || task.status === "done" ? null : (
            <Chip>{taskStatusNames[task.status]}</Chip>
          )}
        </p>
        <Belongs task={task} me={me} withCustomer={withCustomer} />
        {task.description ? (
          <p className="line-clamp-2 max-w-read text-meta text-pretty text-ink-2">
            {task.description}
          </p>
        ) : null}
      </div>
      <p className="pt-0.5 text-right whitespace-nowrap max-md:col-start-2 max-md:text-left max-md:text-meta">
        {over ? (
          <span className="text-ink-3">{ended}</span>
        ) : due ? (
          <span className={late ? "font-medium text-risk-ink" : undefined}>
            {late ? `Due ${due}` : due}
          </span>
        ) : (
          <span className="text-ink-3">No day</span>
        )}
      </p>
      <span className="max-md:col-start-3 max-md:row-start-1">
        {task.may.edit || task.may.remove ? (
          <Menu label={`Actions for ${task.title}`} size="sm" icon={<Ellipsis />}>
            {task.may.edit ? (
              <MenuItem icon={<Pencil />} onSelect={onEdit}>
                Edit
              </MenuItem>
            ) : null}
            {task.may.remove ? (
              <MenuItem icon={<Trash2 />} danger onSelect={onRemove}>
                Delete
              </MenuItem>
            ) : null}
          </Menu>
        ) : null}
      </span>
    </li>
  );
}

/** Customer, project, source and person, as far as there are any. */
function Belongs({ task, me, withCustomer }: { task: Task; me: string; withCustomer: boolean }) {
  const parts: { key: string; words: ReactNode }[] = [];
  if (withCustomer && task.customer)
    parts.push({
      key: "customer",
      words: <TextLink href={`/customers/${task.customer.id}`}>{task.customer.name}</TextLink>,
    });
  else if (withCustomer && task.organization)
    parts.push({ key: "organization", words: task.organization });
  if (task.project) parts.push({ key: "project", words: task.project });
  if (task.source)
    parts.push({
      key: "source",
      words: <TextLink href={task.source.link}>{task.source.label}</TextLink>,
    });
  const owner = task.owner?.id === me ? "You" : task.owner?.name;
  if (task.assigned && task.assigned !== owner)
    parts.push({ key: "assigned", words: `${task.assigned} works on it` });
  if (owner) parts.push({ key: "owner", words: owner });
  if (parts.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-meta text-ink-2 *:inline-flex *:min-h-6 *:items-center">
      {parts.map(({ key, words }) => (
        <span key={key}>{words}</span>
      ))}
    </p>
  );
}
