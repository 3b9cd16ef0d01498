import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { readDocumentedColumns, readDocumentedTables } from "../support/documented";
import { fewColumns, withoutDemonstration } from "./documented-reasons";

// Tables the documents only name are designed here. A table that is a name and a key would pass every other test, so
// this one asks for substance, and for rows in the demonstration.

let db: TestDatabase;
let columns: Map<string, string[]>;
let partitions: Set<string>;

beforeAll(async () => {
  db = await createTestDatabase({ seed: true });
  const { rows } = await db.query<{ table: string; column: string | null; part: boolean }>(
    `select c.relname as table, a.attname as column, c.relispartition as part
       from pg_catalog.pg_class c
       left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attname !~ '_at$' and a.attname <> 'timestamp'
        and not exists (select 1 from pg_catalog.pg_constraint k
              where k.conrelid = c.oid and k.contype in ('p', 'f') and a.attnum = any (k.conkey))
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  );
  columns = new Map();
  partitions = new Set(rows.filter((row) => row.part).map((row) => row.table));
  for (const { table, column } of rows) {
    columns.set(table, [...(columns.get(table) ?? []), ...(column ? [column] : [])]);
  }
});

afterAll(() => db?.close());

describe("tables that the documents only name", () => {
  test("have five columns of their own besides keys and times, or a reason", () => {
    const described = new Set(readDocumentedColumns().map(({ table }) => table));
    const named = readDocumentedTables().map(({ table }) => table);
    const thin = [...new Set(named)].filter((table) => {
      const own = columns.get(table);
      return own && !described.has(table) && own.length < 5;
    });
    expect(thin.toSorted()).toEqual(Object.keys(fewColumns).toSorted());
  });
});

describe("the demonstration", () => {
  test("has rows in every table, or a reason why not", async () => {
    const documented = new Set(readDocumentedTables().map(({ table }) => table));
    const empty: string[] = [];
    for (const table of columns.keys()) {
      // A month that has not come yet has no rows; a documented partition is a table like the others.
      if (partitions.has(table) && !documented.has(table)) continue;
      const { rows } = await db.query(`select 1 from public."${table}" limit 1`);
      if (rows.length === 0) empty.push(table);
    }
    expect(empty.toSorted()).toEqual(Object.keys(withoutDemonstration).toSorted());
  });
});
