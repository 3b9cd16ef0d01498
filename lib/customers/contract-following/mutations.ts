import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { AnswerFollowingInput } from "./schema";

/** Says whether a contract follows a renewal: then it is won, else it is not asked again. */
export async function answerFollowing(db: Db, input: AnswerFollowingInput): Promise<void> {
  const { error } = await db.rpc("answer_following", {
    p_renewal: input.renewal,
    p_contract: input.contract,
    p_follows: input.follows,
  });
  if (error) throw asError(error);
}
