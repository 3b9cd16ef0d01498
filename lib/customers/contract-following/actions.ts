"use server";

import { csmAction } from "@/lib/identity/gate";
import { answerFollowing } from "./mutations";
import { answerFollowingSchema } from "./schema";

export const answerFollowingAction = csmAction
  .metadata({ name: "renewal.follow" })
  .inputSchema(answerFollowingSchema)
  .action(({ parsedInput, ctx }) => answerFollowing(ctx.db, parsedInput));
