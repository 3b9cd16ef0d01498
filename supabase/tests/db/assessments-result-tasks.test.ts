import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAssessmentWorld, takeRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createUser, refusal, type Person } from "../support/people";
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

type Page = Record<string, unknown> & { answers: Record<string, unknown> | null };

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, colleague, stranger, csm, org } = await createAssessmentWorld(db));
  admin = await createUser(db, { role: "admin" });
  const run = await takeRun(db, member, "customer_experience", org);
  result = run.result_id as string;
});

afterAll(() => db?.close());

async function one<T>(who: Person, sql: string, ...values: unknown[]): Promise<T> {
  return (await personRows<{ value: T }>(db, who, `select ${sql} as value`, ...values))[0]!.value;
}

const page = (who: Person, id = result) => one<Page | null>(who, "public.get_result($1)", id);

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
