"use server";

import { csmAction } from "@/lib/identity/gate";
import { addPromise, settlePromise } from "./mutations";
import { addPromiseSchema, settlePromiseSchema } from "./schema";

export const settlePromiseAction = csmAction
  .metadata({ name: "promise.settle" })
  .inputSchema(settlePromiseSchema)
  .action(({ parsedInput, ctx }) => settlePromise(ctx.db, parsedInput));

export const addPromiseAction = csmAction
  .metadata({ name: "promise.add" })
  .inputSchema(addPromiseSchema)
  .action(({ parsedInput, ctx }) => addPromise(ctx.db, parsedInput));
