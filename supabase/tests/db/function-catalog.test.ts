import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asAnon, asUser, createUser, refusal, signOut, type Person } from "../support/people";
import { definerFunctions } from "./function-catalog";

const doors = Object.entries(definerFunctions)
  .filter(([name, { door }]) => door === "caller" && name.startsWith("public."))
  .map(([name]) => name);

let db: TestDatabase;
let closed: Person;
let ended: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  closed = await createUser(db, { role: "admin" });
  ended = await createUser(db, { role: "admin" });
  await createUser(db, { role: "admin" });
  await db.query("update public.tier2_users set is_active = false where u_id = $1", [closed.id]);
  await signOut(db, ended.sessionId);
});

afterAll(() => db?.close());

/** Functions of ours: those that extensions bring are theirs to pin. */
async function listFunctions(condition: string): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select n.nspname || '.' || p.proname || '(' ||
            array_to_string(array(select format_type(t, null) from unnest(p.proargtypes) with ordinality as a(t, i)
              order by a.i), ',') || ')' as name
       from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'private')
        and not exists (select 1 from pg_catalog.pg_depend d where d.objid = p.oid and d.deptype = 'e')
        and ${condition}
      order by 1`,
  );
  return rows.map((row) => row.name);
}

/** What a call with nothing but nulls answers; the doors stand before any look at arguments. */
function call(name: string): string {
  const [, path, types] = /^(.*)\((.*)\)$/.exec(name)!;
  const nulls = types ? types.split(",").map((type) => `null::${type}`) : [];
  return `select ${path}(${nulls.join(", ")}) as answer`;
}

describe("functions that run with more rights", () => {
  test("and that people can execute are all on the list, and no others", async () => {
    const found = await listFunctions(
      `p.prosecdef and (has_function_privilege('authenticated', p.oid, 'execute')
                        or has_function_privilege('anon', p.oid, 'execute'))
       and p.prorettype <> 'trigger'::regtype`,
    );
    expect(found).toEqual(Object.keys(definerFunctions).toSorted());
  });

  test.each(doors)("%s does nothing for a closed account", async (name) => {
    const before = await fingerprint();
    expect(await answer(closed, name, closed.sessionId)).toMatch(/^(not_allowed|null)$/);
    expect(await fingerprint()).toEqual(before);
  });

  test.each(doors)("%s does nothing for an ended session", async (name) => {
    const before = await fingerprint();
    expect(await answer(ended, name, ended.sessionId)).toMatch(/^(not_allowed|null)$/);
    expect(await fingerprint()).toEqual(before);
  });
});

async function answer(person: Person, name: string, sessionId: string): Promise<string> {
  let value: unknown;
  const code = await refusal(
    asUser(
      db,
      person.id,
      async (tx) => {
        const { rows } = await tx.query<{ answer: unknown }>(call(name));
        value = rows[0]?.answer;
      },
      { sessionId },
    ),
  );
  return code === "allowed" ? JSON.stringify(value ?? null) : code;
}

/** Everything that any function writes leaves a trace in one of these. */
async function fingerprint(): Promise<unknown> {
  const { rows } = await db.query(
    `select (select count(*) from public.audit_log) as audit,
            (select count(*) from public.security_alerts) as alerts,
            (select count(*) from public.rate_limits) as limits,
            (select count(*) from auth.sessions) as sessions,
            (select max(last_activity) from public.tier2_users) as activity`,
  );
  return rows[0];
}

describe("every function", () => {
  test("pins an empty search path", async () => {
    expect(
      await listFunctions(`not coalesce(p.proconfig @> array['search_path=""'], false)`),
    ).toEqual([]);
  });

  test("of public is closed to signed-out callers, but for the page of an invitation", async () => {
    const open = await listFunctions(
      "n.nspname = 'public' and has_function_privilege('anon', p.oid, 'execute')",
    );
    expect(open).toEqual(["public.preview_invitation(text)"]);
  });

  test("of private is out of reach for signed-out callers", async () => {
    const attempt = asAnon(db, (tx) => tx.query("select private.uid()"));
    expect(await refusal(attempt)).toBe("42501");
  });

  test("that only the service role may call is closed to people", async () => {
    const calls = [
      "take_token('k', 1, 1)",
      "grant_role('a@b.test', 'admin')",
      "seal_audit()",
      "make_partitions()",
      "apply_retention(false, now())",
      "begin_job('health', 60)",
      "end_job(gen_random_uuid())",
      "claim_mails()",
      "finish_mail(gen_random_uuid())",
      "claim_file_deletions()",
      "finish_file_deletions('{}')",
    ];
    for (const sql of calls) {
      const attempt = asUser(db, closed.id, (tx) => tx.query(`select public.${sql}`));
      expect([sql, await refusal(attempt)]).toEqual([sql, "42501"]);
    }
  });
});

describe("tables of private", () => {
  test("are nobody's but the owner's", async () => {
    const { rows } = await db.query(
      `select c.relname, r.rolname from pg_catalog.pg_class c, pg_catalog.pg_roles r
        where c.relnamespace = 'private'::regnamespace and c.relkind in ('r', 'p', 'v')
          and r.rolname in ('anon', 'authenticated', 'service_role')
          and has_table_privilege(r.oid, c.oid, 'select,insert,update,delete')`,
    );
    expect(rows).toEqual([]);
  });

  test("have no row level security, which an embedded API would take for a schema to grant", async () => {
    const { rows } = await db.query(
      `select relname from pg_catalog.pg_class
        where relnamespace = 'private'::regnamespace and relrowsecurity`,
    );
    expect(rows).toEqual([]);
  });
});
