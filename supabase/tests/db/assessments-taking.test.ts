import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, type AssessmentType } from "../support/assessments";
import { createAssessmentWorld, startRun, takeRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createOrganization, createUser, refusal, type Person } from "../support/people";

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
  ({ owner, member, colleague, stranger, csm, org } = await createAssessmentWorld(db));
  elsewhere = await createOrganization(db, { ownerId: stranger.id });
});

afterAll(() => db?.close());

async function as<T = Record<string, unknown>>(who: Person, sql: string, values: unknown[] = []) {
  const { rows } = await asUser(db, who.id, (tx) => tx.query<T>(sql, values));
  return rows;
}

const start = (who: Person, type: AssessmentType, of: string | null = org) =>
  startRun(db, who, type, of);
const take = (who: Person, type: AssessmentType, of: string | null = org) =>
  takeRun(db, who, type, of);

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
        "select id from public.assessment_templates where assessment_type = 'sales' and status = 'published'",
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
