import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer } from "../support/assessments";
import {
  completeRun,
  createAssessmentWorld,
  startRun,
  takeRun,
} from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asAnon, asUser, createUser, refusal, type Person } from "../support/people";
import { ownerRows, personRows } from "../support/statements";

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

describe("a task of a recommendation", () => {
  const make = (
    who: Person,
    point: string,
    more: { owner?: string; shared?: boolean; due?: string } = {},
  ) =>
    one<string>(
      who,
      "public.make_result_task($1, $2, 'Do it', 'Because', $3, $4, $5)",
      result,
      point,
      more.owner ?? null,
      more.due ?? null,
      more.shared ?? false,
    );
  const task = async (id: string) =>
    (
      await ownerRows(
        db,
        "select owner_u_id, org_id, customer_id is not null as of_customer, visibility, result_point, end_time from public.tasks where id = $1",
        id,
      )
    )[0];
  const sees = async (who: Person, id: string) =>
    (await personRows(db, who, "select 1 from public.tasks where id = $1", id)).length === 1;

  test("is the person's own and seen by nobody else", async () => {
    const id = await make(member, "r1", { due: "2026-12-04" });
    expect(await task(id)).toMatchObject({
      owner_u_id: member.id,
      org_id: null,
      visibility: "shared",
      result_point: "r1",
    });
    expect(await sees(member, id)).toBe(true);
    for (const who of [owner, colleague, csm]) expect(await sees(who, id)).toBe(false);
    expect((await page(member))!.tasks).toMatchObject([
      { point: "r1", mine: true, due: expect.stringContaining("2026-12-04") },
    ]);
    expect((await page(owner))!.tasks).toEqual([]);
    expect(await refusal(make(member, "r1"))).toBe("duplicate");
  });

  test("given to a colleague is seen by the organization, and the colleague is told", async () => {
    const id = await make(member, "r2", { owner: colleague.id });
    expect(await task(id)).toMatchObject({
      owner_u_id: colleague.id,
      org_id: org,
      visibility: "shared",
    });
    expect(await sees(colleague, id)).toBe(true);
    expect(await sees(owner, id)).toBe(true);
    expect(
      await personRows(db, colleague, "select title from public.notifications where type = 'task'"),
    ).toHaveLength(1);
    // The task leads to a result that the colleague still may not read.
    expect(await page(colleague)).toBeNull();
  });

  test("of the CSM belongs to the customer and is the team's own, unless it is shared", async () => {
    const own = await make(csm, "s1");
    expect(await task(own)).toMatchObject({
      owner_u_id: csm.id,
      of_customer: true,
      visibility: "internal",
    });
    expect(await sees(owner, own)).toBe(false);
    const shared = await make(csm, "s2", { shared: true });
    expect(await task(shared)).toMatchObject({ visibility: "shared", org_id: org });
    expect(await sees(owner, shared)).toBe(true);
  });

  test("is refused for somebody else's result, an unknown point, and somebody who is no colleague", async () => {
    expect(await refusal(make(colleague, "r3"))).toBe("not_allowed");
    expect(await refusal(make(stranger, "r3"))).toBe("not_allowed");
    expect(await refusal(make(member, "r99"))).toBe("point_unknown");
    expect(await refusal(make(member, "x1"))).toBe("point_unknown");
    expect(await refusal(make(member, "r3", { owner: stranger.id }))).toBe("member_unknown");
    expect(await refusal(make(admin, "r3", { owner: stranger.id }))).toBe("member_unknown");
  });

  test("names its result by the function alone", async () => {
    const id = await one<string>(member, "(select id from public.tasks where result_point = 'r1')");
    await asUser(db, member.id, (tx) =>
      tx.query("update public.tasks set result_point = 'r3' where id = $1", [id]),
    );
    expect(await task(id)).toMatchObject({ result_point: "r1" });
  });
});

test("answers given after the first run do not mix into its page", async () => {
  const again = await startRun(db, member, "customer_experience", org);
  await asUser(db, member.id, (tx) =>
    answer(tx, "customer_experience", again, { plan: { value: 0 } }),
  );
  expect((await page(member))!.answers).toMatchObject({ plan: { value: 4 } });
});
