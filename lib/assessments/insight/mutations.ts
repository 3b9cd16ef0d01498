import "server-only";
import { configuredModel } from "@/lib/platform/chat-completion";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { getComparison, getResult } from "../result/data";
import { writeInsight } from "./rules";
import type { SaveContextInput } from "./schema";
import { improveInsight } from "./service";

async function keep(db: Db, result: string, text: string, source: "rules" | "model") {
  const { error } = await db.rpc("write_result_insight", {
    p_result: result,
    p_text: text,
    p_source: source,
  });
  if (error) throw asError(error);
}

/**
 * Writes the text about the caller's own result: the built-in one first, so that there is one whatever a model does, then
 * the model's where one is set and its text holds.
 */
export async function explainResult(db: Db, id: string): Promise<{ source: "rules" | "model" }> {
  const [result, comparison] = await Promise.all([getResult(db, id), getComparison(db, id, "all")]);
  if (!result || "none" in result || !result.mine) throw new AppError("not_found");
  const draft = writeInsight(result, comparison?.runs[0]);
  await keep(db, id, draft, "rules");
  const model = configuredModel();
  if (!model) return { source: "rules" };
  const better = await improveInsight(model, result, draft);
  if (!better) return { source: "rules" };
  await keep(db, id, better, "model");
  return { source: "model" };
}

/** Keeps what the person lets the writer know of this run. */
export async function saveContext(db: Db, input: SaveContextInput): Promise<void> {
  const values = {
    include_notes: input.include_notes,
    goals: input.goals,
    constraints: input.constraints,
  };
  const changed = await db
    .from("ai_assessment_context")
    .update(values)
    .eq("session_id", input.session)
    .select("id");
  if (changed.error) throw asError(changed.error);
  if (changed.data.length) return;
  const { error } = await db
    .from("ai_assessment_context")
    .insert({ ...values, session_id: input.session, assessment_type: input.type });
  if (error) throw asError(error);
}
