import "server-only";
import { readLimit } from "@/lib/identity/limits/rules";
import { AppError } from "@/lib/platform/errors";
import type { Json } from "@/lib/platform/database.types";
import type { Db } from "@/lib/platform/supabase/server";
import type { Answers, Completed, Run, SavedAnswer } from "../run/types";
import type { GuestAnswersInput, TakeUpInput } from "./schema";
import type { GuestResult } from "./types";

type Fault = { code?: string; message: string; details?: string | null; hint?: string };

/** A link that no longer serves closes the player: trying again would never help. */
function refusalOf(error: Fault): Error {
  if (error.code === "P0001" && error.message.startsWith("invitation_") && error.hint)
    return new AppError("session_closed", error.hint);
  return readLimit(error);
}

/** Opens the one run of a link, or goes on with it. */
export async function beginGuestRun(db: Db, token: string): Promise<Run> {
  const { data, error } = await db.rpc("begin_guest_run", { p_token: token });
  if (error) throw refusalOf(error);
  return data as Run;
}

export async function saveGuestAnswers(db: Db, input: GuestAnswersInput): Promise<SavedAnswer[]> {
  const { data, error } = await db.rpc("save_guest_answers", {
    p_token: input.run,
    p_answers: input.answers as Json,
  });
  if (error) throw refusalOf(error);
  return data as SavedAnswer[];
}

export async function readGuestAnswers(db: Db, token: string): Promise<Answers> {
  const { data, error } = await db.rpc("read_guest_answers", { p_token: token });
  if (error) throw refusalOf(error);
  return data as Answers;
}

/** Ends the run of a link. Its result is read by the link, so there is no id of one to go to. */
export async function completeGuestRun(db: Db, token: string): Promise<Completed> {
  const { data, error } = await db.rpc("complete_guest_run", { p_token: token });
  if (error) throw refusalOf(error);
  const { result } = data as { result: GuestResult | null };
  return { result_id: null, score: result?.score, bracket: result?.bracket };
}

/** Takes an invitation into the signed-in account; answers the run. */
export async function takeUp(db: Db, input: TakeUpInput): Promise<string> {
  const { data, error } =
    "token" in input
      ? await db.rpc("take_up_assessment_invitation", { p_token: input.token })
      : await db.rpc("start_invited_assessment", { p_invitation: input.invitation });
  if (error) throw readLimit(error);
  return data;
}
