import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scoreByFormula, type Answers } from "../support/assessment-formula";
import {
  answer,
  category,
  content,
  makeTemplate,
  scale,
  type AssessmentType,
  type Condition,
  type Content,
  type Question,
} from "../support/assessments";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { dice, type Dice } from "../support/dice";
import { full } from "../support/full";
import { asUser, createUser, refusal, type Person } from "../support/people";

let db: TestDatabase;
let person: Person;
const type: AssessmentType = "bpm";

beforeAll(async () => {
  db = await createTestDatabase();
  person = await createUser(db);
});

afterAll(() => db?.close());

type Result = {
  score: string;
  bracket: string;
  confidence: string;
  recommendations: string[];
  category_scores: { key: string; score: number | null; level: string | null }[];
};

/** Takes a run the way the product does and answers its result, or why there is none. */
async function take(template: string, answers: Answers): Promise<Result | string> {
  let session = "";
  const code = await refusal(
    asUser(db, person.id, async (tx) => {
      const { rows } = await tx.query<{ id: string }>(
        "insert into public.assessment_sessions (assessment_type, template_id) values ($1, $2) returning id",
        [type, template],
      );
      session = rows[0]!.id;
      if (Object.keys(answers).length > 0) await answer(tx, type, session, answers);
      await tx.query("select public.complete_assessment($1)", [session]);
    }),
  );
  if (code !== "allowed") return code;
  const { rows } = await db.query<Result>(
    `select score::text, bracket, confidence::text, recommendations, category_scores
       from public.assessment_scoring_results where session_id = $1`,
    [session],
  );
  return rows[0] ?? "no result";
}

// The product ships the first versions.
let versions = 101;
/** Of one type, so that each is offered in turn. */
async function offer(body: Content): Promise<string> {
  await db.query(
    "update public.assessment_templates set status = 'retired' where status = 'published' and assessment_type = $1",
    [type],
  );
  return makeTemplate(db, type, body, "published", versions++);
}

const weights = [undefined, 0.01, 0.25, 0.33, 0.5, 1, 1.5, 2, 3, 7, 9.99, 10];

function condition(roll: Dice, before: Question[], depth = 0): Condition {
  if (depth < 2 && roll.chance(0.3)) {
    const parts = [condition(roll, before, depth + 1), condition(roll, before, depth + 1)];
    return roll.pick([{ all: parts }, { any: parts }, { not: parts[0]! }]);
  }
  const { key, kind } = roll.pick(before);
  if (roll.chance(0.1) || kind === "text") return { question: key, not_applicable: true };
  if (kind === "choice") return { question: key, is: roll.pick(["a", "b"]) };
  return { question: key, [roll.pick(["is", "at_least", "at_most"])]: roll.below(6) };
}

function randomContent(roll: Dice): Content {
  const keys = Array.from({ length: 1 + roll.below(6) }, (_, index) => `category_${index}`);
  const questions: Question[] = keys.map((key) => scale(`first_of_${key}`, key));
  const options = ["a", "b"].map((key) => ({ key, text: `Option ${key}` }));
  for (let index = 0; index < 4 + roll.below(12); index += 1) {
    const key = `question_${index}`;
    const of = roll.pick(keys);
    const branch = roll.chance(0.35) ? { show_if: condition(roll, questions) } : {};
    if (roll.chance(0.12)) {
      questions.push({ key, category: of, text: "Which?", kind: "choice", options, ...branch });
    } else if (roll.chance(0.08)) {
      questions.push({ key, category: of, text: "What else?", kind: "text", ...branch });
    } else {
      const weight = roll.pick(weights);
      const paired = questions.find(
        (other) => other.kind === "scale" && other.scored !== false && !other.pair,
      );
      const pair = paired && roll.chance(0.3) ? { pair: paired.key, reversed: true } : {};
      questions.push(
        scale(key, of, {
          ...(weight === undefined ? {} : { weight }),
          ...(roll.chance(0.2) ? { evidence: true } : {}),
          ...(roll.chance(0.2) ? { reversed: true } : {}),
          ...(roll.chance(0.1) && !("pair" in pair) ? { scored: false } : {}),
          ...pair,
          ...(paired?.reversed && "pair" in pair ? { reversed: false } : {}),
          ...branch,
        }),
      );
    }
  }
  return content(
    keys.map((key) => category(key, roll.pick(weights))),
    questions,
  );
}

function randomAnswers(roll: Dice, body: Content): Answers {
  const share = roll.pick([1, 0.9, 0.6, 0.2, 0]);
  const given: Answers = {};
  for (const { key, kind } of body.questions) {
    if (!roll.chance(share)) continue;
    if (roll.chance(0.12)) given[key] = { not_applicable: true };
    else if (kind === "choice") given[key] = { choice: roll.pick(["a", "b"]) };
    else if (kind === "text") given[key] = { answer_text: roll.pick(["Something", "  "]) };
    else given[key] = { value: roll.below(6) };
    if (roll.chance(0.3)) given[key] = { ...given[key], evidence: roll.pick(["page 3", " "]) };
  }
  return given;
}

describe("the scoring function", () => {
  // A quick run draws a fifth: the contents that ship are asked with sets of their own.
  const rounds = full ? 20 : 4;

  test(`agrees with the formula on ${rounds * 20} random answer sets of ${rounds} random templates`, async () => {
    const roll = dice(20260101);
    const seen = { results: 0, none: 0, hidden: 0, paired: 0, brackets: new Set<string>() };
    for (let round = 0; round < rounds; round += 1) {
      const body = randomContent(roll);
      const template = await offer(body);
      for (let index = 0; index < 20; index += 1) {
        const answers = randomAnswers(roll, body);
        const expected = scoreByFormula(body, answers);
        const result = await take(template, answers);
        const where = JSON.stringify({ body: body.questions, answers });
        if (expected === null) {
          seen.none += 1;
          expect(["nothing_answered", "no result"], where).toContain(result);
          // A refused run is undone with its transaction.
          continue;
        }
        seen.results += 1;
        seen.brackets.add(expected.bracket);
        if (body.questions.some((question) => question.show_if)) seen.hidden += 1;
        if (body.questions.some((question) => question.pair)) seen.paired += 1;
        const { score, bracket, confidence, category_scores } = result as Result;
        const { categories, answered: _answered, applicable: _applicable, ...total } = expected;
        expect({ score, bracket, confidence }, where).toEqual(total);
        expect(
          Object.fromEntries(
            category_scores.map((row) => [row.key, row.score?.toFixed(2) ?? null]),
          ),
          where,
        ).toEqual(categories);
      }
    }
    // The draw was worth something: branches, pairs, empty runs and most brackets came up.
    expect(seen.results).toBeGreaterThan(12 * rounds);
    expect(seen.none).toBeGreaterThan(rounds);
    expect(seen.hidden).toBeGreaterThan(5 * rounds);
    expect(seen.paired).toBeGreaterThan(5 * rounds);
    expect(seen.brackets.size).toBeGreaterThanOrEqual(7);
  });

  const single = (values: number[], given = values.map(() => 1)) =>
    content(
      [category("only")],
      given.map((weight, index) => scale(`q${index}`, "only", { weight })),
    );
  const points = (values: number[]): Answers =>
    Object.fromEntries(values.map((value, index) => [`q${index}`, { value }]));

  test.each([
    ["nothing but zeros", [0, 0], [1, 1], "0.00", "score_1"],
    ["nothing but fives", [5, 5], [1, 1], "5.00", "score_5"],
    ["a quarter above two", [2, 2, 2, 3], [1, 1, 1, 1], "2.25", "score_2_5"],
    ["a hundredth below", [2, 3], [3.03, 0.97], "2.24", "score_2"],
    ["three quarters", [2, 3, 3, 3], [1, 1, 1, 1], "2.75", "score_3"],
    ["an eighth, which ends in a five", [1, 2], [7, 1], "1.13", "score_1"],
    ["five eighths", [1, 2], [3, 5], "1.63", "score_1_5"],
    ["a third", [1, 1, 2], [1, 1, 1], "1.33", "score_1_5"],
  ])("gives %s the documented bracket", async (_, values, given, score, bracket) => {
    const result = await take(await offer(single(values, given)), points(values));
    expect(result).toMatchObject({ score, bracket });
  });

  test("adds thirds up exactly before it rounds", async () => {
    // (3 · 7/3 + 5 · 2) / 8 = 2.125: with thirds cut off it would be 2.12.
    const body = content(
      [category("thirds", 3), category("whole", 5)],
      [scale("a", "thirds"), scale("b", "thirds"), scale("c", "thirds"), scale("d", "whole")],
    );
    const answers = { a: { value: 2 }, b: { value: 2 }, c: { value: 3 }, d: { value: 2 } };
    expect(await take(await offer(body), answers)).toMatchObject({ score: "2.13" });
  });

  test("leaves the run open where nothing was answered, and ends it where nothing applies", async () => {
    const template = await offer(single([1, 1]));
    expect(await take(template, {})).toBe("nothing_answered");
    expect(await take(template, { q0: { not_applicable: true } })).toBe("nothing_answered");
    const none = { q0: { not_applicable: true }, q1: { not_applicable: true } };
    expect(await take(template, none)).toBe("no result");
  });

  test("takes no account of what branching hides, however it was answered before", async () => {
    const body = content(
      [category("only")],
      [
        scale("gate", "only"),
        scale("inner", "only", { show_if: { question: "gate", at_least: 3 } }),
        scale("deepest", "only", { show_if: { question: "inner", at_least: 1 } }),
      ],
    );
    const template = await offer(body);
    const behind = { inner: { value: 5 }, deepest: { value: 5 } };
    expect(await take(template, { gate: { value: 2 }, ...behind })).toMatchObject({
      score: "2.00",
      confidence: "1.00",
    });
    expect(await take(template, { gate: { value: 4 }, ...behind })).toMatchObject({
      score: "4.67",
    });
  });
});
