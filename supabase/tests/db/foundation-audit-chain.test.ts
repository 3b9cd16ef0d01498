import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asAnon,
  asOwner,
  asService,
  asUser,
  createCustomer,
  createUser,
  refusal,
  type Person,
} from "../support/people";

type Verdict = {
  sound: boolean;
  seals: number;
  rows: number;
  head: string;
  first: { kind: string; id?: number; seq?: number; table_name?: string } | null;
};

let db: TestDatabase;
let admin: Person;
let csm: Person;
let customer: string;

/** One seal of everything so far: as if the next minute had begun. */
const seal = async () => {
  const { rows } = await db.query<{ answer: { rows: number; seals: number; more: boolean } }>(
    "select private.seal_audit(now() + interval '1 minute') as answer",
  );
  return rows[0]!.answer;
};

async function verify(head: string | null = null): Promise<Verdict> {
  const { rows } = await asUser(db, admin.id, (tx) =>
    tx.query<{ answer: Verdict }>("select public.verify_audit_chain($1) as answer", [head]),
  );
  return rows[0]!.answer;
}

/** What only the owner of the database can do: triggers off, a change, triggers on. Undone at the end. */
async function forged(table: string, sql: string, look: () => Promise<void>): Promise<void> {
  const { rows } = await db.query<{ part: string }>(
    "select inhrelid::regclass::text as part from pg_catalog.pg_inherits where inhparent = $1::regclass",
    [table],
  );
  const all = [table, ...rows.map(({ part }) => part)];
  const triggers = (verb: string) =>
    db.exec(all.map((name) => `alter table ${name} ${verb} trigger append_only;`).join("\n"));
  await db.exec(`create table private.kept as select * from ${table}`);
  await triggers("disable");
  try {
    await db.exec(sql);
    await look();
  } finally {
    await db.exec(`delete from ${table}; insert into ${table} select * from private.kept;
      drop table private.kept`);
    await triggers("enable");
  }
}

const someRecord = async () => {
  const { rows } = await db.query<{ id: number }>(
    `select id::int as id from public.audit_log where table_name = 'customers' and operation = 'UPDATE' order by id limit 1`,
  );
  return rows[0]!.id;
};

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin" });
  csm = await createUser(db, { role: "csm" });
  customer = await createCustomer(db, { csmId: csm.id });
  for (const industry of ["Rail", "Air", "Sea"]) {
    await asUser(db, csm.id, (tx) =>
      tx.query("update public.customers set industry = $2 where id = $1", [customer, industry]),
    );
  }
  // A past of several minutes, which is what most seals are made of.
  await db.exec(`insert into public.audit_log (table_name, operation, new_values, timestamp)
    select 'past', 'INSERT', jsonb_build_object('n', n), now() - interval '3 hours' + n * interval '20 seconds'
      from generate_series(1, 30) n`);
});

afterAll(() => db?.close());

describe("records of the audit log", () => {
  test("are changed by no role", async () => {
    const id = await someRecord();
    for (const run of [
      asOwner,
      asService,
      asAnon,
      (d: TestDatabase, w: Parameters<typeof asOwner>[1]) => asUser(d, admin.id, w),
      (d: TestDatabase, w: Parameters<typeof asOwner>[1]) => asUser(d, csm.id, w),
    ]) {
      for (const sql of [
        `update public.audit_log set new_values = '{}' where id = ${id}`,
        `delete from public.audit_log where id = ${id}`,
        "truncate public.audit_log",
        "update public.audit_seals set hash = hash",
        "delete from public.audit_seals",
      ]) {
        expect([sql, await refusal(run(db, (tx) => tx.query(sql)))]).toEqual([sql, "42501"]);
      }
    }
  });

  test("are sealed once, minute by minute, also those of a transaction that ended late", async () => {
    const first = await seal();
    const { rows } = await db.query<{ count: number; minutes: number }>(
      `select count(*)::int as count, count(distinct date_trunc('minute', timestamp))::int as minutes from public.audit_log`,
    );
    expect(first).toMatchObject({ rows: rows[0]!.count, more: false });
    expect(first.seals).toBe(rows[0]!.minutes);
    expect(first.seals).toBeGreaterThan(10);
    expect(await seal()).toMatchObject({ rows: 0, seals: 0 });
    await db.exec(`insert into public.audit_log (table_name, operation, timestamp)
      values ('late', 'INSERT', now() - interval '20 minutes')`);
    expect(await seal()).toMatchObject({ rows: 1, seals: 1 });
    expect(await verify()).toMatchObject({ sound: true, first: null, seals: first.seals + 1 });
  });

  test("of this minute wait for its end, and a backlog is sealed in steps", async () => {
    await db.exec(`insert into public.audit_log (table_name, operation, timestamp)
      select 'backlog', 'INSERT', now() + n * interval '1 second' from generate_series(300, 329) n`);
    const step = async (until: string, limit: number) => {
      const { rows } = await db.query<{ answer: { rows: number; more: boolean } }>(
        `select private.seal_audit(now() + $1::interval, $2) as answer`,
        [until, limit],
      );
      return rows[0]!.answer;
    };
    expect(await step("200 seconds", 100)).toMatchObject({ rows: 0 });
    expect(await step("1 hour", 20)).toMatchObject({ rows: 20, more: true });
    expect(await step("1 hour", 20)).toMatchObject({ rows: 10, more: false });
    expect(await verify()).toMatchObject({ sound: true });
  });
});

describe("the chain names", () => {
  test("a record that was forged with the triggers off", async () => {
    const id = await someRecord();
    await forged(
      "public.audit_log",
      `update public.audit_log set user_id = '${admin.id}' where id = ${id}`,
      async () => {
        expect(await verify()).toMatchObject({
          sound: false,
          first: { kind: "forged", id, table_name: "customers" },
        });
      },
    );
    expect(await verify()).toMatchObject({ sound: true });
  });

  test("the first of several, a record moved to another time, and one that is gone", async () => {
    const id = await someRecord();
    await forged(
      "public.audit_log",
      `update public.audit_log set timestamp = timestamp - interval '1 second' where id = ${id};
       update public.audit_log set new_values = '{"x":1}' where id = ${id + 1}`,
      async () => expect((await verify()).first).toMatchObject({ kind: "forged", id }),
    );
    await forged("public.audit_log", `delete from public.audit_log where id = ${id}`, async () =>
      expect((await verify()).first).toMatchObject({ kind: "missing", id }),
    );
  });

  test("a record that was slipped in, and a second one under a number that exists", async () => {
    await forged(
      "public.audit_log",
      `insert into public.audit_log (table_name, operation, timestamp) values ('slipped', 'INSERT', now() - interval '2 hours')`,
      async () =>
        expect((await verify()).first).toMatchObject({ kind: "added", table_name: "slipped" }),
    );
    const id = await someRecord();
    await forged(
      "public.audit_log",
      `insert into public.audit_log (id, table_name, operation, timestamp) values (${id}, 'twin', 'INSERT', now())`,
      async () => expect((await verify()).first).toMatchObject({ kind: "forged", id }),
    );
  });

  test("a seal that was changed, removed or written anew", async () => {
    for (const sql of [
      "update public.audit_seals set row_ids[1] = 999999 where seq = 3",
      "delete from public.audit_seals where seq = 3",
      "update public.audit_seals set minute = minute - interval '1 minute' where seq = 3",
    ]) {
      await forged("public.audit_seals", sql, async () => {
        const { first } = await verify();
        expect(first).toMatchObject({ kind: "seal" });
        expect(first!.seq).toBeGreaterThanOrEqual(3);
        expect(first!.seq).toBeLessThanOrEqual(4);
      });
    }
    const { head } = await verify();
    expect(await verify(head)).toMatchObject({ sound: true });
    // A chain that was cut off at its end is sound in itself; the digest somebody noted is not in it.
    await forged(
      "public.audit_seals",
      "delete from public.audit_seals where seq = (select max(seq) from public.audit_seals)",
      async () => expect((await verify(head)).first).toMatchObject({ kind: "head" }),
    );
  });

  test("nothing where a month was taken off, and tells it to platform admins alone", async () => {
    await db.exec(`select private.make_month('public.audit_log', '2020-01-01');
      insert into public.audit_log (table_name, operation, timestamp) values ('old', 'INSERT', '2020-01-10Z')`);
    // Older than any seal looks back: it counts as slipped in until its month is gone.
    expect((await verify()).first).toMatchObject({ kind: "added", table_name: "old" });
    await db.exec(
      "select private.detach_partitions('public.audit_log', 12, '2021-03-01T00:00:00Z')",
    );
    expect(await verify()).toMatchObject({ sound: true });
    const attempt = asUser(db, csm.id, (tx) => tx.query("select public.verify_audit_chain()"));
    expect(await refusal(attempt)).toBe("not_allowed");
  });
});
