import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root, throwAwayFolder } from "../../local/paths.mjs";
import { startBackend, startDatabase } from "../../local/testing.mjs";
import { full } from "../support/full";
import { signIn } from "./support";

/** The ways out and back, with the application's own schema and data: plain SQL for a Supabase project, and a backup. */

let folder: string;
let dataDir: string;
let rows: Record<string, number>;

beforeAll(async () => {
  if (!full) return;
  folder = throwAwayFolder("cairn-export-");
  dataDir = path.join(folder, "data");
  rows = await withDatabase({ dataDir, seed: true }, countRows);
});
afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function withDatabase<T>(
  options: { dataDir: string; seed: boolean },
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const database = await startDatabase(options);
  const sql = postgres(database.url, { max: 1, onnotice() {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
    await database.stop();
  }
}

/** How many rows each table has that an export takes along. */
async function countRows(sql: postgres.Sql): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and (n.nspname in ('public', 'private') or c.oid in ('auth.users'::regclass, 'auth.identities'::regclass))
     order by 1`;
  const counts = await sql.unsafe(
    tables
      .map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`)
      .join(" union all "),
  );
  return Object.fromEntries(counts.map((count) => [count.name, count.rows]));
}

const run = (command: string, ...args: string[]) =>
  promisify(execFile)(
    process.execPath,
    [path.join(root, "supabase", "local", "commands", command), ...args],
    { env: { ...process.env, CAIRN_DATA: dataDir }, timeout: 170_000 },
  );

it.runIf(full)(
  "exports every row in a form that an empty project takes, and people sign in there",
  async () => {
    const file = path.join(folder, "export.sql");
    await run("db-export.mjs", file);
    const target = path.join(folder, "target");
    const there = await withDatabase({ dataDir: target, seed: false }, async (sql) => {
      const text = readFileSync(file, "utf8");
      await sql.unsafe(`begin; ${text}; commit;`);
      // A second time it would lie over what people have done since.
      await expect(sql.unsafe(`begin; ${text}; commit;`)).rejects.toThrow(/has accounts already/);
      await sql.unsafe("rollback");
      return countRows(sql);
    });
    expect(rows["auth.users"]).toBeGreaterThan(0);
    expect(there).toEqual(rows);
    const moved = await startBackend({ dataDir: target, demo: false });
    try {
      const session = await signIn(moved, "csm@cairn.test", "Cairn-demo-2026");
      expect(session.user.email).toBe("csm@cairn.test");
    } finally {
      await moved.stop();
    }
  },
);

it.runIf(full)("backs up, and the backup comes back", async () => {
  const { stdout } = await run("db-backup.mjs");
  const backup = /^(.*\.tar\.gz) \(/m.exec(stdout)?.[1] ?? "";
  const after = await withDatabase({ dataDir, seed: true }, async (sql) => {
    await sql.unsafe("delete from public.meetings");
    return countRows(sql);
  });
  expect(after["public.meetings"]).toBe(0);
  expect((await run("db-reset.mjs", "--from", backup)).stdout).toContain("The backup is in place.");
  expect(await withDatabase({ dataDir, seed: true }, countRows)).toEqual(rows);
});
