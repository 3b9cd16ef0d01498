"use server";

import { csmAction } from "@/lib/identity/gate";
import { forgetApart, keepApart, mergeCustomers, undoMerge } from "./mutations";
import { distinctSchema, mergeIdSchema, mergeSchema } from "./schema";

/** Makes two to five customers one, with the values that were chosen. */
export const mergeCustomersAction = csmAction
  .metadata({ name: "customer.merge" })
  .inputSchema(mergeSchema)
  .action(({ parsedInput, ctx }) => mergeCustomers(ctx.db, parsedInput));

/** Takes a merge apart within 30 days. */
export const undoMergeAction = csmAction
  .metadata({ name: "customer.merge_undo" })
  .inputSchema(mergeIdSchema)
  .action(({ parsedInput, ctx }) => undoMerge(ctx.db, parsedInput.id));

/** Says that customers which look alike are not the same. */
export const keepApartAction = csmAction
  .metadata({ name: "customer.keep_apart" })
  .inputSchema(distinctSchema)
  .action(({ parsedInput, ctx }) => keepApart(ctx.db, parsedInput.ids));

export const forgetApartAction = csmAction
  .metadata({ name: "customer.forget_apart" })
  .inputSchema(distinctSchema)
  .action(({ parsedInput, ctx }) => forgetApart(ctx.db, parsedInput.ids));
