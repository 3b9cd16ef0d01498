"use server";

import { viewerAction } from "@/lib/identity/gate";
import * as mutations from "./mutations";
import * as schema from "./schema";

// Each side is decided in the database: whose run it is, and to whom a part of it was handed.

export const handOverAction = viewerAction
  .metadata({ name: "assessment.hand_over" })
  .inputSchema(schema.handOverSchema)
  .action(async ({ parsedInput, ctx }) => {
    await mutations.handOver(ctx.db, parsedInput);
    return { done: true };
  });

export const proposeAnswerAction = viewerAction
  .metadata({ name: "assessment.propose" })
  .inputSchema(schema.proposeSchema)
  .action(async ({ parsedInput, ctx }) => {
    await mutations.proposeAnswer(ctx.db, parsedInput);
    return { done: true };
  });

export const declineHandedAction = viewerAction
  .metadata({ name: "assessment.decline" })
  .inputSchema(schema.declineSchema)
  .action(async ({ parsedInput, ctx }) => {
    await mutations.declineHanded(ctx.db, parsedInput);
    return { done: true };
  });

export const withdrawHandedAction = viewerAction
  .metadata({ name: "assessment.withdraw" })
  .inputSchema(schema.handedIdSchema)
  .action(async ({ parsedInput, ctx }) => {
    await mutations.withdrawHanded(ctx.db, parsedInput.id);
    return { done: true };
  });

export const takeAnswerAction = viewerAction
  .metadata({ name: "assessment.take" })
  .inputSchema(schema.handedIdSchema)
  .action(async ({ parsedInput, ctx }) => {
    await mutations.takeAnswer(ctx.db, parsedInput.id);
    return { done: true };
  });

export const takeAllAnswersAction = viewerAction
  .metadata({ name: "assessment.take_all" })
  .inputSchema(schema.handedRunSchema)
  .action(async ({ parsedInput, ctx }) => ({
    taken: await mutations.takeAllAnswers(ctx.db, parsedInput.session),
  }));
