import * as z from "zod";

export const taskStatuses = [
  "todo",
  "in_progress",
  "blocked",
  "in_review",
  "done",
  "cancelled",
] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const taskPriorities = ["low", "medium", "high", "urgent"] as const;
export type TaskPriority = (typeof taskPriorities)[number];

export const taskViews = ["mine", "customers", "organization"] as const;
export type TaskView = (typeof taskViews)[number];

export const taskStates = ["open", "done", "all"] as const;
export const taskDues = ["overdue", "week", "none"] as const;

/** Rows of a page. */
export const tasksAtOnce = 30;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** The filter as it stands in the address; what cannot be read is no filter. */
export const taskFilterSchema = z.object({
  state: z.preprocess(first, z.enum(taskStates)).catch("open"),
  due: z.preprocess(first, z.enum(taskDues)).nullable().catch(null),
  priority: z
    .preprocess((value) => String(first(value) ?? "").split(","), z.array(z.string()))
    .transform((all) =>
      all.filter((one): one is TaskPriority => taskPriorities.includes(one as TaskPriority)),
    )
    .catch([]),
  owner: z.preprocess(first, z.uuid()).nullable().catch(null),
  customer: z.preprocess(first, z.uuid()).nullable().catch(null),
  q: z.preprocess(first, z.string().trim().max(200)).catch(""),
});
export type TaskFilter = z.output<typeof taskFilterSchema>;

const day = z
  .string()
  .trim()
  .regex(/^(\d{4}-\d{2}-\d{2})?$/, "Not a day. Write it like 2026-12-02")
  .refine((text) => text === "" || (text >= "1970" && text < "2200"), "Lies too far away")
  .transform((text) => text || null)
  .nullish()
  .transform((text) => text ?? null);

const optional = z
  .uuid()
  .or(z.literal(""))
  .nullish()
  .transform((id) => id || null);

const ticked = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === "on" || value === "true");

const facts = {
  title: z
    .string()
    .trim()
    .min(1, "Say what is to be done")
    .max(200, "A title has at most 200 characters; the rest fits below"),
  description: z
    .string()
    .trim()
    .max(5000, "At most 5,000 characters")
    .nullish()
    .transform((text) => text || null),
  priority: z.enum(taskPriorities, "Choose one of the four").default("medium"),
  due: day,
  owner: optional,
  /** Whether the organization it is about sees it. */
  shared: ticked,
  /** The zone in which the day ends. */
  zone: z.string().max(64).default("UTC"),
};

export const addTaskSchema = z.object({ ...facts, customer: optional });
export type AddTaskInput = z.output<typeof addTaskSchema>;

export const editTaskSchema = z.object({
  ...facts,
  id: z.uuid(),
  updated_at: z.string(),
  status: z.enum(taskStatuses, "Choose a state"),
  customer: optional,
  /** The day as the form showed it: a time of day that was set elsewhere stays unless the day changes. */
  due_before: day,
  /** Whether the form showed its owner; the database decides who may hand it on. */
  may_move: ticked,
  /** Whether the form showed where it belongs; else it stays where it is. */
  placed: ticked,
});
export type EditTaskInput = z.output<typeof editTaskSchema>;

export const taskIdSchema = z.object({ id: z.uuid() });
export const setTaskStatusSchema = z.object({ id: z.uuid(), status: z.enum(taskStatuses) });
