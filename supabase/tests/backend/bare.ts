import { rmSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pgcrypto } from "@electric-sql/pglite/contrib/pgcrypto";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import {
  App,
  getAuthSchemaSql,
  getStorageSchemaSql,
  InMemoryEmailDriver,
  setExperimental,
} from "@supabase/lite";
import { createPostgresConnection } from "@supabase/lite/postgres";
import { readFileSync } from "node:fs";
import { schemaDir, type Answer } from "./support";
import { throwAwayFolder } from "../../local/paths.mjs";

/**
 * The API package as it comes, on the same small schema: what it does alone is pinned beside what the backend makes of
 * it, so that a newer version shows which repair may go.
 */
export async function startBare() {
  const folder = throwAwayFolder("cairn-bare-");
  const db = await PGlite.create({ extensions: { pgcrypto } });
  await db.exec(`
    create role anon nologin; create role authenticated nologin; create role service_role nologin bypassrls;
    create schema extensions; create extension pgcrypto with schema extensions;
    create schema auth; create schema storage;
    grant usage on schema auth, storage, extensions to anon, authenticated, service_role;
    grant all on schema public to anon, authenticated, service_role;
    alter default privileges in schema public grant all on tables to anon, authenticated, service_role;`);
  await db.exec(getAuthSchemaSql(false));
  await db.exec(getStorageSchemaSql(false));
  await db.exec(`
    create function auth.uid() returns uuid language sql stable as $$ select nullif(current_setting('request.jwt.claim.sub', true), '')::uuid $$;
    create function auth.role() returns text language sql stable as $$ select nullif(current_setting('request.jwt.claim.role', true), '') $$;
    create function auth.email() returns text language sql stable as $$ select nullif(current_setting('request.jwt.claim.email', true), '') $$;`);
  await db.exec(
    readFileSync(path.join(schemaDir, "migrations", "20260101000000_probe_tables.sql"), "utf8"),
  );
  await db.exec(readFileSync(path.join(schemaDir, "seed.sql"), "utf8"));

  const socket = path.join(folder, "db.sock");
  const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 1 });
  await server.start();
  const connection = createPostgresConnection({
    url: "",
    postgresOptions: {
      path: socket,
      user: "postgres",
      database: "postgres",
      max: 1,
      onnotice() {},
    },
  });
  const mails = new InMemoryEmailDriver();
  setExperimental("storage", true);
  const app = new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: "bare-secret-bare-secret-bare-secret",
      publishable_key: "sb_publishable_bare",
      secret_key: "sb_secret_bare",
      enable_signup: true,
      minimum_password_length: 8,
      email: { enable_confirmations: true },
    },
    api: { enabled: true, schemas: ["public"] },
    storage: { enabled: true },
    options: { drivers: { email: mails } },
  });
  await app.init();

  async function call(
    method: string,
    where: string,
    options: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const response = await app.fetch(
      new Request(`http://127.0.0.1${where}`, {
        method,
        headers: {
          apikey: "sb_publishable_bare",
          "content-type": "application/json",
          ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
          ...options.headers,
        },
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      }),
    );
    const text = await response.text();
    let json: any = null;
    try {
      json = JSON.parse(text);
    } catch {
      // Judged by its text.
    }
    return { status: response.status, headers: response.headers, text, json };
  }

  return {
    app,
    db,
    mails,
    call,
    secret: "bare-secret-bare-secret-bare-secret",
    async signIn(email: string): Promise<string> {
      const answer = await call("POST", "/auth/v1/token?grant_type=password", {
        body: { email, password: "Probe-pass-1" },
      });
      return answer.json.access_token;
    },
    async stop() {
      await connection.close();
      await server.stop();
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
