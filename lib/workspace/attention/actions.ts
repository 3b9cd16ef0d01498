"use server";

import { csmAction } from "@/lib/identity/gate";
import { snoozeNeed, wakeNeed } from "./mutations";
import { snoozeIdSchema, snoozeSchema } from "./schema";

/** Puts a line of *Needs me* off, for the person who asks. */
export const snoozeNeedAction = csmAction
  .metadata({ name: "need.snooze" })
  .inputSchema(snoozeSchema)
  .action(({ parsedInput, ctx }) =>
    snoozeNeed(ctx.db, parsedInput, { id: ctx.viewer.id, zone: ctx.viewer.timezone }),
  );

/** Brings a line back that was put off. */
export const wakeNeedAction = csmAction
  .metadata({ name: "need.wake" })
  .inputSchema(snoozeIdSchema)
  .action(({ parsedInput, ctx }) => wakeNeed(ctx.db, parsedInput.id));
