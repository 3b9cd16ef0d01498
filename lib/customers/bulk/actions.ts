"use server";

import { after } from "next/server";
import { csmAction } from "@/lib/identity/gate";
import { getBulk } from "./data";
import { beginUndo, driveBulk, startBulk } from "./mutations";
import { bulkIdSchema, startBulkSchema } from "./schema";

/** Begins to change many customers; the work goes on after the answer, whether anybody waits for it or not. */
export const startBulkAction = csmAction
  .metadata({ name: "customer.bulk" })
  .inputSchema(startBulkSchema)
  .action(async ({ parsedInput, ctx }) => {
    const operation = await startBulk(ctx.db, parsedInput);
    after(() => driveBulk(ctx.db, operation));
    return operation;
  });

/** Takes a change of many back, as far as nothing was changed since. */
export const undoBulkAction = csmAction
  .metadata({ name: "customer.bulk_undo" })
  .inputSchema(bulkIdSchema)
  .action(async ({ parsedInput, ctx }) => {
    const operation = await beginUndo(ctx.db, parsedInput.id);
    after(() => driveBulk(ctx.db, operation));
    return operation;
  });

/** Goes on with a change that nobody drives any more, such as after a restart of the server. */
export const resumeBulkAction = csmAction
  .metadata({ name: "customer.bulk_resume" })
  .inputSchema(bulkIdSchema)
  .action(async ({ parsedInput, ctx }) => {
    const operation = await getBulk(ctx.db, parsedInput.id);
    after(() => driveBulk(ctx.db, operation));
    return operation;
  });
