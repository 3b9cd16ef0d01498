import { afterAll, beforeAll, expect, test } from "vitest";
import { expectations } from "../db/rls-expectations";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createProbe, tableOf, type Expectation, type Probe } from "../support/rls-probe";
import { createWorld, type Owner } from "../support/rls-world";
import { fill, idOf } from "./dataset.mjs";
import { compare } from "./measure.mjs";
import { fillOrganizations, multiply, organization, person, sizes, type Filled } from "./multiply";
import { subjects, type Subject } from "./subjects.mjs";

/**
 * `npm run bench:rls`: what row level security costs. Each list is read as its person and as the owner with an explicit
 * filter for the same rows. It prints the ratios with the figure the project holds itself to and judges nothing.
 */
const goal = 1.15;
/** What a list pays once for knowing who asks, however many rows it has: no short list can hide it within the goal. */
const fixedPrice = 0.3;
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

type Reader = { as: string; who: string; filter: string };

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

/** Who may read lists of this table in daily life, by the rule of its first entry; the likeliest comes first. */
function readersOf(table: string, { select = {} }: Expectation): Reader[] {
  const csm = idOf(`csm${me}`);
  const [boss, member] = [person(me, 0), person(me, 2)];
  const ofOrganization = filterFor(table, "org", organization(me));
  const readers: [boolean, string, string, string | null][] = [
    [select.user === "all", "a member", member, "true"],
    [select.user === "own", "a member", member, filterFor(table, "member", member)],
    [select.user === "own", "a member", member, ofOrganization],
    [Boolean(select.csm), "a CSM", csm, filterFor(table, "csm", csm)],
    [Boolean(select.csm), "a CSM", csm, ofOrganization],
    [Boolean(select.orgAdmin), "an owner", boss, ofOrganization],
    [Boolean(select.admin), "a platform admin", idOf(`csm${sizes.csms}`), "true"],
  ];
  return readers.flatMap(([reads, as, who, filter]) =>
    reads && filter ? [{ as, who, filter }] : [],
  );
}

/** The first of them whose filter finds just what the policies show, and how many rows that is. */
async function readerOf(table: string): Promise<(Reader & { count: number }) | null> {
  const expectation = expectations[table] ?? { why: "", row: () => ({}), change: {} };
  const tried: string[] = [];
  for (const reader of readersOf(table, expectation)) {
    const [seen, found] = await countBoth(reader, table);
    if (seen === found && seen! > 0) return { ...reader, count: seen! };
    tried.push(`sees ${seen} where the filter finds ${found}`);
  }
  unfilled.push(`${table}: ${tried.join(", ") || "nobody reads it as a list"}`);
  return null;
}

type Line = { words: string; under: number; plain: number; ratio: number };
const lines: Line[] = [];

const ms = (time: number) => `${time.toFixed(2)} ms`.padStart(10);
const textOf = ({ words, under, plain, ratio }: Line) =>
  `  ${words.padEnd(56)}${ms(under)} ÷ ${ms(plain)} = ${ratio.toFixed(2).padStart(6)}, ${ms(under - plain)} more`;

/** Each line is said at once as well, so that a run which is ended early has not been for nothing. */
function note(words: string, [under, plain]: number[]): void {
  const line = { words, under: under!, plain: plain!, ratio: under! / plain! };
  lines.push(line);
  console.info(textOf(line));
}

test("every table with rows, a page of it", async () => {
  for (const table of filled.keys()) {
    const reader = await readerOf(table);
    if (!reader) continue;
    const { key } = filled.get(table)!;
    const types = probe.types.get(table)!;
    const order = [types.has("created_at") ? "created_at desc" : "", ...key]
      .filter(Boolean)
      .join(", ");
    const page = (filter: string) =>
      `select * from public."${table}" ${filter && `where ${filter}`} order by ${order} limit 50`;
    const as = { db, person: reader.who };
    const times = await compare(
      [
        { ...as, role: "authenticated", sql: page("") },
        { ...as, role: null, sql: page(reader.filter) },
      ],
      11,
      4,
    );
    note(`${table}, ${reader.count} rows of ${reader.as}`, times);
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
  // Those that read with the caller's rights, beside the ones that `npm run bench` measures.
  const others = {
    tasks: { words: "tasks of a CSM", sql: "select public.list_tasks('mine')" },
    meetings: {
      words: "meetings of a customer",
      sql: "select public.list_meetings('past', jsonb_build_object('customer', $1::text))",
      values: [rows[0]!.id],
    },
    views: { words: "saved views", sql: "select public.list_customer_views()" },
    usage: {
      words: "entitlements of a customer",
      sql: "select public.list_entitlement_usage($1)",
      values: [rows[0]!.id],
    },
  };
  const all: Record<string, Subject> = { ...plain, ...functions, ...others };
  for (const [name, subject] of Object.entries(all)) {
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
  const once = ({ under, plain }: Line) => under - plain <= fixedPrice;
  const over = lines.filter(({ ratio }) => ratio > goal).toSorted((a, b) => b.ratio - a.ratio);
  const groups: [string, Line[]][] = [
    [`Over ${goal}`, over.filter((line) => !once(line))],
    [
      `Over ${goal}, by no more than ${fixedPrice} ms, which every list pays once`,
      over.filter(once),
    ],
    [`Within ${goal}`, lines.filter(({ ratio }) => ratio <= goal)],
  ];
  console.info(
    [
      `At ${sizes.customers} customers, ${sizes.organizations} organizations and up to ${sizes.rows} rows a table:`,
      "as its person ÷ as owner with an explicit filter",
      ...groups.flatMap(([words, group]) => [`${words}: ${group.length}`, ...group.map(textOf)]),
      `Not measured: ${unfilled.length ? unfilled.join("; ") : "none"}.`,
    ].join("\n"),
  );
});
