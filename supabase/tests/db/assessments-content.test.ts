import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  assessmentTypes,
  isScored,
  shippedContent,
  type Advice,
  type AssessmentType,
  type Content,
} from "../support/assessments";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { alikeTexts, likeness, trigrams } from "../support/trigrams";

// The eleven that ship, as a project gets them by its migrations: what they say.

let db: TestDatabase;
let shipped: Record<AssessmentType, Content>;

beforeAll(async () => {
  db = await createTestDatabase();
  shipped = await shippedContent(db);
});

afterAll(() => db?.close());

function textsOf(content: Content): string[] {
  const advice = ({ description, recommendations, next_steps }: Advice) => [
    description,
    ...recommendations,
    ...next_steps,
  ];
  const { categories, questions, rules } = content;
  return [
    ...categories.flatMap(({ title, texts }) => [title, ...Object.values(texts).flatMap(advice)]),
    ...questions.flatMap(({ text, help, anchors = [], options = [] }) => [
      text,
      ...(help ? [help] : []),
      ...anchors,
      ...options.map((option) => option.text),
    ]),
    ...Object.values(content.brackets).flatMap((bracket) => [bracket.title, ...advice(bracket)]),
    ...rules.flatMap(({ recommendation, next_step }) => [
      recommendation,
      ...(next_step ? [next_step] : []),
    ]),
  ];
}

describe("what ships", () => {
  test("is what supabase/content says, one file a kind", () => {
    const folder = join(import.meta.dirname, "../../content");
    const files = readdirSync(folder)
      .map(
        (file) =>
          JSON.parse(readFileSync(join(folder, file), "utf8")) as {
            assessment_type?: AssessmentType;
            content: Content;
          },
      )
      .filter((file) => "assessment_type" in file);
    expect(files.map(({ assessment_type }) => assessment_type).sort()).toEqual(
      [...assessmentTypes].sort(),
    );
    for (const { assessment_type, content } of files)
      expect(shipped[assessment_type!]).toEqual(content);
  });

  test("likeness is counted as pg_trgm counts it", async () => {
    const texts = textsOf(shipped.leadership).slice(0, 60);
    const pairs = texts.slice(1).map((text, at) => [texts[at]!, text] as const);
    pairs.push(["Who decides?", "who decides – and who doesn’t?"], ["Größe 3", "grösse 3"]);
    const { rows } = await db.query<{ share: number }>(
      `select extensions.similarity(p ->> 0, p ->> 1) as share
         from jsonb_array_elements($1::jsonb) with ordinality as e (p, n) order by n`,
      [JSON.stringify(pairs)],
    );
    pairs.forEach(([one, other], at) =>
      expect(likeness(trigrams(one), trigrams(other)), `${one} | ${other}`).toBeCloseTo(
        rows[at]!.share,
        5,
      ),
    );
  });

  test("two texts that say the same in the same words are found", () => {
    const one = "Name one person who answers for the list of customers.";
    expect(alikeTexts([one, "Something else.", one.replace("one", "a")], 0.6)).toHaveLength(1);
  });

  describe.each(assessmentTypes)("%s", (type) => {
    test("may be published as it is", async () => {
      const { rows } = await db.query<{ faults: string[] }>(
        "select public.check_assessment_content($1) as faults",
        [JSON.stringify(shipped[type])],
      );
      expect(rows[0]!.faults).toEqual([]);
    });

    test("has four to six categories and 18 to 30 questions, of every manner", () => {
      const { categories, questions, rules } = shipped[type];
      expect(categories.length).toBeGreaterThanOrEqual(4);
      expect(categories.length).toBeLessThanOrEqual(6);
      expect(questions.length).toBeGreaterThanOrEqual(18);
      expect(questions.length).toBeLessThanOrEqual(30);
      for (const { key } of categories) {
        const own = questions.filter((question) => question.category === key && isScored(question));
        expect(own.length, key).toBeGreaterThanOrEqual(2);
      }
      for (const question of questions) expect(question.help, question.key).toBeTruthy();
      const paired = questions.filter(({ pair }) => pair).length;
      const branching = questions.filter(({ show_if }) => show_if).length;
      const unscored = questions.filter((question) => !isScored(question)).length;
      const single = rules.filter(({ when }) => JSON.stringify(when).includes('"question"')).length;
      expect(Math.min(paired, branching, unscored, single)).toBeGreaterThanOrEqual(2);
    });

    test("has no two texts that are more than 60 % alike", () => {
      const texts = textsOf(shipped[type]);
      expect(texts.length).toBeGreaterThan(250);
      expect(alikeTexts(texts, 0.6)).toEqual([]);
    });
  });
});
