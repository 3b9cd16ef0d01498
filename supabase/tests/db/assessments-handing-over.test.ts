import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAssessmentWorld, startRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { refusal, type Person } from "../support/people";
import { ownerRows, personRows } from "../support/statements";

type Row = {
  id: string;
  delegation_id: string | null;
  status: string;
  value: number | null;
  question: { key: string; weight?: number };
  person: string;
  section: string;
};
type List = {
  rows: Row[];
  total: number;
  skipped: number;
  next: string | null;
  prev: string | null;
  counts: { for: number; from: number };
};

let db: TestDatabase;
let owner: Person;
let member: Person;
let colleague: Person;
let stranger: Person;
let org: string;
let session: string;

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, colleague, stranger, org } = await createAssessmentWorld(db));
  session = await startRun(db, member, "sales", org);
});

afterAll(() => db?.close());

async function call<T>(who: Person, name: string, ...values: unknown[]): Promise<T> {
  const places = values.map((_, at) => `$${at + 1}`).join(", ");
  const rows = await personRows<{ answer: T }>(
    db,
    who,
    `select public.${name}(${places}) as answer`,
    ...values,
  );
  return rows[0]!.answer;
}

const handOver = (who: Person, table: string, key: string, column: string, to = colleague) =>
  personRows<{ id: string }>(
    db,
    who,
    `insert into public.${table} (session_id, delegate_id, ${column}, message, due_on) values ($1, $2, $3, 'You know this.', '2030-01-31') returning id`,
    session,
    to.id,
    key,
  );
const list = (who: Person, side = "for", all = false, cursor: string | null = null, limit = 50) =>
  call<List>(who, "list_delegated", side, all, cursor, limit);
const propose = (who: Person, id: string, answer: object, reply: string | null = null) =>
  call(who, "propose_delegated_answer", id, JSON.stringify(answer), reply);
const told = (who: Person) =>
  ownerRows<{ title: string; occurrences: number; link: string }>(
    db,
    "select title, occurrences, link from public.notifications where u_id = $1 and type = 'assessment' order by created_at desc, id",
    who.id,
  );

describe("what was handed over", () => {
  test("is told to the colleague once, whatever a section holds, and listed in its order for both sides", async () => {
    await handOver(member, "assessment_delegations", "tools", "category_key");
    expect(await told(colleague)).toMatchObject([
      {
        title: "Test Person asks for your answer: Assessment of sales",
        link: "/assessments/delegated",
        occurrences: 1,
      },
    ]);
    const mine = await list(colleague);
    expect(mine.rows.map(({ question }) => question.key)).toEqual(["data", "links", "wish"]);
    expect(mine.rows[0]).toMatchObject({
      section: "About tools",
      status: "open",
      person: "Test Person",
    });
    // What a question weighs is not told: nobody should answer by it.
    expect(mine.rows[0]!.question.weight).toBeUndefined();
    expect(mine.counts).toEqual({ for: 3, from: 0 });
    expect((await list(member, "from")).total).toBe(3);
    for (const who of [owner, stranger])
      for (const side of ["for", "from"]) expect((await list(who, side, true)).total).toBe(0);
  });

  test("is paged by key, forwards and back", async () => {
    const first = await list(colleague, "for", false, null, 2);
    const second = await list(colleague, "for", false, first.next, 2);
    expect([first.rows.length, second.rows.length, second.skipped, second.next]).toEqual([
      2,
      1,
      2,
      null,
    ]);
    expect((await list(colleague, "for", false, second.prev, 2)).rows).toEqual(first.rows);
  });

  test("opens a form to the person alone, with colleagues and who has what", async () => {
    type Form = { colleagues: { id: string }[]; questions: { key: string; with: string | null }[] };
    const form = await call<Form>(member, "get_hand_over", session);
    expect(form.colleagues.map(({ id }) => id).toSorted()).toEqual(
      [owner.id, colleague.id].toSorted(),
    );
    expect(form.questions.find(({ key }) => key === "data")!.with).toBe("Test Person");
    expect(form.questions.find(({ key }) => key === "plan")!.with).toBeNull();
    for (const who of [colleague, owner, stranger])
      expect(await call(who, "get_hand_over", session)).toBeNull();
  });
});

describe("a proposal", () => {
  const idOf = async (key: string) =>
    (await list(member, "from", true)).rows.find(({ question }) => question.key === key)!.id;

  test("is made by the colleague, in a way the question can be answered", async () => {
    const id = await idOf("data");
    for (const who of [member, owner, stranger])
      expect(await refusal(propose(who, id, { value: 3 }))).toBe("not_allowed");
    for (const answer of [
      { value: 6 },
      { choice: "large" },
      {},
      { not_applicable: true },
      { answer_text: "much" },
    ])
      expect([answer, await refusal(propose(colleague, id, answer))]).toEqual([
        answer,
        "answer_invalid",
      ]);
    await propose(colleague, id, { value: 3 }, "On my ward.");
    await propose(colleague, id, { value: 2 });
    expect((await list(member, "from")).rows[0]).toMatchObject({
      status: "done",
      value: 2,
      reply: null,
    });
    await propose(colleague, await idOf("wish"), { answer_text: "A list." });
    expect((await told(member))[0]).toMatchObject({
      title: "Test Person proposed answers: Assessment of sales",
      link: "/assessments/delegated?side=from",
      occurrences: 2,
    });
  });

  test("is taken over one by one or all together, and then stays", async () => {
    const id = await idOf("data");
    await call(member, "take_delegated_answer", id);
    expect(await refusal(propose(colleague, id, { value: 5 }))).toBe("answer_taken");
    expect(await call(colleague, "take_delegated_answers", session)).toBe(0);
    expect(await call(member, "take_delegated_answers", session)).toBe(1);
    const answers = await personRows(
      db,
      member,
      "select question_key, answered_by from public.assessment_responses order by 1",
    );
    expect(answers).toEqual(
      ["data", "wish"].map((question_key) => ({ question_key, answered_by: colleague.id })),
    );
  });

  test("finishes a section when nothing of it waits", async () => {
    const state = () => ownerRows(db, "select status from public.assessment_delegations");
    expect(await state()).toEqual([{ status: "accepted" }]);
    await propose(colleague, await idOf("links"), { value: 1 });
    expect(await state()).toEqual([{ status: "done" }]);
  });
});

describe("handing back", () => {
  test("is declined by the colleague with a word, which the person is told", async () => {
    const [{ id }] = (await handOver(member, "question_delegations", "plan", "question_key")) as [
      { id: string },
    ];
    for (const who of [member, owner])
      expect(await refusal(call(who, "decline_delegated", id, "No"))).toBe("not_allowed");
    await call(colleague, "decline_delegated", id, "Ask the service desk.");
    expect((await told(member))[0]!.title).toBe(
      "Test Person declined to answer: Assessment of sales",
    );
    expect((await list(member, "from")).rows.find((row) => row.id === id)).toMatchObject({
      status: "declined",
    });
  });

  test("is withdrawn by the person, which the colleague is told, and can be handed to another", async () => {
    const [{ id }] = (await handOver(member, "assessment_delegations", "team", "category_key")) as [
      { id: string },
    ];
    for (const who of [colleague, owner])
      expect(await refusal(call(who, "withdraw_delegated", id))).toBe("not_allowed");
    await call(member, "withdraw_delegated", id);
    expect((await told(colleague))[0]!.title).toBe(
      "Test Person needs your answer no longer: Assessment of sales",
    );
    const open = await ownerRows(
      db,
      "select 1 from public.question_delegations where delegation_id = $1 and status <> 'withdrawn'",
      id,
    );
    expect(open).toEqual([]);
    await handOver(member, "question_delegations", "chaos", "question_key", owner);
    expect((await list(owner)).total).toBe(1);
  });
});
