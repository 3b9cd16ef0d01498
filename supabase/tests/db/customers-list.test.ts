import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { list } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createCustomer, createUser, insertRow, type Person } from "../support/people";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.close());

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
    const page = await list(db, csm, filter);
    expect(page.rows.map(({ name }) => name)).toEqual(names);
    expect(page.total).toBe(names.length);
  });

  test("the ids filter keeps to the caller's own customers", async () => {
    const stranger = await createUser(db, { role: "csm" });
    expect((await list(db, stranger, { ids: Object.values(ids) })).total).toBe(0);
    expect((await list(db, csm, { ids: [ids.Plain, ids.Soon, "nonsense"] })).total).toBe(2);
  });

  test("amounts of everything that matches are summed by currency", async () => {
    expect((await list(db, csm, {}, "name", "asc", null, 1)).arr).toEqual({ EUR: 107, USD: 50 });
  });

  test("each tab counts what it opens, also by the plain filters that make it up", async () => {
    const { views } = await list(db, csm, { q: "nothing matches" });
    const plain: Record<string, object> = {
      all: {},
      renewals_90: { renewal_within: 90 },
      at_risk: { band: "risk" },
      silent: { silent: true },
      not_invited: { link: "not_invited" },
    };
    expect(views).toEqual({ all: 6, renewals_90: 1, at_risk: 1, silent: 1, not_invited: 4 });
    for (const [view, filter] of Object.entries(plain)) {
      expect((await list(db, csm, { view })).total, view).toBe(views[view]);
      expect((await list(db, csm, { ...filter, stage_not: ["churned"] })).total, view).toBe(
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
    const { rows } = await list(db, csm, { ids: [ids.Plain] });
    expect(rows[0]).toMatchObject({
      name: "Plain",
      domain: "plain.example",
      arr: 100,
      currency: "EUR",
      // One open concern is all that is known, and Balanced counts it.
      band: "healthy",
      health_score: 80,
      delta_30: null,
      spark: expect.arrayContaining([80]),
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
    const { rows } = await list(db, csm, { ids: [ids.Soon] });
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
