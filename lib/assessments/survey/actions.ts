"use server";

import { viewerAction } from "@/lib/identity/gate";
import { dismissSurvey, saveSurvey } from "./mutations";
import { saveSurveySchema } from "./schema";

/** Saves the viewer's own survey. */
export const saveSurveyAction = viewerAction
  .metadata({ name: "survey.save" })
  .inputSchema(saveSurveySchema)
  .action(({ parsedInput, ctx }) => saveSurvey(ctx.db, ctx.viewer.id, parsedInput));

/** The viewer does not want to be asked any more. */
export const dismissSurveyAction = viewerAction
  .metadata({ name: "survey.dismiss" })
  .action(({ ctx }) => dismissSurvey(ctx.db, ctx.viewer.id));
