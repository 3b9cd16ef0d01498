import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figureHref, partFilter, sortedParts } from "@/lib/customers/dashboard/rules";
import type { Portfolio, Split } from "@/lib/customers/dashboard/types";
import { readListParams, toFilter } from "@/lib/customers/portfolio/rules";
import { fill } from "../performance/dataset.mjs";
import { call, list } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createUser, refusal, type Person } from "../support/people";

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

const read = (person: Person, csm?: string) =>
  call<Portfolio>(db, person, "public.get_portfolio($1)", [csm ?? null]);

/** What the list says behind the very address that a figure opens. */
async function behind(person: Person, href: string) {
  const raw = Object.fromEntries(new URL(href, "http://x").searchParams.entries());
  const page = await list(db, person, toFilter(readListParams(raw)));
  return { total: page.total, arr: page.arr };
}

/** Compares every figure of the page with its list; answers how many there were. */
async function agree(person: Person, portfolio: Portfolio, owner?: string): Promise<number> {
  let figures = 0;
  const same = async (count: number, href: string, arr?: Record<string, number>) => {
    const found = await behind(person, href);
    expect(found.total, href).toBe(count);
    if (arr) expect(found.arr, href).toEqual(arr);
    figures += 1;
  };
  const splits: Split[] = [
    "all",
    "band",
    "stage",
    "size",
    "industry",
    "currency",
    "renewal",
    "csm",
  ];
  for (const split of splits) {
    for (const line of sortedParts(portfolio, split)) {
      // The split by CSM is of everybody's; a chosen CSM is its only line and named by the address.
      if (split === "csm" && owner) continue;
      const filter = partFilter(split, line.key, portfolio.today);
      const href = (more: object = {}) => figureHref(owner, { ...filter, ...more });
      await same(line.customers, href(), line.arr);
      if (split !== "band") await same(line.at_risk, href({ band: "risk" }), line.arr_at_risk);
      await same(line.silent, href({ silent: "1" }));
      for (const [currency, amount] of Object.entries(line.arr)) {
        expect((await behind(person, href({ currency }))).arr).toEqual({ [currency]: amount });
        figures += 1;
      }
    }
  }
  await same(portfolio.without_arr, figureHref(owner, { without: "arr" }));
  const renewing = sortedParts(portfolio, "renewal").reduce((sum, line) => sum + line.customers, 0);
  await same(renewing, figureHref(owner, { renewal_within: 90 }));
  return figures;
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

  test("each way of dividing divides the whole", async () => {
    const { splits } = await read(admin);
    const sum = (split: Split) => splits[split]!.reduce((total, line) => total + line.customers, 0);
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
    expect(movers.length).toBeGreaterThan(3);
    for (const { id, delta, score, why } of movers) {
      expect(all.get(id)).toMatchObject({ delta_30: delta, health_score: score });
      expect(why).toMatch(delta > 0 ? /\+\d/ : /−\d/);
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
  ])
    expect((await list(db, csms[0]!, filter)).total, JSON.stringify(filter)).toBe(0);
});
