import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { findCards } from "../card-finding/rules";
import { packTurns, readTranscript } from "./rules";
import type { StoreTranscriptInput } from "./schema";

async function heldOn(db: Db, meeting: string): Promise<string> {
  const { data, error } = await db
    .from("meetings")
    .select("scheduled_at,created_at")
    .eq("id", meeting)
    .maybeSingle();
  if (error) throw asError(error);
  if (!data) throw new AppError("not_found");
  return (data.scheduled_at ?? data.created_at).slice(0, 10);
}

/** Reads a transcript, finds what the meeting left behind, and stores both at once. */
export async function storeTranscript(
  db: Db,
  { meeting, name, text, sides }: StoreTranscriptInput,
): Promise<{ cards: number }> {
  const read = readTranscript(name, text);
  if (!read.ok) throw new AppError("invalid_input", read.message);
  const cards = findCards(read.turns, { heldOn: await heldOn(db, meeting), sides });
  const { content, speakers, places } = packTurns(read.turns);
  const { error } = await db.rpc("store_transcript", {
    p_meeting: meeting,
    p_transcript: {
      content,
      speakers,
      words: read.words,
      seconds: read.seconds,
      metadata: { places, format: read.format, ...(name ? { file: name } : {}) },
    } as unknown as Json,
    p_cards: cards as unknown as Json,
  });
  if (error) throw asError(error);
  return { cards: cards.length };
}
