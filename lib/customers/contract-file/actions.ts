"use server";

import { after } from "next/server";
import { csmAction } from "@/lib/identity/gate";
import { confirmSchema } from "../contract-review/schema";
import { confirmFile, discardFile, readSecond, retryFile } from "./mutations";
import { fileSchema } from "./schema";

export const confirmFileAction = csmAction
  .metadata({ name: "contract.file.confirm" })
  .inputSchema(confirmSchema)
  .action(({ parsedInput, ctx }) => confirmFile(ctx.db, parsedInput));

export const discardFileAction = csmAction
  .metadata({ name: "contract.file.discard" })
  .inputSchema(fileSchema)
  .action(({ parsedInput, ctx }) => discardFile(ctx.db, parsedInput.file));

export const retryFileAction = csmAction
  .metadata({ name: "contract.file.retry" })
  .inputSchema(fileSchema)
  .action(async ({ parsedInput, ctx }) => {
    const { asksModel } = await retryFile(ctx.db, parsedInput.file);
    // What the model says is worth a note when it comes, and nothing to wait for.
    if (asksModel) after(() => readSecond(ctx.db, parsedInput.file).catch(() => undefined));
  });
