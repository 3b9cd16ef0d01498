import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asAnon, asUser, createUser, refusal, signOut, type Person } from "../support/people";
import { createWorld, type World } from "../support/rls-world";
import { definerFunctions } from "./function-catalog";

const doors = Object.entries(definerFunctions)
  .filter(([, { door }]) => door === "caller")
  .map(([name]) => name);

let db: TestDatabase;
let closed: Person;
let ended: Person;
let world: World;
let parameters: Map<string, string[]>;

beforeAll(async () => {
  db = await createTestDatabase();
  closed = await createUser(db, { role: "admin" });
  ended = await createUser(db, { role: "admin" });
  await createUser(db, { role: "admin" });
  await db.query("update public.tier2_users set is_active = false where u_id = $1", [closed.id]);
  await signOut(db, ended.sessionId);
  world = await createWorld(db);
  const { rows } = await db.query<{ name: string; parameters: string[] | null }>(
    `select p.oid::regprocedure::text as name, (p.proargnames)[1:p.pronargs] as parameters
       from pg_catalog.pg_proc p where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)`,
  );
  parameters = new Map(rows.map((row) => [plainName(row.name), row.parameters ?? []]));
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

const plainName = (signature: string) => signature.replaceAll(/^(?!p\w+\.)/g, "public.");

type Arguments = "nulls" | "samples";

/** Values of real rows, as somebody who knows them would send them; where there is no sample, null. */
function sample(type: string, name: string): string {
  const owner = world.owner("user", "own");
  const ids = { org: owner.org, person: owner.colleague, customer: owner.customer };
  const meant = /org/.test(name)
    ? "org"
    : /user|person|member|csm|to$/.test(name)
      ? "person"
      : "customer";
  const values: Record<string, string> = {
    uuid: `'${ids[meant]}'`,
    "uuid[]": `'{${ids[meant]}}'`,
    text: /role/.test(name)
      ? "'admin'"
      : /mail/.test(name)
        ? "'somebody@example.test'"
        : "'sample'",
    jsonb: "'{}'",
    integer: "1",
    bigint: "1",
    numeric: "1",
    boolean: "false",
    date: "'2026-03-01'",
    "timestamp with time zone": "'2026-03-01'",
  };
  return values[type] ?? "null";
}

/** A call of a function, with nothing but nulls or with samples. */
function call(name: string, kind: Arguments): string {
  const [, path, types] = /^(.*)\((.*)\)$/.exec(name)!;
  const list = (types ? types.split(",") : []).map((type, at) => {
    const value = kind === "nulls" ? "null" : sample(type, parameters.get(name)![at] ?? "");
    return `${value}::${type}`;
  });
  return `select ${path}(${list.join(", ")}) as answer`;
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

  // Everybody who is nobody: each is refused or answered nothing, whatever is sent, and nothing is written.
  const callers: [string, (name: string, kind: Arguments) => Promise<string>][] = [
    ["a closed account", (name, kind) => answer(closed, name, kind, closed.sessionId)],
    ["an ended session", (name, kind) => answer(ended, name, kind, ended.sessionId)],
    [
      "an account that is gone",
      (name, kind) => answer({ ...closed, id: world.bare }, name, kind, null),
    ],
    ["a token without a person", (name, kind) => answer(null, name, kind)],
  ];
  describe.each(callers)("do nothing for %s:", (_, ask) => {
    test.each(doors)("%s", async (name) => {
      const before = await fingerprint();
      expect(await ask(name, "nulls")).toMatch(nothing);
      expect(await ask(name, "samples")).toMatch(nothing);
      expect(await fingerprint()).toEqual(before);
    });
  });

  test.each(doors)("%s is closed to the signed-out", async (name) => {
    const attempt = asAnon(db, (tx) => tx.query(call(name, "samples")));
    expect(await refusal(attempt)).toBe("42501");
  });
});

const nothing = /^(not_allowed|null|\[\])$/;

/** What a call answers, or why it is refused. Without a person: a token that names nobody. */
async function answer(
  person: Person | null,
  name: string,
  kind: Arguments,
  sessionId: string | null = null,
): Promise<string> {
  let value: unknown;
  const run = async (tx: { query: TestDatabase["query"] }) => {
    const { rows } = await tx.query<{ answer: unknown }>(call(name, kind));
    value = rows[0]?.answer;
  };
  const attempt = person
    ? asUser(db, person.id, run, { sessionId })
    : db.transaction(async (tx) => {
        await tx.exec(
          `select set_config('role', 'authenticated', true), set_config('request.jwt.claims', '{"role": "authenticated"}', true)`,
        );
        await run(tx);
      });
  const code = await refusal(attempt);
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

  test("of public is closed to signed-out callers, but for the pages behind a link", async () => {
    const open = await listFunctions(
      "n.nspname = 'public' and has_function_privilege('anon', p.oid, 'execute')",
    );
    expect(open).toEqual([
      "public.begin_guest_run(text)",
      "public.complete_guest_run(text)",
      "public.open_assessment_invitation(text)",
      "public.open_shared_result(text)",
      "public.preview_invitation(text)",
      "public.read_calendar_feed(text)",
      "public.read_guest_answers(text)",
      "public.save_guest_answers(text,jsonb)",
    ]);
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
      "keep_assessments()",
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
