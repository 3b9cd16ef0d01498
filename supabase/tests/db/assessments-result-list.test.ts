import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AssessmentType } from "../support/assessments";
import { createAssessmentWorld, takeRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { addMember, createOrganization, createUser, type Person } from "../support/people";
import { personRows } from "../support/statements";

let db: TestDatabase;
let owner: Person;
let member: Person;
let colleague: Person;
let csm: Person;
let outsider: Person;
let org: string;

type Line = {
  id: string;
  score: number;
  type: string;
  person_id: string;
  org: string | null;
  mine: boolean;
  change: number | null;
};
type List = {
  rows: Line[];
  total: number;
  next: object | null;
  prev: object | null;
  orgs: { id: string }[];
};

const types: AssessmentType[] = ["bpm", "sales", "leadership", "tech_stack", "ai_readiness"];

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, colleague, csm, org } = await createAssessmentWorld(db));
  outsider = await createUser(db);
  const elsewhere = await createOrganization(db, { ownerId: outsider.id });
  for (const type of types) await takeRun(db, member, type, org);
  await takeRun(db, colleague, "bpm", org);
  await takeRun(db, member, "bpm", org);
  await takeRun(db, owner, "sales", null);
  await takeRun(db, outsider, "bpm", elsewhere);
});

afterAll(() => db?.close());

const list = async (
  who: Person,
  filter: object = {},
  more: { sort?: string; down?: boolean; cursor?: object | null; limit?: number } = {},
): Promise<List> => {
  const sql = "select public.list_results($1, $2, $3, $4, $5) as value";
  const values = [
    JSON.stringify(filter),
    more.sort ?? "date",
    more.down ?? true,
    more.cursor ? JSON.stringify(more.cursor) : null,
    more.limit ?? 20,
  ];
  return (await personRows<{ value: List }>(db, who, sql, ...values))[0]!.value;
};

describe("the list of results", () => {
  test("holds the own ones, and for admins and the CSM those of their organizations", async () => {
    expect((await list(member)).total).toBe(6);
    expect((await list(member)).orgs).toEqual([]);
    expect((await list(colleague)).total).toBe(1);
    // Seven of the organization, and the own one that was made for nobody.
    const ofOwner = await list(owner);
    expect(ofOwner.total).toBe(8);
    expect(ofOwner.rows.filter(({ mine }) => mine)).toHaveLength(1);
    expect(ofOwner.orgs).toMatchObject([{ id: org }]);
    expect((await list(csm)).total).toBe(7);
    expect((await list(outsider)).total).toBe(1);
  });

  test("is narrowed by type, bracket, organization, person, days and name", async () => {
    const totals = async (filter: object) => (await list(owner, filter)).total;
    expect(await totals({ type: ["bpm"] })).toBe(3);
    expect(await totals({ type: ["bpm", "sales"] })).toBe(5);
    expect(await totals({ bracket: ["score_2"] })).toBe(8);
    expect(await totals({ bracket: ["score_5"] })).toBe(0);
    expect(await totals({ org })).toBe(7);
    expect(await totals({ person: colleague.id })).toBe(1);
    expect(await totals({ mine: true })).toBe(1);
    expect(await totals({ from: "2999-01-01" })).toBe(0);
    expect(await totals({ to: "2999-01-01" })).toBe(8);
    expect(await totals({ q: "test per" })).toBe(8);
    expect(await totals({ q: "100%" })).toBe(0);
    expect(await totals({ q: "_" })).toBe(0);
  });

  test.each([
    ["date", true],
    ["date", false],
    ["score", false],
    ["type", true],
    ["person", false],
  ])(
    "is walked by %s (descending: %s) forth and back without a gap or a double",
    async (sort, down) => {
      const whole = (await list(owner, {}, { sort, down })).rows.map(({ id }) => id);
      const forth: string[][] = [];
      let cursor: object | null = null;
      do {
        const step: List = await list(owner, {}, { sort, down, cursor, limit: 3 });
        forth.push(step.rows.map(({ id }) => id));
        if (!step.next) {
          const back = await list(owner, {}, { sort, down, cursor: step.prev, limit: 3 });
          expect(back.rows.map(({ id }) => id)).toEqual(forth.at(-2));
        }
        cursor = step.next;
      } while (cursor);
      expect(forth.flat()).toEqual(whole);
      expect(new Set(whole).size).toBe(8);
      expect((await list(owner, {}, { sort, down, limit: 3 })).prev).toBeNull();
    },
  );

  test("shows the change since the run before, where both are of one version", async () => {
    const { rows } = await list(member, { type: ["bpm"] });
    expect(rows.map(({ change }) => change)).toEqual([0, null]);
  });

  test("holds just what the policies of results let through, also for who left the organization", async () => {
    const admin = await createUser(db, { role: "admin" });
    const left = await createUser(db);
    await addMember(db, org, left.id);
    await takeRun(db, left, "bpm", org);
    await db.query("delete from public.org_users where org_id = $1 and u_id = $2", [org, left.id]);
    for (const who of [owner, member, colleague, csm, outsider, admin, left]) {
      const read = await personRows<{ id: string }>(
        db,
        who,
        "select id from public.assessment_scoring_results order by created_at desc, id desc",
      );
      expect(read.length).toBeGreaterThan(0);
      expect((await list(who, {}, { limit: 500 })).rows.map(({ id }) => id)).toEqual(
        read.map(({ id }) => id),
      );
    }
    expect((await list(left)).rows).toMatchObject([{ mine: true, org: null }]);
    expect((await list(member)).rows[0]!.org).toEqual(expect.any(String));
  });
});
