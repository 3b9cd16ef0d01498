"use server";

import { csmAction } from "@/lib/identity/gate";
import { recalculateHealth } from "./mutations";
import { recalculateSchema } from "./schema";

/** Counts a customer's health again, now. */
export const recalculateHealthAction = csmAction
  .metadata({ name: "health.recalculate" })
  .inputSchema(recalculateSchema)
  .action(({ parsedInput, ctx }) => recalculateHealth(ctx.db, parsedInput.customer));
