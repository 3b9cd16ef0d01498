import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { toAnswers } from "./rules";
import type { Survey } from "./types";

/** The newest survey of a person. The person is named, because a platform admin may read everybody's. */
export async function getSurvey(db: Db, person: string): Promise<Survey | null> {
  const { data, error } = await db
    .from("onboarding_assessments")
    .select("*")
    .eq("u_id", person)
    .order("created_at", { ascending: false })
    .limit(1);
  if (error) throw asError(error);
  const row = data[0];
  if (!row) return null;
  return {
    id: row.o_id,
    answers: toAnswers(row),
    completed: row.final_confirmation !== null,
    dismissed: row.dismissed_at !== null,
    updated_at: row.updated_at,
  };
}
