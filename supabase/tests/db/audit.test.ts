import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asUser,
  createCustomer,
  createOrganization,
  createUser,
  refusal,
  type Person,
} from "../support/people";
import { unaudited } from "./audit-without";

type Entry = {
  table_name: string;
  operation: string;
  user_id: string | null;
  record_id: string | null;
  old_values: Record<string, unknown> | null;
  new_values: Record<string, unknown> | null;
  ip_address: string | null;
  user_agent: string | null;
  session_id: string | null;
  refused_action: string | null;
};

let db: TestDatabase;
let csm: Person;
let admin: Person;
let customer: string;
beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm", firstName: "Ines" });
  admin = await createUser(db, { role: "admin" });
  customer = await createCustomer(db, { csmId: csm.id });
});

afterAll(() => db?.close());

async function last(table: string, count = 1): Promise<Entry[]> {
  const { rows } = await db.query<Entry>(
    "select * from public.audit_log where table_name = $1 order by id desc limit $2",
    [table, count],
  );
  return rows;
}

describe("a change", () => {
  test("is written with what changed, by whom, from where and in which session", async () => {
    const headers = { "x-forwarded-for": "203.0.113.7, 10.0.0.1", "user-agent": "Test browser" };
    await asUser(
      db,
      csm.id,
      (tx) =>
        tx.query("update public.customers set industry = 'Shipping', arr = 1200.5 where id = $1", [
          customer,
        ]),
      { headers },
    );
    expect((await last("customers"))[0]).toMatchObject({
      operation: "UPDATE",
      user_id: csm.id,
      record_id: customer,
      session_id: csm.sessionId,
      ip_address: "203.0.113.7",
      user_agent: "Test browser",
      old_values: { industry: null, arr: null },
      new_values: { industry: "Shipping", arr: 1200.5 },
    });
  });

  test("names columns that changed and no others", async () => {
    await db.query(
      "update public.customers set stage = 'active', industry = 'Shipping' where id = $1",
      [customer],
    );
    const { old_values, new_values } = (await last("customers"))[0]!;
    expect(old_values).toEqual({ stage: "prospect" });
    expect(new_values).toEqual({ stage: "active" });
  });

  test("that changes nothing is not written", async () => {
    const before = await last("customers");
    await db.query("update public.customers set stage = stage where id = $1", [customer]);
    expect(await last("customers")).toEqual(before);
  });

  test("of many rows in one statement is one entry a row", async () => {
    await asUser(db, csm.id, (tx) =>
      tx.query(
        `insert into public.customers (name) select 'Batch ' || n from generate_series(1, 25) n`,
      ),
    );
    expect((await last("customers", 25)).every((entry) => entry.operation === "INSERT")).toBe(true);
    const names = (await last("customers", 25)).map((entry) => entry.new_values?.name);
    expect(new Set(names).size).toBe(25);
  });

  test("made inside a function with more rights still names the person", async () => {
    const person = await createUser(db);
    await asUser(db, person.id, (tx) => tx.query("select public.create_organization('Audited')"));
    expect((await last("enterprise_orgs"))[0]).toMatchObject({
      operation: "INSERT",
      user_id: person.id,
    });
  });

  test("hides secrets by the name of the column or key, at any depth", async () => {
    const settings = {
      model: "small",
      api_key: "sk-1",
      nested: [{ refresh_token: "rt-1", max_tokens: 9 }],
    };
    await asUser(db, csm.id, (tx) =>
      tx.query("update public.tier2_users set ai_settings = $2 where u_id = $1", [
        csm.id,
        JSON.stringify(settings),
      ]),
    );
    const entry = (await last("tier2_users"))[0]!;
    expect(entry.new_values).toEqual({
      ai_settings: {
        model: "small",
        api_key: "[hidden]",
        nested: [{ refresh_token: "[hidden]", max_tokens: 9 }],
      },
    });
  });

  test.each([
    ['{"a": {"password": "x", "b": 1}}', { a: { password: "[hidden]", b: 1 } }],
    ['[{"b": [{"my_api_key": "x"}]}]', [{ b: [{ my_api_key: "[hidden]" }] }]],
    ['{"token_\\"quoted\\": ": "x"}', { 'token_"quoted": ': "[hidden]" }],
    ['{"a": "password", "keys": ["token"]}', { a: "password", keys: ["token"] }],
    ['{"tokenizer": "x", "a": {"b": "y"}}', { tokenizer: "x", a: { b: "y" } }],
  ])("hides no more than the secrets of %s", async (given, noted) => {
    // What is short is looked at as a whole, what is long value by value; a name in quotes is a name.
    const long = "-".repeat(2500);
    const { rows } = await db.query<{ short: unknown; long: unknown }>(
      "select private.masked('', $1::jsonb) as short, private.masked('', $1::jsonb || jsonb_build_object('long', $2::text)) as long",
      [given, long],
    );
    const rest = { long: `${"-".repeat(2000)}…` };
    expect(rows[0]).toEqual({
      short: noted,
      long: Array.isArray(noted) ? [...noted, rest] : { ...noted, ...rest },
    });
  });

  test("goes through even when it cannot be written down", async () => {
    await db.exec(`
      begin;
      alter table public.audit_log add constraint never check (table_name <> 'customers') not valid;
      update public.customers set industry = 'Rail' where id = '${customer}';
      commit;
      alter table public.audit_log drop constraint never`);
    const { rows } = await db.query("select industry from public.customers where id = $1", [
      customer,
    ]);
    expect(rows).toEqual([{ industry: "Rail" }]);
  });

  test("survives headers that are no addresses", async () => {
    const headers = { "x-forwarded-for": "<script>", "user-agent": "x".repeat(5000) };
    await asUser(
      db,
      csm.id,
      (tx) => tx.query("update public.customers set industry = 'Air' where id = $1", [customer]),
      { headers },
    );
    const entry = (await last("customers"))[0]!;
    expect(entry.new_values).toEqual({ industry: "Air" });
    expect(entry.ip_address).toBeNull();
    expect(entry.user_agent).toHaveLength(400);
  });
});

describe("activity of a customer", () => {
  async function activity(id: string): Promise<Record<string, unknown>[]> {
    const { rows } = await db.query<Record<string, unknown>>(
      `select action, entity_type, user_id, new_values from public.activity_log
        where customer_id = $1 order by created_at desc`,
      [id],
    );
    return rows;
  }

  test("is written by the same pass, for the customer and what hangs below it", async () => {
    const id = await createCustomer(db, { csmId: csm.id });
    await asUser(db, csm.id, (tx) =>
      tx.query("insert into public.stakeholders (customer_id, name) values ($1, 'Priya')", [id]),
    );
    expect((await activity(id))[0]).toMatchObject({
      action: "created",
      entity_type: "stakeholders",
      user_id: csm.id,
      new_values: { name: "Priya" },
    });
  });

  test("outlives the customer, whose deletion it does not prevent", async () => {
    const id = await createCustomer(db, { csmId: csm.id });
    await db.query("insert into public.stakeholders (customer_id, name) values ($1, 'Gone')", [id]);
    await asUser(db, csm.id, (tx) => tx.query("delete from public.customers where id = $1", [id]));
    const { rows } = await db.query(
      "select customer_id from public.activity_log where entity_id = $1",
      [id],
    );
    expect(rows).toEqual([{ customer_id: null }]);
    expect((await last("customers"))[0]).toMatchObject({ operation: "DELETE", record_id: id });
  });
});

describe("the logs", () => {
  test("audit_log is read by platform admins through the list, newest first, by filter", async () => {
    const list = (person: Person, filter: object, cursor: object | null = null) =>
      asUser(db, person.id, async (tx) => {
        const { rows } = await tx.query<{ answer: { rows: Entry[]; next: object | null } }>(
          "select public.list_audit($1, $2, 3) as answer",
          [JSON.stringify(filter), cursor && JSON.stringify(cursor)],
        );
        return rows[0]!.answer;
      });
    expect(await refusal(list(csm, {}))).toBe("not_allowed");

    const filter = { table: "customers", operation: "INSERT", user: csm.email };
    const first = await list(admin, filter);
    const second = await list(admin, filter, first.next);
    expect(first.rows).toHaveLength(3);
    expect(first.rows[0]).toMatchObject({ table_name: "customers", user_name: "Ines Person" });
    const ids = [...first.rows, ...second.rows].map((row) => (row as unknown as { id: number }).id);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(new Set(ids).size).toBe(6);
    expect((await list(admin, { record: randomUUID() })).rows).toEqual([]);
  });

  test("a refusal of the product is written with what was tried, sixty times a minute at most", async () => {
    const person = await createUser(db);
    const report = () =>
      asUser(db, person.id, (tx) =>
        tx.query("select public.log_refusal('customer.archive', $1)", [
          JSON.stringify({ table: "customers", record: customer, password: "typed by mistake" }),
        ]),
      );
    await report();
    expect((await last("customers"))[0]).toMatchObject({
      operation: "SELECT",
      refused_action: "customer.archive",
      user_id: person.id,
      record_id: customer,
      new_values: { password: "[hidden]" },
    });
    for (let time = 0; time < 70; time += 1) await report();
    const { rows } = await db.query<{ count: number }>(
      "select count(*)::int as count from public.audit_log where user_id = $1 and refused_action is not null",
      [person.id],
    );
    expect(rows[0]!.count).toBeGreaterThanOrEqual(60);
    expect(rows[0]!.count).toBeLessThan(70);
  });
});

describe("business tables", () => {
  test("all carry the audit triggers", async () => {
    const { rows } = await db.query<{ relname: string }>(
      `select c.relname from pg_catalog.pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and (select count(*) from pg_catalog.pg_trigger t
                where t.tgrelid = c.oid and t.tgname in ('audit_insert', 'audit_update', 'audit_delete')) < 3
        order by 1`,
    );
    expect(rows.map((row) => row.relname)).toEqual(unaudited);
  });

  test("an organization's rows name the organization's record", async () => {
    const owner = await createUser(db);
    const org = await createOrganization(db, { ownerId: owner.id });
    await asUser(db, owner.id, (tx) =>
      tx.query("update public.organization_profile set sector = 'Energy' where id = $1", [org]),
    );
    expect((await last("organization_profile"))[0]).toMatchObject({
      record_id: org,
      user_id: owner.id,
      new_values: { sector: "Energy" },
    });
  });
});
