import { TZDate } from "@date-fns/tz";
import type { ViewerKind } from "@/lib/platform/domains";
import type { CsvColumn } from "@/lib/platform/csv";
import type { TaskFilter, TaskPriority, TaskStatus, TaskView } from "./schema";
import type { Task } from "./types";

export const taskStatusNames: Record<TaskStatus, string> = {
  todo: "To do",
  in_progress: "In progress",
  blocked: "Blocked",
  in_review: "In review",
  done: "Done",
  cancelled: "Cancelled",
};

export const taskPriorityNames: Record<TaskPriority, string> = {
  low: "Low",
  medium: "Medium",
  high: "High",
  urgent: "Urgent",
};

export const taskDueNames = {
  overdue: "Overdue",
  week: "Overdue or within 7 days",
  none: "Without a day",
} as const;

/** What is over, one way or the other. */
export const isOver = (status: TaskStatus): boolean => status === "done" || status === "cancelled";

/** The views of each kind of person, the first is where the page begins. */
export function viewsOf(kind: ViewerKind, inOrganization: boolean): TaskView[] {
  const staff = kind === "csm" || kind === "admin";
  return [
    "mine",
    ...(staff ? (["customers"] as const) : []),
    ...(inOrganization ? (["organization"] as const) : []),
  ];
}

export function viewName(view: TaskView, kind: ViewerKind, organization: string | null): string {
  if (view === "mine") return "Mine";
  if (view === "organization") return organization ?? "Organization";
  return kind === "admin" ? "All customers" : "My customers";
}

/** The view that the address asks for, where the person has it. */
export function readView(asked: unknown, views: readonly TaskView[]): TaskView {
  return views.find((view) => view === asked) ?? views[0]!;
}

/** The filter as the database takes it: what is not set is not there. */
export function toTaskFilter(filter: TaskFilter): Record<string, string | string[]> {
  const { priority, ...rest } = filter;
  const set = Object.entries(rest).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return { ...Object.fromEntries(set), ...(priority.length ? { priority } : {}) };
}

/** Whether anything but the state narrows the list. */
export const isNarrowed = ({ state, ...rest }: TaskFilter): boolean =>
  state !== "open" || Object.values(rest).some((value) => value !== null && value.length > 0);

/** The last minute of a day where somebody lives: what is due on a day is late when the day is over. */
export function dueMoment(day: string, zone: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const moment = new TZDate(year, month - 1, date, 23, 59, 0, zone);
  const safe = Number.isNaN(moment.getTime())
    ? new TZDate(year, month - 1, date, 23, 59, 0, "UTC")
    : moment;
  return new Date(safe.getTime()).toISOString();
}

/** The day of a moment where somebody lives, as a date field wants it. */
export function dueDay(due: string | null, zone: string): string {
  if (!due) return "";
  const moment = new TZDate(Date.parse(due), zone);
  if (Number.isNaN(moment.getTime())) return due.slice(0, 10);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Who sees a task: staff share by saying so; everybody else's tasks are seen by themselves or by their organization. */
export function placeOf(
  who: { role: "user" | "csm" | "admin"; org: string | null },
  input: { customer: string | null; shared: boolean },
): { customer: string | null; org: string | null; visibility: "internal" | "shared" } {
  if (who.role === "user")
    return { customer: null, org: input.shared ? who.org : null, visibility: "shared" };
  return {
    customer: input.customer,
    org: null,
    visibility: input.shared && input.customer ? "shared" : "internal",
  };
}

/**
 * Whether a form offers to change where a task belongs: staff move their own and their customers' tasks, everybody else
 * those that no customer is behind. Somebody else's private task must not become internal by an edit of its title.
 */
export function mayBePlaced(
  staff: boolean,
  task?: { customer: object | null; visibility: "internal" | "shared" },
): boolean {
  if (!task) return true;
  return staff ? task.customer !== null || task.visibility === "internal" : !task.customer;
}

/** A task with its moments as the days they are where somebody lives. */
export const withDays = (task: Task, zone: string): Task => ({
  ...task,
  due: dueDay(task.due, zone),
  completed_at: dueDay(task.completed_at, zone),
});

/** The file of tasks. */
export const taskColumns: CsvColumn<Task>[] = [
  { head: "Task", value: ({ title }) => title },
  { head: "State", value: ({ status }) => taskStatusNames[status] },
  { head: "Priority", value: ({ priority }) => taskPriorityNames[priority] },
  { head: "Due", value: ({ due }) => due },
  { head: "Owner", value: ({ owner }) => owner?.name },
  { head: "Works on it", value: ({ assigned }) => assigned },
  { head: "Customer", value: ({ customer }) => customer?.name },
  { head: "Organization", value: ({ organization }) => organization },
  { head: "Comes from", value: ({ source }) => source?.label },
  { head: "Details", value: ({ description }) => description },
  { head: "Done", value: ({ completed_at }) => completed_at },
  { head: "Id", value: ({ id }) => id },
];
