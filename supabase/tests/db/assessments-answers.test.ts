import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSession } from "../support/assessments";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createUser, refusal, type Person } from "../support/people";

type Saved = {
  question: string;
  outcome: string;
  before: { value: number } | null;
  answer: { value: number; revision: number } | null;
};

let db: TestDatabase;
let person: Person;
let stranger: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  stranger = await createUser(db);
});
afterAll(() => db?.close());

/** A run of somebody new: a person has one open run of a kind. */
const newRun = async () => {
  person = await createUser(db);
  return makeSession(db, "sales", person.id);
};

const save = async (who: Person, run: string, answers: object[]) => {
  const { rows } = await asUser(db, who.id, (tx) =>
    tx.query<{ saved: Saved[] }>("select public.save_assessment_answers($1, $2) as saved", [
      run,
      JSON.stringify(answers),
    ]),
  );
  return rows[0]!.saved;
};
const valueOf = async (run: string, question = "plan") =>
  (
    await db.query<{ value: number; revision: number }>(
      "select value, revision from public.assessment_responses where session_id = $1 and question_key = $2",
      [run, question],
    )
  ).rows[0];

describe("answers in handfuls", () => {
  test("are saved at once, each with what became of it", async () => {
    const run = await newRun();
    const saved = await save(person, run, [
      { question: "plan", value: 3 },
      { question: "size", choice: "huge" },
      { question: "unknown", value: 1 },
      { question: "wish", answer_text: "A map" },
    ]);
    expect(saved.map(({ question, outcome }) => [question, outcome])).toEqual([
      ["plan", "saved"],
      ["size", "refused"],
      ["unknown", "refused"],
      ["wish", "saved"],
    ]);
    expect(await valueOf(run)).toEqual({ value: 3, revision: 1 });
  });

  test("the later one wins by when it was given, and says what it replaced", async () => {
    const run = await newRun();
    await save(person, run, [{ question: "plan", value: 1 }]);
    // The second window had not seen the first one's answer.
    const [second] = await save(person, run, [{ question: "plan", value: 4 }]);
    expect(second).toMatchObject({
      outcome: "replaced",
      before: { value: 1 },
      answer: { value: 4, revision: 2 },
    });
    // An hour old, given before both: it arrives last and changes nothing.
    const [old] = await save(person, run, [{ question: "plan", value: 0, age: 3600 }]);
    expect(old).toMatchObject({ outcome: "kept", answer: { value: 4 } });
    expect(await valueOf(run)).toEqual({ value: 4, revision: 2 });
    // Who has seen the newest changes it without surprise.
    const [knowing] = await save(person, run, [{ question: "plan", value: 5, revision: 2 }]);
    expect(knowing).toMatchObject({ outcome: "saved", before: null });
  });

  test("an old answer is taken where nobody answered meanwhile, with its own time", async () => {
    const run = await newRun();
    await save(person, run, [{ question: "plan", value: 2, age: 7200 }]);
    const { rows } = await db.query<{ late: boolean }>(
      "select answered_at < now() - interval '1 hour' as late from public.assessment_responses where session_id = $1",
      [run],
    );
    expect(rows).toEqual([{ late: true }]);
  });

  test("are refused to everybody else, and once the run is over", async () => {
    const run = await newRun();
    expect(await refusal(save(stranger, run, [{ question: "plan", value: 5 }]))).toBe(
      "not_allowed",
    );
    expect(await valueOf(run)).toBeUndefined();
    await save(person, run, [{ question: "plan", value: 3 }]);
    await asUser(db, person.id, (tx) => tx.query("select public.complete_assessment($1)", [run]));
    expect(await refusal(save(person, run, [{ question: "plan", value: 5 }]))).toBe(
      "session_closed",
    );
    expect(await refusal(save(person, run, []))).toBe("answer_invalid");
  });
});

describe("the player's page", () => {
  test("tells the person what is asked without what scores well, and strangers nothing", async () => {
    const run = await newRun();
    const page = (who: Person) =>
      asUser(
        db,
        who.id,
        async (tx) =>
          (
            await tx.query<{ run: Record<string, unknown> | null }>(
              "select public.get_assessment_run($1) as run",
              [run],
            )
          ).rows[0]!.run,
      );
    const own = await page(person);
    expect(own).toMatchObject({ session: run, status: "not_started", result: null });
    expect(JSON.stringify(own)).not.toMatch(/recommendation|"reversed"|"weight"|"pair"/);
    expect(await page(stranger)).toBeNull();
  });
});
