"use server";

import { viewerAction } from "@/lib/identity/gate";
import { explainResult, saveContext } from "./mutations";
import { saveContextSchema, writeInsightSchema } from "./schema";

/** Writes the text about one's own result. */
export const writeInsightAction = viewerAction
  .metadata({ name: "assessment.explain" })
  .inputSchema(writeInsightSchema)
  .action(({ parsedInput, ctx }) => explainResult(ctx.db, parsedInput.result));

/** Keeps what the writer may know, and writes anew. */
export const rewriteInsightAction = viewerAction
  .metadata({ name: "assessment.explain_again" })
  .inputSchema(saveContextSchema)
  .action(async ({ parsedInput, ctx }) => {
    await saveContext(ctx.db, parsedInput);
    return explainResult(ctx.db, parsedInput.result);
  });
