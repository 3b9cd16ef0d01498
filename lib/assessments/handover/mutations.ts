import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { answerOf } from "./rules";
import type { HandOverInput, ProposeInput } from "./schema";

/** Hands a section or one question of the caller's run to a colleague; the database knows who is one. */
export async function handOver(db: Db, input: HandOverInput): Promise<void> {
  const row = {
    session_id: input.session,
    delegate_id: input.delegate,
    message: input.message ?? null,
    due_on: input.due_on ?? null,
  };
  const { error } =
    input.part.kind === "section"
      ? await db.from("assessment_delegations").insert({ ...row, category_key: input.part.key })
      : await db.from("question_delegations").insert({ ...row, question_key: input.part.key });
  if (error?.code === "23505")
    throw AppError.field(
      "part",
      "A colleague has this already. Take it back first, or choose another part.",
    );
  if (error) throw asError(error);
}

export async function proposeAnswer(db: Db, input: ProposeInput): Promise<void> {
  const { error } = await db.rpc("propose_delegated_answer", {
    p_id: input.id,
    p_answer: answerOf(input),
    p_reply: input.reply ?? undefined,
  });
  if (error) throw asError(error);
}

export async function declineHanded(
  db: Db,
  input: { id: string; reply?: string | null },
): Promise<void> {
  const { error } = await db.rpc("decline_delegated", {
    p_id: input.id,
    p_reply: input.reply ?? undefined,
  });
  if (error) throw asError(error);
}

export async function withdrawHanded(db: Db, id: string): Promise<void> {
  const { error } = await db.rpc("withdraw_delegated", { p_id: id });
  if (error) throw asError(error);
}

/** Makes a colleague's proposal the answer, in the colleague's name. */
export async function takeAnswer(db: Db, id: string): Promise<void> {
  const { error } = await db.rpc("take_delegated_answer", { p_delegation: id });
  if (error) throw asError(error);
}

export async function takeAllAnswers(db: Db, session: string): Promise<number> {
  const { data, error } = await db.rpc("take_delegated_answers", { p_session: session });
  if (error) throw asError(error);
  return data;
}
