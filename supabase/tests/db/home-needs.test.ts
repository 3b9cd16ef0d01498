import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { calmCustomer, day, listNeeds, scored, type Need } from "../support/needs";
import { createUser, insertRow, type Person } from "../support/people";

let db: TestDatabase;
let csm: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
});

beforeEach(() => db.exec("delete from public.customers"));

afterAll(() => db?.close());

const calm = (values: Record<string, unknown> = {}) => calmCustomer(db, csm, values);
const rows = async (person: Person = csm, snoozed = false) =>
  (await listNeeds(db, person, { snoozed })).rows;
const kinds = async () => (await rows()).map(({ kind }) => kind);
const only = async (): Promise<Need> => {
  const found = await rows();
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe("a line comes with its cause and goes with it", () => {
  test("nothing needs whom nothing is the matter with", async () => {
    await calm();
    expect(await rows()).toEqual([]);
  });

  test("a renewal near or just passed, louder without a meeting", async () => {
    const id = await calm({ renewal_date: day(12), arr: 186_400 });
    const open = await only();
    expect(open).toMatchObject({
      kind: "renewal",
      planned: false,
      cause: day(12),
      due: day(12),
      facts: { renewal_date: day(12), arr: 186_400, currency: "EUR", met_at: null },
    });
    await insertRow(db, "meetings", {
      customer_id: id,
      title: "Renewal",
      scheduled_at: `${day(2)}T10:00:00Z`,
    });
    const planned = await only();
    expect(planned.facts.met_at).toContain(`${day(2)}T10:00:00`);
    expect(planned.weight).toBe(open.weight - 15);
    await db.query("update public.customers set renewal_date = $2 where id = $1", [id, day(-3)]);
    expect(await only()).toMatchObject({ due: day(-3), cause: `${day(-3)} past` });
    await db.query("update public.customers set renewal_date = $2 where id = $1", [id, day(46)]);
    expect(await rows()).toEqual([]);
  });

  test("a notice date from the running contract, and the renewal only once it has passed", async () => {
    const id = await calm();
    const contract = await insertRow(db, "contracts", {
      customer_id: id,
      end_date: day(40),
      pricing_terms: JSON.stringify({ notice_days: 30 }),
    });
    const notice = await only();
    expect(notice).toMatchObject({
      kind: "notice",
      cause: day(10),
      due: day(10),
      facts: { renewal_date: day(40), met_at: null },
    });
    const change = (set: string) =>
      db.query(`update public.contracts set ${set} where id = $1`, [contract]);
    await change(`pricing_terms = '{"notice_days": 41}'`);
    expect(await kinds()).toEqual(["renewal"]);
    for (const terms of [`'{"notice_days": "soon"}'`, `'{"notice_days": -3}'`, `'{}'`, "null"]) {
      await change(`pricing_terms = ${terms}`);
      expect(await kinds()).toEqual(["renewal"]);
    }
    await change(`pricing_terms = '{"notice_days": 30}'`);
    expect(await kinds()).toEqual(["notice"]);
    await change("status = 'terminated'");
    expect(await kinds()).toEqual(["renewal"]);
  });

  test("each concern without an owner, until it has one or is closed", async () => {
    const id = await calm();
    const concern = (importance: string) =>
      insertRow(db, "insights", {
        customer_id: id,
        source: "manual",
        type: "concern",
        content: "Invoices arrive twice",
        importance,
      });
    const first = await concern("high");
    const second = await concern("low");
    expect((await rows()).map(({ record }) => record)).toEqual([first, second]);
    expect((await rows())[0]!.facts).toEqual({
      content: "Invoices arrive twice",
      raised_at: expect.stringContaining(day(0)),
    });
    await db.query("update public.insights set content = $2 where id = $1", [
      first,
      "x".repeat(121),
    ]);
    expect((await rows())[0]!.facts.content).toBe(`${"x".repeat(120)}…`);
    await db.query("update public.insights set owner = 'Ines' where id = $1", [first]);
    expect((await only()).record).toBe(second);
    await db.query("update public.insights set status = 'dismissed' where id = $1", [second]);
    expect(await rows()).toEqual([]);
  });

  test("silence by the account's own normal, until a touch", async () => {
    const id = await calm({
      last_touch_at: `${day(-34)}T10:00:00Z`,
      touch_gap_days: 9,
    });
    const line = await only();
    expect(line).toMatchObject({ kind: "silent", facts: { gap_days: 9 } });
    expect(line.facts.last_touch_at).toContain(day(-34));
    await call(db, csm, "public.log_touch($1, 'call', 'Spoke at last')", [id]);
    expect(await rows()).toEqual([]);
  });

  test("an invitation unanswered, until it is sent again", async () => {
    const id = await calm();
    const made = await call<{ id: string }>(db, csm, "public.invite_customer_owner($1, $2)", [
      id,
      "owner@there.test",
    ]);
    expect(await rows()).toEqual([]);
    await db.query(
      "update public.org_invitations set expires_at = now() - interval '2 days' where id = $1",
      [made.id],
    );
    const line = await only();
    expect(line).toMatchObject({ kind: "invitation", record: made.id });
    expect(line.facts).toEqual({
      email: "owner@there.test",
      sent_at: expect.stringContaining(day(0)),
      expires_at: expect.stringContaining(day(-2)),
    });
    await call(db, csm, "public.resend_invitation($1)", [made.id]);
    expect(await rows()).toEqual([]);
  });

  test("a score that fell by ten, with its parts then and now", async () => {
    const id = await calm();
    await scored(db, id, 40, 59, 20);
    await scored(db, id, 5, 38, 18);
    await scored(db, id, 0, 38, 18);
    const parts = (score: number, adoption: number) =>
      expect.arrayContaining([
        expect.objectContaining({ key: "engagement", points: score - adoption }),
        expect.objectContaining({ key: "adoption", points: adoption }),
      ]);
    expect(await only()).toMatchObject({
      kind: "score_drop",
      severity: 21,
      facts: { was: 59, now: 38, before: parts(59, 20), after: parts(38, 18) },
    });
    await scored(db, id, 0, 50, 18);
    expect(await rows()).toEqual([]);
  });

  test("an archived or churned customer needs nothing", async () => {
    const id = await calm({ renewal_date: day(3) });
    expect(await rows()).toHaveLength(1);
    await db.query("update public.customers set archived_at = now() where id = $1", [id]);
    expect(await rows()).toEqual([]);
    await db.query(
      "update public.customers set archived_at = null, stage = 'churned' where id = $1",
      [id],
    );
    expect(await rows()).toEqual([]);
  });

  test("amounts of different currencies are not weighed against each other", async () => {
    await calm({ renewal_date: day(3), arr: 900_000, currency: "SEK" });
    await calm({ renewal_date: day(3), arr: 100_000, currency: "EUR" });
    await calm({ renewal_date: day(3), arr: 50_000, currency: "EUR" });
    expect((await rows()).map(({ arr_weight: weight }) => weight)).toEqual([20, 20, 10]);
  });
});
