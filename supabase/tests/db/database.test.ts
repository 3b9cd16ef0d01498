import { expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";

/** Every table, function and file of a database, and what it holds of one table. */
async function stateOf(db: TestDatabase) {
  const { rows } = await db.query(
    `select (select count(*) from pg_class) as relations, (select count(*) from pg_proc) as functions,
            (select md5(string_agg(pg_get_functiondef(oid), '' order by oid)) from pg_proc
              where pronamespace = 'public'::regnamespace and prokind = 'f') as sources,
            pg_relation_filenode('public.health_models') as file, pg_current_wal_insert_lsn()::text as log,
            (select md5(string_agg(i::text, '' order by i::text)) from public.health_models i) as held`,
  );
  return rows[0];
}

test("a database that was closed begins anew, whatever was done in it", async () => {
  const db = await createTestDatabase();
  const before = await stateOf(db);
  for (let round = 1; round <= 3; round++) {
    await db.exec(
      `create table public.rewound as select i as id, repeat(md5(i::text), 20) as word from generate_series(1, 20000) i;
       create index on public.rewound (word);
       create function public.rewound_too() returns int language sql as 'select 1';
       drop function public.get_viewer();
       update public.health_models set name = name || ' anew';`,
    );
    await db.exec("vacuum full public.health_models");
    await db.exec("checkpoint");
    await expect(db.exec("begin; select 1/0")).rejects.toThrow("division by zero");
    expect(await stateOf(db).catch(() => "in a failed transaction")).not.toEqual(before);
    await db.close();
    const again = await createTestDatabase();
    expect(again, "the same engine").toBe(db);
    expect(await stateOf(again), `after round ${round}`).toEqual(before);
  }
  await db.close();
});
