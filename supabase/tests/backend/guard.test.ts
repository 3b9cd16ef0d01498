import { readFileSync, statSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startBackend, type Backend } from "../../local/testing.mjs";
import { root } from "../../local/paths.mjs";
import { connectionOptions } from "../../local/api/session.mjs";
import { call, schemaDir } from "./support";

/** The settings on which the separation of callers rests. Who changes one has to change this file, and read why. */

let backend: Backend;
beforeAll(async () => {
  backend = await startBackend({ schemaDir });
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
