import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { scored } from "../support/needs";
import { createCustomer, createUser, type Person } from "../support/people";

type Month = { day: string; healthy: number; watch: number; risk: number; none: number };

let db: TestDatabase;
let csm: Person;
let other: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  other = await createUser(db, { role: "csm" });
});

beforeEach(() => db.exec("delete from public.customers"));

afterAll(() => db?.close());

const months = async (person: Person = csm) =>
  (await call<{ months: Month[] }>(db, person, "public.get_portfolio()")).months;
const movers = async (person: Person = csm) =>
  (await call<{ movers: { id: string; delta: number }[] }>(db, person, "public.get_portfolio()"))
    .movers;
const roll = async () =>
  (await db.query<{ n: number }>("select private.roll_health_trails() as n")).rows[0]!.n;

/** A year with this score until so many days ago, and with another since. */
async function customer(before: number, daysAgo: number, since: number, values = {}) {
  const id = await createCustomer(db, {
    csmId: csm.id,
    created_at: new Date(Date.now() - 500 * 86_400_000).toISOString(),
    ...values,
  });
  await scored(db, id, 400, before);
  await scored(db, id, daysAgo, since);
  await scored(db, id, 0, since);
  return id;
}

describe("how health went", () => {
  test("is the same before the night's job ran, after it, and after it ran twice", async () => {
    await customer(80, 100, 30);
    await customer(50, 10, 75);
    await createCustomer(db, { csmId: csm.id });
    const before = [await months(), await movers()];
    expect(await roll()).toBe(3);
    expect([await months(), await movers()]).toEqual(before);
    expect(await roll()).toBe(0);
    expect([await months(), await movers()]).toEqual(before);
  });

  test("counts the band at the beginning of each month, and nobody before there was a customer", async () => {
    await customer(80, 100, 30);
    await createCustomer(db, { csmId: csm.id });
    const points = await months();
    expect(points).toHaveLength(12);
    const change = new Date(Date.now() - 100 * 86_400_000);
    for (const { day, ...bands } of points) {
      const then = new Date(`${day}T00:00:00Z`) > change ? "risk" : "healthy";
      expect(bands, day).toEqual({ healthy: 0, watch: 0, risk: 0, none: 0, [then]: 1 });
      expect(day).toMatch(/-01$/);
    }
  });

  test("reads each score by the bands of the model that computed it", async () => {
    await db.exec(`insert into public.health_models (key, version, name, factors, bands, status) values ('strict', 1, 'Strict', '[]',
      '[{"key": "healthy", "label": "H", "from": 95}, {"key": "watch", "label": "W", "from": 90}, {"key": "risk", "label": "R", "from": 0}]', 'live')`);
    const id = await createCustomer(db, { csmId: csm.id, created_at: "2020-01-01T00:00:00Z" });
    await scored(db, id, 400, 80);
    await db.query(
      "update public.health_snapshots set model_key = 'strict' where customer_id = $1",
      [id],
    );
    expect((await months())[0]).toMatchObject({ risk: 1, healthy: 0 });
    await db.query(
      "update public.health_snapshots set model_key = 'documented' where customer_id = $1",
      [id],
    );
    expect((await months())[0]).toMatchObject({ risk: 0, healthy: 1 });
    await db.query("delete from public.health_snapshots where customer_id = $1", [id]);
    await db.exec("delete from public.health_models where key = 'strict'");
  });

  test("follows a customer that is handed over, and one that came after the night", async () => {
    const id = await customer(80, 10, 60);
    await roll();
    await db.query("update public.customers set csm_id = $2 where id = $1", [id, other.id]);
    expect(await movers()).toEqual([]);
    expect(await movers(other)).toMatchObject([{ id, delta: -20 }]);
    const late = await customer(40, 10, 70);
    expect(await movers()).toMatchObject([{ id: late, delta: 30 }]);
  });

  test("leaves a trail of another day out, and the job brings it to today", async () => {
    const id = await customer(80, 10, 60);
    await roll();
    await db.exec(
      "update private.health_trails set as_of = current_date - 1, score_30d = 1, bands = repeat('n', 12)",
    );
    expect(await movers()).toMatchObject([{ id, delta: -20 }]);
    expect(await roll()).toBe(1);
    const { rows } = await db.query("select score_30d from private.health_trails");
    expect(rows).toEqual([{ score_30d: 80 }]);
    await db.query("update public.customers set archived_at = now() where id = $1", [id]);
    await db.exec("update private.health_trails set as_of = current_date - 1");
    expect(await roll()).toBe(0);
    expect((await db.query("select 1 from private.health_trails")).rows).toEqual([]);
  });

  test("has a row for each customer of a portfolio, and the kept sums are those that one would count", async () => {
    const kept = async () => {
      const { rows } = await db.query(`select
        (select jsonb_agg(x order by x) from (select csm_id, split, key, currency, sum(customers) as n, sum(known) as k, sum(arr) as a, sum(at_risk) as r
          from private.portfolio_sums group by 1, 2, 3, 4 having sum(customers) <> 0 or sum(known) <> 0 or sum(arr) <> 0) x) as sums,
        (select jsonb_agg(x order by x) from (select c.csm_id, d.split, d.key, c.currency, count(*) as n, count(c.arr) as k, coalesce(sum(c.arr), 0) as a,
            count(*) filter (where c.health_band = 'risk') as r
          from public.customers c cross join lateral (values ('band', c.health_band), ('stage', c.stage), ('size', c.size), ('industry', c.industry)) d (split, key)
          where c.archived_at is null and c.stage <> 'churned' group by 1, 2, 3, 4) x) as counted,
        (select jsonb_agg(x order by x) from (select customer_id, csm_id, score from private.health_trails) x) as trails,
        (select jsonb_agg(x order by x) from (select id as customer_id, csm_id, health_score as score from public.customers
          where archived_at is null and stage <> 'churned') x) as portfolio`);
      const row = rows[0] as Record<"sums" | "counted" | "trails" | "portfolio", unknown>;
      expect(row.sums).toEqual(row.counted);
      expect(row.trails).toEqual(row.portfolio);
      return row.sums;
    };
    const ids = [];
    for (const arr of [1000, null, 3000, 4000])
      ids.push(await customer(80, 10, 30, { arr, industry: arr ? "Food" : null }));
    const first = await kept();
    for (const change of [
      "csm_id = $2",
      "arr = 5000, currency = 'USD'",
      "stage = 'churned'",
      "stage = 'active', size = 'small'",
      "archived_at = now()",
      "archived_at = null",
    ])
      await db
        .query(`update public.customers set ${change} where id = $1`, [
          ids[0],
          ...(change.includes("$2") ? [other.id] : []),
        ])
        .then(kept);
    await scored(db, ids[1]!, 0, 90);
    await db.query("delete from public.customers where id = $1", [ids[2]]);
    expect(await kept()).not.toEqual(first);
    await db.query("select private.count_portfolios()");
    await kept();
  });

  test("is not for people to read or to roll", async () => {
    for (const sql of [
      "(select count(*) from private.health_trails)",
      "private.roll_health_trails()",
    ])
      await expect(call(db, csm, sql)).rejects.toThrow(/permission denied/);
  });
});
