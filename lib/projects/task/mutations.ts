import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { dueMoment, placeOf } from "./rules";
import type { AddTaskInput, EditTaskInput, TaskStatus } from "./schema";

type Who = { role: "user" | "csm" | "admin"; org: string | null };

/** Makes a task and gives it to its owner; whoever calls may make it where they may see it. */
export async function addTask(db: Db, who: Who, input: AddTaskInput): Promise<{ id: string }> {
  const { title, description, priority, due, zone, owner } = input;
  const { data, error } = await db.rpc("add_task", {
    p_task: {
      title,
      description,
      priority,
      owner,
      due: due && dueMoment(due, zone),
      ...placeOf(who, input),
    },
  });
  if (error) throw asError(error);
  return { id: data };
}

/** Saves a task; refuses when somebody saved it since the form was opened. */
export async function updateTask(db: Db, who: Who, input: EditTaskInput): Promise<{ id: string }> {
  const { id, title, description, priority, status, due, due_before, zone } = input;
  const place = placeOf(who, input);
  const { data, error } = await db
    .from("tasks")
    .update({
      title,
      description,
      priority,
      status,
      ...(due === due_before ? {} : { end_time: due && dueMoment(due, zone) }),
      ...(input.may_move && input.owner ? { owner_u_id: input.owner } : {}),
      ...(input.placed
        ? {
            visibility: place.visibility,
            // Of a customer, the organization follows by itself.
            ...(who.role === "user" ? { org_id: place.org } : { customer_id: place.customer }),
          }
        : {}),
    })
    .eq("id", id)
    .eq("updated_at", input.updated_at)
    .select("id");
  if (error?.code === "23514" && error.message.includes("tasks_times"))
    throw AppError.field("due", "Lies before the day on which it begins");
  if (error) throw asError(error);
  if (data[0]) return { id: data[0].id };
  throw await whyNothing(db, id);
}

/** Marks a task as done, or takes that back. */
export async function setTaskStatus(db: Db, id: string, status: TaskStatus): Promise<void> {
  const { data, error } = await db.from("tasks").update({ status }).eq("id", id).select("id");
  if (error) throw asError(error);
  if (data.length === 0)
    throw new AppError("not_allowed", "Only those who own a task or work on it mark it as done.");
}

/** Deletes a task; it can be restored for thirty days. */
export async function removeTask(db: Db, id: string): Promise<void> {
  const { error } = await db.rpc("soft_delete", { p_table: "tasks", p_id: id });
  if (error) throw asError(error);
}

export async function restoreTask(db: Db, id: string): Promise<void> {
  const { error } = await db.rpc("restore", { p_table: "tasks", p_id: id });
  if (error) throw asError(error);
}

async function whyNothing(db: Db, id: string): Promise<AppError> {
  const { data, error } = await db.from("tasks").select("id").eq("id", id);
  if (error) throw asError(error);
  if (data.length === 0) return new AppError("not_found");
  return new AppError(
    "conflict",
    "Somebody changed this task since you opened the form, or it is not yours to change. What you typed is still here and nothing was saved.",
  );
}
