import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { MakeTasksInput } from "./schema";

/** Makes tasks of next steps of a contract; those that are tasks already stay as they are. */
export async function makeContractTasks(db: Db, input: MakeTasksInput): Promise<{ made: number }> {
  const { data, error } = await db.rpc("make_contract_tasks", {
    p_contract: input.contract,
    p_tasks: input.tasks,
    ...(input.owner ? { p_owner: input.owner } : {}),
    ...(input.due ? { p_due: input.due } : {}),
  });
  if (error) throw asError(error);
  return { made: data };
}
