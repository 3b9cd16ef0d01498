import { afterAll, beforeAll, expect, test } from "vitest";
import { expectations } from "../db/rls-expectations";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createProbe, tableOf, type Expectation, type Probe } from "../support/rls-probe";
import { createWorld, type Owner } from "../support/rls-world";
import { fill, idOf } from "./dataset.mjs";
import { compare } from "./measure.mjs";
import { fillOrganizations, multiply, organization, person, sizes, type Filled } from "./multiply";
import { subjects } from "./subjects.mjs";

/**
 * `npm run bench:rls`: what row level security costs. Each list is read as its person and as the owner with an explicit
 * filter for the same rows. It prints the ratios with the figure the project holds itself to and judges nothing.
 */
const goal = 1.15;
const me = 7;

let db: TestDatabase;
let probe: Probe;
let owner: Owner;
const filled = new Map<string, Filled>();
const unfilled: string[] = [];

beforeAll(async () => {
  const began = performance.now();
  db = await createTestDatabase();
  await fill(db, sizes);
  const world = await createWorld(db);
  owner = world.owner("user", "own");
  await fillOrganizations(db);
  probe = await createProbe(db, world, expectations);
  const { rows } = await db.query<{ name: string }>(
    "select relname as name from pg_catalog.pg_class where relnamespace = 'public'::regnamespace and (relispartition or relkind = 'v')",
  );
  const passed = new Set(rows.map(({ name }) => name));
  for (const [name, expectation] of Object.entries(expectations)) {
    const table = tableOf(name);
    // Several entries tell of one table; the first that can be filled is enough.
    if (passed.has(table) || filled.has(table) || expectation.existing || table === "customers")
      continue;
    try {
      filled.set(table, await multiply(probe, name, owner));
    } catch (error) {
      await db.exec("set session_replication_role = origin");
      unfilled.push(`${name}: ${(error as Error).message}`);
    }
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  console.info(`Filled ${filled.size} tables in ${seconds} s. As its person ÷ as owner:`);
}, 900_000);

afterAll(() => db?.close());

type Reader = { who: string; filter: string | null };

/** Rows of a table that the person reads, as somebody who knows would write it; null where it cannot be said so. */
function filterFor(
  table: string,
  kind: "csm" | "org" | "member",
  id: string,
  depth = 0,
): string | null {
  const columns = [...(filled.get(table)?.columns ?? [])];
  const named = (meaning: string) => columns.find(([, one]) => one === meaning)?.[0];
  const customer = named("customer");
  if (kind === "csm" && customer)
    return `"${table}"."${customer}" in (select c.id from public.customers c where c.csm_id = '${id}')`;
  const own = named(kind === "org" ? "org" : kind);
  if (own) return `"${table}"."${own}" = '${id}'`;
  const parent = columns.find(([, one]) => typeof one === "object");
  if (!parent || depth > 3) return null;
  const above = (parent[1] as { parent: string }).parent;
  const filter = filterFor(above, kind, id, depth + 1);
  return (
    filter &&
    `"${table}"."${parent[0]}" in (select "${above}".id from public."${above}" where ${filter})`
  );
}

/** Who reads lists of this table in daily life, by the rule of its first entry. */
function readerOf(table: string, { select = {} }: Expectation): Reader | null {
  const csm = idOf(`csm${me}`);
  const [boss, member] = [person(me, 0), person(me, 2)];
  const columns = [...filled.get(table)!.columns.values()];
  if (select.user === "all") return { who: member, filter: "true" };
  if (select.user === "own") {
    const isPersonal = columns.includes("member") || !columns.includes("org");
    const filter = filterFor(
      table,
      isPersonal ? "member" : "org",
      isPersonal ? member : organization(me),
    );
    if (filter) return { who: member, filter };
  }
  if (select.csm)
    return {
      who: csm,
      filter: filterFor(table, "csm", csm) ?? filterFor(table, "org", organization(me)),
    };
  if (select.orgAdmin) return { who: boss, filter: filterFor(table, "org", organization(me)) };
  return select.admin ? { who: idOf(`csm${sizes.csms}`), filter: "true" } : null;
}

type Line = { words: string; under: number; plain: number; ratio: number };
const lines: Line[] = [];

const ms = (time: number) => `${time.toFixed(2)} ms`.padStart(10);
const textOf = ({ words, under, plain, ratio }: Line) =>
  `  ${words.padEnd(44)}${ms(under)} ÷ ${ms(plain)} = ${ratio.toFixed(2).padStart(6)}, ${ms(under - plain)} more${ratio > goal ? "  over" : ""}`;

/** Each line is said at once as well, so that a run which is ended early has not been for nothing. */
function note(words: string, [under, plain]: number[]): void {
  const line = { words, under: under!, plain: plain!, ratio: under! / plain! };
  lines.push(line);
  console.info(textOf(line));
}

test("every table with rows, a page of it", async () => {
  for (const table of filled.keys()) {
    const reader = readerOf(table, expectations[table] ?? { why: "", row: () => ({}), change: {} });
    if (!reader) continue;
    if (!reader.filter) {
      unfilled.push(`${table}: no explicit filter says what its reader sees`);
      continue;
    }
    const { key } = filled.get(table)!;
    const types = probe.types.get(table)!;
    const order = [types.has("created_at") ? "created_at desc" : "", ...key]
      .filter(Boolean)
      .join(", ");
    const page = (filter: string) =>
      `select * from public."${table}" ${filter && `where ${filter}`} order by ${order} limit 50`;
    const as = { db, person: reader.who };
    const counts = await countBoth(reader, table);
    if (counts[0] !== counts[1] || counts[0] === 0) {
      unfilled.push(`${table}: the person sees ${counts[0]} rows, the filter finds ${counts[1]}`);
      continue;
    }
    const times = await compare(
      [
        { ...as, role: "authenticated", sql: page("") },
        { ...as, role: null, sql: page(reader.filter) },
      ],
      11,
      4,
    );
    note(`${table}, ${counts[0]} rows`, times);
  }
  expect(lines.length).toBeGreaterThan(10);
}, 900_000);

async function countBoth({ who, filter }: Reader, table: string): Promise<number[]> {
  const { rows: all } = await db.query<{ count: number }>(
    `select count(*)::int as count from public."${table}" where ${filter}`,
  );
  const seen = await db.transaction(async (tx) => {
    await tx.query(
      "select set_config('request.jwt.claims', $1, true), set_config('role', 'authenticated', true)",
      [JSON.stringify({ sub: who, role: "authenticated" })],
    );
    return tx.query<{ count: number }>(`select count(*)::int as count from public."${table}"`);
  });
  return [seen.rows[0]!.count, all[0]!.count];
}

test("the functions that are the pages", async () => {
  const csm = idOf(`csm${me}`);
  const { rows } = await db.query<{ id: string }>(
    "select id from public.customers where csm_id = $1 and archived_at is null order by name limit 1",
    [csm],
  );
  const { rows: plain, functions } = subjects(csm, rows[0]!.id);
  for (const [name, subject] of [...Object.entries(plain), ...Object.entries(functions)]) {
    const times = await compare(
      [
        { db, person: csm, role: "authenticated", sql: subject.sql, values: subject.values ?? [] },
        {
          db,
          person: csm,
          role: null,
          sql: subject.owner ?? subject.sql,
          values: subject.ownerValues ?? subject.values ?? [],
        },
      ],
      9,
      3,
    );
    note(subject.words ?? name, times);
  }
}, 900_000);

afterAll(() => {
  const text = lines.toSorted((a, b) => b.ratio - a.ratio).map(textOf);
  const within = lines.filter(({ ratio }) => ratio <= goal).length;
  console.info(
    [
      `At ${sizes.customers} customers, ${sizes.organizations} organizations and up to ${sizes.rows} rows a table:`,
      "as its person ÷ as owner with an explicit filter",
      ...text,
      `${within} of ${lines.length} within ${goal}. Not measured: ${unfilled.length ? unfilled.join("; ") : "none"}.`,
    ].join("\n"),
  );
});
