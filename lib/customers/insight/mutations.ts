import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { readInsightParams, toFilter } from "./rules";
import type { AddInsightInput, ChangeInsightsInput, EditInsightInput } from "./schema";
import type { HealthMove, InsightChange } from "./types";

/** Changes one column of many insights; refuses when they are not as many as the person saw. */
export async function changeInsights(db: Db, input: ChangeInsightsInput): Promise<InsightChange> {
  const target = input.ids
    ? { p_ids: input.ids }
    : {
        p_filter: toFilter(readInsightParams(Object.fromEntries(new URLSearchParams(input.query)))),
      };
  const { data, error } = await db.rpc("change_insights", {
    p_kind: input.kind,
    p_value: input.value ?? "",
    p_expected: input.expected,
    ...target,
  });
  if (error) throw asError(error);
  return data as InsightChange;
}

/** Takes a change back; what was changed since stays. */
export async function undoInsightChange(
  db: Db,
  id: string,
): Promise<{ back: number; kept: number }> {
  const { data, error } = await db.rpc("undo_insight_change", { p_id: id });
  if (error) throw asError(error);
  return data as { back: number; kept: number };
}

async function healthOf(db: Db, insight: string) {
  const { data, error } = await db
    .from("insights")
    .select("customers(name,health_score)")
    .eq("id", insight);
  if (error) throw asError(error);
  const customer = (
    data as unknown as { customers: { name: string; health_score: number | null } }[]
  )[0]?.customers;
  if (!customer) throw new AppError("not_found");
  return customer;
}

/** Saves an insight and answers what that did to the health of its customer. */
export async function updateInsight(db: Db, input: EditInsightInput): Promise<HealthMove> {
  const { id, ...facts } = input;
  const before = await healthOf(db, id);
  const { data, error } = await db.from("insights").update(facts).eq("id", id).select("id");
  if (error) throw asError(error);
  if (data.length === 0) throw new AppError("not_found");
  const after = await healthOf(db, id);
  return { name: before.name, before: before.health_score, after: after.health_score };
}

/** An insight that somebody typed; it has no sentence to show and says so. */
export async function addInsight(db: Db, input: AddInsightInput): Promise<{ id: string }> {
  const { data, error } = await db
    .from("insights")
    .insert({ ...input, source: "manual" })
    .select("id");
  if (error) throw asError(error);
  return data[0] as { id: string };
}
