import type { TestDatabase } from "./database";
import { newRow, tableOf, type Expectation, type Probe, type Values } from "./rls-probe";
import { insertOf, readColumnTypes, selectOf } from "./rls-statements";
import { createWorld, type Owner, type Persona, type World } from "./rls-world";

/** Stands in the texts of the other tenant's rows and nowhere else. */
export const mark = "canary-other-9f1c";

export type Canary = {
  /** The entry of the expectations, and the table it is a row of. */
  name: string;
  table: string;
  key: Values;
  values: Values;
  /** A part of a partitioned table: the Data API names the whole table alone, SQL both. */
  part: boolean;
  /** An id that is this row's alone, where it has one. */
  id: string | null;
  expectation: Expectation;
};

export type Planted = { world: World; other: Owner; canaries: Canary[]; unplanted: string[] };

/** Puts a row of the other tenant into every table, made by the factories of the expectations, and keeps them. */
export async function plantCanaries(
  db: TestDatabase,
  expectations: Record<string, Expectation>,
): Promise<Planted> {
  const world = await createWorld(db);
  const other = world.owner("user", "other");
  const probe: Probe = { db, world, expectations, types: await readColumnTypes(db) };
  const canaries: Canary[] = [];
  const unplanted: string[] = [];
  const made = new Map<string, Values>();
  const parts = new Set(
    (
      await db.query<{ name: string }>(
        "select relname as name from pg_catalog.pg_class where relispartition and relkind = 'r'",
      )
    ).rows.map((row) => row.name),
  );
  for (const [name, expectation] of Object.entries(expectations)) {
    const table = tableOf(name);
    try {
      await db.transaction(async (tx) => {
        const there = expectation.existing?.(other);
        const row = there ?? (await newRow(probe, tx, name, other, made));
        const values = there || isPublic(expectation) ? row : marked(row);
        if (!there) await tx.exec(insertOf(probe.types, table, values));
        const columns = expectation.key ?? ["id"];
        const key = Object.fromEntries(columns.map((column) => [column, values[column]]));
        // A key of another name is somebody else's too: a row kept by its person shows that person's id.
        const id = columns.length === 1 && isUuid(key.id) ? String(key.id) : null;
        const { rows } = await tx.query(selectOf(probe.types, table, key));
        if (rows.length !== 1) throw new Error("is not there");
        made.set(name, values);
        canaries.push({ name, table, part: parts.has(table), key, values, id, expectation });
      });
    } catch (error) {
      // Two kinds of row may exclude each other; what is missing is counted, not passed over.
      unplanted.push(`${name}: ${(error as Error).message}`);
    }
  }
  return { world, other, canaries, unplanted };
}

const isUuid = (value: unknown) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(String(value));

/** What everybody signed in reads is nobody's secret: its texts carry no mark, its rows are watched all the same. */
const isPublic = ({ select }: Expectation) => select?.user === "all";

/** The factories write "Matrix" where any text would do. */
function marked(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === "Matrix" ? mark : value]),
  );
}

export function mayRead({ expectation }: Canary, persona: Persona): boolean {
  return expectation.select?.[persona] === "all";
}

/** Logs write themselves; that somebody tried is no change of anybody's row. */
const logs = new Set(["audit_log", "activity_log", "security_alerts", "rate_limits", "job_runs"]);

/**
 * Everything that must not move: the canaries as they stand, and how many rows of each table point at the tenant, its
 * people, its customer or a canary.
 */
export async function snapshot(
  db: TestDatabase,
  { canaries, other }: Planted,
): Promise<Record<string, unknown>> {
  const types = await readColumnTypes(db);
  const found: Record<string, unknown> = {};
  for (const { name, table, key } of canaries) {
    const { rows } = await db.query(selectOf(types, table, key));
    const { rows: whole } = await db.query<{ row: string }>(
      `${selectOf(types, table, key, `to_jsonb("${table}")::text as row`)}`,
    );
    found[name] = [rows.length, whole[0]?.row];
  }
  const ids = [
    other.user,
    other.colleague,
    other.org,
    other.customer,
    ...canaries.map(({ id }) => id),
  ];
  const { rows: keys } = await db.query<{ table: string; column: string }>(
    `select c.relname as table, a.attname as column
       from pg_catalog.pg_constraint k
       join pg_catalog.pg_class c on c.oid = k.conrelid and c.relnamespace = 'public'::regnamespace and not c.relispartition
       join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.contype = 'f' and cardinality(k.conkey) = 1 and a.atttypid = 'uuid'::regtype`,
  );
  for (const { table, column } of keys.filter((entry) => !logs.has(entry.table))) {
    const { rows } = await db.query<{ count: number }>(
      `select count(*)::int as count from public."${table}" where "${column}" = any ($1::uuid[])`,
      [ids.filter(Boolean)],
    );
    found[`${table}.${column}`] = rows[0]!.count;
  }
  return found;
}
