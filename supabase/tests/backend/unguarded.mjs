// The API package on its own engine driver, without the backend's guard. It exists to show that the isolation test sees
// a leak where there is one; it must never serve anybody.
import { readFileSync } from "node:fs";
import path from "node:path";

import { serve } from "@hono/node-server";
import { App, getAuthSchemaSql, getStorageSchemaSql } from "@supabase/lite";
import { createPgliteConnection } from "@supabase/lite/pglite";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const schemaDir = process.argv[2];
// This driver works with the engine that the package nests, and so with that engine's extensions.
const fromLite = createRequire(fileURLToPath(import.meta.resolve("@supabase/lite/pglite")));
const engine = path.dirname(fromLite.resolve("@electric-sql/pglite"));
const { pgcrypto } = await import(pathToFileURL(path.join(engine, "contrib", "pgcrypto.js")).href);

const connection = await createPgliteConnection({ pgliteOptions: { extensions: { pgcrypto } } });
const keys = { publishableKey: "sb_publishable_unguarded", secretKey: "sb_secret_unguarded" };
const app = new App({
  connection,
  auth: {
    enabled: true,
    jwt_secret: "unguarded-unguarded-unguarded-unguarded",
    publishable_key: keys.publishableKey,
    secret_key: keys.secretKey,
  },
  api: { enabled: true, schemas: ["public"] },
});
await app.init();
const run = (sql) => connection.driver.exec(sql);
await run(`
  create role anon nologin; create role authenticated nologin; create role service_role nologin bypassrls;
  create schema extensions; create extension pgcrypto with schema extensions; create schema auth; create schema storage;
  grant usage on schema auth, storage, extensions to anon, authenticated, service_role;
  alter default privileges in schema public grant all on tables to anon, authenticated, service_role;`);
await run(getAuthSchemaSql(false));
await run(getStorageSchemaSql(false));
await run(`
  create function auth.uid() returns uuid language sql stable as $$ select nullif(current_setting('request.jwt.claim.sub', true), '')::uuid $$;
  create function auth.role() returns text language sql stable as $$ select nullif(current_setting('request.jwt.claim.role', true), '') $$;
  create function auth.email() returns text language sql stable as $$ select nullif(current_setting('request.jwt.claim.email', true), '') $$;`);
await run(
  readFileSync(path.join(schemaDir, "migrations", "20260101000000_probe_tables.sql"), "utf8"),
);
await run(readFileSync(path.join(schemaDir, "seed.sql"), "utf8"));

const server = serve(
  { fetch: (request) => app.fetch(request), port: 0, hostname: "127.0.0.1" },
  ({ port }) => process.send({ url: `http://127.0.0.1:${port}`, ...keys }),
);
process.on("disconnect", () => server.close());
