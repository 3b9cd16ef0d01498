import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  compareType,
  readDocumentedColumns,
  readDocumentedTables,
  type ActualColumn,
} from "../support/documented";
import { pendingTables } from "./documented-pending";

const tables = readDocumentedTables();
const columns = readDocumentedColumns();
// How many were left when the list was last shortened. This number is only ever lowered.
const mostPending = 82;
const pending = new Set(pendingTables);

let db: TestDatabase;
let existing: Set<string>;
let actual: Map<string, ActualColumn>;

beforeAll(async () => {
  db = await createTestDatabase();
  const found = await db.query<{ name: string }>(
    `select relname as name from pg_catalog.pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  existing = new Set(found.rows.map((row) => row.name));
  const { rows } = await db.query<ActualColumn>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
            coalesce((select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_catalog.pg_constraint k
                       where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey)), '')
            || coalesce((select string_agg(quote_literal(e.enumlabel), ' ') from pg_catalog.pg_enum e
                       where e.enumtypid = a.atttypid), '') as checks
       from pg_catalog.pg_class c
       join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  );
  actual = new Map(rows.map((row) => [`${row.table}.${row.name}`, row]));
});

afterAll(() => db?.close());

describe("the list of what the documents name", () => {
  test("is complete: 142 tables with 746 columns, which are 139 tables here", () => {
    expect(tables).toHaveLength(142);
    expect(columns).toHaveLength(746);
    expect(new Set(tables.map((entry) => entry.table)).size).toBe(139);
  });
});

describe("documented tables", () => {
  test("are there, unless they are still to come", () => {
    const missing = tables.filter(({ table }) => !existing.has(table) && !pending.has(table));
    expect(missing).toEqual([]);
  });

  test("carry every documented column with its type", () => {
    const faults = columns
      .filter(({ table, name }) => existing.has(table) && name !== null)
      .flatMap(({ document, documentedTable, table, documentedName, name, type }) => {
        const column = actual.get(`${table}.${name}`);
        const fault = column ? compareType(type, column) : "is missing";
        return fault
          ? [`${document} ${documentedTable}.${documentedName}: ${table}.${name} ${fault}`]
          : [];
      });
    expect(faults).toEqual([]);
  });

  test("keep only what Supabase Auth keeps for them somewhere else", () => {
    const elsewhere = columns
      .filter(({ name }) => name === null)
      .map((entry) => entry.documentedName);
    expect(elsewhere.toSorted()).toEqual(["email_verified", "email_verified_at", "password_hash"]);
  });
});

describe("the tables still to come", () => {
  test("are documented ones that do not exist yet, each once", () => {
    const documented = new Set(tables.map((entry) => entry.table));
    expect(pendingTables.filter((table) => existing.has(table))).toEqual([]);
    expect(pendingTables.filter((table) => !documented.has(table))).toEqual([]);
    expect(pending.size).toBe(pendingTables.length);
  });

  test("only become fewer", () => {
    expect(pendingTables.length).toBeLessThanOrEqual(mostPending);
  });
});
