import { execFile, spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import postgres, { type Sql } from "postgres";
import { readBootstrap, readMigrations } from "../support/schema-files";

const run = promisify(execFile);

export type NativeDatabase = {
  version: string;
  /** The role that migrations run as: no superuser, as on a Supabase project. */
  owner: Sql;
  /** Connections as the API opens them; each may become anon, authenticated or service_role. */
  api: Sql;
  stop: () => Promise<void>;
};

type Account = { uid: number; gid: number };

/** Where a server's programs are, or null: they are not part of every machine. */
export function findBinaries(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a))
    : [];
  const places = [
    process.env.CAIRN_PG_BIN,
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  const isComplete = (place: string | undefined): place is string =>
    Boolean(place) && existsSync(join(place!, "initdb")) && existsSync(join(place!, "postgres"));
  return places.find(isComplete) ?? null;
}

/** The server refuses to run as root, so root lends it another account. */
function findAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const entries = readFileSync("/etc/passwd", "utf8").split("\n");
  const entry = ["postgres", "nobody"]
    .map((name) => entries.find((line) => line.startsWith(`${name}:`)))
    .find((line) => line !== undefined);
  if (!entry) throw new Error("Running as root, and neither postgres nor nobody exists.");
  const [, , uid, gid] = entry.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Starts a cluster of its own in a temporary directory, with all chapters applied. */
export async function startCluster(binaries: string): Promise<NativeDatabase> {
  const directory = mkdtempSync(join(tmpdir(), "cairn-native-"));
  const data = join(directory, "data");
  const account = findAccount();
  chmodSync(directory, 0o700);
  if (account) chownSync(directory, account.uid, account.gid);
  const as = account ?? {};

  await run(
    join(binaries, "initdb"),
    ["-D", data, "-U", "supabase_admin", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"],
    { ...as, cwd: directory },
  );
  // Reachable through a socket in the private directory only; durability is of no use here.
  const settings = ["listen_addresses=", `unix_socket_directories=${directory}`, "fsync=off"];
  const server = spawn(
    join(binaries, "postgres"),
    ["-D", data, ...settings.flatMap((setting) => ["-c", setting])],
    { ...as, cwd: directory, stdio: "ignore" },
  );

  const connect = (username: string, max: number): Sql =>
    postgres({
      host: directory,
      port: 5432,
      database: "postgres",
      username,
      max,
      onnotice: () => {},
    });
  const admin = connect("supabase_admin", 1);
  const owner = connect("postgres", 4);
  const api = connect("authenticator", 24);
  const stop = async (): Promise<void> => {
    await Promise.all([admin, owner, api].map((sql) => sql.end({ timeout: 1 })));
    await stopServer(server);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await waitFor(admin, server);
    const version = await prepare(admin, owner);
    return { version, owner, api, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function waitFor(sql: Sql, server: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      if (server.exitCode !== null || attempt > 100) throw error;
      await sleep(100);
    }
  }
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  await ended;
}

/** A project's surroundings as its superuser, then the chapters as its plain owner. */
async function prepare(admin: Sql, owner: Sql): Promise<string> {
  await admin.unsafe(readBootstrap().sql);
  await admin.unsafe(`
    create role postgres login createdb createrole bypassrls;
    grant anon, authenticated, service_role, authenticator to postgres;
    grant create on database postgres to postgres;
    grant all on schema public, extensions to postgres;
    grant usage on schema auth, storage to postgres;
    grant all on all tables in schema auth, storage to postgres;
    alter default privileges for role postgres in schema public
      grant all on tables to anon, authenticated, service_role;
    alter default privileges for role postgres in schema public
      grant all on sequences to anon, authenticated, service_role;
    alter default privileges for role postgres in schema public
      grant all on functions to anon, authenticated, service_role`);
  const [{ version, vector }] = await admin<[{ version: string; vector: boolean }]>`
    select current_setting('server_version') as version,
           exists (select 1 from pg_available_extensions where name = 'vector') as vector`;
  if (vector) await admin.unsafe("create extension vector with schema extensions");
  for (const { name, sql } of readMigrations()) {
    await owner.unsafe(vector ? sql : withoutVector(sql)).catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`, { cause: error });
    });
  }
  return version;
}

/**
 * Plain Postgres packages come without pgvector. Nothing that is tested here needs its values, so
 * the columns become text and their indexes are left out.
 */
export function withoutVector(sql: string): string {
  return sql
    .replaceAll(/create extension if not exists vector[^;]*;/g, "")
    .replaceAll(/create index [^;]*\bvector_cosine_ops[^;]*;/g, "")
    .replaceAll(/extensions\.vector\(\d+\)/g, "text");
}

/** Runs a callback as the API runs a request: role and claims for one transaction. */
export async function inRequest<T>(
  api: Sql,
  role: "anon" | "authenticated" | "service_role",
  userId: string | null,
  run_: (tx: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
  const claims = JSON.stringify(userId ? { role, sub: userId } : { role });
  return api.begin(async (tx) => {
    await tx`select set_config('role', ${role}, true), set_config('request.jwt.claims', ${claims}, true)`;
    return run_(tx);
  }) as Promise<T>;
}

/** "done", or the code of the refusal. */
export async function outcome(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "done";
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code === "P0001" ? message : (code ?? message);
  }
}
