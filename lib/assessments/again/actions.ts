"use server";

import { viewerAction } from "@/lib/identity/gate";
import * as mutations from "./mutations";
import * as schema from "./schema";

export const snoozePromptAction = viewerAction
  .metadata({ name: "assessment.snooze" })
  .inputSchema(schema.snoozeSchema)
  .action(async ({ parsedInput, ctx }) => {
    await mutations.snoozePrompt(ctx.db, parsedInput);
    return { done: true };
  });

export const dismissPromptAction = viewerAction
  .metadata({ name: "assessment.dismiss" })
  .inputSchema(schema.dismissSchema)
  .action(async ({ parsedInput, ctx }) => {
    await mutations.dismissPrompt(ctx.db, parsedInput);
    return { done: true };
  });

/** Gives an open run of the viewer up. */
export const giveUpRunAction = viewerAction
  .metadata({ name: "assessment.give_up" })
  .inputSchema(schema.giveUpSchema)
  .action(async ({ parsedInput, ctx }) => {
    await mutations.giveUpRun(ctx.db, parsedInput.run);
    return { done: true };
  });
