"use server";

import { viewerAction } from "@/lib/identity/gate";
import { editSwot, makeTask } from "./mutations";
import { editSwotSchema, makeTaskSchema } from "./schema";

/** Makes a recommendation or a next step a task: one's own, or a colleague's. */
export const makeTaskAction = viewerAction
  .metadata({ name: "assessment.make_task" })
  .inputSchema(makeTaskSchema)
  .action(({ parsedInput, ctx }) => makeTask(ctx.db, parsedInput));

/** Puts the SWOT into one's own words; the person and admins of the organization. */
export const editSwotAction = viewerAction
  .metadata({ name: "assessment.edit_swot" })
  .inputSchema(editSwotSchema)
  .action(({ parsedInput, ctx }) => editSwot(ctx.db, parsedInput));
