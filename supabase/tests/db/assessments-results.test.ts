import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answer,
  makeSession,
  makeTemplate,
  smallContent,
  type AssessmentType,
} from "../support/assessments";
import {
  allAnswers,
  completeRun,
  createAssessmentWorld,
  startRun,
  takeRun,
} from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createOrganization, createUser, refusal, type Person } from "../support/people";

let db: TestDatabase;
let owner: Person;
let member: Person;
let colleague: Person;
let csm: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, colleague, csm, org } = await createAssessmentWorld(db));
});

afterAll(() => db?.close());

async function as<T = Record<string, unknown>>(who: Person, sql: string, values: unknown[] = []) {
  const { rows } = await asUser(db, who.id, (tx) => tx.query<T>(sql, values));
  return rows;
}

const start = (who: Person, type: AssessmentType, of: string | null = org) =>
  startRun(db, who, type, of);
const complete = (who: Person, session: string) => completeRun(db, who, session);
const take = (who: Person, type: AssessmentType, of: string | null = org) =>
  takeRun(db, who, type, of);

describe("a result", () => {
  test("is written once, by completing; a second press answers the same", async () => {
    const { session, ...result } = await take(member, "customer_experience");
    // team: (4 + 4) / 2 = 4; tools, which counts twice: 1; (4 + 2 · 1) / 3 = 2.
    expect(result).toMatchObject({ score: 2, bracket: "score_2" });
    expect(await complete(member, session)).toEqual({ session_id: session, ...without(result) });
    const rows = await as(
      member,
      `select gmf_score, bracket_key, version, answers -> 'plan' as plan, answers -> 'links' ->> 'state' as links
         from public.score_customer_experience where session_id = $1`,
      [session],
    );
    expect(rows).toEqual([
      {
        gmf_score: 2,
        bracket_key: "score_2",
        version: "v2",
        plan: { state: "answered", weight: 1, category: "team" },
        links: "hidden",
      },
    ]);
  });

  test("says first what its rules say, then the weakest categories, and names the questions behind", async () => {
    const rows = await as<{
      recommendations: string[];
      swot_analysis: Record<string, { key: string }[]>;
    }>(
      member,
      `select recommendations, swot_analysis from public.assessment_scoring_results
        where assessment_type = 'customer_experience'`,
    );
    expect(rows[0]!.recommendations).toEqual([
      "Collect the data of all sites in one place first.",
      "Recommendation for tools, low.",
      "Recommendation for team, high.",
      "Recommendation for score_2.",
    ]);
    const corners = Object.entries(rows[0]!.swot_analysis).map(([name, list]) => [
      name,
      list.map(({ key }) => key),
    ]);
    expect(Object.fromEntries(corners)).toEqual({
      strengths: ["team"],
      weaknesses: ["tools"],
      opportunities: [],
      threats: ["large_without_data"],
    });
    expect(
      await as(
        member,
        "select kind, subject_key, question_keys from public.assessment_insights where assessment_type = 'customer_experience' order by rank",
      ),
    ).toEqual([
      { kind: "recommendation", subject_key: "large_without_data", question_keys: ["size"] },
      { kind: "gap", subject_key: "tools", question_keys: ["data", "wish"] },
      { kind: "strength", subject_key: "team", question_keys: ["chaos", "plan", "size"] },
    ]);
  });

  test("is read by the organization's admins and its CSM; the answers are not, by any path", async () => {
    for (const who of [owner, csm]) {
      expect(await as(who, "select score from public.score_customer_experience")).toHaveLength(1);
      expect(await as(who, "select 1 from public.assessment_insights")).not.toEqual([]);
      expect(await as(who, "select 1 from public.customer_experience_assessment")).toEqual([]);
      expect(await as(who, "select 1 from public.assessment_responses")).toEqual([]);
      expect(await as(who, "select 1 from public.assessment_sessions")).toEqual([]);
    }
    expect(await as(colleague, "select 1 from public.assessment_scores")).toEqual([]);
  });

  test("made for one organization stays unseen by the admin of another that its person joins", async () => {
    const mover = await createUser(db);
    await take(mover, "competitive_benchmarking", null);
    await createOrganization(db, { ownerId: mover.id });
    await db.query("insert into public.org_users (org_id, u_id, role) values ($1, $2, 'member')", [
      org,
      mover.id,
    ]);
    expect(await as(owner, "select 1 from public.score_competitive_benchmarking")).toEqual([]);
    await take(mover, "competitive_benchmarking");
    expect(await as(owner, "select 1 from public.score_competitive_benchmarking")).toHaveLength(1);
    await db.query("delete from public.org_users where org_id = $1 and u_id = $2", [org, mover.id]);
    // The stamp decides, not membership: what was made for the organization stays with it.
    expect(await as(owner, "select 1 from public.score_competitive_benchmarking")).toHaveLength(1);
  });

  test("of a run that began before a new version counts by the old one, and stays as it was", async () => {
    const session = await start(member, "digital_transformation");
    const before = await take(colleague, "digital_transformation");
    const read = () =>
      as(
        colleague,
        "select to_jsonb(r) as row from public.assessment_scoring_results as r where session_id = $1",
        [before.session],
      );
    const frozen = await read();
    await db.query(
      "update public.assessment_templates set status = 'retired' where assessment_type = 'digital_transformation'",
    );
    const changed = structuredClone(smallContent);
    changed.categories[1]!.weight = 10;
    await makeTemplate(db, "digital_transformation", changed, "published", 3);
    await asUser(db, member.id, (tx) => answer(tx, "digital_transformation", session, allAnswers));
    expect(await complete(member, session)).toMatchObject({ score: before.score });
    expect(await read()).toEqual(frozen);
    const again = await take(member, "digital_transformation");
    expect(again.score).not.toEqual(before.score);
    expect(
      await as(member, "select previous_id from public.assessment_sessions where id = $1", [
        again.session,
      ]),
    ).toEqual([{ previous_id: session }]);
  });

  test("outlives the organization it was made for; an open run for it is given up", async () => {
    const admin = await createUser(db);
    const gone = await createOrganization(db, { ownerId: admin.id });
    const { session } = await take(admin, "sales", gone);
    const open = await start(admin, "bpm", gone);
    const own = await start(admin, "bpm", null);
    await db.query("delete from public.enterprise_orgs where id = $1", [gone]);
    const { rows } = await db.query<{ id: string; status: string; org_id: string | null }>(
      "select id, status, org_id from public.assessment_sessions where u_id = $1",
      [admin.id],
    );
    expect(Object.fromEntries(rows.map((row) => [row.id, row.status]))).toEqual({
      [session]: "completed",
      [open]: "abandoned",
      [own]: "not_started",
    });
    expect(rows.map((row) => row.org_id)).toEqual([null, null, null]);
    expect(await as(admin, "select org_id from public.score_sales_performance")).toEqual([
      { org_id: null },
    ]);
  });

  test("is ended by nobody but its person", async () => {
    const session = await makeSession(db, "strategic_maturity", member.id, org);
    await answer(db, "strategic_maturity", session, allAnswers);
    expect(await refusal(complete(owner, session))).toBe("not_allowed");
    expect(await refusal(complete(csm, session))).toBe("not_allowed");
    expect(
      await as(
        member,
        "update public.assessment_sessions set status = 'completed', completed_at = now() where id = $1 returning status",
        [session],
      ),
    ).toEqual([{ status: "in_progress" }]);
    expect(await complete(member, session)).toMatchObject({ score: 2 });
  });
});

function without({ session_id: _session, ...rest }: Record<string, unknown>) {
  return rest;
}
