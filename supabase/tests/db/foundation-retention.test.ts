import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asService,
  asUser,
  createCustomer,
  createUser,
  refusal,
  type Person,
} from "../support/people";
import { pendingTables } from "./documented-pending";

type Answer = {
  rows: Record<string, number>;
  failed: Record<string, string>;
  more: boolean;
};

let db: TestDatabase;
let csm: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  // Shaped as 004 has them: what is kept by its state and by either of two times, with a file, with children.
  await db.exec(`
    create table public.kept_things (
      id uuid primary key default gen_random_uuid(), name text not null, status text not null default 'done',
      started_at timestamptz not null default now(), ended_at timestamptz, file_path text
    );
    create table public.kept_parts (
      thing_id uuid not null references public.kept_things (id) on delete cascade, place integer, primary key (thing_id, place));
    select private.delete_files_of('public.kept_things', 'things', 'file_path');
    insert into public.retention_policies (key, table_name, time_columns, condition, period, batch, reason) values
      ('kept_things.done', 'kept_things', '{ended_at,started_at}', '{"status": "done"}', '1 year', 2, 'Test'),
      ('kept_things.failed', 'kept_things', '{ended_at,started_at}', '{"status": ["failed", "lost"]}', '6 months', 2, 'Test'),
      ('kept_things.unsaid', 'kept_things', '{started_at}', '{"status": "odd", "file_path": null}', '30 days', 2, 'Test')`);
});

afterAll(() => db?.close());

async function apply(now: string, dryRun = false): Promise<Answer> {
  const { rows } = await asService(db, (tx) =>
    tx.query<{ answer: Answer }>("select public.apply_retention($1, $2::timestamptz) as answer", [
      dryRun,
      now,
    ]),
  );
  return rows[0]!.answer;
}

/** As the job does: again and again while something is left. */
async function applyAll(now: string): Promise<void> {
  while ((await apply(now)).more);
}

const names = async () => {
  const { rows } = await db.query<{ name: string }>(
    "select name from public.kept_things order by name",
  );
  return rows.map(({ name }) => name);
};

const thing = (
  name: string,
  status: string,
  started: string,
  ended: string | null,
  file?: string,
) =>
  db.query(
    "insert into public.kept_things (name, status, started_at, ended_at, file_path) values ($1, $2, $3, $4, $5)",
    [name, status, started, ended, file ?? null],
  );

describe("the periods", () => {
  test("are those of the documents", async () => {
    const { rows } = await db.query<{ key: string; period: string }>(
      `select key, period::text as period from public.retention_policies
        where table_name not like 'kept%' order by key`,
    );
    const periods = Object.fromEntries(rows.map(({ key, period }) => [key, period]));
    expect(periods).toMatchObject({
      "chat_sessions.archived": "2 years",
      "integrations.disconnected": "90 days",
      "token_refresh_log.all": "30 days",
      "document_processing_log.all": "90 days",
      "mcp_tasks.completed": "1 year",
      "mcp_tasks.failed": "6 mons",
      "mcp_task_log.all": "90 days",
      "bulk_operations.all": "30 days",
      "customer_merges.all": "30 days",
      "imports.all": "30 days",
    });
    // Once the tables of the assistant are there, what was deleted from them goes after 30 days.
    if (!pendingTables.includes("chat_sessions")) {
      for (const table of ["chat_sessions", "messages", "documents"]) {
        expect(periods).toMatchObject({ [`${table}.deleted`]: "30 days" });
      }
    }
  });

  test("name tables and columns that exist; one that does not is reported and keeps no other from its work", async () => {
    const { failed } = await apply("2026-01-01T00:00:00Z", true);
    // Until the tables of the assistant are there, the policies that wait for them are all that fails.
    const awaited = pendingTables.includes("mcp_tasks")
      ? /^(chat_sessions|integrations|token_refresh_log|document_processing_log|mcp_tasks?|mcp_task_log)\./
      : /^$/;
    expect(Object.entries(failed).filter(([key]) => !awaited.test(key))).toEqual([]);
    await db.exec(`insert into public.retention_policies (key, table_name, time_columns, period, reason)
      values ('aaa_missing.all', 'aaa_missing', '{created_at}', '30 days', 'Test'),
             ('kept_things.no_column', 'kept_things', '{gone_at}', '30 days', 'Test')`);
    await thing("reached", "done", "2001-01-01Z", null);
    const answer = await apply("2002-01-02T00:00:00Z");
    expect(answer.failed).toMatchObject({
      "aaa_missing.all": "The table aaa_missing does not exist.",
      "kept_things.no_column": expect.stringContaining("gone_at"),
    });
    expect(answer.rows["kept_things.done"]).toBe(1);
    await db.exec(
      "delete from public.retention_policies where key in ('aaa_missing.all', 'kept_things.no_column')",
    );
  });

  test("are changed by platform admins, and nothing else of a policy is", async () => {
    const admin = await createUser(db, { role: "admin" });
    await asUser(db, admin.id, (tx) =>
      tx.query(
        `update public.retention_policies set period = '60 days', table_name = 'customers', condition = '{"x": 1}'
          where key = 'job_runs.done'`,
      ),
    );
    const { rows } = await db.query(
      "select period::text as period, table_name, condition from public.retention_policies where key = 'job_runs.done'",
    );
    expect(rows).toEqual([
      { period: "60 days", table_name: "job_runs", condition: { state: "done" } },
    ]);
    const nothing = asUser(db, admin.id, (tx) =>
      tx.query("update public.retention_policies set period = '1 hour'"),
    );
    expect(await refusal(nothing)).toBe("23514");
  });
});

describe("at simulated dates", () => {
  test("exactly what the periods say goes, in batches, counted before by a dry run, and its file is queued", async () => {
    await thing("done-a", "done", "2030-01-01Z", "2030-01-31T12:00:00Z", "a.pdf");
    await thing("done-b", "done", "2030-01-01Z", "2030-02-01T12:00:00Z", "b.pdf");
    await thing("done-c", "done", "2030-01-10Z", null, "shared.pdf");
    await thing("done-d", "done", "2030-01-11Z", null);
    await thing("done-e", "done", "2032-01-01Z", null, "shared.pdf");
    await thing("failed-a", "failed", "2030-08-30Z", null, "f.pdf");
    await thing("failed-b", "lost", "2030-08-31Z", null);
    await thing("odd", "odd", "2031-01-01Z", null);
    await thing("odd-file", "odd", "2031-01-01Z", null, "odd.pdf");
    await thing("running", "running", "2001-01-01Z", "2001-01-01Z");
    await db.exec(
      "insert into public.kept_parts select id, 1 from public.kept_things where name = 'done-a'",
    );

    // A day before anything is due nothing goes.
    const early = "2030-07-01T00:00:00Z";
    expect((await apply(early, true)).rows).toMatchObject({
      "kept_things.done": 0,
      "kept_things.failed": 0,
    });
    const before = await names();
    await applyAll(early);
    expect(await names()).toEqual(before);

    // A year after the end of done-a to the second, and half a year after failed-a.
    const now = "2031-01-31T12:00:00Z";
    expect((await apply(now, true)).rows).toMatchObject({
      "kept_things.done": 2,
      "kept_things.failed": 0,
      "kept_things.unsaid": 1,
    });
    const later = "2031-01-31T12:00:01Z";
    expect((await apply(later, true)).rows).toMatchObject({ "kept_things.done": 3 });
    expect(await names()).toEqual(before);
    const first = await apply(later);
    expect(first).toMatchObject({ more: true, rows: { "kept_things.done": 2 } });
    await applyAll(later);
    expect(before.filter((name) => !["done-a", "done-c", "done-d", "odd"].includes(name))).toEqual(
      await names(),
    );
    // Half a year before the last of February is the 28th of August; the 30th and 31st are due with the first of March.
    await applyAll("2031-02-28T00:00:01Z");
    expect(await names()).toContain("failed-a");
    await applyAll("2031-03-01T00:00:01Z");
    expect(await names()).toEqual(["done-e", "odd-file", "running"]);

    const { rows } = await db.query<{ path: string }>(
      "select path from public.file_deletions where bucket = 'things' order by path",
    );
    // The file that done-e has too stays until nobody has it.
    expect(rows.map(({ path }) => path)).toEqual(["a.pdf", "b.pdf", "f.pdf"]);
    expect((await db.query("select 1 from public.kept_parts")).rows).toEqual([]);
    await applyAll("2033-01-02T00:00:00Z");
    expect(await names()).toEqual(["odd-file", "running"]);
    const after = await db.query("select 1 from public.file_deletions where path = 'shared.pdf'");
    expect(after.rows).toHaveLength(1);
  });

  test("records of bulk changes, merges and imports go after 30 days with their rows; customers stay", async () => {
    const customer = await createCustomer(db, { csmId: csm.id, name: "Stays" });
    const { rows } = await db.query<{ id: string }>(
      `insert into public.imports (u_id, file_name, header_key, headers, columns, total, created_at, updated_at, finished_at)
       values ($1, 'a.csv', 'k', '[]', '[]', 1, '2040-01-01Z', '2040-01-01Z', '2040-01-02Z') returning id`,
      [csm.id],
    );
    await db.query(
      "insert into public.import_rows (import_id, row_no, cells) values ($1, 1, '[]')",
      [rows[0]!.id],
    );
    await db.query(
      `insert into public.bulk_operations (u_id, kind, value, filter, created_at) values ($1, 'archive', 'x', '{}', '2040-01-02Z')`,
      [csm.id],
    );
    await db.query(
      `insert into public.customer_merges (u_id, survivor_id, merged_ids, names, before, after, created_at)
       values ($1, $2, array[$3::uuid], '{}', '{}', '{}', '2040-01-02Z')`,
      [csm.id, customer, randomUUID()],
    );
    const left = async () => {
      const counts = await db.query<{ n: number }>(
        `select (select count(*) from public.imports) + (select count(*) from public.import_rows)
          + (select count(*) from public.bulk_operations) + (select count(*) from public.customer_merges) as n`,
      );
      return Number(counts.rows[0]!.n);
    };
    await applyAll("2040-02-01T00:00:00Z");
    expect(await left()).toBe(4);
    await applyAll("2040-02-01T00:00:01Z");
    expect(await left()).toBe(0);
    const { rows: stays } = await db.query("select 1 from public.customers where id = $1", [
      customer,
    ]);
    expect(stays).toHaveLength(1);
  });
});

describe("the queue of files", () => {
  const ask = async <T>(sql: string, ...values: unknown[]): Promise<T> => {
    const { rows } = await asService(db, (tx) =>
      tx.query<{ answer: T }>(`select ${sql} as answer`, values),
    );
    return rows[0]!.answer;
  };

  test("gives each file to one job, tries a failed one again later, and ends with what happened", async () => {
    await db.exec(`delete from public.file_deletions;
      insert into public.file_deletions (bucket, path, source_table) values ('b', 'one', 't'), ('b', 'two', 't')`);
    const claim = () => ask<{ id: string; path: string }[]>("public.claim_file_deletions(10)");
    const taken = await claim();
    expect(taken.map(({ path }) => path).toSorted()).toEqual(["one", "two"]);
    expect(await claim()).toEqual([]);
    const of = (path: string) => taken.filter((file) => file.path === path).map(({ id }) => id);
    await ask("public.finish_file_deletions($1)", of("one"));
    await ask("public.finish_file_deletions($1, 'Storage is away.')", of("two"));
    for (let attempt = 2; attempt <= 10; attempt += 1) {
      expect(await claim()).toEqual([]);
      await db.exec("update public.file_deletions set next_at = now() where state = 'waiting'");
      expect(await claim()).toHaveLength(1);
      await ask("public.finish_file_deletions($1, 'Storage is away.')", of("two"));
    }
    const { rows } = await db.query(
      "select path, state, attempts, error from public.file_deletions order by path",
    );
    expect(rows).toEqual([
      { path: "one", state: "done", attempts: 1, error: null },
      { path: "two", state: "failed", attempts: 10, error: "Storage is away." },
    ]);
  });
});
