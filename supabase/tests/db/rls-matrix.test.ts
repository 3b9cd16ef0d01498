import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createProbe, probeTable, tableOf, type Probe } from "../support/rls-probe";
import { createWorld } from "../support/rls-world";
import { expectations } from "./rls-expectations";

let db: TestDatabase;
let probe: Probe;
let cells = 0;
let mismatches = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  probe = await createProbe(db, await createWorld(db), expectations);
});

afterAll(async () => {
  console.info(`RLS matrix: ${cells} cells, ${mismatches} mismatches`);
  await db?.close();
});

async function findRelations(): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select relname as name from pg_catalog.pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
      order by relname`,
  );
  return rows.map((row) => row.name);
}

async function expectMatch(name: string): Promise<void> {
  const report = await probeTable(probe, name);
  cells += report.cells;
  mismatches += report.mismatches.length;
  expect(report.mismatches).toEqual([]);
}

describe("the catalog", () => {
  test("every table and view of public is declared, and nothing else is", async () => {
    const declared = new Set(Object.keys(expectations).map(tableOf));
    expect([...declared].toSorted()).toEqual(await findRelations());
  });

  test("every table has row level security", async () => {
    const { rows } = await db.query(
      `select relname from pg_catalog.pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`,
    );
    expect(rows).toEqual([]);
  });

  test("every view runs with the rights of its caller", async () => {
    const { rows } = await db.query(
      `select relname from pg_catalog.pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
          and not coalesce(reloptions @> array['security_invoker=true'], false)`,
    );
    expect(rows).toEqual([]);
  });

  test("a table has at most one policy per verb, for authenticated alone", async () => {
    const { rows } = await db.query(
      `select tablename, cmd, count(*) from pg_catalog.pg_policies where schemaname = 'public'
        group by tablename, cmd
       having count(*) > 1 or cmd = 'ALL' or bool_or(roles <> '{authenticated}')`,
    );
    expect(rows).toEqual([]);
  });

  test("policies are named after table, verb and whom they serve", async () => {
    const { rows } = await db.query(
      `select policyname from pg_catalog.pg_policies where schemaname = 'public'
          and policyname !~ ('^' || tablename || '_' || lower(cmd) || '_[a-z_]+$')`,
    );
    expect(rows).toEqual([]);
  });

  test("no policy asks auth.uid(): closed accounts and ended sessions would pass", async () => {
    const { rows } = await db.query(
      `select tablename, policyname from pg_catalog.pg_policies where schemaname = 'public'
          and coalesce(qual, '') || coalesce(with_check, '') ~ 'auth\\.uid'`,
    );
    expect(rows).toEqual([]);
  });

  test("every foreign key has an index that starts with its columns", async () => {
    const { rows } = await db.query(
      `select c.conrelid::regclass::text as table, c.conname
         from pg_catalog.pg_constraint c
        where c.contype = 'f' and c.connamespace in ('public'::regnamespace, 'private'::regnamespace)
          and not exists (
            select 1 from pg_catalog.pg_index i
             where i.indrelid = c.conrelid
               and (i.indpred is null
                 or (cardinality(c.conkey) = 1 and pg_get_expr(i.indpred, i.indrelid) ~ 'IS NOT NULL'))
               and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)`,
    );
    expect(rows).toEqual([]);
  });

  test("every table and function of public is explained", async () => {
    const { rows } = await db.query(
      `select relname as name from pg_catalog.pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
          and obj_description(oid, 'pg_class') is null
       union all
       select p.proname from pg_catalog.pg_proc p
        where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
          and obj_description(p.oid, 'pg_proc') is null`,
    );
    expect(rows).toEqual([]);
  });
});

// An embedded API hands every privilege back to both roles; row level security alone must hold. What is denied here is
// denied with fewer privileges as well; that the chapters' own grants are enough for what is allowed, and no more than
// that, is asked in rls-grants.test.ts.
describe("with every privilege granted to everybody", () => {
  beforeAll(async () => {
    await db.exec("grant all on all tables in schema public to anon, authenticated");
  });

  test.each(Object.keys(expectations))("%s opens to exactly whom it should", expectMatch);
});

// A check that cannot fail proves nothing: each of these faults has to show.
describe("the matrix notices", () => {
  const faults: [string, string, string][] = [
    [
      "a policy that lets everybody read",
      "stakeholders",
      `drop policy stakeholders_select_csm on public.stakeholders;
       create policy stakeholders_select_csm on public.stakeholders for select to authenticated using (true)`,
    ],
    ["a policy that is gone", "contracts", "drop policy contracts_insert_csm on public.contracts"],
    [
      "row level security that is off",
      "org_users",
      "alter table public.org_users disable row level security",
    ],
    [
      "an update whose new row is not checked",
      "saved_views",
      `alter policy saved_views_select_shared on public.saved_views using (true);
       alter policy saved_views_update_self on public.saved_views using (true) with check (true)`,
    ],
    ["a log that can be rewritten", "audit_log", "drop trigger append_only on public.audit_log"],
  ];

  test.each(faults)("%s", async (_, name, sql) => {
    await db.exec(sql);
    const report = await probeTable(probe, name);
    expect(report.mismatches).not.toEqual([]);
  });
});
