"use server";

import { csmAction } from "@/lib/identity/gate";
import { confirmSchema } from "../contract-review/schema";
import { confirmFile, discardFile } from "./mutations";
import { fileSchema } from "./schema";

export const confirmFileAction = csmAction
  .metadata({ name: "contract.file.confirm" })
  .inputSchema(confirmSchema)
  .action(({ parsedInput, ctx }) => confirmFile(ctx.db, parsedInput));

export const discardFileAction = csmAction
  .metadata({ name: "contract.file.discard" })
  .inputSchema(fileSchema)
  .action(({ parsedInput, ctx }) => discardFile(ctx.db, parsedInput.file));
