import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Json } from "@/lib/platform/database.types";
import type { Db } from "@/lib/platform/supabase/server";

export async function snoozePrompt(db: Db, input: { id: string; days: number }): Promise<void> {
  const { error } = await db.rpc("snooze_reassessment", { p_id: input.id, p_days: input.days });
  if (error) throw asError(error);
}

/** Puts a prompt away for good, or brings it back. */
export async function dismissPrompt(db: Db, input: { id: string; back: boolean }): Promise<void> {
  const { error } = await db.rpc("dismiss_reassessment", { p_id: input.id, p_back: input.back });
  if (error) throw asError(error);
}

/** Gives an open run up; its answers stay the person's. */
export async function giveUpRun(db: Db, session: string): Promise<void> {
  const { error } = await db.rpc("give_up_run", { p_session: session });
  if (error) throw asError(error);
}

/** The night's work; for the job alone. */
export async function keepAssessments(db: Db): Promise<Record<string, Json>> {
  const { data, error } = await db.rpc("keep_assessments");
  if (error) throw asError(error);
  return data as Record<string, Json>;
}
