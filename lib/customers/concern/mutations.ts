import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";

async function ownerOf(db: Db, id: string): Promise<string | null> {
  const { data, error } = await db.from("insights").select("owner").eq("id", id);
  if (error) throw asError(error);
  const row = (data as { owner: string | null }[])[0];
  if (!row) throw new AppError("not_found");
  return row.owner;
}

/** Makes a person the owner of a concern that has none. Somebody who was faster keeps it, and is named. */
export async function takeConcern(
  db: Db,
  input: { id: string; name: string },
): Promise<{ owner: string }> {
  const before = await ownerOf(db, input.id);
  if (before?.trim()) throw new AppError("conflict", `${before} took it in the meantime.`);
  const update = db.from("insights").update({ owner: input.name }).eq("id", input.id);
  // As it was just read: whoever takes it between the two calls keeps it.
  const { data, error } = await (
    before === null ? update.is("owner", null) : update.eq("owner", before)
  ).select("id");
  if (error) throw asError(error);
  if (data.length === 0) throw new AppError("conflict", "Somebody took it at the same moment.");
  return { owner: input.name };
}

/** Takes it back, as long as nobody has passed the concern on since. */
export async function leaveConcern(db: Db, input: { id: string; name: string }): Promise<void> {
  const { data, error } = await db
    .from("insights")
    .update({ owner: null })
    .eq("id", input.id)
    .eq("owner", input.name)
    .select("id");
  if (error) throw asError(error);
  if (data.length === 0)
    throw new AppError("conflict", "Somebody gave this concern another owner in the meantime.");
}
