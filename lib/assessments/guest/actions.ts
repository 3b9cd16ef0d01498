"use server";

import { publicAction, viewerAction } from "@/lib/identity/gate";
import * as mutations from "./mutations";
import * as schema from "./schema";

// Whoever holds the link acts here, signed in or not: the database counts the calls of each link and refuses an account.

/** Opens the run of a link. */
export const beginGuestRunAction = publicAction
  .metadata({ name: "assessment.guest_begin" })
  .inputSchema(schema.guestRunSchema)
  .action(async ({ parsedInput, ctx }) => ({
    session: (await mutations.beginGuestRun(ctx.db, parsedInput.run)).session,
  }));

export const saveGuestAnswersAction = publicAction
  .metadata({ name: "assessment.guest_answer" })
  .inputSchema(schema.guestAnswersSchema)
  .action(({ parsedInput, ctx }) => mutations.saveGuestAnswers(ctx.db, parsedInput));

export const readGuestAnswersAction = publicAction
  .metadata({ name: "assessment.guest_read" })
  .inputSchema(schema.guestRunSchema)
  .action(({ parsedInput, ctx }) => mutations.readGuestAnswers(ctx.db, parsedInput.run));

export const completeGuestRunAction = publicAction
  .metadata({ name: "assessment.guest_complete" })
  .inputSchema(schema.guestRunSchema)
  .action(({ parsedInput, ctx }) => mutations.completeGuestRun(ctx.db, parsedInput.run));

/** Takes an invitation of the own, confirmed address into the account. */
export const takeUpAction = viewerAction
  .metadata({ name: "assessment.take_up" })
  .inputSchema(schema.takeUpSchema)
  .action(async ({ parsedInput, ctx }) => ({
    session: await mutations.takeUp(ctx.db, parsedInput),
  }));
