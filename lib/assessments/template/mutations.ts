import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { checkContent } from "./data";
import { readFile } from "./rules";
import type { SaveDraftInput } from "./schema";

/** Makes a draft of the next version from a version. */
export async function copyTemplate(db: Db, from: string): Promise<{ id: string }> {
  const { data, error } = await db.rpc("copy_assessment_template", { p_from: from });
  if (error) throw asError(error);
  return { id: data };
}

/** Saves a draft as it is, faults and all; refuses when somebody saved it since it was opened. */
export async function saveDraft(
  db: Db,
  { id, updated_at, content, ...facts }: SaveDraftInput,
): Promise<{ updated_at: string; faults: string[] }> {
  const { data, error } = await db
    .from("assessment_templates")
    .update({ ...facts, content: content as NonNullable<Json> })
    .eq("id", id)
    .eq("status", "draft")
    .eq("updated_at", updated_at)
    .select("updated_at");
  if (error) throw asError(error);
  if (!data[0])
    throw new AppError(
      "conflict",
      "Somebody saved or published this version since you opened it. Nothing was saved, and what you typed is still here: copy it from the JSON section, then reload.",
    );
  return { updated_at: data[0].updated_at, faults: await checkContent(db, content) };
}

/** Offers a draft from now on; runs that are open keep the version they began with. */
export async function publishTemplate(db: Db, id: string): Promise<void> {
  const { error } = await db.rpc("publish_assessment_template", { p_template: id });
  if (error) throw asError(error);
}

export async function deleteDraft(db: Db, id: string): Promise<void> {
  const { data, error } = await db
    .from("assessment_templates")
    .delete()
    .eq("id", id)
    .eq("status", "draft")
    .select("id");
  if (error?.code === "23503")
    throw new AppError("conflict", "Somebody is trying this draft out, so it stays.");
  if (error) throw asError(error);
  if (data.length === 0) throw new AppError("not_found");
}

/** Makes a draft from a file, or answers everything that is wrong with it and makes nothing. */
export async function importTemplate(
  db: Db,
  text: string,
): Promise<{ id: string | null; faults: string[] }> {
  const read = readFile(text);
  if ("faults" in read) return { id: null, faults: read.faults };
  const faults = await checkContent(db, read.file.content);
  if (faults.length > 0) return { id: null, faults };
  const { data, error } = await db.rpc("import_assessment_template", {
    p_doc: read.file as unknown as Json,
  });
  if (error) throw asError(error);
  return { id: data, faults: [] };
}
