import { readFileSync, statSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startBackend, type Backend } from "../../local/testing.mjs";
import { root } from "../../local/paths.mjs";
import { findFreePort } from "../../local/ports.mjs";
import { connectionOptions } from "../../local/api/session.mjs";
import { call, schemaDir } from "./support";

/** The settings on which the separation of callers rests. Who changes one has to change this file, and read why. */

let backend: Backend;
let dbPort: number;
beforeAll(async () => {
  dbPort = await findFreePort();
  backend = await startBackend({ schemaDir, dbPort });
});
afterAll(() => backend?.stop());

const read = (...parts: string[]) => readFileSync(path.join(root, ...parts), "utf8");

it("gives the API one connection and the database one client", () => {
  expect(connectionOptions.max).toBe(1);
  // A connection that ends by itself would fight with its successor for the one place.
  expect([connectionOptions.idle_timeout, connectionOptions.max_lifetime]).toEqual([0, 0]);
  const served = read("supabase", "local", "database", "process.mjs");
  expect(served.match(/new PGLiteSocketServer\(/g)).toHaveLength(1);
  expect(served).toMatch(/new PGLiteSocketServer\(\{[^}]*maxConnections: 1 \}\)/);
});

it("reaches the database through the wire protocol, never through the package's own engine driver", () => {
  const session = read("supabase", "local", "api", "session.mjs");
  expect(session).toContain('from "@supabase/lite/postgres"');
  for (const file of ["app.mjs", "session.mjs", "process.mjs", "auth.mjs"]) {
    expect(read("supabase", "local", "api", file)).not.toContain("@supabase/lite/pglite");
  }
});

it("runs on the versions that this was seen with", () => {
  const { dependencies } = JSON.parse(read("package.json"));
  expect(dependencies).toMatchObject({
    "@supabase/lite": "0.10.0",
    "@electric-sql/pglite": "0.5.14",
    "@electric-sql/pglite-socket": "0.2.17",
    postgres: "3.4.9",
  });
});

it.skipIf(process.platform === "win32")(
  "refuses a second client at the socket, and the API goes on",
  async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = net.connect(backend.socket ?? "");
      let text = "";
      socket.on("data", (data) => (text += data));
      socket.on("error", () => resolve("refused"));
      socket.on("close", () => resolve(text || "closed"));
      setTimeout(() => resolve("open"), 3000);
    });
    expect(answer).not.toBe("open");
    expect(
      (await call(backend, "GET", "/rest/v1/probe_ledger", { key: backend.secretKey })).status,
    ).toBe(200);
  },
);

it("keeps socket, keys and data for their user alone", async () => {
  const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);
  expect(mode(backend.dataDir)).toBe("700");
  expect(mode(path.join(backend.dataDir, "keys.json"))).toBe("600");
  expect(mode(path.join(backend.dataDir, "database"))).toBe("700");
  expect(mode(backend.socket ?? "")).toBe("600");
  expect(mode(path.dirname(backend.socket ?? ""))).toBe("700");
});

it("tells whoever comes to the database's port why it is closed, and the API goes on", async () => {
  const sql = postgres({
    host: "127.0.0.1",
    port: dbPort,
    user: "postgres",
    database: "postgres",
    max: 1,
  });
  await expect(sql`select 1`).rejects.toMatchObject({
    code: "53300",
    message: expect.stringContaining("npm run db"),
  });
  await sql.end({ timeout: 1 });
  const garbage = net.connect(dbPort, "127.0.0.1", () =>
    garbage.resume().end("GET / HTTP/1.1\r\n\r\n"),
  );
  await new Promise((resolve) => garbage.once("close", resolve));
  const answer = await call(backend, "GET", "/rest/v1/probe_ledger", { key: backend.secretKey });
  expect(answer.status).toBe(200);
});
