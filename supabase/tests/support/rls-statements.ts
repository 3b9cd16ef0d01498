import type { TestDatabase } from "./database";
import type { Values } from "./rls-probe";

// Statements with their values written into them: a batch of them travels to the database at once, and the database
// reads each value as the type of its column, exactly as it would read a parameter.

/** table → column → name of its type; arrays start with an underscore. */
export type ColumnTypes = Map<string, Map<string, string>>;

export async function readColumnTypes(db: TestDatabase): Promise<ColumnTypes> {
  const { rows } = await db.query<{ table: string; column: string; type: string }>(
    `select c.relname as table, a.attname as column, t.typname as type
       from pg_catalog.pg_class c
       join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_catalog.pg_type t on t.oid = a.atttypid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')`,
  );
  const types: ColumnTypes = new Map();
  for (const { table, column, type } of rows) {
    const columns = types.get(table) ?? new Map<string, string>();
    types.set(table, columns.set(column, type));
  }
  return types;
}

/** "saved_views/shared" is a second kind of row of saved_views. */
export function tableOf(name: string): string {
  return name.split("/")[0]!;
}

export const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const column = (name: string) => `"${name}"`;

export function literal(value: unknown, type = "text"): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof Date) return quote(value.toISOString());
  if (Array.isArray(value) && type.startsWith("_")) {
    return value.length === 0 ? "'{}'" : `array[${value.map((item) => literal(item)).join(", ")}]`;
  }
  return quote(typeof value === "object" ? JSON.stringify(value) : String(value));
}

function assignments(types: ColumnTypes, table: string, values: Values, between: string): string {
  return Object.entries(values)
    .map(([name, value]) => `${column(name)} = ${typed(types, table, name, value)}`)
    .join(between);
}

/** An array constructor has a type of its own, so it is cast to that of its column; everything else is read as it. */
function typed(types: ColumnTypes, table: string, name: string, value: unknown): string {
  const type = types.get(table)?.get(name);
  const text = literal(value, type);
  return text.startsWith("array[") ? `${text}::text[]::${elementType(type!)}[]` : text;
}

function elementType(type: string): string {
  const name = type.slice(1);
  return /^(text|uuid|int2|int4|int8|numeric|bool|date|timestamptz|varchar)$/.test(name)
    ? name
    : `public."${name}"`;
}

export function insertOf(types: ColumnTypes, table: string, values: Values): string {
  const names = Object.keys(values);
  return `insert into public.${column(table)} (${names.map(column).join(", ")})
    values (${names.map((name) => typed(types, table, name, values[name])).join(", ")})`;
}

/** No key, no condition. */
function condition(types: ColumnTypes, table: string, key: Values): string {
  return Object.keys(key).length === 0 ? "" : ` where ${assignments(types, table, key, " and ")}`;
}

export function updateOf(types: ColumnTypes, table: string, key: Values, change: Values): string {
  return `update public.${column(table)} set ${assignments(types, table, change, ", ")}${condition(types, table, key)}`;
}

export function deleteOf(types: ColumnTypes, table: string, key: Values): string {
  return `delete from public.${column(table)}${condition(types, table, key)}`;
}

export function selectOf(types: ColumnTypes, table: string, key: Values, what = "1"): string {
  return `select ${what} from public.${column(table)}${condition(types, table, key)}`;
}
