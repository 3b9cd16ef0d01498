import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../../local/paths.mjs";
import { startBackend, startDatabase } from "../../local/testing.mjs";
import { call, signIn } from "./support";

/** The ways out and back: plain SQL for a Supabase project, and a backup. With the application's own schema and data. */

let folder: string;
let dataDir: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "cairn-export-"));
  dataDir = path.join(folder, "data");
  const backend = await startBackend({ dataDir, demo: true });
  await backend.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, ...args: string[]) =>
  promisify(execFile)(
    process.execPath,
    [path.join(root, "supabase", "local", "commands", command), ...args],
    {
      env: { ...process.env, CAIRN_DATA: dataDir },
      timeout: 120_000,
    },
  );

const counts = `select n.nspname || '.' || c.relname as name,
    (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', n.nspname, c.relname), false, true, '')))[1]::text::int as rows
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and (n.nspname in ('public', 'private') or c.oid in ('auth.users'::regclass, 'auth.identities'::regclass)) order by 1`;

it("exports every row in a form that an empty project takes, and people sign in there", async () => {
  const file = path.join(folder, "export.sql");
  await run("db-export.mjs", file);
  const target = path.join(folder, "target");
  const empty = await startDatabase({ dataDir: target, migrations: true, seed: false });
  const origin = await startDatabase({ dataDir, migrations: true, seed: true });
  try {
    const read = async (url: string) => {
      const sql = postgres(url, { max: 1, onnotice() {} });
      const rows = await sql.unsafe(counts);
      await sql.end();
      return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
    };
    const sql = postgres(empty.url, { max: 1, onnotice() {} });
    await sql.unsafe(`begin; ${readFileSync(file, "utf8")}; commit;`);
    await sql.end();
    const [there, here] = [await read(empty.url), await read(origin.url)];
    expect(there).toEqual(here);
    expect(here["auth.users"]).toBeGreaterThan(0);
  } finally {
    await empty.stop();
    await origin.stop();
  }
  const moved = await startBackend({ dataDir: target, demo: false });
  try {
    expect((await signIn(moved, "csm@cairn.test", "Cairn-demo-2026")).user.email).toBe(
      "csm@cairn.test",
    );
  } finally {
    await moved.stop();
  }
});

it("backs up, and the backup comes back after a reset", async () => {
  const { stdout } = await run("db-backup.mjs");
  const backup = /^(.*\.tar\.gz) \(/m.exec(stdout)?.[1] ?? "";
  const first = await startBackend({ dataDir, demo: true });
  await call(first, "POST", "/auth/v1/signup", {
    body: { email: "later@own.example", password: "Probe-pass-1" },
  });
  await first.stop();
  expect((await run("db-reset.mjs", "--from", backup)).stdout).toContain("The backup is in place.");
  const second = await startBackend({ dataDir, demo: true });
  try {
    const lost = await call(second, "POST", "/auth/v1/token?grant_type=password", {
      body: { email: "later@own.example", password: "Probe-pass-1" },
    });
    expect(lost.json.error_code).toBe("invalid_credentials");
    await signIn(second, "csm@cairn.test", "Cairn-demo-2026");
  } finally {
    await second.stop();
  }
});
