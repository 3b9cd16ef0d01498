import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Json } from "@/lib/platform/database.types";
import type { Db } from "@/lib/platform/supabase/server";
import type { AssessmentType } from "../template/schema";
import type { SaveAnswersInput } from "./schema";
import type { Completed, SavedAnswer } from "./types";

/** Opens a run, or goes on with the one that is open; answers its session. */
export async function startRun(
  db: Db,
  input: { type: AssessmentType; org?: string; assignment?: string },
): Promise<string> {
  const { data, error } = await db.rpc("start_assessment", {
    p_type: input.type,
    p_org: input.org,
    p_assignment: input.assignment,
  });
  if (error) throw asError(error);
  return data;
}

/** Saves a handful of answers and says of each what became of it. */
export async function saveAnswers(
  db: Db,
  { run, answers }: SaveAnswersInput,
): Promise<SavedAnswer[]> {
  const { data, error } = await db.rpc("save_assessment_answers", {
    p_session: run,
    p_answers: answers as Json,
  });
  if (error) throw asError(error);
  return data as SavedAnswer[];
}

/** Ends the run; ending it twice answers the same result. */
export async function completeRun(db: Db, session: string): Promise<Completed> {
  const { data, error } = await db.rpc("complete_assessment", { p_session: session });
  if (error) throw asError(error);
  return data as Completed;
}
