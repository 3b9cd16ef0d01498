import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { HandedParams } from "./schema";
import type { HandedPage, HandOver } from "./types";

/** A page of questions handed to the caller or by the caller. */
export async function listHanded(
  db: Db,
  { side, show, cursor }: HandedParams,
): Promise<HandedPage> {
  const { data, error } = await db.rpc("list_delegated", {
    p_side: side,
    p_all: show === "all",
    p_cursor: cursor,
    p_limit: 40,
  });
  if (error) throw asError(error);
  return data as HandedPage;
}

/** The form to hand a part of a run over; null where the run is not the caller's. */
export async function getHandOver(db: Db, session: string): Promise<HandOver | null> {
  const { data, error } = await db.rpc("get_hand_over", { p_session: session });
  if (error) throw asError(error);
  return data as HandOver | null;
}
