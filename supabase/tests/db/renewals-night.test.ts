import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { day } from "../support/needs";
import {
  asAnon,
  asService,
  createCustomer,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";
import { makeContract, renewalsOf } from "../support/renewals";

let db: TestDatabase;
let csm: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
});
afterAll(() => db?.close());

const night = async (limit = 500) => {
  const { rows } = await asService(db, (tx) =>
    tx.query<{ done: Record<string, number | boolean> }>(
      "select public.keep_renewals($1) as done",
      [limit],
    ),
  );
  return rows[0]!.done;
};
const told = async (who: Person) => {
  const { rows } = await db.query<{
    type: string;
    title: string;
    message: string;
    occurrences: number;
  }>(
    "select type, title, message, occurrences from public.notifications where u_id = $1 and type in ('notice', 'renewal') order by title",
    [who.id],
  );
  return rows;
};

describe("the night", () => {
  test("lets contracts go on that renew by themselves, also over several terms, and ends the others", async () => {
    const customer = await createCustomer(db, { csmId: csm.id, name: "By itself" });
    const goes = await makeContract(db, customer, {
      arr: 1000,
      start_date: "2021-03-01",
      end_date: "2022-02-28",
      pricing_terms: { auto_renewal: true, uplift_percent: 10 },
    });
    const ends = await makeContract(db, customer, { end_date: day(-3) });
    const decided = await makeContract(db, customer, {
      end_date: day(-3),
      pricing_terms: { auto_renewal: true },
    });
    const [lost] = await renewalsOf(db, decided);
    await call(db, csm, "public.lose_renewal($1, 'budget')", [lost!.id]);
    await night();

    const course = await renewalsOf(db, goes);
    expect(course.slice(0, 3)).toMatchObject([
      { due_on: "2022-02-28", outcome: "won", renewed_by_itself: true, renewed_amount: "1100.00" },
      { due_on: "2023-02-28", outcome: "won", renewed_amount: "1210.00", next_end: "2024-02-29" },
      { due_on: "2024-02-29", outcome: "won" },
    ]);
    expect(course.at(-1)!.outcome).toBe("open");
    expect(course.at(-1)!.due_on >= day(0)).toBe(true);
    const { rows } = await db.query(
      "select id, status from public.contracts where id = any($1) order by array_position($1::uuid[], id)",
      [[goes, ends, decided]],
    );
    expect(rows.map((row) => (row as { status: string }).status)).toEqual([
      "active",
      "expired",
      "expired",
    ]);
    expect((await renewalsOf(db, ends))[0]).toMatchObject({ outcome: "open", due_on: day(-3) });
    expect(await night()).toMatchObject({ renewed: 0, expired: 0 });
  });

  test("reminds of notice and end once at each distance, not of what is decided, passed or nobody's", async () => {
    const who = await createUser(db, { role: "csm" });
    const customer = await createCustomer(db, { csmId: who.id, name: "Reminded" });
    const contract = await makeContract(db, customer, {
      end_date: day(80),
      pricing_terms: { notice_days: 60 },
    });
    const nobody = await createCustomer(db, { csmId: null as never, name: "Nobody's" });
    await makeContract(db, nobody, { end_date: day(10) });
    const decided = await makeContract(db, customer, { end_date: day(30) });
    await call(db, who, "public.lose_renewal($1, 'price')", [
      (await renewalsOf(db, decided))[0]!.id,
    ]);
    const passed = await createCustomer(db, { csmId: who.id, name: "Passed" });
    await makeContract(db, passed, { end_date: day(120), pricing_terms: { notice_days: 130 } });
    await night();
    const first = await told(who);
    expect(first.map(({ type, title }) => [type, title])).toEqual([
      ["notice", "Notice for Reminded ends in 20 days"],
      ["renewal", "Reminded renews in 80 days"],
    ]);
    await night();
    expect(await told(who)).toEqual(first);
    // Days go by: the contract is nearer now by a week, so notice is 13 days away.
    await db.query("update public.contracts set end_date = $2 where id = $1", [contract, day(73)]);
    await night();
    await night();
    const later = await told(who);
    expect(later.map(({ title }) => title)).toContain("Notice for Reminded ends in 13 days");
    expect(later.every(({ occurrences }) => occurrences === 1)).toBe(true);
  });

  test("says the working day before where notice falls on a weekend, and keeps the contract's day", async () => {
    const who = await createUser(db, { role: "csm" });
    const customer = await createCustomer(db, { csmId: who.id, name: "Weekend" });
    // The next Sunday that is at least eight days away.
    const sunday = [8, 9, 10, 11, 12, 13, 14].find(
      (from) => new Date(`${day(from)}T00:00:00Z`).getUTCDay() === 0,
    )!;
    const contract = await makeContract(db, customer, {
      end_date: day(sunday + 200),
      pricing_terms: { notice_days: 200 },
    });
    await night();
    const [reminder] = await told(who);
    expect((await renewalsOf(db, contract))[0]!.notice_on).toBe(day(sunday));
    expect(reminder!.message).toMatch(/, a Sunday; the working day before is \d+ \w{3} \d{4}\.$/);
    expect(reminder!.message).toContain(`${Number(day(sunday - 2).slice(8))} `);
  });

  test("goes through many some at a time, each once", async () => {
    const who = await createUser(db, { role: "csm" });
    const customer = await createCustomer(db, { csmId: who.id, name: "Many" });
    await night();
    for (let n = 0; n < 5; n += 1) await makeContract(db, customer, { end_date: day(40 + n) });
    const runs = [await night(2), await night(2), await night(2)];
    expect(runs.map(({ reminded, more }) => [reminded, more])).toEqual([
      [2, true],
      [2, true],
      [1, false],
    ]);
    expect(await told(who)).toHaveLength(5);
  });

  test("is for the scheduler alone", async () => {
    expect(await refusal(call(db, csm, "public.keep_renewals()"))).toBe("42501");
  });
});

describe("the calendar", () => {
  type Feed = {
    renewals: { customer: string; notice_on: string | null }[];
    meetings: { title: string }[];
  } | null;
  const read = async (token: string): Promise<Feed> => {
    const { rows } = await asAnon(db, (tx) =>
      tx.query<{ feed: Feed }>("select public.read_calendar_feed($1) as feed", [token]),
    );
    return rows[0]!.feed;
  };

  test("holds what its person may see now; a renewed, revoked or guessed address and a closed account hold nothing", async () => {
    const who = await createUser(db, { role: "csm" });
    const next = await createUser(db, { role: "csm" });
    const customer = await createCustomer(db, { csmId: who.id, name: "In the calendar" });
    await makeContract(db, customer, { end_date: day(50), pricing_terms: { notice_days: 10 } });
    for (const [title, status] of [
      ["Held", "completed"],
      ["Off", "cancelled"],
    ])
      await insertRow(db, "meetings", {
        customer_id: customer,
        title,
        status,
        scheduled_at: `${day(2)}T10:00:00Z`,
      });
    const first = await call<string>(db, who, "public.issue_calendar_feed()");
    expect(await read(first)).toMatchObject({
      renewals: [{ customer: "In the calendar", notice_on: day(40) }],
      meetings: [{ title: "Held" }],
    });
    const second = await call<string>(db, who, "public.issue_calendar_feed()");
    expect(await read(first)).toBeNull();
    expect(await read("x".repeat(43))).toBeNull();
    expect(await read("short")).toBeNull();
    await db.query("update public.customers set csm_id = $2 where id = $1", [customer, next.id]);
    expect(await read(second)).toMatchObject({ renewals: [], meetings: [] });
    await db.query("update public.tier2_users set is_active = false where u_id = $1", [who.id]);
    expect(await read(second)).toBeNull();
    await db.query("update public.tier2_users set is_active = true where u_id = $1", [who.id]);
    await call(db, who, "public.revoke_calendar_feed()");
    expect(await read(second)).toBeNull();
  });

  test("is for staff, keeps no secret that could be read, and is limited", async () => {
    const user = await createUser(db);
    expect(await refusal(call(db, user, "public.issue_calendar_feed()"))).toBe("not_allowed");
    const who = await createUser(db, { role: "csm" });
    const token = await call<string>(db, who, "public.issue_calendar_feed()");
    expect(await refusal(call(db, who, "(select count(*) from private.calendar_secrets)"))).toBe(
      "42501",
    );
    const { rows } = await db.query<{ text: string }>(
      "select encode(token_hash, 'escape') as text from private.calendar_secrets",
    );
    expect(rows.some(({ text }) => text.includes(token))).toBe(false);
    let answers = 0;
    for (; answers < 400; answers += 1) if ((await refusal(read(token))) === "rate_limited") break;
    expect(answers).toBeLessThan(200);
  });
});
