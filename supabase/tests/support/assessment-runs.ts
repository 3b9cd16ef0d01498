import { answer, makeSession, type AssessmentType } from "./assessments";
import type { TestDatabase } from "./database";

/**
 * A whole run that was completed some days ago, past the policies; `plan` and `data` are the points of the two scales of the
 * small template that decide its categories `team` and `tools`. Answers the result.
 */
export async function pastRun(
  db: TestDatabase,
  run: {
    who: string | null;
    type: AssessmentType;
    org: string | null;
    days?: number;
    at?: string;
    plan?: number;
    data?: number;
    weight?: number;
  },
): Promise<string> {
  const { who, type, org, days = 0, plan = 3, data = 2, weight = 1 } = run;
  const session = await makeSession(db, type, who, org);
  await db.query("update public.assessment_sessions set weight = $2 where id = $1", [
    session,
    weight,
  ]);
  await answer(db, type, session, { plan: { value: plan }, data: { value: data } });
  const { rows } = await db.query<{ id: string }>(
    "select private.score_session($1, coalesce($2::timestamptz, now() - make_interval(days => $3))) as id",
    [session, run.at ?? null, days],
  );
  // Answers were given just now, but the run was begun before it ended.
  await db.query(
    "update public.assessment_sessions set started_at = completed_at - interval '10 minutes' where id = $1",
    [session],
  );
  return rows[0]!.id;
}
