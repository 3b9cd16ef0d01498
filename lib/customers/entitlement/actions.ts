"use server";

import { csmAction } from "@/lib/identity/gate";
import { addReadings } from "./mutations";
import { addReadingsSchema } from "./schema";

export const addReadingsAction = csmAction
  .metadata({ name: "entitlement.read" })
  .inputSchema(addReadingsSchema)
  .action(({ parsedInput, ctx }) => addReadings(ctx.db, parsedInput));
