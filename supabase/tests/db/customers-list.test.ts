import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createCustomer, createUser, insertRow, type Person } from "../support/people";

type Cursor = { dir: "next" | "prev"; value: string | null; id: string };
type Row = { id: string; name: string; [key: string]: unknown };
type Page = {
  rows: Row[];
  total: number;
  skipped: number;
  arr: Record<string, number>;
  next: Cursor | null;
  prev: Cursor | null;
  views: Record<string, number>;
};

const stages = ["prospect", "onboarding", "active", "renewal", "at_risk", "churned"];
const sorts = [
  "name",
  "health",
  "arr",
  "stage",
  "industry",
  "renewal",
  "last_touch",
  "owner",
] as const;
type Sort = (typeof sorts)[number];

let db: TestDatabase;
let admin: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin" });
});

afterAll(() => db.close());

async function list(
  person: Person,
  filter: object,
  sort = "name",
  dir = "asc",
  cursor: unknown = null,
  limit = 25,
): Promise<Page> {
  const { rows } = await asUser(db, person.id, (tx) =>
    tx.query<{ page: Page }>("select public.list_customers($1, $2, $3, $4, $5) as page", [
      JSON.stringify(filter),
      sort,
      dir,
      cursor === null ? null : JSON.stringify(cursor),
      limit,
    ]),
  );
  return rows[0]!.page;
}

const fold = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ø", "o");

/** Few values, so that most rows tie with others, and nulls everywhere a null may be. */
const customerArbitrary = fc.record({
  name: fc.constantFrom("Ågård", "agard", "Zeta", "zèta", "Beta", "beta & Co", "Øre"),
  arr: fc.constantFrom(null, 0, 12.5, 1000, 1000.25),
  industry: fc.constantFrom(null, "Food", "food", "Énergie", "Legal"),
  stage: fc.constantFrom(...stages),
  renewal_date: fc.constantFrom(null, "2027-01-01", "2027-01-02", "2026-12-31"),
  health_score: fc.constantFrom(null, 0, 39, 40, 100),
  last_touch_at: fc.constantFrom(
    null,
    "2026-01-01T10:00:00.123456Z",
    "2026-01-01T10:00:00.123457Z",
    "2026-02-01T00:00:00Z",
  ),
});
type Made = { id: string; owner: string } & (typeof customerArbitrary extends fc.Arbitrary<infer T>
  ? T
  : never);

const key = (row: Made, sort: Sort): string | number | null => {
  switch (sort) {
    case "name":
      return fold(row.name);
    case "health":
      return row.health_score;
    case "arr":
      return row.arr;
    case "stage":
      return stages.indexOf(row.stage);
    case "industry":
      return row.industry === null ? null : fold(row.industry);
    case "renewal":
      return row.renewal_date;
    case "last_touch":
      return row.last_touch_at;
    case "owner":
      return fold(row.owner);
  }
};

function sorted(rows: Made[], sort: Sort, dir: string): string[] {
  const sign = dir === "asc" ? 1 : -1;
  return rows
    .toSorted((a, b) => {
      const [left, right] = [key(a, sort), key(b, sort)];
      if (left === right) return a.id < b.id ? -1 : 1;
      if (left === null) return 1;
      if (right === null) return -1;
      return left < right ? -sign : sign;
    })
    .map(({ id }) => id);
}

describe("keyset paging", () => {
  test("walks every sort in both directions in the order a plain sort gives", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(customerArbitrary, { minLength: 12, maxLength: 24 }),
        fc.integer({ min: 2, max: 7 }),
        async (wanted, limit) => {
          await db.exec("delete from public.customers");
          const owners = await Promise.all([
            createUser(db, { role: "csm", firstName: "Åse", lastName: "Moe" }),
            createUser(db, { role: "csm", firstName: "Bo", lastName: "Lie" }),
          ]);
          const made: Made[] = [];
          for (const [index, values] of wanted.entries()) {
            const owner = owners[index % 3 === 0 ? 1 : 0]!;
            const id = await createCustomer(db, { csmId: owner.id, ...values });
            made.push({ ...values, id, owner: owner === owners[0] ? "Åse Moe" : "Bo Lie" });
          }
          for (const sort of sorts) {
            for (const dir of ["asc", "desc"]) {
              const expected = sorted(made, sort, dir);
              const forward: string[] = [];
              const backward: string[] = [];
              let page = await list(admin, {}, sort, dir, null, limit);
              for (;;) {
                expect(page.skipped).toBe(forward.length);
                expect(page.total).toBe(made.length);
                forward.push(...page.rows.map(({ id }) => id));
                if (!page.next) break;
                page = await list(admin, {}, sort, dir, page.next, limit);
              }
              for (;;) {
                backward.unshift(...page.rows.map(({ id }) => id));
                if (!page.prev) break;
                page = await list(admin, {}, sort, dir, page.prev, limit);
              }
              expect(forward, `${sort} ${dir} forward`).toEqual(expected);
              expect(backward, `${sort} ${dir} backward`).toEqual(expected);
            }
          }
        },
      ),
      { numRuns: 3 },
    );
  });

  test("a cursor nobody made leads to the first page", async () => {
    const csm = await createUser(db, { role: "csm" });
    const id = await createCustomer(db, { csmId: csm.id, arr: 5 });
    for (const cursor of [
      { dir: "next", value: "abc", id },
      { dir: "next", value: "9", id: "x" },
      { dir: "up" },
      [],
      "x",
    ]) {
      expect((await list(csm, {}, "arr", "asc", cursor)).rows.map((row) => row.id)).toEqual([id]);
    }
  });

  test("a cursor whose neighbours are gone leads to the first page", async () => {
    const csm = await createUser(db, { role: "csm" });
    const id = await createCustomer(db, { csmId: csm.id, name: "Beta" });
    const page = await list(csm, {}, "name", "asc", { dir: "next", value: "zz", id });
    expect(page.rows.map((row) => row.id)).toEqual([id]);
  });
});

describe("filters", () => {
  let csm: Person;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    csm = await createUser(db, { role: "csm" });
    const make = async (name: string, values: Record<string, unknown> = {}) => {
      ids[name] = await createCustomer(db, { csmId: csm.id, name, ...values });
    };
    await make("Plain", {
      arr: 100,
      currency: "EUR",
      industry: "Food",
      domain: "https://www.Plain.example/about",
    });
    await make("Soon", { stage: "renewal", renewal_date: inDays(90), arr: 50, currency: "USD" });
    await make("Later", { stage: "active", renewal_date: inDays(91) });
    await make("Past", { stage: "active", renewal_date: inDays(-1) });
    await make("Gone", { stage: "churned", renewal_date: inDays(10), created_at: "2020-01-01" });
    await make("Archived", { archived_at: new Date().toISOString(), arr: 1 });
    await make("Quiet", { created_at: "2020-01-01" });
    await make("50% \\off_", { health_score: 12, health_band: "risk", arr: 7 });
    await insertRow(db, "stakeholders", {
      customer_id: ids.Later,
      name: "Zoë Brandt",
      email: "zoe@elsewhere.example",
    });
    await insertRow(db, "org_invitations", {
      kind: "customer_owner",
      customer_id: ids.Plain,
      email: "a@plain.example",
      role: "owner",
      expires_at: inDays(3),
    });
    await insertRow(db, "org_invitations", {
      kind: "customer_owner",
      customer_id: ids.Later,
      email: "b@plain.example",
      role: "owner",
      expires_at: inDays(-3),
    });
  });

  const inDays = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  const everybody = ["50% \\off_", "Gone", "Later", "Past", "Plain", "Quiet", "Soon"];
  test.each([
    { filter: {}, names: everybody },
    { filter: { archived: "only" }, names: ["Archived"] },
    {
      filter: { archived: "all" },
      names: ["50% \\off_", "Archived", "Gone", "Later", "Past", "Plain", "Quiet", "Soon"],
    },
    { filter: { stage: ["renewal", "churned"] }, names: ["Gone", "Soon"] },
    { filter: { stage: "renewal" }, names: ["Soon"] },
    { filter: { stage_not: ["churned", "prospect"] }, names: ["Later", "Past", "Soon"] },
    { filter: { industry: "Food" }, names: ["Plain"] },
    { filter: { band: "risk" }, names: ["50% \\off_"] },
    { filter: { band: ["none", "risk"], stage: "active" }, names: ["Later", "Past"] },
    { filter: { renewal_within: 90 }, names: ["Gone", "Soon"] },
    { filter: { renewal_within: "90); drop" }, names: [] },
    { filter: { silent: true }, names: ["Quiet"] },
    { filter: { silent: false }, names: everybody.filter((name) => name !== "Quiet") },
    { filter: { link: "invited" }, names: ["Plain"] },
    { filter: { link: "expired" }, names: ["Later"] },
    { filter: { link: "not_invited", stage: "active" }, names: ["Past"] },
    { filter: { q: "zoe br" }, names: ["Later"] },
    { filter: { q: "ELSEWHERE" }, names: ["Later"] },
    { filter: { q: "plain.ex" }, names: ["Plain"] },
    { filter: { q: "50% \\o" }, names: ["50% \\off_"] },
    { filter: { q: "%" }, names: ["50% \\off_"] },
    { filter: { q: "' or true --" }, names: [] },
    { filter: { owner: "none" }, names: [] },
    { filter: { ids: [] }, names: [] },
    { filter: { q: "", stage: [], industry: null, view: null }, names: everybody },
    { filter: { view: "nonsense" }, names: [] },
  ])("$filter finds $names", async ({ filter, names }) => {
    const page = await list(csm, filter);
    expect(page.rows.map(({ name }) => name)).toEqual(names);
    expect(page.total).toBe(names.length);
  });

  test("the ids filter keeps to the caller's own customers", async () => {
    const stranger = await createUser(db, { role: "csm" });
    expect((await list(stranger, { ids: Object.values(ids) })).total).toBe(0);
    expect((await list(csm, { ids: [ids.Plain, ids.Soon, "nonsense"] })).total).toBe(2);
  });

  test("amounts of everything that matches are summed by currency", async () => {
    expect((await list(csm, {}, "name", "asc", null, 1)).arr).toEqual({ EUR: 107, USD: 50 });
  });

  test("each tab counts what it opens, also by the plain filters that make it up", async () => {
    const { views } = await list(csm, { q: "nothing matches" });
    const plain: Record<string, object> = {
      all: {},
      renewals_90: { renewal_within: 90 },
      at_risk: { band: "risk" },
      silent: { silent: true },
      not_invited: { link: "not_invited" },
    };
    expect(views).toEqual({ all: 6, renewals_90: 1, at_risk: 1, silent: 1, not_invited: 4 });
    for (const [view, filter] of Object.entries(plain)) {
      expect((await list(csm, { view })).total, view).toBe(views[view]);
      expect((await list(csm, { ...filter, stage_not: ["churned"] })).total, view).toBe(
        views[view],
      );
    }
  });

  test("a row says what the list shows", async () => {
    await insertRow(db, "insights", {
      customer_id: ids.Plain,
      source: "crm",
      type: "concern",
      content: "Slow",
    });
    await insertRow(db, "insights", {
      customer_id: ids.Plain,
      source: "crm",
      type: "concern",
      content: "Fixed",
      status: "done",
    });
    const { rows } = await list(csm, { ids: [ids.Plain] });
    expect(rows[0]).toMatchObject({
      name: "Plain",
      domain: "plain.example",
      arr: 100,
      currency: "EUR",
      band: "none",
      health_score: null,
      delta_30: null,
      spark: [],
      open_concerns: 1,
      silent: false,
      link_state: "invited",
      owner: { id: csm.id, name: "Test Person" },
      archived_at: null,
    });
  });

  test("twelve weeks are drawn, gaps stay gaps and the last is today's", async () => {
    await db.query(
      "update public.customers set health_score = 61, health_band = 'watch' where id = $1",
      [ids.Soon],
    );
    for (const [weeks, score] of [
      [1, 50],
      [3, 44],
      [5, 40],
      [20, 10],
    ]) {
      await db.query(
        `insert into public.health_snapshots (customer_id, computed_at, score, model_key, model_version, inputs, parts)
         values ($1, now() - make_interval(days => 7 * $2::int, hours => 2), $3, 'documented', 1, '{}', '[]')`,
        [ids.Soon, weeks, score],
      );
    }
    const { rows } = await list(csm, { ids: [ids.Soon] });
    expect(rows[0]!.spark).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      40,
      null,
      44,
      null,
      50,
      61,
    ]);
    expect(rows[0]!.delta_30).toBe(21);
  });
});
