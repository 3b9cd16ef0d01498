"use server";

import { csmAction } from "@/lib/identity/gate";
import { addInsight, changeInsights, undoInsightChange, updateInsight } from "./mutations";
import {
  addInsightSchema,
  changeInsightsSchema,
  editInsightSchema,
  insightIdSchema,
} from "./schema";

export const changeInsightsAction = csmAction
  .metadata({ name: "insight.change" })
  .inputSchema(changeInsightsSchema)
  .action(({ parsedInput, ctx }) => changeInsights(ctx.db, parsedInput));

export const undoInsightChangeAction = csmAction
  .metadata({ name: "insight.undo" })
  .inputSchema(insightIdSchema)
  .action(({ parsedInput, ctx }) => undoInsightChange(ctx.db, parsedInput.id));

export const editInsightAction = csmAction
  .metadata({ name: "insight.edit" })
  .inputSchema(editInsightSchema)
  .action(({ parsedInput, ctx }) => updateInsight(ctx.db, parsedInput));

export const addInsightAction = csmAction
  .metadata({ name: "insight.add" })
  .inputSchema(addInsightSchema)
  .action(({ parsedInput, ctx }) => addInsight(ctx.db, parsedInput));
