"use server";

import { csmAction } from "@/lib/identity/gate";
import { givePulse } from "./mutations";
import { givePulseSchema } from "./schema";

/** A CSM's own judgement of a customer, with its reason and day. */
export const givePulseAction = csmAction
  .metadata({ name: "pulse.give" })
  .inputSchema(givePulseSchema)
  .action(({ parsedInput, ctx }) => givePulse(ctx.db, parsedInput));
