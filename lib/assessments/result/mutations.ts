import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { EditSwotInput, MakeTaskInput } from "./schema";

/** Makes a task of one point; its description leads back to the result. */
export async function makeTask(db: Db, input: MakeTaskInput): Promise<{ id: string }> {
  const back = `From the result /assessments/results/${input.result}`;
  const { data, error } = await db.rpc("make_result_task", {
    p_result: input.result,
    p_point: input.point,
    p_title: input.title,
    p_description: [input.description, back].filter(Boolean).join("\n\n"),
    p_owner: input.owner ?? undefined,
    p_due: input.due ?? undefined,
    p_shared: input.shared,
  });
  if (error) throw asError(error);
  return { id: data };
}

/** Rewords the SWOT, or goes back to what was computed; refused where somebody was faster. */
export async function editSwot(db: Db, input: EditSwotInput): Promise<{ at: string }> {
  const { data, error } = await db.rpc("edit_result_swot", {
    p_result: input.result,
    p_swot: input.swot as unknown as Json,
    p_seen: input.seen ?? undefined,
  });
  if (error) throw asError(error);
  return { at: (data as { swot_edited_at: string }).swot_edited_at };
}
