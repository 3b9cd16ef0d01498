import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { feed, stored } from "../support/health";
import {
  asUser,
  createCustomer,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let csm: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  await Promise.all(
    ["One", "Two", "Three"].map((title) => insertRow(db, "training_modules", { title })),
  );
});

afterAll(() => db.close());

describe("recomputed on change", () => {
  test("one snapshot a statement, for every customer it touched", async () => {
    const first = await createCustomer(db, { csmId: csm.id });
    const second = await createCustomer(db, { csmId: csm.id });
    await db.query(
      "insert into public.training_progress (customer_id, module_id, progress) select unnest($1::uuid[]), (select id from public.training_modules limit 1), 60",
      [[first, second, first, second]],
    );
    const { rows } = await db.query<{ n: number }>(
      "select count(*)::int as n from public.health_snapshots where customer_id = any ($1)",
      [[first, second]],
    );
    expect(rows[0]!.n).toBe(2);
    expect((await stored(db, second)).health_score).toBe(30);
  });

  test("messages and sessions that move change both customers", async () => {
    const from = await createCustomer(db, { csmId: csm.id });
    const to = await createCustomer(db, { csmId: csm.id });
    await feed(db, from, [1, 2], []);
    await db.query("update public.agent_sessions set customer_id = $2 where customer_id = $1", [
      from,
      to,
    ]);
    expect([(await stored(db, from)).health_score, (await stored(db, to)).health_score]).toEqual([
      null,
      10,
    ]);
    await feed(db, from, [1], []);
    await db.query(
      `update public.agent_messages set session_id = (select id from public.agent_sessions where customer_id = $1)
       where session_id = (select id from public.agent_sessions where customer_id = $2)`,
      [from, to],
    );
    expect([(await stored(db, from)).health_score, (await stored(db, to)).health_score]).toEqual([
      15,
      null,
    ]);
  });

  test("a customer can be deleted together with what it was scored by", async () => {
    const customer = await createCustomer(db, { csmId: csm.id });
    await feed(db, customer, [1, 2], [50]);
    await asUser(db, csm.id, (tx) =>
      tx.query("delete from public.customers where id = $1", [customer]),
    );
    const { rows } = await db.query(
      "select 1 from public.health_snapshots where customer_id = $1",
      [customer],
    );
    expect(rows).toEqual([]);
  });

  test("the same score leaves the customer's row alone", async () => {
    const customer = await createCustomer(db, { csmId: csm.id });
    await feed(db, customer, [1], [50]);
    const before = await db.query("select updated_at, xmin from public.customers where id = $1", [
      customer,
    ]);
    await db.query("select public.update_health_score($1)", [customer]);
    expect(
      (await db.query("select updated_at, xmin from public.customers where id = $1", [customer]))
        .rows,
    ).toEqual(before.rows);
  });
});

describe("a score is nobody's to write", () => {
  test("a hand-written score is undone and recorded", async () => {
    const customer = await createCustomer(db, { csmId: csm.id });
    await feed(db, customer, [1, 2], [50]);
    await asUser(db, csm.id, (tx) =>
      tx.query(
        "update public.customers set health_score = 99, health_band = 'healthy', industry = 'Energy' where id = $1",
        [customer],
      ),
    );
    expect(await stored(db, customer)).toEqual({ health_score: 35, health_band: "risk" });
    const { rows } = await db.query(
      "select details -> 'tried' as tried from public.security_alerts where record_id = $1",
      [customer],
    );
    expect(rows).toEqual([{ tried: { health_score: 99 } }]);
    // The rest of the same update stood: the denial is not just a broken statement.
    const { rows: facts } = await db.query("select industry from public.customers where id = $1", [
      customer,
    ]);
    expect(facts).toEqual([{ industry: "Energy" }]);
  });

  test("only the customer's CSM, admins and the service may ask for a calculation", async () => {
    const stranger = await createUser(db, { role: "csm" });
    const admin = await createUser(db, { role: "admin" });
    const customer = await createCustomer(db, { csmId: csm.id });
    const ask = (person: Person) =>
      refusal(
        asUser(db, person.id, (tx) =>
          tx.query("select public.update_health_score($1)", [customer]),
        ),
      );
    expect(await ask(stranger)).toBe("not_allowed");
    expect(await ask(csm)).toBe("allowed");
    expect(await ask(admin)).toBe("allowed");
  });
});
