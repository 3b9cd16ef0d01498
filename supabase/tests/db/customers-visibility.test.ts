import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asAnon,
  asUser,
  createCustomer,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";

// Every table of document 002 that belongs to a customer, and a row of it that carries a canary.
const tables = [
  "customers",
  "stakeholders",
  "contracts",
  "entitlements",
  "agent_sessions",
  "agent_messages",
  "approvals",
  "meetings",
  "transcripts",
  "insights",
  "training_progress",
  "activity_log",
  "customer_notes",
  "health_snapshots",
  "customer_health_view",
];

type Tenant = { csm: Person; customer: string; canary: string };

let db: TestDatabase;
let first: Tenant;
let second: Tenant;
let endUser: Person;
let admin: Person;

beforeAll(async () => {
  db = await createTestDatabase({ seed: true });
  const person = async (email: string): Promise<Person> => {
    const { rows } = await db.query<{ id: string }>(
      "select u_id as id from public.tier2_users where email = $1",
      [email],
    );
    const sessionId = await db.query<{ id: string }>(
      "insert into auth.sessions (id, user_id) values (gen_random_uuid(), $1) returning id",
      [rows[0]!.id],
    );
    return { id: rows[0]!.id, email, sessionId: sessionId.rows[0]!.id };
  };
  endUser = await person("member@cairn.test");
  admin = await person("admin@cairn.test");
  first = await plant(await person("csm@cairn.test"), "CANARY-ONE");
  second = await plant(await person("csm2@cairn.test"), "CANARY-TWO");
});

afterAll(() => db.close());

async function plant(csm: Person, canary: string): Promise<Tenant> {
  const customer = await createCustomer(db, {
    csmId: csm.id,
    name: canary,
    industry: canary,
    stage: "active",
  });
  const row = (table: string, values: Record<string, unknown>) => insertRow(db, table, values);
  const stakeholder = await row("stakeholders", {
    customer_id: customer,
    name: canary,
    notes: canary,
  });
  const contract = await row("contracts", {
    customer_id: customer,
    file_name: canary,
    raw_text: canary,
  });
  await row("entitlements", { contract_id: contract, name: canary });
  const session = await row("agent_sessions", { customer_id: customer, active_agent: canary });
  await row("agent_messages", { session_id: session, role: "user", content: canary });
  await row("approvals", { session_id: session, agent_id: canary, action: canary });
  const meeting = await row("meetings", {
    customer_id: customer,
    title: canary,
    scheduled_at: new Date(),
    status: "completed",
  });
  await row("transcripts", { meeting_id: meeting, content: canary });
  await row("insights", { customer_id: customer, source: "crm", type: "concern", content: canary });
  const lesson = await row("training_modules", { title: `Module ${canary.length}` });
  await row("training_progress", {
    customer_id: customer,
    stakeholder_id: stakeholder,
    module_id: lesson,
    progress: 10,
    metadata: JSON.stringify({ canary }),
  });
  await row("customer_notes", { customer_id: customer, author_id: csm.id, body: canary });
  await row("health_snapshots", {
    customer_id: customer,
    score: 1,
    model_key: "documented",
    model_version: 1,
    inputs: JSON.stringify({ canary }),
    parts: "[]",
  });
  await row("activity_log", { customer_id: customer, action: canary });
  return { csm, customer, canary };
}

/** Everything one caller can read of a table, as text. */
async function readAll(person: Person, table: string): Promise<string> {
  const { rows } = await asUser(db, person.id, (tx) =>
    tx.query<{ text: string }>(`select t::text as text from public.${table} t`),
  );
  return rows.map(({ text }) => text).join("\n");
}

const functions = (mine: Tenant, theirs: Tenant): [string, unknown[]][] => [
  ["public.list_customers('{\"archived\": \"all\"}', 'name', 'asc', null, 500)", []],
  ["public.list_customers($1)", [JSON.stringify({ q: theirs.canary })]],
  [
    "public.list_customers($1)",
    [JSON.stringify({ ids: [mine.customer, theirs.customer], archived: "all" })],
  ],
  ["public.list_customers($1)", [JSON.stringify({ owner: theirs.csm.id })]],
  ["public.get_customer($1)", [theirs.customer]],
  ["public.customer_timeline($1)", [theirs.customer]],
  // The wall inside: these read past the policies and have to ask for themselves.
  ["private.customer_rows(array[$1]::uuid[])", [theirs.customer]],
  ["private.customer_detail($1)", [theirs.customer]],
  ["public.search('canary', 50)", []],
  ["public.get_home()", []],
  ["public.get_viewer()", []],
];

describe.each([
  ["the first CSM", () => [first, second] as const],
  ["the second CSM", () => [second, first] as const],
])("%s", (_, tenants) => {
  test.each(tables)("sees own rows of %s and none of the other's", async (table) => {
    const [mine, theirs] = tenants();
    const text = await readAll(mine.csm, table);
    expect(text).toContain(mine.canary);
    expect(text).not.toContain(theirs.canary);
  });

  test("gets nothing of the other from any function", async () => {
    const [mine, theirs] = tenants();
    for (const [sql, values] of functions(mine, theirs)) {
      const { rows } = await asUser(db, mine.csm.id, (tx) =>
        tx.query<{ text: string }>(`select ${sql}::text as text`, values),
      );
      expect(rows[0]!.text ?? "", sql).not.toContain(theirs.canary);
    }
  });

  test("finds the own canary in the list, the page, the timeline and the search", async () => {
    const [mine] = tenants();
    for (const [sql, values] of functions(mine, mine).slice(1, 9)) {
      const { rows } = await asUser(db, mine.csm.id, (tx) =>
        tx.query<{ text: string }>(`select ${sql}::text as text`, values),
      );
      expect(rows[0]!.text, sql).toContain(mine.canary);
    }
  });

  test.each(tables.filter((table) => !["customer_health_view", "customers"].includes(table)))(
    "changes and deletes nothing of the other in %s",
    async (table) => {
      const [mine, theirs] = tenants();
      const hidden = await db.query<{ id: string }>(
        `select id from public.${table} t where t::text like $1`,
        [`%${theirs.canary}%`],
      );
      expect(hidden.rows.length).toBeGreaterThan(0);
      const ids = hidden.rows.map(({ id }) => id);
      for (const sql of [
        `delete from public.${table} where id = any ($1)`,
        `update public.${table} set id = id where id = any ($1)`,
      ]) {
        const outcome = await asUser(db, mine.csm.id, (tx) => tx.query(sql, [ids])).then(
          ({ affectedRows }) => affectedRows ?? 0,
          (error: { code: string }) => error.code,
        );
        // Tables that triggers alone write give no right to change them at all.
        expect([0, "42501"]).toContain(outcome);
      }
      expect(
        (await db.query(`select 1 from public.${table} where id = any ($1)`, [ids])).rows,
      ).toHaveLength(ids.length);
    },
  );
});

test("the documented view counts what the document's own query counts", async () => {
  const { csm, customer } = first;
  const of = { customer_id: customer };
  for (const name of ["One", "Two"]) await insertRow(db, "stakeholders", { ...of, name });
  await insertRow(db, "meetings", { ...of, title: "Later", scheduled_at: "2031-05-01T09:00:00Z" });
  await insertRow(db, "insights", { ...of, source: "crm", type: "quote", content: "Fine" });
  const session = await insertRow(db, "agent_sessions", of);
  for (const content of ["a", "b"])
    await insertRow(db, "agent_messages", { session_id: session, role: "user", content });
  const documented = `
    select c.id, c.name, c.arr, c.health_score, c.stage, count(distinct s.id) as stakeholder_count,
      count(distinct m.id) as meeting_count, count(distinct i.id) filter (where i.type = 'concern') as concern_count,
      max(m.scheduled_at) as last_meeting, max(am.created_at) as last_interaction
    from public.customers c
    left join public.stakeholders s on s.customer_id = c.id
    left join public.meetings m on m.customer_id = c.id
    left join public.insights i on i.customer_id = c.id
    left join public.agent_sessions ags on ags.customer_id = c.id
    left join public.agent_messages am on am.session_id = ags.id
    where c.id = any ($1) group by c.id order by c.id`;
  const empty = await createCustomer(db, { csmId: csm.id, name: "Nothing yet" });
  const ids = [customer, empty];
  const { rows: expected } = await db.query(documented, [ids]);
  const { rows } = await asUser(db, csm.id, (tx) =>
    tx.query("select * from public.customer_health_view where id = any ($1) order by id", [ids]),
  );
  expect(rows).toEqual(expected);
  expect(rows).toContainEqual(expect.objectContaining({ stakeholder_count: 3, meeting_count: 2 }));
});

describe("people who are no CSM", () => {
  test.each(tables)(
    "an end user of a linked organization sees nothing of %s but own training",
    async (table) => {
      const text = await readAll(endUser, table);
      if (table === "training_progress") {
        expect(text.split("\n")).toHaveLength(2);
        expect(text).not.toContain("CANARY");
      } else {
        expect(text).toBe("");
      }
    },
  );

  test.each([...tables, "health_models", "training_modules", "knowledge_base"])(
    "a signed-out caller is refused %s",
    async (table) => {
      expect(await refusal(asAnon(db, (tx) => tx.query(`select * from public.${table}`)))).toBe(
        "42501",
      );
    },
  );

  test("a signed-out caller may run none of the functions", async () => {
    for (const [sql, values] of functions(first, second)) {
      expect(await refusal(asAnon(db, (tx) => tx.query(`select ${sql}`, values))), sql).toBe(
        "42501",
      );
    }
  });

  test.each(tables)("a platform admin sees both sides of %s", async (table) => {
    const text = await readAll(admin, table);
    expect(text).toContain(first.canary);
    expect(text).toContain(second.canary);
  });

  test("a CSM whose account is closed sees nothing any more", async () => {
    const csm = await createUser(db, { role: "csm" });
    await createCustomer(db, { csmId: csm.id, name: "Left behind" });
    expect(await readAll(csm, "customers")).toContain("Left behind");
    await db.query("update public.tier2_users set is_active = false where u_id = $1", [csm.id]);
    expect(await readAll(csm, "customers")).toBe("");
  });
});
