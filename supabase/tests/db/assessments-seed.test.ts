import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scoreByFormula, type Answers } from "../support/assessment-formula";
import { assessmentTables, type Content } from "../support/assessments";
import { createTestDatabase, type TestDatabase } from "../support/database";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase({ seed: true });
});

afterAll(() => db?.close());

type Run = {
  content: Content;
  answers: Record<string, Record<string, unknown>>;
  score: string;
  bracket: string;
  confidence: string;
};

describe("the demonstration's assessments", () => {
  test("have rows in every table", async () => {
    const tables = [
      ...Object.values(assessmentTables).flat(),
      "ai_assessment_context",
      "assessment_analytics",
      "assessment_assignments",
      "assessment_delegations",
      "assessment_insights",
      "assessment_invitations",
      "assessment_scoring_results",
      "assessment_sessions",
      "assessment_templates",
      "onboarding_assessments",
      "question_delegations",
      "reassessment_prompts",
      "share_links",
    ];
    const few: string[] = [];
    for (const table of tables) {
      const { rows } = await db.query<{ n: number }>(
        `select count(*)::int as n from public.${table}`,
      );
      const least = table === "assessment_delegations" ? 1 : 3;
      if (rows[0]!.n < least) few.push(`${table}: ${rows[0]!.n}`);
    }
    expect(few).toEqual([]);
  });

  test("hold completed, running, untouched and given up runs of both organizations", async () => {
    const { rows } = await db.query<{ status: string; orgs: number }>(
      `select status, count(distinct org_id)::int as orgs from public.assessment_sessions
        where status <> 'abandoned' group by status order by status`,
    );
    expect(rows).toEqual(
      ["completed", "in_progress", "not_started"].map((status) => ({ status, orgs: 2 })),
    );
  });

  test("show scores that the formula gives for the answers beside them", async () => {
    const { rows } = await db.query<Run>(
      `select t.content, r.score::text, r.bracket, r.confidence::text,
              (select jsonb_object_agg(a.question_key, jsonb_strip_nulls(jsonb_build_object('value', a.value, 'choice', a.choice, 'answer_text', a.answer_text,
                        'not_applicable', nullif(a.not_applicable, false), 'evidence', a.evidence)))
                 from public.assessment_responses as a where a.session_id = s.id) as answers
         from public.assessment_sessions as s
         join public.assessment_scoring_results as r on r.session_id = s.id
         join public.assessment_templates as t on t.id = s.template_id`,
    );
    expect(rows.length).toBeGreaterThan(40);
    for (const { content, answers, ...stored } of rows) {
      expect(scoreByFormula(content, answers as Answers)).toMatchObject(stored);
    }
  });
});
