import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answer,
  assessmentTables,
  assessmentTypes,
  makeSession,
  makeTemplate,
  smallContent,
  type AssessmentType,
} from "../support/assessments";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asUser,
  createCustomer,
  createOrganization,
  createUser,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let owner: Person;
let member: Person;
let colleague: Person;
let csm: Person;
let stranger: Person;
let org: string;
let elsewhere: string;

beforeAll(async () => {
  db = await createTestDatabase();
  owner = await createUser(db);
  member = await createUser(db);
  colleague = await createUser(db);
  stranger = await createUser(db);
  csm = await createUser(db, { role: "csm" });
  org = await createOrganization(db, { ownerId: owner.id, members: [member.id, colleague.id] });
  elsewhere = await createOrganization(db, { ownerId: stranger.id });
  await createCustomer(db, { csmId: csm.id, orgId: org });
  for (const type of assessmentTypes) await makeTemplate(db, type);
});

afterAll(() => db?.close());

async function as<T = Record<string, unknown>>(who: Person, sql: string, values: unknown[] = []) {
  const { rows } = await asUser(db, who.id, (tx) => tx.query<T>(sql, values));
  return rows;
}

async function start(who: Person, type: AssessmentType, of: string | null = org) {
  const rows = await as<{ id: string }>(who, "select public.start_assessment($1, $2) as id", [
    type,
    of,
  ]);
  return rows[0]!.id;
}

const complete = async (who: Person, session: string) => {
  const rows = await as<{ result: Record<string, unknown> }>(
    who,
    "select public.complete_assessment($1) as result",
    [session],
  );
  return rows[0]!.result;
};

const answers = {
  plan: { value: 4 },
  chaos: { value: 1 },
  size: { choice: "large" },
  data: { value: 1 },
  wish: { answer_text: "A list of what we have." },
};

async function take(who: Person, type: AssessmentType, of: string | null = org) {
  const session = await start(who, type, of);
  await asUser(db, who.id, (tx) => answer(tx, type, session, answers));
  return { session, ...(await complete(who, session)) };
}

describe("a run", () => {
  test("is opened once: starting again goes on with it", async () => {
    const first = await start(member, "bpm");
    expect(await start(member, "bpm")).toBe(first);
    expect(await start(member, "bpm", null)).not.toBe(first);
    expect(await refusal(start(member, "bpm", elsewhere))).toBe("not_allowed");
  });

  test("cannot be stamped with somebody else's organization, nor begin half done", async () => {
    const template = (
      await as<{ id: string }>(
        member,
        "select id from public.assessment_templates where assessment_type = 'sales'",
      )
    )[0]!.id;
    const insert = (values: string) =>
      as(
        member,
        `insert into public.assessment_sessions (assessment_type, template_id, org_id, status, completed_at, weight)
         values ('sales', '${template}', ${values}) returning status, weight, completed_at, u_id`,
      );
    expect(await refusal(insert(`'${elsewhere}', 'not_started', null, 1`))).toBe("42501");
    expect(await insert(`'${org}', 'completed', now(), 10`)).toEqual([
      { status: "not_started", weight: "1.00", completed_at: null, u_id: member.id },
    ]);
  });

  test("moves on with every answer, and a changed answer is counted", async () => {
    const session = await start(member, "leadership");
    await asUser(db, member.id, (tx) => answer(tx, "leadership", session, { plan: { value: 2 } }));
    const change = (sql: string) =>
      as<{ revision: number; answered_by: string }>(
        member,
        `update public.assessment_responses set ${sql} where session_id = $1 returning revision, answered_by`,
        [session],
      );
    expect(await change("value = 5")).toEqual([{ revision: 2, answered_by: member.id }]);
    expect(
      await change(`note = 'Ask Tom', revision = 90, answered_by = '${colleague.id}'`),
    ).toEqual([{ revision: 2, answered_by: member.id }]);
    expect(
      await as(
        member,
        "select status, current_category from public.assessment_sessions where id = $1",
        [session],
      ),
    ).toEqual([{ status: "in_progress", current_category: "team" }]);
  });

  test.each([
    ["a question it does not ask", { nothing: { value: 1 } }, "question_unknown"],
    ["a point where a choice is asked", { size: { value: 1 } }, "answer_invalid"],
    ["an option that is not offered", { size: { choice: "huge" } }, "answer_invalid"],
    ["a text on a scale", { plan: { answer_text: "good" } }, "answer_invalid"],
    [
      "not applicable where that is no answer",
      { data: { not_applicable: true } },
      "answer_invalid",
    ],
    ["a point beyond the scale", { plan: { value: 6 } }, "23514"],
  ])("refuses %s", async (_, given, code) => {
    const session = await start(colleague, "tech_stack");
    const attempt = asUser(db, colleague.id, (tx) => answer(tx, "tech_stack", session, given));
    expect(await refusal(attempt)).toBe(code);
  });

  test("takes answers from nobody else, whether open or closed", async () => {
    const session = await start(member, "ai_readiness");
    for (const who of [owner, colleague, csm]) {
      const attempt = () =>
        asUser(db, who.id, (tx) => answer(tx, "ai_readiness", session, { plan: { value: 5 } }));
      expect(await refusal(attempt())).toBe("42501");
    }
  });

  test("that is completed keeps its answers and stays, until the account goes", async () => {
    const person = await createUser(db);
    const { session } = await take(person, "marketing_effectiveness", null);
    const attempts = [
      "update public.assessment_responses set value = 5 where session_id = $1",
      "update public.marketing_effectiveness_assessment set note = 'x' where session_id = $1",
      "delete from public.assessment_responses where session_id = $1",
    ].map((sql) => as(person, sql, [session]));
    expect(await Promise.all(attempts.map(refusal))).toEqual(
      Array.from({ length: 3 }, () => "session_closed"),
    );
    expect(
      await as(person, "delete from public.assessment_sessions where id = $1 returning id", [
        session,
      ]),
    ).toEqual([]);
    await db.query("delete from auth.users where id = $1", [person.id]);
    const { rows } = await db.query(
      `select (select count(*)::int from public.assessment_responses where session_id = $1) as answers,
              (select count(*)::int from public.assessment_scoring_results where session_id = $1) as results`,
      [session],
    );
    expect(rows).toEqual([{ answers: 0, results: 0 }]);
  });
});

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
        version: "v1",
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
    await makeTemplate(db, "digital_transformation", changed, "published", 2);
    await asUser(db, member.id, (tx) => answer(tx, "digital_transformation", session, answers));
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

  test("is ended by nobody but its person", async () => {
    const session = await makeSession(db, "strategic_maturity", member.id, org);
    await answer(db, "strategic_maturity", session, answers);
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

describe("partitions", () => {
  const parents = { assessment_responses: 0, assessment_scores: 1 } as const;

  test.each(Object.entries(parents))("of %s carry exactly what it carries", async (parent, at) => {
    const shapeOf = async (table: string) => {
      const { rows } = await db.query<{ shape: string }>(
        `select jsonb_build_object(
           'security', (select relrowsecurity from pg_catalog.pg_class where oid = c.oid),
           'grants', (select jsonb_agg(v order by v) from unnest('{select,insert,update,delete}'::text[]) as v
                       where has_table_privilege('authenticated', c.oid, v)),
           'policies', (select jsonb_agg(jsonb_build_array(p.policyname, p.cmd, p.roles, p.qual, p.with_check) order by p.policyname)
                          from pg_catalog.pg_policies p where p.schemaname = 'public' and p.tablename = c.relname),
           'triggers', (select jsonb_agg(jsonb_build_array(pg_get_triggerdef(t.oid), t.tgenabled) order by t.tgname)
                          from pg_catalog.pg_trigger t where t.tgrelid = c.oid and t.tgname !~ '^RI_')) ::text as shape
           from pg_catalog.pg_class c where c.oid = $1::regclass`,
        [`public.${table}`],
      );
      return rows[0]!.shape.replaceAll(table, "partition");
    };
    const expected = await shapeOf(parent);
    expect(expected).toContain("audit_insert");
    for (const type of assessmentTypes) {
      expect(await shapeOf(assessmentTables[type][at])).toBe(expected);
    }
  });

  test("written by their own name are checked, counted and audited all the same", async () => {
    const session = await start(owner, "sales");
    const insert = (key: string) =>
      as<{ revision: number; u_id: string }>(
        owner,
        `insert into public.sales_performance_assessment (session_id, assessment_type, question_key, value)
         values ($1, 'sales', $2, 3) returning revision, u_id`,
        [session, key],
      );
    expect(await insert("plan")).toEqual([{ revision: 1, u_id: owner.id }]);
    expect(await refusal(insert("nothing"))).toBe("question_unknown");
    const { rows } = await db.query(
      "select operation from public.audit_log where table_name = 'sales_performance_assessment'",
    );
    expect(rows).toEqual([{ operation: "INSERT" }]);
  });
});
