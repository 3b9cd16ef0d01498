"use server";

import { csmAction } from "@/lib/identity/gate";
import { makeContractTasks } from "./mutations";
import { makeTasksSchema } from "./schema";

export const makeContractTasksAction = csmAction
  .metadata({ name: "contract.tasks" })
  .inputSchema(makeTasksSchema)
  .action(({ parsedInput, ctx }) => makeContractTasks(ctx.db, parsedInput));
