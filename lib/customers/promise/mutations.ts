import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { AddPromiseInput, SettlePromiseInput } from "./schema";

/** Says what became of a promise, or opens it again; refuses when somebody else said so meanwhile. */
export async function settlePromise(
  db: Db,
  { id, updated_at, state }: SettlePromiseInput,
): Promise<{ id: string; updated_at: string }> {
  const { data, error } = await db
    .from("promises")
    .update({ state, settled_on: null })
    .eq("id", id)
    .eq("updated_at", updated_at)
    .select("id,updated_at");
  if (error) throw asError(error);
  const row = data[0];
  if (!row)
    throw new AppError("conflict", "Somebody changed this promise meanwhile, or it is gone.");
  return row;
}

/** Notes a promise that somebody typed; ours gets a task that keeps it. */
export async function addPromise(db: Db, input: AddPromiseInput): Promise<{ id: string }> {
  const { data, error } = await db.rpc("add_promise", { p_promise: { ...input } });
  if (error) throw asError(error);
  return { id: data };
}

/** The night: marks promises whose day has passed as late and, two weeks later, as broken. */
export async function agePromises(db: Db): Promise<{ late: number; broken: number }> {
  const { data, error } = await db.rpc("age_promises");
  if (error) throw asError(error);
  return data as { late: number; broken: number };
}
