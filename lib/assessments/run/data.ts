import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Answers, Run } from "./types";

/** The caller's own run; null where it is not theirs or gone. */
export async function getRun(db: Db, session: string): Promise<Run | null> {
  const { data, error } = await db.rpc("get_assessment_run", { p_session: session });
  if (error) throw asError(error);
  return data as Run | null;
}

/** What is answered now, for a window that comes back to the front. */
export async function getAnswers(db: Db, session: string): Promise<Answers | null> {
  const { data, error } = await db.rpc("get_assessment_answers", { p_session: session });
  if (error) throw asError(error);
  return data as Answers | null;
}
