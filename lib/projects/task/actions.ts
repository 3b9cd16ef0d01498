"use server";

import { viewerAction } from "@/lib/identity/gate";
import type { Viewer } from "@/lib/identity/viewer/types";
import { addTask, removeTask, restoreTask, setTaskStatus, updateTask } from "./mutations";
import { addTaskSchema, editTaskSchema, setTaskStatusSchema, taskIdSchema } from "./schema";

const who = ({ role, org }: Viewer) => ({ role, org: org?.id ?? null });

/** Makes a task; row level security decides where. */
export const addTaskAction = viewerAction
  .metadata({ name: "task.add" })
  .inputSchema(addTaskSchema)
  .action(({ parsedInput, ctx }) => addTask(ctx.db, who(ctx.viewer), parsedInput));

export const editTaskAction = viewerAction
  .metadata({ name: "task.edit" })
  .inputSchema(editTaskSchema)
  .action(({ parsedInput, ctx }) => updateTask(ctx.db, who(ctx.viewer), parsedInput));

export const setTaskStatusAction = viewerAction
  .metadata({ name: "task.status" })
  .inputSchema(setTaskStatusSchema)
  .action(({ parsedInput, ctx }) => setTaskStatus(ctx.db, parsedInput.id, parsedInput.status));

export const removeTaskAction = viewerAction
  .metadata({ name: "task.remove" })
  .inputSchema(taskIdSchema)
  .action(({ parsedInput, ctx }) => removeTask(ctx.db, parsedInput.id));

export const restoreTaskAction = viewerAction
  .metadata({ name: "task.restore" })
  .inputSchema(taskIdSchema)
  .action(({ parsedInput, ctx }) => restoreTask(ctx.db, parsedInput.id));
