"use server";

import { csmAction } from "@/lib/identity/gate";
import { settlePromise } from "./mutations";
import { settlePromiseSchema } from "./schema";

export const settlePromiseAction = csmAction
  .metadata({ name: "promise.settle" })
  .inputSchema(settlePromiseSchema)
  .action(({ parsedInput, ctx }) => settlePromise(ctx.db, parsedInput));
