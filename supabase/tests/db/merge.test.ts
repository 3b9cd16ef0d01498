import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, list, type Timeline } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { children, digest, full, merge, now, undo } from "../support/merges";
import { createCustomer, createUser, insertRow, refusal, type Person } from "../support/people";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db?.close());

const owners = async (table: string, column = "name") =>
  (
    await db.query<{ what: string; of: string }>(
      `select t.${column} as what, c.name as of from public.${table} t join public.customers c on c.id = t.customer_id order by 1`,
    )
  ).rows;

describe("a merge", () => {
  let csm: Person;
  let survivor: string;
  let second: string;
  let third: string;

  beforeAll(async () => {
    csm = await createUser(db, { role: "csm" });
    survivor = await full(db, csm, "Brig Ltd", {
      arr: 100,
      currency: "EUR",
      domain: "brig.example",
      industry: "Food",
    });
    second = await full(db, csm, "Brig Limited", {
      arr: 250,
      currency: "USD",
      salesforce_id: "001A",
      size: "large",
    });
    third = await full(db, csm, "Brigg", {
      stage: "renewal",
      hubspot_id: "77",
      archived_at: "2026-01-01T00:00:00Z",
    });
  });

  test("takes each field from the customer that was chosen, moves everything, and undo restores it to the row", async () => {
    const before = await now(db);
    const was = await digest(db, [survivor, second, third], before);
    const done = await merge(db, csm, survivor, [second, third], {
      name: second,
      arr: second,
      salesforce_id: second,
      stage: third,
      hubspot_id: third,
    });
    const { rows } = await list(db, csm, { archived: "all" });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: survivor,
      name: "Brig Limited",
      arr: 250,
      currency: "USD",
      domain: "brig.example",
      industry: "Food",
      size: null,
      stage: "renewal",
      salesforce_id: "001A",
      hubspot_id: "77",
      people: 6,
      open_concerns: 3,
    });
    expect(done.counts).toEqual({
      "public.agent_sessions": 2,
      "public.contracts": 2,
      "public.csm_pulses": 2,
      "public.customer_notes": 2,
      "public.insights": 2,
      "public.meetings": 2,
      "public.stakeholders": 4,
      "public.training_progress": 2,
    });
    for (const table of children) {
      const { rows: left } = await db.query(
        `select 1 from public.${table} where customer_id = any ($1)`,
        [[second, third]],
      );
      expect(left, table).toEqual([]);
    }
    const { rows: primary } = await db.query(
      "select name from public.stakeholders where customer_id = $1 and is_primary",
      [survivor],
    );
    expect(primary).toEqual([{ name: "Primary of Brig Ltd" }]);
    expect(await undo(db, csm, done.id)).toMatchObject({ kept: [] });
    expect(await digest(db, [survivor, second, third], before)).toEqual(was);
  });

  test("keeps the history of all: notes, and what was seen of those that went in", async () => {
    const done = await merge(db, csm, survivor, [second]);
    const timeline = await call<Timeline>(
      db,
      csm,
      "public.customer_timeline($1, null, null, 200)",
      [survivor],
    );
    const titles = timeline.rows.map(({ title, body }) => `${title} ${body ?? ""}`.trim());
    expect(titles).toContain("Merged with Brig Limited");
    expect(titles).toContain("Customer created Brig Limited");
    expect(timeline.rows.filter(({ source }) => source === "note")).toHaveLength(2);
    await undo(db, csm, done.id);
    const alone = await call<Timeline>(db, csm, "public.customer_timeline($1, null, null, 200)", [
      survivor,
    ]);
    expect(alone.rows.map(({ title }) => title)).toContain("Merge with Brig Limited undone");
    expect(alone.rows.map(({ body }) => body)).not.toContain("Brig Limited");
  });

  test("does not mix two histories of a score: only what was before the survivor's first comes along", async () => {
    const young = await createCustomer(db, { csmId: csm.id, name: "Young" });
    const old = await createCustomer(db, { csmId: csm.id, name: "Old" });
    const score = (customer: string, at: string, value: number) =>
      insertRow(db, "health_snapshots", {
        customer_id: customer,
        computed_at: at,
        score: value,
        model_key: "documented",
        model_version: 1,
        inputs: "{}",
        parts: "[]",
      });
    await score(young, "2026-05-01T00:00:00Z", 50);
    await score(old, "2026-04-01T00:00:00Z", 40);
    await score(old, "2026-06-01T00:00:00Z", 60);
    const before = await now(db);
    const was = await digest(db, [young, old], before);
    const done = await merge(db, csm, young, [old]);
    const scores = async () =>
      (
        await db.query<{ score: number }>(
          "select score from public.health_snapshots where customer_id = $1 order by computed_at",
          [young],
        )
      ).rows.map((row) => row.score);
    expect(await scores()).toEqual([40, 50]);
    await undo(db, csm, done.id);
    expect(await digest(db, [young, old], before)).toEqual(was);
  });

  test("undone keeps what was changed since, and says what", async () => {
    const done = await merge(db, csm, survivor, [second], { name: second, industry: second });
    await db.query("update public.customers set name = 'Renamed' where id = $1", [survivor]);
    await db.query(
      "delete from public.insights where customer_id = $1 and content = 'Brig Limited'",
      [survivor],
    );
    await db.query(
      "update public.stakeholders set role = 'Head' where name = 'Second of Brig Limited'",
    );
    const answer = await undo(db, csm, done.id);
    expect(answer.kept).toEqual([
      { field: "name", value: "Renamed" },
      { table: "public.insights", count: 1 },
    ]);
    const { rows } = await db.query("select name, industry from public.customers where id = $1", [
      survivor,
    ]);
    expect(rows).toEqual([{ name: "Renamed", industry: "Food" }]);
    expect(
      (await owners("stakeholders")).find(({ what }) => what === "Second of Brig Limited")?.of,
    ).toBe("Brig Limited");
    expect(await refusal(undo(db, csm, done.id))).toBe("merge_undone");
  });
});
