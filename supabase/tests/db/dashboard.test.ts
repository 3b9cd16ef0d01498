import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figureHref, partFilter, sortedParts } from "@/lib/customers/dashboard/rules";
import type { Portfolio, Split } from "@/lib/customers/dashboard/types";
import { toFilter } from "@/lib/customers/portfolio/rules";
import { readListParams } from "@/lib/customers/portfolio/schema";
import { fill } from "../performance/dataset.mjs";
import { explainMove } from "@/lib/customers/health/rules";
import { call, list } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createUser, refusal, type Person } from "../support/people";

let db: TestDatabase;
let csms: Person[];
let admin: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  await fill(db, { customers: 400, csms: 8 });
  const { rows } = await db.query<Person>(
    "select u_id as id, email, '' as \"sessionId\" from public.tier2_users where role = 'csm' order by email limit 3",
  );
  csms = rows;
  await db.exec(
    "insert into auth.sessions (id, user_id) select gen_random_uuid(), u_id from public.tier2_users",
  );
  // Somebody's customers nobody looks after, for the figures of everybody.
  await db.exec("update public.customers set csm_id = null where name like 'Alder 1%'");
  admin = await createUser(db, { role: "admin" });
});

afterAll(() => db?.close());

const splits: Split[] = ["all", "band", "stage", "size", "industry", "currency", "renewal", "csm"];

const read = (person: Person, csm?: string) =>
  call<Portfolio>(db, person, "public.get_portfolio($1)", [csm ?? null]);

type Figure = { href: string; total?: number; arr?: Record<string, number> };

/** What the list says behind the very addresses that figures open. */
async function behind(person: Person, hrefs: string[]): Promise<Required<Omit<Figure, "href">>[]> {
  const filters = hrefs.map((href) => {
    const raw = new URL(href, "http://x").searchParams.entries();
    return toFilter(readListParams(Object.fromEntries(raw)));
  });
  const { rows } = await asUser(db, person.id, (tx) =>
    tx.query<{ total: number; arr: Record<string, number> }>(
      `select (a.answer ->> 'total')::int as total, a.answer -> 'arr' as arr
         from jsonb_array_elements($1) with ordinality f (filter, place)
         cross join lateral (select public.list_customers(f.filter, 'name', 'asc', null, 1) as answer offset 0) a
        order by f.place`,
      [JSON.stringify(filters)],
    ),
  );
  return rows;
}

/** Every figure of the page with the list it opens. */
function figures(portfolio: Portfolio, owner?: string): Figure[] {
  const found: Figure[] = [];
  for (const split of splits) {
    for (const line of sortedParts(portfolio, split)) {
      const filter = partFilter(split, line.key, portfolio.today);
      const href = (more: object = {}) => figureHref(owner, { ...filter, ...more });
      found.push({ href: href(), total: line.customers, arr: line.arr });
      if (split !== "band")
        found.push({ href: href({ band: "risk" }), total: line.at_risk, arr: line.arr_at_risk });
      found.push({ href: href({ silent: "1" }), total: line.silent });
      for (const [currency, amount] of Object.entries(line.arr))
        found.push({ href: href({ currency }), arr: { [currency]: amount } });
    }
  }
  const renewing = sortedParts(portfolio, "renewal").reduce((sum, line) => sum + line.customers, 0);
  for (const moved of ["up", "down"] as const)
    found.push({ href: figureHref(owner, { moved }), total: portfolio.moved[moved] });
  found.push({ href: figureHref(owner, { without: "arr" }), total: portfolio.without_arr });
  found.push({ href: figureHref(owner, { renewal_within: 90 }), total: renewing });
  return found;
}

/** Compares them all; answers how many there were. */
async function agree(person: Person, portfolio: Portfolio, owner?: string): Promise<number> {
  const all = figures(portfolio, owner);
  const answers = await behind(
    person,
    all.map(({ href }) => href),
  );
  const counted = all.map(({ href, ...figure }, at) => {
    const { total, arr } = answers[at]!;
    return {
      href,
      ...(figure.total === undefined ? {} : { total }),
      ...(figure.arr ? { arr } : {}),
    };
  });
  expect(counted).toEqual(all);
  return all.length;
}

describe("every figure of the dashboard is what its list counts", () => {
  test("for several CSMs", async () => {
    for (const csm of csms) {
      const portfolio = await read(csm);
      expect(portfolio.csm).toMatchObject({ id: csm.id });
      expect(await agree(csm, portfolio)).toBeGreaterThan(80);
    }
  });

  test("for a platform admin: everybody's, and one CSM's", async () => {
    const everybody = await read(admin);
    expect(everybody.csm).toBeNull();
    expect(everybody.splits.csm!.some(({ key }) => key === null)).toBe(true);
    expect(await agree(admin, everybody)).toBeGreaterThan(100);
    expect(await agree(admin, await read(admin, csms[0]!.id), csms[0]!.id)).toBeGreaterThan(80);
  });

  test("who moved is in the list of their way, with the change that the list shows", async () => {
    const csm = csms[0]!;
    const { moved, movers } = await read(csm);
    for (const way of ["up", "down"] as const) {
      const found = await list(
        db,
        csm,
        { moved: way, stage_not: ["churned"] },
        "name",
        "asc",
        null,
        500,
      );
      expect(found.total).toBe(moved[way]);
      expect(found.total).toBeGreaterThan(0);
      const sign = way === "up" ? 1 : -1;
      for (const row of found.rows) expect(sign * Number(row.delta_30)).toBeGreaterThanOrEqual(3);
      const shown = movers.filter(({ delta }) => Math.sign(delta) === sign);
      expect(found.rows.map(({ id }) => id)).toEqual(
        expect.arrayContaining(shown.map(({ id }) => id)),
      );
    }
    const { total } = await list(db, csm, {
      moved: "up",
      ids: [movers.find(({ delta }) => delta < 0)!.id],
    });
    expect(total).toBe(0);
  });

  test("a saved view and a bulk change of who moved are about as many", async () => {
    const csm = csms[0]!;
    const { moved } = await read(csm);
    const filter = JSON.stringify({ moved: "down", stage_not: ["churned"] });
    const views = await asUser(db, csm.id, async (tx) => {
      await tx.query(
        "insert into public.saved_views (list, name, filter) values ('customers', 'Down', $1)",
        [filter],
      );
      const { rows } = await tx.query<{ views: { count: number }[] }>(
        "select public.list_customer_views() -> 'views' as views",
      );
      return rows[0]!.views;
    });
    expect(views).toMatchObject([{ name: "Down", count: moved.down }]);
    const bulk = await call<{ total: number }>(
      db,
      csm,
      "public.start_bulk('stage', $1, 'active', $2)",
      [filter, moved.down],
    );
    expect(bulk.total).toBe(moved.down);
    const scored = await list(db, csm, { model: "documented.1" });
    const scoredBulk = await call<{ total: number }>(
      db,
      csm,
      "public.start_bulk('stage', $1, 'active', $2)",
      [JSON.stringify({ model: "documented.1" }), scored.total],
    );
    expect(scoredBulk.total).toBe(scored.total);
  });

  test("customers of others never moved for a CSM, and nobody moves for somebody without a portfolio", async () => {
    const own = await list(db, csms[1]!, { archived: "all" }, "name", "asc", null, 500);
    const moved = await list(db, csms[1]!, { moved: "down" }, "name", "asc", null, 500);
    const ids = new Set(own.rows.map(({ id }) => id));
    for (const { id } of moved.rows) expect(ids).toContain(id);
    const member = await createUser(db);
    expect((await list(db, member, { moved: "down" })).total).toBe(0);
  });

  test("each way of dividing divides the whole", async () => {
    const { splits: found } = await read(admin);
    const sum = (split: Split) => found[split]!.reduce((total, line) => total + line.customers, 0);
    for (const split of ["band", "stage", "size", "industry", "currency", "csm"] as const)
      expect(sum(split), split).toBe(sum("all"));
  });

  test("silent customers and movers are in their lists, with the same numbers", async () => {
    const csm = csms[0]!;
    const { silent, movers } = await read(csm);
    const ids = (await list(db, csm, { silent: true }, "name", "asc", null, 500)).rows.map(
      ({ id }) => id,
    );
    expect(silent.length).toBeGreaterThan(0);
    for (const { id } of silent) expect(ids).toContain(id);
    const all = new Map(
      (await list(db, csm, {}, "name", "asc", null, 500)).rows.map((row) => [row.id, row]),
    );
    expect(movers.length).toBeGreaterThan(2);
    for (const { id, delta, score, before, after } of movers) {
      expect(all.get(id)).toMatchObject({ delta_30: delta, health_score: score });
      expect(explainMove(before, after, delta > 0 ? "up" : "down", String)).toMatch(/\d/);
    }
  });
});

test("a portfolio is for its CSM and platform admins", async () => {
  const member = await createUser(db);
  expect(await refusal(read(member))).toBe("not_allowed");
  expect(await refusal(read(csms[0]!, csms[1]!.id))).toBe("not_allowed");
});

test("filters that cannot be read match nothing", async () => {
  for (const filter of [
    { renewal_from: "2026-02-31" },
    { renewal_to: "soon" },
    { without: "name" },
    { currency: "'; drop table customers; --" },
    { size: "tiny" },
    { moved: "sideways" },
    { model: "documented.x" },
    { model: "'; drop table customers; --" },
  ])
    expect((await list(db, csms[0]!, filter)).total, JSON.stringify(filter)).toBe(0);
});
