import type { TaskPriority, TaskStatus, TaskView } from "./schema";

/** A task as `list_tasks()` answers it, with what the caller may do to it. */
export type Task = {
  id: string;
  title: string;
  description: string | null;
  status: TaskStatus;
  priority: TaskPriority;
  due: string | null;
  visibility: "internal" | "shared";
  completed_at: string | null;
  updated_at: string;
  /** The result it came from, for those who may read it. */
  source: { link: string; label: string } | null;
  project: string | null;
  customer: { id: string; name: string } | null;
  org: string | null;
  organization: string | null;
  owner: { id: string; name: string | null } | null;
  /** Who works on it, where that is not only its owner. */
  assigned: string | null;
  may: { edit: boolean; move: boolean; remove: boolean };
};

export type TaskPerson = { id: string; name: string };

export type TaskPage = {
  rows: Task[];
  next: Record<string, unknown> | null;
  total: number;
  counts: Record<TaskView, number>;
  people: TaskPerson[];
  filtered_owner: string | null;
  filtered_customer: string | null;
};
