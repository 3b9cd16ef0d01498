"use server";

import { csmAction } from "@/lib/identity/gate";
import { addContract, updateContract } from "./mutations";
import { addContractSchema, editContractSchema } from "./schema";

export const addContractAction = csmAction
  .metadata({ name: "contract.add" })
  .inputSchema(addContractSchema)
  .action(({ parsedInput, ctx }) => addContract(ctx.db, parsedInput));

export const editContractAction = csmAction
  .metadata({ name: "contract.edit" })
  .inputSchema(editContractSchema)
  .action(({ parsedInput, ctx }) => updateContract(ctx.db, parsedInput));
