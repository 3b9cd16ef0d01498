import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { likelihoodOf, stateOf } from "@/lib/customers/renewal/rules";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { day } from "../support/needs";
import { createCustomer, createUser, refusal, type Person } from "../support/people";
import { listRenewals, makeContract, renewalsOf, type Cell } from "../support/renewals";

let db: TestDatabase;
let csm: Person;
let other: Person;
let admin: Person;
let user: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  other = await createUser(db, { role: "csm" });
  admin = await createUser(db, { role: "admin" });
  user = await createUser(db);
});
afterAll(() => db?.close());

const idOf = async (contract: string) => (await renewalsOf(db, contract))[0]!.id;
const say = (who: Person, sql: string, values: unknown[]) => call(db, who, sql, values);

async function made(who: Person, name: string, ends: number, values: Record<string, unknown> = {}) {
  const { score = null, silent = false, currency = "EUR", ...contract } = values;
  const customer = await createCustomer(db, {
    csmId: who.id,
    name,
    currency,
    last_touch_at: new Date(Date.now() - (silent ? 200 : 1) * 86_400_000).toISOString(),
  });
  const id = await makeContract(db, customer, { end_date: day(ends), ...contract });
  // After the contract, which calculates health anew.
  await db.query(
    `update public.customers set health_score = $2, health_band = case when $2::int is null then 'none' when $2::int < 40 then 'risk' else 'healthy' end where id = $1`,
    [customer, score],
  );
  return { customer, contract: id, renewal: await idOf(id) };
}

describe("likelihood and state", () => {
  test("are those of the rules, for every score, silent or not, before and after the day", async () => {
    const who = await createUser(db, { role: "csm" });
    const facts = new Map<string, { score: number | null; silent: boolean; overdue: boolean }>();
    for (const score of [null, 0, 15, 39, 57, 85, 100])
      for (const silent of [false, true])
        for (const ends of [-5, 20]) {
          const { renewal } = await made(who, `L${score}${silent}${ends}`, ends, { score, silent });
          facts.set(renewal, { score, silent, overdue: ends < 0 });
        }
    const page = await listRenewals(db, who);
    expect(page.total).toBe(facts.size);
    for (const row of page.rows) {
      expect(row.computed, JSON.stringify(facts.get(row.id))).toBe(
        likelihoodOf(facts.get(row.id)!),
      );
      expect(row.at_risk).toBe(row.likelihood < 50);
    }
    for (const [ends, notice] of [
      [5, null],
      [5, 10],
      [200, 150],
      [200, 90],
      [-1, 10],
    ] as const)
      await made(
        who,
        `S${ends}${notice}`,
        ends,
        notice === null ? {} : { pricing_terms: { notice_days: notice } },
      );
    for (const row of (await listRenewals(db, who, { show: "all" })).rows)
      expect(row.state).toBe(stateOf(row, day(0)));
  });
});

describe("the page", () => {
  test("its figures open lists that hold as much, by month, owner and currency", async () => {
    const who = await createUser(db, { role: "csm" });
    await made(who, "Later", 40, { arr: 1000, score: 90 });
    await made(who, "Crowns", 41, { arr: 7000, currency: "SEK", score: 50 });
    await made(who, "Risk", 42, { arr: 300, score: 5 });
    await made(who, "No amount", 43, { arr: null });
    const won = await made(who, "Won", -10, { arr: 2000 });
    await say(who, "public.win_renewal($1, 2500, $2)", [won.renewal, day(355)]);
    const lost = await made(who, "Lost", -20, { arr: 900 });
    await say(who, "public.lose_renewal($1, 'price')", [lost.renewal]);

    const page = await listRenewals(db, who);
    const shows = {
      due: "all",
      forecast: "kept",
      won: "won",
      lost: "lost",
      at_risk: "at_risk",
    } as const;
    const days = (month: string) => ({
      from: `${month}-01`,
      to: new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
        .toISOString()
        .slice(0, 10),
    });
    let compared = 0;
    for (const cell of page.months)
      for (const [figure, show] of Object.entries(shows) as [keyof typeof shows, string][]) {
        const opened = await listRenewals(db, who, {
          show,
          currency: cell.currency,
          ...days(cell.key!),
        });
        expect(opened.total, `${cell.key} ${figure}`).toBe(cell[`${figure}_n`]);
        expect(opened.sums[0]?.[figure] ?? null).toBe(cell[figure]);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(10);
    const sum = (cells: Cell[], figure: "won" | "lost" | "due", currency = "EUR") =>
      cells
        .filter((cell) => cell.currency === currency)
        .reduce((total, cell) => total + (cell[figure] ?? 0), 0);
    expect(sum(page.months, "won")).toBe(2500);
    expect(sum(page.months, "lost")).toBe(900);
    expect(sum(page.months, "due", "SEK")).toBe(7000);
    // The contract that was won goes on: its next end is a renewal of its own.
    expect(page.tabs).toMatchObject({ won: 1, lost: 1, all: 7, open: 5 });
  });

  test("an admin sees every owner, a CSM only own customers, everybody else nothing", async () => {
    const mine = await made(csm, "Mine", 30, { arr: 10 });
    const theirs = await made(other, "Theirs", 30, { arr: 20 });
    const ids = async (who: Person, filter = {}) =>
      (await listRenewals(db, who, filter)).rows.map(({ id }) => id);
    expect(await ids(csm)).toEqual([mine.renewal]);
    expect(await ids(csm, { owner: other.id })).toEqual([]);
    expect(await ids(admin, { owner: other.id })).toEqual([theirs.renewal]);
    expect((await listRenewals(db, csm)).owners).toEqual([]);
    expect((await listRenewals(db, admin)).owners.map(({ key }) => key)).toEqual(
      expect.arrayContaining([csm.id, other.id]),
    );
    expect(await refusal(listRenewals(db, user))).toBe("not_allowed");
    for (const sql of [
      "set_renewal_likelihood($1, 10, 'because')",
      "lose_renewal($1, 'price')",
      `win_renewal($1, 1, '${day(900)}')`,
      "reopen_renewal($1)",
      "get_renewal_history($1)",
    ]) {
      expect(await refusal(say(other, `public.${sql}`, [mine.renewal])), sql).toBe("not_found");
      expect(await refusal(say(user, `public.${sql}`, [mine.renewal])), sql).toBe("not_allowed");
    }
    const values = JSON.stringify([{ id: mine.renewal, amount: 1 }]);
    expect(await refusal(say(other, "public.set_renewal_forecasts($1)", [values]))).toBe(
      "not_found",
    );
    for (const who of [other, user])
      expect(
        await call(db, who, "(select count(*)::int from public.renewals where id = $1)", [
          mine.renewal,
        ]),
      ).toBe(0);
  });

  test("pages by key in every order, both ways, and finds by name", async () => {
    const who = await createUser(db, { role: "csm" });
    for (const [at, ends] of [30, 30, 10, 200, -4, 55, 30].entries())
      await made(who, `P${at}`, ends, {
        arr: at === 3 ? null : 100 * at,
        score: at === 1 ? null : 10 * at,
      });
    for (const sort of ["due", "customer", "health", "likelihood", "amount", "forecast", "notice"])
      for (const dir of ["asc", "desc"]) {
        const whole = (await listRenewals(db, who, {}, { sort, dir })).rows.map(({ id }) => id);
        const seen: string[] = [];
        let cursor: object | null = null;
        let last: object | null = null;
        do {
          const page = await listRenewals(db, who, {}, { sort, dir, limit: 3, cursor });
          seen.push(...page.rows.map(({ id }) => id));
          last = page.prev;
          cursor = page.next;
        } while (cursor);
        expect(seen, `${sort} ${dir}`).toEqual(whole);
        const back = await listRenewals(db, who, {}, { sort, dir, limit: 3, cursor: last });
        expect(back.rows.map(({ id }) => id)).toEqual(whole.slice(3, 6));
      }
    expect((await listRenewals(db, who, { q: "p3" })).rows.map(({ name }) => name)).toEqual(["P3"]);
  });
});

describe("what people say of a renewal", () => {
  test("an override needs a reason, counts at once, has a history and goes back", async () => {
    const { renewal } = await made(csm, "Override", 60, { arr: 1000, score: 20 });
    const read = async () => (await listRenewals(db, csm, { q: "override" })).rows[0]!;
    expect(await read()).toMatchObject({ likelihood: 44, at_risk: true, expected: 440 });
    expect(await refusal(say(csm, "public.set_renewal_likelihood($1, 80, ' ')", [renewal]))).toBe(
      "likelihood_invalid",
    );
    await say(csm, "public.set_renewal_likelihood($1, 80, 'The new sponsor signed the plan')", [
      renewal,
    ]);
    expect(await read()).toMatchObject({
      computed: 44,
      likelihood: 80,
      at_risk: false,
      expected: 800,
      overridden: true,
    });
    await say(csm, "public.set_renewal_forecasts($1)", [
      JSON.stringify([{ id: renewal, percent: 110 }]),
    ]);
    expect((await read()).expected).toBe(1100);
    await say(csm, "public.set_renewal_likelihood($1)", [renewal]);
    expect(await read()).toMatchObject({ likelihood: 44, override_reason: null });
    const history = await call<{ kind: string; reason: string | null }[]>(
      db,
      csm,
      "public.get_renewal_history($1)",
      [renewal],
    );
    expect(history.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["likelihood", null],
      ["forecast", null],
      ["likelihood", "The new sponsor signed the plan"],
    ]);
  });

  test("won extends the contract or makes the next one; it can be taken back until somebody builds on it", async () => {
    const one = await made(csm, "Extends", 20, {
      arr: 1000,
      start_date: day(-345),
      pricing_terms: { notice_days: 30 },
    });
    expect(await refusal(say(csm, "public.win_renewal($1, 1, $2)", [one.renewal, day(20)]))).toBe(
      "renewal_end_invalid",
    );
    await say(csm, "public.win_renewal($1, 1200, $2)", [one.renewal, day(385)]);
    expect(await renewalsOf(db, one.contract)).toMatchObject([
      { outcome: "won", renewed_amount: "1200", next_end: day(385) },
      { outcome: "open", due_on: day(385), notice_on: day(355), amount_due: "1200.00" },
    ]);
    expect(await refusal(say(csm, "public.lose_renewal($1, 'price')", [one.renewal]))).toBe(
      "renewal_closed",
    );
    await say(csm, "public.reopen_renewal($1)", [one.renewal]);
    expect(await renewalsOf(db, one.contract)).toMatchObject([
      { outcome: "open", due_on: day(20), amount_due: "1000.00" },
    ]);

    const two = await made(csm, "New one", 20, { arr: 1000 });
    await db.query(
      "insert into public.entitlements (contract_id, name, quantity) values ($1, 'Users', 40)",
      [two.contract],
    );
    const next = await call<string>(
      db,
      csm,
      "public.win_renewal($1, 800, $2, true, 'Fewer seats')",
      [two.renewal, day(385)],
    );
    expect(next).not.toBe(two.contract);
    expect(await renewalsOf(db, next)).toMatchObject([{ due_on: day(385), amount_due: "800.00" }]);
    const { rows } = await db.query(
      "select name, quantity from public.entitlements where contract_id = $1",
      [next],
    );
    expect(rows).toEqual([{ name: "Users", quantity: 40 }]);
    expect(await refusal(say(csm, "public.reopen_renewal($1)", [two.renewal]))).toBe(
      "renewal_has_contract",
    );
  });

  test("many forecasts change at once and go back to what each was", async () => {
    const a = await made(csm, "Bulk a", 70, { arr: 1000 });
    const b = await made(csm, "Bulk b", 71, { arr: 500 });
    await say(csm, "public.set_renewal_forecasts($1)", [
      JSON.stringify([{ id: a.renewal, amount: 77 }]),
    ]);
    const before = await call<object[]>(db, csm, "public.set_renewal_forecasts($1)", [
      JSON.stringify([a, b].map(({ renewal }) => ({ id: renewal, percent: 50 }))),
    ]);
    const expected = async () =>
      (await listRenewals(db, csm, { q: "bulk" })).rows.map((row) => row.expected);
    expect(await expected()).toEqual([500, 250]);
    await say(csm, "public.set_renewal_forecasts($1)", [JSON.stringify(before)]);
    expect(await expected()).toEqual([77, 300]);
  });
});
