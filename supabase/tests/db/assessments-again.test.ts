import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer } from "../support/assessments";
import { createAssessmentWorld, startRun, takeRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asService, asUser, refusal, type Person } from "../support/people";
import { ownerRows, personRows } from "../support/statements";

type Prompt = { id: string; assessment_type: string; reason: string; score: number };

let db: TestDatabase;
let member: Person;
let colleague: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
  ({ member, colleague, org } = await createAssessmentWorld(db));
});

afterAll(() => db?.close());

const prompts = async (who: Person) =>
  (
    await personRows<{ list: Prompt[] }>(
      db,
      who,
      "select public.list_reassessment_prompts() as list",
    )
  )[0]!.list;
const night = async () => {
  const { rows } = await asService(db, (tx) =>
    tx.query<{ answer: { given_up: number; prompts: number } }>(
      "select public.keep_assessments() as answer",
    ),
  );
  return rows[0]!.answer;
};
const act = (who: Person, sql: string, id: string) =>
  personRows(db, who, `select public.${sql}`, id);
const statusOf = async (session: string) =>
  (
    await ownerRows<{ status: string }>(
      db,
      "select status from public.assessment_sessions where id = $1",
      session,
    )
  )[0]!.status;

describe("taking an assessment again", () => {
  let first: string;

  beforeAll(async () => {
    ({ session: first } = await takeRun(db, member, "sales", org));
    await db.query(
      "update public.assessment_sessions set completed_at = now() - interval '200 days' where id = $1",
      [first],
    );
  });

  test("is prompted half a year after, once, to the person alone", async () => {
    expect((await night()).prompts).toBe(1);
    expect((await night()).prompts).toBe(0);
    expect(await prompts(member)).toMatchObject([
      { assessment_type: "sales", score: expect.any(Number) },
    ]);
    expect(await prompts(colleague)).toEqual([]);
  });

  test("is put off and put away by the person, and comes back when they say so", async () => {
    const [{ id }] = (await prompts(member)) as [Prompt];
    expect(await refusal(act(colleague, "snooze_reassessment($1, 7)", id))).toBe("not_allowed");
    expect(await refusal(act(colleague, "dismiss_reassessment($1)", id))).toBe("not_allowed");
    await act(member, "snooze_reassessment($1, 7)", id);
    expect(await prompts(member)).toEqual([]);
    await db.query("update public.reassessment_prompts set snoozed_until = current_date");
    await act(member, "dismiss_reassessment($1)", id);
    expect(await prompts(member)).toEqual([]);
    expect((await night()).prompts).toBe(0);
    await act(member, "dismiss_reassessment($1, true)", id);
    expect(await prompts(member)).toHaveLength(1);
  });

  test("names the run before it, and answers the prompt when it ends", async () => {
    const { session } = await takeRun(db, member, "sales", org);
    const rows = await ownerRows(
      db,
      "select previous_id from public.assessment_sessions where id = $1",
      session,
    );
    expect(rows).toEqual([{ previous_id: first }]);
    expect(await prompts(member)).toEqual([]);
    const kept = await ownerRows(db, "select taken_session_id from public.reassessment_prompts");
    expect(kept).toEqual([{ taken_session_id: session }]);
  });
});

describe("letting a run go", () => {
  test("is done by its person, at any time before the end", async () => {
    const session = await startRun(db, member, "bpm", org);
    expect(await refusal(act(colleague, "give_up_run($1)", session))).toBe("session_closed");
    await personRows(
      db,
      member,
      `insert into public.assessment_delegations (session_id, delegate_id, category_key) values ($1, $2, 'tools')`,
      session,
      colleague.id,
    );
    await act(member, "give_up_run($1)", session);
    expect(await statusOf(session)).toBe("abandoned");
    const handed = await ownerRows(db, "select distinct status from public.question_delegations");
    expect(handed).toEqual([{ status: "withdrawn" }]);
    expect(await refusal(act(member, "give_up_run($1)", session))).toBe("session_closed");
    expect(await startRun(db, member, "bpm", org)).not.toBe(session);
  });

  test("is done by the night after 90 days without an answer", async () => {
    const old = await startRun(db, colleague, "bpm", org);
    const touched = await startRun(db, colleague, "leadership", org);
    await db.query(
      "update public.assessment_sessions set created_at = now() - interval '91 days' where id = any ($1)",
      [[old, touched]],
    );
    await asUser(db, colleague.id, (tx) =>
      answer(tx, "leadership", touched, { plan: { value: 1 } }),
    );
    expect((await night()).given_up).toBe(1);
    expect([await statusOf(old), await statusOf(touched)]).toEqual(["abandoned", "in_progress"]);
  });
});
