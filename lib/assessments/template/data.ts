import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { TryContentInput } from "./schema";
import type { Content, Template, TemplateRow, TriedScore } from "./types";

/** The versions of all eleven; the database refuses everybody but platform admins, here as below. */
export async function listTemplates(db: Db): Promise<TemplateRow[]> {
  const { data, error } = await db.rpc("list_assessment_templates");
  if (error) throw asError(error);
  return data as TemplateRow[];
}

export async function getTemplate(db: Db, id: string): Promise<Template | null> {
  const { data, error } = await db.rpc("get_assessment_template", { p_id: id });
  if (error) throw asError(error);
  return data as Template | null;
}

/** What is wrong with content, one sentence each. */
export async function checkContent(db: Db, content: object): Promise<string[]> {
  const { data, error } = await db.rpc("check_assessment_content", { p_content: content as Json });
  if (error) throw asError(error);
  return data;
}

/** What a version makes of answers. */
export async function tryAnswers(
  db: Db,
  content: Content,
  answers: TryContentInput["answers"],
): Promise<TriedScore> {
  const given = Object.entries(answers).map(([key, answer]) => [
    key,
    {
      ...(answer.value == null ? {} : { value: answer.value }),
      ...(answer.choice ? { choice: answer.choice } : {}),
      ...(answer.answer_text?.trim() ? { text: answer.answer_text.trim() } : {}),
      ...(answer.not_applicable ? { not_applicable: true } : {}),
      ...(answer.evidence?.trim() ? { evidence: true } : {}),
    },
  ]);
  const { data, error } = await db.rpc("try_assessment_content", {
    p_content: content as unknown as Json,
    p_answers: Object.fromEntries(given) as Json,
  });
  if (error) throw asError(error);
  return data as TriedScore;
}
