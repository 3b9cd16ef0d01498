import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer } from "../support/assessments";
import {
  completeRun,
  createAssessmentWorld,
  startRun,
  takeRun,
} from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { addMember, asAnon, asUser, createUser, refusal, type Person } from "../support/people";
import { personRows } from "../support/statements";

let db: TestDatabase;
let owner: Person;
let member: Person;
let colleague: Person;
let stranger: Person;
let csm: Person;
let admin: Person;
let org: string;
let result: string;
let session: string;

type Page = Record<string, unknown> & { answers: Record<string, unknown> | null };

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, colleague, stranger, csm, org } = await createAssessmentWorld(db));
  admin = await createUser(db, { role: "admin" });
  const run = await takeRun(db, member, "customer_experience", org);
  session = run.session;
  result = run.result_id as string;
});

afterAll(() => db?.close());

async function one<T>(who: Person, sql: string, ...values: unknown[]): Promise<T> {
  return (await personRows<{ value: T }>(db, who, `select ${sql} as value`, ...values))[0]!.value;
}

const page = (who: Person, id = result) => one<Page | null>(who, "public.get_result($1)", id);

describe("the page of a result", () => {
  test("shows its person everything, with the answers", async () => {
    const seen = (await page(member))!;
    expect(seen).toMatchObject({
      mine: true,
      may_edit: true,
      score: 2,
      bracket: "score_2",
      answered: 3,
      applicable: 3,
    });
    expect(seen.answers).toMatchObject({
      plan: { value: 4 },
      wish: { answer_text: expect.any(String) },
    });
    expect(seen.points).toHaveLength(3);
  });

  test.each([
    ["the organization's owner", () => owner, true],
    ["the CSM", () => csm, false],
    ["a platform admin", () => admin, true],
  ])("shows %s no answer and no note", async (_, who, edits) => {
    const seen = (await page(who()))!;
    expect(seen).toMatchObject({
      mine: false,
      may_edit: edits,
      score: 2,
      answers: null,
      context: null,
    });
    expect(JSON.stringify({ ...seen, content: null })).not.toContain("A list of what we have");
  });

  test("is nothing for anybody else, as for one that does not exist", async () => {
    expect(await page(colleague)).toBeNull();
    expect(await page(stranger)).toBeNull();
    expect(await page(member, crypto.randomUUID())).toBeNull();
    expect(
      await refusal(asAnon(db, (tx) => tx.query("select public.get_result($1)", [result]))),
    ).toBe("42501");
  });

  test("keeps the organization's people from somebody who left it, and links of others from its person", async () => {
    await db.query(
      "insert into public.share_links (result_id, u_id, org_id, expires_at) values ($1, $2, $3, now() + interval '1 day')",
      [result, owner.id, org],
    );
    const names = (seen: Page | null) => (seen!.colleagues as { id: string }[]).map(({ id }) => id);
    expect(names(await page(member)).toSorted()).toEqual([owner.id, colleague.id].toSorted());
    expect((await page(member))!.shares).toEqual([]);
    expect((await page(owner))!.shares).toHaveLength(1);
    expect((await page(csm))!.shares).toHaveLength(1);
    await db.query("delete from public.org_users where u_id = $1", [member.id]);
    expect(await page(member)).toMatchObject({ mine: true, org: null, colleagues: [], shares: [] });
    await addMember(db, org, member.id);
    expect((await page(member))!.org).toEqual(expect.any(String));
  });

  test("is found by its run, and says so where a run ended without one; for its person alone", async () => {
    expect(await page(member, session)).toMatchObject({ none: true, result_id: result });
    const empty = await startRun(db, colleague, "ai_readiness", org);
    // `data` forbids this answer, so only a run in which it is the last open one can end so: set it aside past the trigger.
    await db.query(
      `insert into public.assessment_responses (session_id, assessment_type, question_key, not_applicable)
       values ($1, 'ai_readiness', 'plan', true), ($1, 'ai_readiness', 'chaos', true), ($1, 'ai_readiness', 'size', true),
              ($1, 'ai_readiness', 'wish', true)`,
      [empty],
    );
    await db.query("alter table public.assessment_responses disable trigger take_answer");
    await db.query(
      "insert into public.assessment_responses (session_id, assessment_type, question_key, not_applicable) values ($1, 'ai_readiness', 'data', true)",
      [empty],
    );
    await db.query("alter table public.assessment_responses enable trigger take_answer");
    expect(await completeRun(db, colleague, empty)).toMatchObject({ result_id: null });
    expect(await page(colleague, empty)).toMatchObject({ none: true, result_id: null });
    expect(await page(owner, empty)).toBeNull();
  });

  test("of an old result stays as it was after a new version of the assessment", async () => {
    const before = await page(member);
    await db.query(
      "update public.assessment_templates set status = 'retired' where assessment_type = 'customer_experience'",
    );
    await db.query(
      `insert into public.assessment_templates (assessment_type, version, title, status, content)
       select assessment_type, 99, 'Another', 'published', jsonb_set(content, '{questions,0,text}', '"Asked anew?"')
         from public.assessment_templates where id = (select template_id from public.assessment_scoring_results where id = $1)`,
      [result],
    );
    expect(await page(member)).toEqual(before);
  });
});

describe("the SWOT", () => {
  const swot = (text: string, key: string | null = "team") => ({
    strengths: [{ key, text }],
    weaknesses: [],
    opportunities: [],
    threats: [],
  });
  const edit = (who: Person, value: unknown, seen: string | null = null) =>
    one<{ swot_edited_at: string }>(
      who,
      "public.edit_result_swot($1, $2, $3)",
      result,
      value === null ? null : JSON.stringify(value),
      seen,
    );

  test("is reworded by the person and admins, names who did it, and keeps the original", async () => {
    const { swot_edited_at: first } = await edit(member, swot("We stick together."));
    expect(await refusal(edit(owner, swot("Other words."), null))).toBe("conflict");
    const { swot_edited_at: second } = await edit(owner, swot("They stick together."), first);
    expect(await page(member)).toMatchObject({
      swot_edited: swot("They stick together."),
      swot: { strengths: [{ key: "team", text: "Where team, high stands." }] },
      swot_editor: expect.any(String),
    });
    await edit(member, null, second);
    expect((await page(member))!.swot_edited).toBeNull();
  });

  test("is nobody else's to change", async () => {
    const seen = (await page(member))!.swot_edited_at as string;
    for (const who of [csm, colleague, stranger])
      expect(await refusal(edit(who, swot("Mine."), seen))).toBe("not_allowed");
  });

  test.each<[string, unknown]>([
    ["a key that was never computed", swot("x", "budget")],
    ["an empty point", swot("  ")],
    ["a missing part", { strengths: [] }],
    ["more than is asked", { ...swot("x"), more: [] }],
    ["a point with more than words", { ...swot("x"), threats: [{ text: "x", score: 5 }] }],
    ["too many", { ...swot("x"), threats: Array.from({ length: 21 }, () => ({ text: "x" })) }],
    ["something else", []],
  ])("refuses %s", async (_, value) => {
    const seen = (await page(member))!.swot_edited_at as string;
    expect(await refusal(edit(member, value, seen))).toBe("swot_invalid");
  });

  test("cannot be written past the function", async () => {
    expect(
      await refusal(
        asUser(db, member.id, (tx) =>
          tx.query("update public.assessment_scoring_results set swot_edited = '{}', score = 5"),
        ),
      ),
    ).toBe("42501");
  });
});

describe("the text about a result", () => {
  const write = (who: Person, text: string, source = "rules") =>
    one(who, "public.write_result_insight($1, $2, $3)", result, text, source);

  test("is kept for the person, and read by whoever reads the result", async () => {
    await write(member, "See [[plan]] and [[data]].", "model");
    expect(await page(owner)).toMatchObject({
      insight: "See [[plan]] and [[data]].",
      insight_source: "model",
    });
  });

  test("is nobody else's to write, whatever it says", async () => {
    for (const who of [owner, csm, admin, colleague])
      expect(await refusal(write(who, "See [[plan]]."))).toBe("not_allowed");
  });

  test.each([
    ["a question that was hidden", "See [[links]]."],
    ["a question that does not exist", "See [[budget]]."],
    ["half a citation", "See [[]]."],
    ["nothing", " "],
  ])("does not name %s", async (_, text) => {
    expect(await refusal(write(member, text))).toBe("insight_invalid");
    expect(await refusal(write(member, "See [[plan]].", "me"))).toBe("insight_invalid");
  });
});

test("answers given after the first run do not mix into its page", async () => {
  const again = await startRun(db, member, "customer_experience", org);
  await asUser(db, member.id, (tx) =>
    answer(tx, "customer_experience", again, { plan: { value: 0 } }),
  );
  expect((await page(member))!.answers).toMatchObject({ plan: { value: 4 } });
});
