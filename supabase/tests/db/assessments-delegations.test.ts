import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AssessmentType } from "../support/assessments";
import { createAssessmentWorld } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, refusal, type Person } from "../support/people";

let db: TestDatabase;
let owner: Person;
let member: Person;
let colleague: Person;
let stranger: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, colleague, stranger, org } = await createAssessmentWorld(db));
});

afterAll(() => db?.close());

async function as<T = Record<string, unknown>>(who: Person, sql: string, values: unknown[] = []) {
  const { rows } = await asUser(db, who.id, (tx) => tx.query<T>(sql, values));
  return rows;
}

const one = async (who: Person, sql: string, values: unknown[] = []) =>
  Object.values((await as(who, sql, values))[0]!)[0] as string;

const start = (who: Person, type: AssessmentType, assignment: string | null = null) =>
  one(who, "select public.start_assessment($1, $2, $3)", [type, org, assignment]);

describe("a section handed over", () => {
  let session: string;
  let delegation: string;

  beforeAll(async () => {
    session = await start(member, "customer_experience");
  });

  const handOver = (who: Person, to: Person, section = "tools") =>
    one(
      who,
      `insert into public.assessment_delegations (session_id, delegated_by, delegate_id, category_key, status, message)
       values ($1, $2, $3, $4, 'done', 'You know this better.') returning id`,
      [session, member.id, to.id, section],
    );

  test("goes to colleagues only, from the person whose run it is", async () => {
    expect(await refusal(handOver(member, stranger))).toBe("member_unknown");
    expect(await refusal(handOver(member, colleague, "nowhere"))).toBe("question_unknown");
    expect(await refusal(handOver(colleague, colleague))).toBe("42501");
    expect(await refusal(handOver(owner, colleague))).toBe("42501");
    delegation = await handOver(member, colleague);
  });

  test("hands over its questions, open, and shows them to both sides alone", async () => {
    const list = "select question_key, status from public.question_delegations order by 1";
    const expected = ["data", "links", "wish"].map((question_key) => ({
      question_key,
      status: "open",
    }));
    expect(await as(member, list)).toEqual(expected);
    expect(await as(colleague, list)).toEqual(expected);
    expect(await as(owner, list)).toEqual([]);
    expect(
      await as(colleague, "select 1 from public.assessment_sessions where id = $1", [session]),
    ).toEqual([]);
  });

  test("is answered by the colleague; the person does not put words into their mouth", async () => {
    const change = (who: Person, sql: string) =>
      as(
        who,
        `update public.question_delegations set ${sql} where question_key = 'data' returning value, status, message`,
      );
    expect(await change(member, "value = 5, status = 'done'")).toEqual([
      { value: null, status: "open", message: "You know this better." },
    ]);
    expect(await change(colleague, "value = 4, status = 'done', message = 'mine'")).toEqual([
      { value: 4, status: "done", message: "You know this better." },
    ]);
  });

  test("becomes an answer when the person takes it, in the colleague's name", async () => {
    const find = (key: string) =>
      one(member, "select id from public.question_delegations where question_key = $1", [key]);
    const takeAs = async (who: Person, key: string) =>
      as(who, "select public.take_delegated_answer($1)", [await find(key)]);
    expect(await refusal(takeAs(colleague, "data"))).toBe("not_allowed");
    expect(await refusal(takeAs(member, "links"))).toBe("answer_missing");
    await takeAs(member, "data");
    expect(
      await as(
        member,
        "select question_key, value, answered_by from public.customer_experience_assessment",
      ),
    ).toEqual([{ question_key: "data", value: 4, answered_by: colleague.id }]);
    expect(await as(colleague, "select 1 from public.customer_experience_assessment")).toEqual([]);
  });

  test("comes back with what is still open when it is withdrawn, for good", async () => {
    await as(
      member,
      "update public.assessment_delegations set status = 'withdrawn' where id = $1",
      [delegation],
    );
    const states = await as(
      member,
      "select question_key, status from public.question_delegations order by 1",
    );
    expect(states.map((row) => row.status)).toEqual(["done", "withdrawn", "withdrawn"]);
    expect(
      await as(
        colleague,
        "update public.assessment_delegations set status = 'accepted' where id = $1 returning status",
        [delegation],
      ),
    ).toEqual([{ status: "withdrawn" }]);
  });
});
