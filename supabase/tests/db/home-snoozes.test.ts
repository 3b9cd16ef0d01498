import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { calmCustomer, day, listNeeds, scored, type Need } from "../support/needs";
import { asUser, createUser, insertRow, refusal, type Person } from "../support/people";

let db: TestDatabase;
let csm: Person;
let other: Person;
let admin: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  other = await createUser(db, { role: "csm" });
  admin = await createUser(db, { role: "admin" });
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

const snooze = (need: Need, until: string | null, person: Person = csm) =>
  asUser(db, person.id, (tx) =>
    tx.query(
      `insert into public.attention_snoozes (kind, customer_id, cause, reason, until) values ($1, $2, $3, 'On leave', $4)
       on conflict (u_id, kind, customer_id, cause) do update set until = excluded.until, reason = excluded.reason`,
      [need.kind, need.customer_id, need.cause, until],
    ),
  );

describe("putting off", () => {
  test("hides the line from oneself until the day, and is listed", async () => {
    await calm({ renewal_date: day(12) });
    const line = await only();
    await snooze(line, day(2));
    expect(await listNeeds(db, csm)).toMatchObject({ rows: [], total: 0, all: 0, snoozed: 1 });
    const [put] = await rows(csm, true);
    expect(put!.snooze).toMatchObject({ reason: "On leave", until: day(2) });
    await db.query("update public.attention_snoozes set until = current_date");
    expect(await only()).toMatchObject({ cause: line.cause, snooze: null });
    expect(await rows(csm, true)).toEqual([]);
    await snooze(line, null);
    expect(await rows()).toEqual([]);
    await asUser(db, csm.id, (tx) => tx.query("delete from public.attention_snoozes"));
    expect(await rows()).toHaveLength(1);
  });

  test("does not hide another cause: a renewal that passed, another concern, a new silence", async () => {
    const id = await calm({ renewal_date: day(12) });
    await snooze(await only(), null);
    await db.query("update public.customers set renewal_date = $2 where id = $1", [id, day(-1)]);
    expect(await kinds()).toEqual(["renewal"]);
    await snooze(await only(), null);
    const concern = () =>
      insertRow(db, "insights", {
        customer_id: id,
        source: "manual",
        type: "concern",
        content: "x",
      });
    await concern();
    await snooze(await only(), null);
    const second = await concern();
    expect((await only()).record).toBe(second);
    await db.query("delete from public.insights");
    const silent = (days: number) =>
      db.query(
        "update public.customers set last_touch_at = now() - make_interval(days => $2) where id = $1",
        [id, days],
      );
    await silent(90);
    await snooze(await only(), null);
    expect(await rows()).toEqual([]);
    await silent(80);
    expect(await kinds()).toEqual(["silent"]);
  });

  test("a fall put off stays away while the score stands, and comes back when it falls again", async () => {
    const id = await calm();
    await scored(db, id, 40, 60);
    await scored(db, id, 9, 45);
    await scored(db, id, 0, 45);
    await snooze(await only(), null);
    // A point up or down is the same fall; so is another calculation of the same score.
    for (const score of [44, 46, 45]) {
      await scored(db, id, 0, score);
      expect(await rows(), `${score}`).toEqual([]);
    }
    await scored(db, id, 0, 39);
    expect(await kinds()).toEqual(["score_drop"]);
    await snooze(await only(), null);
    await scored(db, id, 0, 57);
    expect(await rows(csm, true)).toEqual([]);
    await scored(db, id, 0, 40);
    expect(await kinds()).toEqual(["score_drop"]);
  });

  test("an invitation put off comes back when it was sent again and runs out anew", async () => {
    const id = await calm();
    const made = await call<{ id: string }>(db, csm, "public.invite_customer_owner($1, $2)", [
      id,
      "owner@again.test",
    ]);
    const runsOut = () =>
      db.query(
        "update public.org_invitations set expires_at = now() + interval '2 days' where id = $1",
        [made.id],
      );
    await runsOut();
    await snooze(await only(), null);
    expect(await rows()).toEqual([]);
    await call(db, csm, "public.resend_invitation($1)", [made.id]);
    await runsOut();
    expect(await kinds()).toEqual(["invitation"]);
  });

  test("is for what one looks after, and wants a reason", async () => {
    await calm({ renewal_date: day(12) });
    const line = await only();
    expect(await refusal(snooze(line, null, other))).toBe("42501");
    const empty = asUser(db, csm.id, (tx) =>
      tx.query(
        "insert into public.attention_snoozes (kind, customer_id, cause, reason) values ('renewal', $1, 'x', ' ')",
        [line.customer_id],
      ),
    );
    expect(await refusal(empty)).toBe("23514");
  });
});

describe("whose lines", () => {
  test("a CSM sees their own, an admin those of any CSM as that CSM sees them", async () => {
    await calm({ renewal_date: day(12) });
    const line = await only();
    expect(await rows(other)).toEqual([]);
    expect(await refusal(listNeeds(db, other, { csm: csm.id }))).toBe("not_allowed");
    expect(await listNeeds(db, admin, { csm: csm.id })).toMatchObject({
      all: 1,
      csm: { id: csm.id },
    });
    await snooze(line, null);
    expect(await listNeeds(db, admin, { csm: csm.id })).toMatchObject({ all: 0, snoozed: 1 });
    // What an admin puts off is put off for the admin alone.
    await db.query("delete from public.attention_snoozes");
    await snooze(line, null, admin);
    expect(await listNeeds(db, csm)).toMatchObject({ all: 1, snoozed: 0 });
    const member = await createUser(db);
    expect(await refusal(listNeeds(db, member))).toBe("not_allowed");
    expect(await refusal(listNeeds(db, member, { csm: csm.id }))).toBe("not_allowed");
  });
});

describe("pages", () => {
  test("walk through every line once, both ways, and by kind", async () => {
    for (let number = 0; number < 9; number += 1) {
      const id = await calm({ name: `Same ${number % 2}`, renewal_date: day(10), arr: 100 });
      if (number < 3)
        await insertRow(db, "insights", {
          customer_id: id,
          source: "manual",
          type: "concern",
          content: "x",
        });
    }
    const whole = await listNeeds(db, csm);
    expect(whole).toMatchObject({ total: 12, all: 12, kinds: { renewal: 9, concern: 3 } });
    const seen: string[] = [];
    let page = await listNeeds(db, csm, { limit: 5 });
    for (;;) {
      expect(page.skipped).toBe(seen.length);
      seen.push(...page.rows.map(({ key }) => key));
      if (seen.length >= page.total) break;
      page = await listNeeds(db, csm, {
        limit: 5,
        cursor: { dir: "next", key: page.rows.at(-1)!.key },
      });
    }
    expect(seen).toEqual(whole.rows.map(({ key }) => key));
    const before = await listNeeds(db, csm, {
      limit: 5,
      cursor: { dir: "prev", key: page.rows[0]!.key },
    });
    expect(before.rows.map(({ key }) => key)).toEqual(seen.slice(5, 10));
    expect(await listNeeds(db, csm, { kind: "concern" })).toMatchObject({ total: 3, all: 12 });
    // A place whose neighbours are gone leads to the first page.
    const gone = await listNeeds(db, csm, { limit: 5, cursor: { dir: "next", key: "~" } });
    expect(gone).toMatchObject({ skipped: 0 });
    expect(gone.rows).toHaveLength(5);
  });
});
