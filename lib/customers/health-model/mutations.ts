import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { SaveModelInput } from "./schema";

/** The draft of a model, or a new model with a draft; answers the id to go to. */
export async function draftHealthModel(
  db: Db,
  input: { key?: string; name?: string },
): Promise<{ id: string }> {
  const { data, error } = await db.rpc("draft_health_model", {
    p_key: input.key as string,
    p_name: input.name as string,
  });
  if (error) throw asError(error);
  return { id: data as string };
}

/** Saves a draft. Row level security lets nobody touch a version that is or was live. */
export async function saveHealthModel(
  db: Db,
  { id, factors, bands, segment, ...facts }: SaveModelInput,
): Promise<{ id: string; name: string }> {
  const { data, error } = await db
    .from("health_models")
    .update({
      ...facts,
      factors: factors as unknown as NonNullable<Json>,
      bands: bands as unknown as NonNullable<Json>,
      segment: segment as unknown as NonNullable<Json>,
    })
    .eq("id", id)
    .eq("status", "draft")
    .select("id,name");
  if (error) throw asError(error);
  if (!data[0]) throw new AppError("conflict", "This version is not a draft any more.");
  return data[0];
}

/** Throws a draft away. */
export async function deleteHealthModel(db: Db, id: string): Promise<void> {
  const { error } = await db.from("health_models").delete().eq("id", id).eq("status", "draft");
  if (error) throw asError(error);
}

/** Puts a draft in force, or takes a live model out of it, and recomputes whom that concerns, a thousand at a time. */
export async function changeLiveModels(
  db: Db,
  turn: "take_health_model_live" | "retire_health_model",
  id: string,
): Promise<{ name: string; version: number; recomputed: number }> {
  const { data, error } = await db.rpc(turn, { p_id: id });
  if (error) throw asError(error);
  const model = data as unknown as { name: string; version: number };
  return { ...model, recomputed: await applyHealthModels(db) };
}

async function applyHealthModels(db: Db): Promise<number> {
  let after: string | null = null;
  let stored = 0;
  do {
    const { data, error } = await db.rpc("apply_health_models", { p_after: after as string });
    if (error) throw asError(error);
    const chunk = data as unknown as { stored: number; next: string | null };
    stored += chunk.stored;
    after = chunk.next;
  } while (after);
  return stored;
}
