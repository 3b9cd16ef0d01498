import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeTemplate, scale, smallContent, type Content } from "../support/assessments";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createUser, refusal, type Person } from "../support/people";

let db: TestDatabase;
let admin: Person;
let person: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin" });
  person = await createUser(db);
});

afterAll(() => db?.close());

async function faultsOf(content: unknown): Promise<string[]> {
  const { rows } = await db.query<{ faults: string[] }>(
    "select public.check_assessment_content($1::jsonb) as faults",
    [JSON.stringify(content)],
  );
  return rows[0]!.faults;
}

/** The small template with one thing wrong. */
function spoiled(change: (content: Content) => void): Content {
  const copy = structuredClone(smallContent);
  change(copy);
  return copy;
}

describe("the content of a template", () => {
  test("that has everything is without faults", async () => {
    expect(await faultsOf(smallContent)).toEqual([]);
  });

  const mistakes: [string, (content: Content) => void, RegExp][] = [
    ["no text of a bracket", (c) => delete c.brackets.score_3_5, /score_3_5/],
    ["five anchors", (c) => c.questions[0]!.anchors!.pop(), /plan: anchors/],
    ["an unknown category", (c) => (c.questions[0]!.category = "nowhere"), /plan: its category/],
    ["two questions of one key", (c) => c.questions.push(c.questions[0]!), /key of its own/],
    ["a weight of nothing", (c) => (c.questions[0]!.weight = 0), /weight/],
    ["a weight of three decimals", (c) => (c.questions[0]!.weight = 1.005), /weight/],
    ["a pair that points the same way", (c) => delete c.questions[1]!.reversed, /pair/],
    ["a pair that is not there", (c) => (c.questions[1]!.pair = "gone"), /pair/],
    [
      "a branch on a later question",
      (c) => (c.questions[0]!.show_if = { question: "links", at_least: 1 }),
      /does not come before/,
    ],
    [
      "a branch on a score",
      (c) => (c.questions[4]!.show_if = { score: "team", below: 2 }),
      /no score/,
    ],
    [
      "a scale compared with a word",
      (c) => (c.questions[4]!.show_if = { question: "data", is: "large" }),
      /compared/,
    ],
    ["a rule without its sentence", (c) => (c.rules[0]!.recommendation = ""), /rule large/],
    ["a rule without a condition", (c) => (c.rules[0]!.when = {}), /rule large/],
    ["a corner SWOT does not have", (c) => (c.rules[0]!.swot = "luck"), /rule large/],
    [
      "a category without a scored question",
      (c) => (c.questions = c.questions.filter(({ category }) => category === "team")),
      /tools: it has no scored/,
    ],
    ["a level without texts", (c) => delete (c.categories[0]!.texts as never)["low"], /team, low/],
    ["a key nobody knows", (c) => Object.assign(c, { extras: [] }), /extras is not known/],
    [
      "conditions nested without end",
      (c) => {
        let when: Record<string, unknown> = { question: "plan", at_least: 1 };
        for (let depth = 0; depth < 200; depth += 1) when = { not: when };
        c.rules[0]!.when = when;
      },
      /too deeply/,
    ],
  ];
  test.each(mistakes)("is refused with %s", async (_, change, fault) => {
    const content = spoiled(change);
    expect((await faultsOf(content)).join("\n")).toMatch(fault);
    expect(await refusal(makeTemplate(db, "sales", content))).toBe("template_invalid");
  });

  test("may be anything at all without breaking the check", async () => {
    const shapes = fc.sample(
      fc.oneof(
        fc.jsonValue(),
        fc.record({
          categories: fc.jsonValue(),
          questions: fc.jsonValue(),
          brackets: fc.jsonValue(),
        }),
        fc.record({
          categories: fc.array(fc.jsonValue()),
          questions: fc.array(
            fc.record({
              key: fc.constant("q"),
              kind: fc.constant("scale"),
              anchors: fc.jsonValue(),
            }),
          ),
          rules: fc.array(fc.record({ key: fc.constant("r"), when: fc.jsonValue() })),
        }),
        // One leaf of a sound template replaced by anything.
        fc
          .tuple(fc.constantFrom("weight", "show_if", "pair", "options"), fc.jsonValue())
          .map(([field, value]) =>
            spoiled((c) => Object.assign(c.questions[4]!, { [field]: value })),
          ),
      ),
      { numRuns: 300, seed: 4 },
    );
    for (const shape of shapes) {
      expect(Array.isArray(await faultsOf(shape)), JSON.stringify(shape)).toBe(true);
    }
  });
});

describe("versions", () => {
  const asAdmin = (sql: string, values: unknown[]) =>
    asUser(db, admin.id, (tx) => tx.query(sql, values));

  test("a published one keeps what it asks, also for a platform admin", async () => {
    const id = await makeTemplate(db, "bpm");
    const change = JSON.stringify(spoiled((c) => c.questions.push(scale("more", "team"))));
    const attempts = [
      asAdmin("update public.assessment_templates set content = $2 where id = $1", [id, change]),
      asAdmin("update public.assessment_templates set version = 9 where id = $1", [id]),
      asAdmin("update public.assessment_templates set status = 'draft' where id = $1", [id]),
    ];
    expect(await Promise.all(attempts.map(refusal))).toEqual(
      Array.from({ length: 3 }, () => "template_published"),
    );
    await asAdmin("update public.assessment_templates set title = 'Processes' where id = $1", [id]);
  });

  test("publishing a draft retires the one before it, and needs a platform admin", async () => {
    const first = await makeTemplate(db, "leadership");
    const draft = await makeTemplate(db, "leadership", smallContent, "draft", 12);
    const publish = (who: Person) =>
      asUser(db, who.id, (tx) =>
        tx.query("select public.publish_assessment_template($1)", [draft]),
      );
    expect(await refusal(publish(person))).toBe("not_allowed");
    await publish(admin);
    const { rows } = await db.query(
      `select id, status, published_at is not null as published, retired_at is not null as retired
         from public.assessment_templates where assessment_type = 'leadership' and version > 1 order by version`,
    );
    expect(rows).toEqual([
      { id: first, status: "retired", published: true, retired: true },
      { id: draft, status: "published", published: true, retired: false },
    ]);
    expect(await refusal(publish(admin))).toBe("template_unknown");
  });

  test("a draft may be unfinished, but is not published so", async () => {
    const draft = await makeTemplate(db, "sales", { questions: [] } as never, "draft", 5);
    expect(await refusal(asAdmin("select public.publish_assessment_template($1)", [draft]))).toBe(
      "template_invalid",
    );
  });

  test("one of a type is offered at a time", async () => {
    await makeTemplate(db, "tech_stack");
    const draft = await makeTemplate(db, "tech_stack", smallContent, "draft", 12);
    const second = db.query(
      "update public.assessment_templates set status = 'published' where id = $1",
      [draft],
    );
    expect(await refusal(second)).toBe("23505");
  });
});

describe("closed sets", () => {
  test("are the documented ones: eleven types, nine brackets, in every check", async () => {
    const { rows } = await db.query<{ types: string[]; brackets: string[] }>(
      `select enum_range(null::public.assessment_type)::text[] as types,
              enum_range(null::public.score_bracket)::text[] as brackets`,
    );
    const { types, brackets } = rows[0]!;
    expect([types.length, brackets.length]).toEqual([11, 9]);
    const checks = await db.query<{ name: string; text: string }>(
      `select conname as name, pg_get_constraintdef(oid) as text from pg_catalog.pg_constraint
        where conname in ('assessment_scores_bracket_key_check', 'assessment_scoring_results_bracket_check',
                          'assessment_scoring_results_assessment_type_check')
          and conrelid in ('public.assessment_scores'::regclass, 'public.assessment_scoring_results'::regclass)
        order by 1`,
    );
    const listed = checks.rows.map(({ text }) =>
      [...text.matchAll(/'([a-z0-9_]+)'/g)].map((match) => match[1]!),
    );
    expect(listed).toEqual(
      [brackets, types, brackets].map((list, at) => (at === 1 ? types : list)),
    );
  });
});
