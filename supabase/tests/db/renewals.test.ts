import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renewalAmount } from "@/lib/customers/renewal/rules";
import type { Json } from "@/lib/platform/database.types";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { day } from "../support/needs";
import { createCustomer, createUser, type Person } from "../support/people";
import { makeContract, renewalsOf } from "../support/renewals";

let db: TestDatabase;
let csm: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
});
afterAll(() => db?.close());

type Made = {
  what: string;
  customer?: string;
  arr: number | null;
  from: string;
  to: string;
  terms: Json;
  due: number | null;
  in: string;
};

/** Twelve contracts as people make them, and the amount their renewal is about, worked out by hand. */
const table: Made[] = [
  {
    what: "a yearly amount",
    arr: 48_000,
    from: "2027-01-01",
    to: "2027-12-31",
    terms: null,
    due: 48_000,
    in: "EUR",
  },
  {
    what: "three years at a yearly amount",
    arr: 30_000,
    from: "2026-04-01",
    to: "2029-03-31",
    terms: {},
    due: 30_000,
    in: "EUR",
  },
  {
    what: "an amount a month",
    arr: null,
    from: "2027-01-01",
    to: "2027-12-31",
    terms: { amount: 1_250.5, period: "month" },
    due: 15_006,
    in: "EUR",
  },
  {
    what: "an amount a quarter",
    arr: null,
    from: "2027-01-01",
    to: "2027-12-31",
    terms: { amount: "9000", period: "quarter" },
    due: 36_000,
    in: "EUR",
  },
  {
    what: "a total for two years with a leap day",
    arr: null,
    from: "2027-01-01",
    to: "2028-12-31",
    terms: { total_value: 36_000 },
    due: 18_000,
    in: "EUR",
  },
  {
    what: "a total for eight months",
    arr: null,
    from: "2027-01-15",
    to: "2027-09-14",
    terms: { total_value: 10_000 },
    due: 15_000,
    in: "EUR",
  },
  {
    what: "a ramp: the last step counts, a later one does not",
    arr: 10_000,
    from: "2026-01-01",
    to: "2028-12-31",
    terms: {
      schedule: [
        { from: "2026-01-01", yearly: 10_000 },
        { from: "2028-01-01", yearly: 18_000 },
        { from: "2027-01-01", yearly: 14_000 },
        { from: "2029-01-01", yearly: 99_000 },
      ],
    },
    due: 18_000,
    in: "EUR",
  },
  {
    what: "renewing by itself with a rise",
    arr: 20_000,
    from: "2027-03-01",
    to: "2028-02-29",
    terms: { auto_renewal: true, uplift_percent: 5 },
    due: 21_000,
    in: "EUR",
  },
  {
    what: "a rise that is only agreed where it renews by itself",
    arr: 20_000,
    from: "2027-03-01",
    to: "2028-02-29",
    terms: { auto_renewal: false, uplift_percent: 5 },
    due: 20_000,
    in: "EUR",
  },
  {
    what: "crowns, by the customer",
    customer: "SEK",
    arr: 890_000,
    from: "2027-01-01",
    to: "2027-12-31",
    terms: null,
    due: 890_000,
    in: "SEK",
  },
  {
    what: "dollars, by the contract, rising by a fraction",
    customer: "EUR",
    arr: 33_333.33,
    from: "2027-01-01",
    to: "2027-12-31",
    terms: { currency: "USD", auto_renewal: true, uplift_percent: 2.5 },
    due: 34_166.66,
    in: "USD",
  },
  {
    what: "nothing about money",
    arr: null,
    from: "2027-01-01",
    to: "2027-12-31",
    terms: { amount: "on request", period: "month" },
    due: null,
    in: "EUR",
  },
];

describe("the amount a renewal is about", () => {
  test.each(table)("$what", async (made) => {
    const customer = await createCustomer(db, { csmId: csm.id, currency: made.customer ?? "EUR" });
    const contract = await makeContract(db, customer, {
      arr: made.arr,
      start_date: made.from,
      end_date: made.to,
      pricing_terms: made.terms ?? undefined,
    });
    const [renewal, ...more] = await renewalsOf(db, contract);
    expect(more).toEqual([]);
    expect(renewal!.amount_due === null ? null : Number(renewal!.amount_due)).toBe(made.due);
    expect(renewal!.currency).toBe(made.in);
    expect(renewal!.due_on).toBe(made.to);
    // The page counts by the same rule.
    expect(
      renewalAmount({
        arr: made.arr,
        pricing_terms: made.terms,
        start_date: made.from,
        end_date: made.to,
      }),
    ).toBe(made.due);
  });
});

describe("a renewal follows its contract", () => {
  test("until it is decided: dates, amount and currency move with it", async () => {
    const customer = await createCustomer(db, { csmId: csm.id });
    const contract = await makeContract(db, customer, {
      end_date: day(100),
      pricing_terms: { notice_days: 30 },
    });
    const [before] = await renewalsOf(db, contract);
    expect(before).toMatchObject({ due_on: day(100), notice_on: day(70), outcome: "open" });
    await db.query("update public.contracts set end_date = $2, arr = 500 where id = $1", [
      contract,
      day(140),
    ]);
    await db.query("update public.customers set currency = 'USD' where id = $1", [customer]);
    const [after, ...more] = await renewalsOf(db, contract);
    expect(more).toEqual([]);
    expect(after).toMatchObject({
      id: before!.id,
      due_on: day(140),
      notice_on: day(110),
      currency: "USD",
    });
    expect(Number(after!.amount_due)).toBe(500);
  });

  test("a draft and a contract without an end have none, an expired one that comes in has none, a terminated one lost it", async () => {
    const customer = await createCustomer(db, { csmId: csm.id });
    for (const values of [
      { status: "draft", end_date: day(10) },
      { end_date: null },
      { status: "expired", end_date: day(-10) },
    ])
      expect(await renewalsOf(db, await makeContract(db, customer, values))).toEqual([]);
    const contract = await makeContract(db, customer, { end_date: day(10) });
    await db.query("update public.contracts set status = 'terminated' where id = $1", [contract]);
    expect(await renewalsOf(db, contract)).toMatchObject([
      { outcome: "lost", lost_reason: "terminated" },
    ]);
  });

  test("notice falls on the day the contract says, on a weekend, on a leap day and in the past", async () => {
    const customer = await createCustomer(db, { csmId: csm.id });
    const cases = [
      // 6 December 2026 is a Sunday.
      { end_date: "2027-01-05", notice_days: 30, notice: "2026-12-06", working: "2026-12-04" },
      { end_date: "2028-03-30", notice_days: 30, notice: "2028-02-29", working: "2028-02-29" },
      { end_date: "2020-06-30", notice_days: 90, notice: "2020-04-01", working: "2020-04-01" },
    ];
    for (const { end_date, notice_days, notice, working } of cases) {
      const contract = await makeContract(db, customer, {
        end_date,
        pricing_terms: { notice_days },
      });
      const [renewal] = await renewalsOf(db, contract);
      expect(renewal!.notice_on).toBe(notice);
      const { rows } = await db.query<{ on: string }>(
        "select private.working_day($1)::text as on",
        [notice],
      );
      expect(rows[0]!.on).toBe(working);
    }
  });
});
