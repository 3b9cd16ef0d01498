import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holds, scoreByFormula, type Answers } from "../support/assessment-formula";
import {
  assessmentTypes,
  brackets,
  isScored,
  shippedContent,
  type AssessmentType,
  type Content,
  type Question,
} from "../support/assessments";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { dice, type Dice } from "../support/dice";
import { full } from "../support/full";

// The eleven that ship, as a project gets them by its migrations: what they score and advise.

let db: TestDatabase;
let shipped: Record<AssessmentType, Content>;

beforeAll(async () => {
  db = await createTestDatabase();
  shipped = await shippedContent(db);
});

afterAll(() => db?.close());

type Scored = {
  score?: number;
  bracket?: string;
  confidence?: number;
  answered: number;
  applicable: number;
  categories?: { key: string; score: number | null; level: string | null }[];
  states: Record<string, { state: string }>;
};
type Advice = { description: string; recommendations: string[]; next_steps: string[] };

/** What the database makes of answers, many sets in one statement, in their order. */
async function scoreAll(
  content: Content,
  sets: readonly Answers[],
): Promise<{ scored: Scored; advice: Advice | null }[]> {
  // As score_session() hands them over: blank texts are none, evidence is there or not.
  const handed = sets.map((answers) =>
    Object.fromEntries(
      Object.entries(answers).map(([key, { answer_text, evidence, ...given }]) => [
        key,
        {
          ...given,
          ...(answer_text?.trim() ? { text: answer_text } : {}),
          ...(evidence?.trim() ? { evidence: true } : {}),
        },
      ]),
    ),
  );
  const { rows } = await db.query<{ scored: Scored; advice: Advice | null }>(
    `select s.scored, case when (s.scored ->> 'answered')::int > 0 then private.advise($1, s.scored) end as advice
       from jsonb_array_elements($2::jsonb) with ordinality as a (answers, place)
      cross join lateral (select private.score_answers($1, a.answers) as scored offset 0) as s order by a.place`,
    [JSON.stringify(content), JSON.stringify(handed)],
  );
  return rows;
}

function randomAnswers(roll: Dice, { questions }: Content): Answers {
  const share = roll.pick([1, 1, 0.9, 0.6, 0.2, 0.04]);
  const aside = roll.pick([0, 0.1, 0.5]);
  const given: Answers = {};
  for (const { key, kind, options } of questions) {
    if (!roll.chance(share)) continue;
    if (roll.chance(aside)) given[key] = { not_applicable: true };
    else if (kind === "choice") given[key] = { choice: roll.pick(options!).key };
    else if (kind === "text") given[key] = { answer_text: roll.pick(["A sentence.", "  "]) };
    else given[key] = { value: roll.below(6) };
    if (roll.chance(0.4)) given[key] = { ...given[key], evidence: roll.pick(["page 3", " "]) };
  }
  return given;
}

const rounds = full ? 1000 : 30;

describe("scores of what ships", () => {
  test.each(assessmentTypes)(
    `of %s are the formula's on ${rounds} random answer sets`,
    async (type) => {
      const content = shipped[type];
      const roll = dice(assessmentTypes.indexOf(type) + 41);
      const sets = Array.from({ length: rounds }, () => randomAnswers(roll, content));
      const seen = { hidden: 0, shown: 0, reversed: 0, aside: 0, partial: 0, none: 0 };
      const rows = await scoreAll(content, sets);
      sets.forEach((answers, at) => {
        const { scored } = rows[at]!;
        const expected = scoreByFormula(content, answers);
        const where = JSON.stringify(answers);
        if (expected === null) {
          seen.none += 1;
          expect(scored.answered, where).toBe(0);
          expect(scored, where).not.toHaveProperty("score");
          return;
        }
        const { score, confidence, categories, ...rest } = scored;
        expect(
          {
            score: score!.toFixed(2),
            confidence: confidence!.toFixed(2),
            bracket: rest.bracket,
            answered: rest.answered,
            applicable: rest.applicable,
            categories: Object.fromEntries(
              categories!.map((row) => [row.key, row.score?.toFixed(2) ?? null]),
            ),
          },
          where,
        ).toEqual(expected);
        const states = Object.values(scored.states).map(({ state }) => state);
        seen.hidden += Number(states.includes("hidden"));
        seen.shown += Number(
          content.questions.some(
            ({ show_if, key }) => show_if && scored.states[key]!.state === "answered",
          ),
        );
        seen.aside += Number(states.includes("not_applicable"));
        seen.partial += Number(states.includes("skipped"));
        seen.reversed += Number(
          content.questions.some(
            ({ reversed, key }) => reversed && scored.states[key]!.state === "answered",
          ),
        );
      });
      // The draw was worth something.
      const { none: _none, ...came } = seen;
      for (const [what, times] of Object.entries(came))
        expect(times, what).toBeGreaterThan(rounds / 10);
    },
    180_000,
  );

  /** Answers that count the same point everywhere; what is asked the other way round is answered so. */
  const counting = ({ questions }: Content, point: (question: Question) => number): Answers =>
    Object.fromEntries(
      questions
        .filter(isScored)
        .map((question) => [
          question.key,
          { value: question.reversed ? 5 - point(question) : point(question) },
        ]),
    );

  /** Answers to always asked questions of one category that make exactly a point and a share of the next. */
  function between({ questions }: Content, point: number, share: number): Answers {
    const asked = questions.filter((question) => isScored(question) && !question.show_if);
    for (const category of new Set(asked.map((question) => question.category))) {
      const own = asked.filter((question) => question.category === category);
      // Each is left out (0), answered with the point (1) or with the next (2).
      for (let draw = 0; draw < 3 ** own.length; draw += 1) {
        const places = own.map((_, at) => Math.floor(draw / 3 ** at) % 3);
        const weigh = (place: number) =>
          own.reduce((sum, one, at) => sum + (places[at] === place ? (one.weight ?? 1) : 0), 0);
        const [lower, upper] = [weigh(1), weigh(2)];
        if (upper === 0 || Math.abs(upper - share * (lower + upper)) > 1e-9) continue;
        return Object.fromEntries(
          own.flatMap(({ key, reversed }, at) => {
            const value = point + places[at]! - 1;
            return places[at] ? [[key, { value: reversed ? 5 - value : value }]] : [];
          }),
        );
      }
    }
    throw new Error(`No category can make ${point + share}.`);
  }

  test.each(assessmentTypes)("of %s have the documented brackets at the edges", async (type) => {
    const content = shipped[type];
    const one = content.questions.find((question) => isScored(question) && !question.reversed)!;
    const edges: [Answers, string, string][] = [
      [counting(content, () => 0), "0.00", "score_1"],
      [counting(content, () => 1), "1.00", "score_1"],
      [counting(content, () => 2), "2.00", "score_2"],
      [counting(content, () => 3), "3.00", "score_3"],
      [counting(content, () => 4), "4.00", "score_4"],
      [counting(content, () => 5), "5.00", "score_5"],
      [{ [one.key]: { value: 0 } }, "0.00", "score_1"],
      [{ [one.key]: { value: 5 } }, "5.00", "score_5"],
      [between(content, 1, 0.25), "1.25", "score_1_5"],
      [between(content, 1, 0.5), "1.50", "score_1_5"],
      [between(content, 1, 0.75), "1.75", "score_2"],
      [between(content, 2, 0.25), "2.25", "score_2_5"],
      [between(content, 2, 0.75), "2.75", "score_3"],
      [between(content, 3, 0.25), "3.25", "score_3_5"],
      [between(content, 3, 0.75), "3.75", "score_4"],
      [between(content, 4, 0.25), "4.25", "score_4_5"],
      [between(content, 4, 0.75), "4.75", "score_5"],
    ];
    const rows = await scoreAll(
      content,
      edges.map(([answers]) => answers),
    );
    edges.forEach(([answers, score, bracket], at) => {
      const { scored, advice } = rows[at]!;
      const where = JSON.stringify(answers);
      expect([scored.score?.toFixed(2), scored.bracket], where).toEqual([score, bracket]);
      expect(advice!.description, where).toBe(content.brackets[bracket]!.description);
      expect(advice!.recommendations.length, where).toBeGreaterThanOrEqual(3);
      expect(advice!.next_steps.length, where).toBeGreaterThanOrEqual(1);
    });
    expect(new Set(edges.map(([, , bracket]) => bracket))).toEqual(new Set(brackets));
  });

  test.each(assessmentTypes)("of %s are none where all is skipped or set aside", async (type) => {
    const content = shipped[type];
    const aside = Object.fromEntries(
      content.questions.map(({ key }) => [key, { not_applicable: true }]),
    );
    const [skipped, nothing] = await scoreAll(content, [{}, aside]);
    const always = content.questions.filter(
      (question) => isScored(question) && (!question.show_if || holds(question.show_if, {})),
    );
    expect(skipped).toMatchObject({ advice: null, scored: { answered: 0 } });
    expect(skipped!.scored.applicable).toBe(always.length);
    expect(nothing).toMatchObject({ advice: null, scored: { answered: 0, applicable: 0 } });
  });

  const companies = {
    startup: "young_company",
    bank: "regulated_finance",
    factory: "manufacturing",
    agency: "professional_services",
    hospital: "care_provider",
  };
  const topThree = (rows: { advice: Advice | null }[]) =>
    rows.map(({ advice }) => advice!.recommendations.slice(0, 3));

  test.each(assessmentTypes)("of %s tell five companies different things first", async (type) => {
    const content = shipped[type];
    // Each is weak somewhere else, and middling in the rest.
    const different = Object.values(companies).map((kind, at) => {
      const weak = content.categories[at % content.categories.length]!.key;
      return {
        ...counting(content, ({ category }) => (category === weak ? 1 : 3)),
        company_kind: { choice: kind },
      };
    });
    // And the same weakness everywhere still reads differently in a bank and in a hospital.
    const same = Object.values(companies).map((kind) => ({
      ...counting(content, () => 1),
      company_kind: { choice: kind },
    }));
    for (const sets of [different, same]) {
      const tops = topThree(await scoreAll(content, sets));
      for (const top of tops) expect(new Set(top).size).toBe(3);
      const keys = tops.map((top) => [...top].sort().join("\n"));
      expect(new Set(keys).size, keys.join("\n\n")).toBe(5);
      // No two open with the same advice.
      expect(new Set(tops.map(([first]) => first)).size).toBe(5);
    }
  });
});
