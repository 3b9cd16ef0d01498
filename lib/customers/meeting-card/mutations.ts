import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { EditCardInput } from "./schema";
import type { CardDecision } from "./types";

export type Decided = { decided: number; tasks: number };

/** Decides about cards of a meeting, all of them or none: what is accepted becomes insights, tasks and promises. */
export async function decideCards(
  db: Db,
  { meeting, decisions }: { meeting: string; decisions: CardDecision[] },
): Promise<Decided> {
  const { data, error } = await db.rpc("decide_cards", {
    p_meeting: meeting,
    p_decisions: decisions as unknown as Json,
  });
  if (error) throw asError(error);
  return data as Decided;
}

/** Accepts a card with other words; what was found before is kept beside them. */
export async function editCard(db: Db, input: EditCardInput): Promise<Decided> {
  const { meeting, id, from, ...change } = input;
  return decideCards(db, { meeting, decisions: [{ id, from, to: "accepted", change }] });
}
