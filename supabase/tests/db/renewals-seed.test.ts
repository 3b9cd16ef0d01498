import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase({ seed: true });
});
afterAll(() => db?.close());

const states = `case when outcome <> 'open' then outcome when due_on < current_date then 'overdue' when notice_on < current_date then 'notice_passed'
  when least(due_on, notice_on) <= current_date + 90 then 'due' else 'upcoming' end`;

describe("demonstration data", () => {
  test("has renewals in every state, some talked about, some that went on by themselves", async () => {
    const { rows } = await db.query<{ state: string; n: number }>(
      `select ${states} as state, count(*)::int as n from public.renewals group by 1`,
    );
    expect(rows.map(({ state }) => state).toSorted()).toEqual([
      "due",
      "lost",
      "notice_passed",
      "overdue",
      "upcoming",
      "won",
    ]);
    const { rows: said } = await db.query<Record<string, number>>(
      `select count(*) filter (where likelihood_override is not null)::int as overrides, count(*) filter (where forecast_amount is not null)::int as forecasts,
         count(*) filter (where renewed_by_itself)::int as automatic, count(distinct currency)::int as currencies from public.renewals`,
    );
    for (const [what, number] of Object.entries(said[0]!)) expect(number, what).toBeGreaterThan(1);
  });

  test("every running contract with an end has one open renewal of that day", async () => {
    const { rows } = await db.query(
      `select k.id from public.contracts k left join public.renewals r on r.contract_id = k.id and r.outcome = 'open' and r.due_on = k.end_date
       where k.status = 'active' and k.end_date is not null and r.id is null`,
    );
    expect(rows).toEqual([]);
  });

  test("has meters that are over and meters nobody reads", async () => {
    const { rows } = await db.query<{ over: number; unread: number; read: number }>(
      `select count(*) filter (where u.used > e.quantity)::int as over, count(*) filter (where u.used is null)::int as unread, count(u.used)::int as read
       from public.entitlements e join public.contracts k on k.id = e.contract_id and k.status = 'active'
       left join lateral (select used from public.entitlement_usage u where u.entitlement_id = e.id order by day desc limit 1) u on true
       where e.unit is not null`,
    );
    expect(rows[0]!.over).toBeGreaterThan(0);
    expect(rows[0]!.unread).toBeGreaterThan(0);
    expect(rows[0]!.read).toBeGreaterThan(20);
  });
});
