"use server";

import { after } from "next/server";
import { csmAction } from "@/lib/identity/gate";
import {
  applyImport,
  checkImport,
  discardImport,
  resumeImport,
  startCheck,
  startImport,
  undoImport,
  watched,
} from "./mutations";
import { checkImportSchema, importIdSchema } from "./schema";

/** Begins the dry run; it goes on after the answer, and its page shows how far it is. */
export const checkImportAction = csmAction
  .metadata({ name: "customer.import.check" })
  .inputSchema(checkImportSchema)
  .action(async ({ parsedInput, ctx }) => {
    const token = await startCheck(ctx.db, parsedInput);
    after(() => watched("check", checkImport(ctx.db, ctx.viewer, parsedInput.id, token)));
    return { id: parsedInput.id };
  });

/** Begins to write what the dry run found. */
export const runImportAction = csmAction
  .metadata({ name: "customer.import.run" })
  .inputSchema(importIdSchema)
  .action(async ({ parsedInput: { id }, ctx }) => {
    const token = await startImport(ctx.db, id, "run");
    after(() => watched("run", applyImport(ctx.db, id, token)));
    return { id };
  });

/** Begins to take an import back. */
export const undoImportAction = csmAction
  .metadata({ name: "customer.import.undo" })
  .inputSchema(importIdSchema)
  .action(async ({ parsedInput: { id }, ctx }) => {
    const token = await startImport(ctx.db, id, "undo");
    after(() => watched("undo", undoImport(ctx.db, id, token)));
    return { id };
  });

/** Goes on with work whose worker is gone. */
export const resumeImportAction = csmAction
  .metadata({ name: "customer.import.resume" })
  .inputSchema(importIdSchema)
  .action(async ({ parsedInput: { id }, ctx }) => {
    const work = await resumeImport(ctx.db, ctx.viewer, id);
    if (work) after(() => watched("resume", work()));
    return { id };
  });

/** Removes an import that has written nothing, or nothing any more. */
export const discardImportAction = csmAction
  .metadata({ name: "customer.import.discard" })
  .inputSchema(importIdSchema)
  .action(({ parsedInput, ctx }) => discardImport(ctx.db, parsedInput.id));
