import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { walkPages } from "@/lib/platform/walk-pages";
import { toTaskFilter } from "./rules";
import { tasksAtOnce, type TaskFilter, type TaskView } from "./schema";
import type { Task, TaskPage } from "./types";

/** A page of a view of the caller's tasks. */
export async function listTasks(
  db: Db,
  args: {
    view: TaskView;
    org?: string;
    filter: TaskFilter;
    cursor: Record<string, unknown> | null;
    limit?: number;
  },
): Promise<TaskPage> {
  const { data, error } = await db.rpc("list_tasks", {
    p_view: args.view,
    p_org: args.org,
    p_filter: toTaskFilter(args.filter),
    p_cursor: args.cursor as Json,
    p_limit: args.limit ?? tasksAtOnce,
  });
  if (error) throw asError(error);
  return data as TaskPage;
}

/** Every task of a view under its filter, for a file. */
export const walkTasks = (
  db: Db,
  args: { view: TaskView; org?: string; filter: TaskFilter },
): AsyncGenerator<Task[]> =>
  walkPages((cursor: Record<string, unknown> | null) =>
    listTasks(db, { ...args, cursor, limit: 100 }),
  );
