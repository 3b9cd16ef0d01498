"use server";

import { viewerAction } from "@/lib/identity/gate";
import { getAnswers } from "./data";
import { completeRun, saveAnswers, startRun } from "./mutations";
import { runSchema, saveAnswersSchema, startRunSchema } from "./schema";

/** Opens a run for the organization worked in, or for oneself where there is none. */
export const startRunAction = viewerAction
  .metadata({ name: "assessment.start" })
  .inputSchema(startRunSchema)
  .action(async ({ parsedInput, ctx }) => ({
    session: await startRun(ctx.db, { ...parsedInput, org: ctx.viewer.org?.id }),
  }));

/** Row level security would keep a stranger's answers out as well; the function says so. */
export const saveAnswersAction = viewerAction
  .metadata({ name: "assessment.answer" })
  .inputSchema(saveAnswersSchema)
  .action(({ parsedInput, ctx }) => saveAnswers(ctx.db, parsedInput));

/** What the run holds now, for a window that was in the background. */
export const readAnswersAction = viewerAction
  .metadata({ name: "assessment.read" })
  .inputSchema(runSchema)
  .action(({ parsedInput, ctx }) => getAnswers(ctx.db, parsedInput.run));

/** Ends the run and answers where its result is. */
export const completeRunAction = viewerAction
  .metadata({ name: "assessment.complete" })
  .inputSchema(runSchema)
  .action(({ parsedInput, ctx }) => completeRun(ctx.db, parsedInput.run));
