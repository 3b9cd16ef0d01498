import { call } from "./customers";
import type { TestDatabase } from "./database";
import { createCustomer, insertRow, type Person } from "./people";

type Merge = { id: string; survivor: string; counts: Record<string, number> };
type Kept = { field?: string; table?: string; count?: number; value?: unknown };

export const merge = (
  db: TestDatabase,
  person: Person,
  survivor: string,
  merged: string[],
  choices: object = {},
  seen: object = {},
) =>
  call<Merge>(db, person, "public.merge_customers($1, $2, $3, $4)", [
    survivor,
    merged,
    JSON.stringify(choices),
    JSON.stringify(seen),
  ]);
export const undo = (db: TestDatabase, person: Person, id: string) =>
  call<{ kept: Kept[] }>(db, person, "public.undo_merge($1)", [id]);

/** A customer with at least one row in every table that hangs on it. */
export async function full(
  db: TestDatabase,
  csm: Person,
  name: string,
  values: Record<string, unknown> = {},
) {
  const id = await createCustomer(db, { csmId: csm.id, name, ...values });
  const person = await insertRow(db, "stakeholders", {
    customer_id: id,
    name: `Primary of ${name}`,
    is_primary: true,
  });
  await insertRow(db, "stakeholders", { customer_id: id, name: `Second of ${name}` });
  const contract = await insertRow(db, "contracts", {
    customer_id: id,
    file_name: name,
    end_date: "2033-05-06",
  });
  await insertRow(db, "entitlements", { contract_id: contract, name });
  const session = await insertRow(db, "agent_sessions", { customer_id: id });
  await insertRow(db, "agent_messages", { session_id: session, role: "user", content: name });
  await insertRow(db, "meetings", {
    customer_id: id,
    title: name,
    status: "completed",
    scheduled_at: "2026-02-03T10:00:00Z",
  });
  await insertRow(db, "insights", {
    customer_id: id,
    source: "crm",
    type: "concern",
    content: name,
  });
  await insertRow(db, "customer_notes", {
    customer_id: id,
    author_id: csm.id,
    body: `Note on ${name}`,
    happened_at: "2026-03-03T10:00:00Z",
    stakeholder_id: person,
  });
  await insertRow(db, "training_progress", {
    customer_id: id,
    stakeholder_id: person,
    module_id: await insertRow(db, "training_modules", { title: name }),
    progress: 40,
  });
  await insertRow(db, "csm_pulses", {
    customer_id: id,
    author_id: csm.id,
    value: 1,
    reason: `Pulse of ${name}`,
    given_on: "2026-04-04",
  });
  return id;
}

export const children = [
  "stakeholders",
  "contracts",
  "agent_sessions",
  "meetings",
  "insights",
  "customer_notes",
  "training_progress",
  "csm_pulses",
];

/** All that a merge may touch, without the times of the last change and the calculations that a move sets off. */
export async function digest(
  db: TestDatabase,
  ids: string[],
  before: string,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const read = async (name: string, sql: string) => {
    const { rows } = await db.query<{ digest: string }>(
      `select coalesce(md5(string_agg((to_jsonb(x) - 'updated_at')::text, '' order by to_jsonb(x)::text)), '') as digest from (${sql}) x`,
      sql.includes("$2") ? [ids, before] : [ids],
    );
    found[name] = rows[0]!.digest;
  };
  for (const table of children)
    await read(
      table,
      `select (to_jsonb(t) - 'updated_at') as row from public.${table} t where t.customer_id = any ($1)`,
    );
  await read(
    "customers",
    "select (to_jsonb(t) - 'updated_at') as row from public.customers t where t.id = any ($1)",
  );
  await read(
    "invitations",
    "select * from public.org_invitations t where t.customer_id = any ($1)",
  );
  await read(
    "snapshots",
    "select * from public.health_snapshots t where t.customer_id = any ($1) and t.computed_at < $2::timestamptz",
  );
  return found;
}

export const now = async (db: TestDatabase) =>
  (await db.query<{ at: string }>("select clock_timestamp()::text as at")).rows[0]!.at;
