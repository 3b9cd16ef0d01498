import { execFile, fork, type ChildProcess } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root, throwAwayFolder } from "../../local/paths.mjs";
import { startBackend } from "../../local/testing.mjs";
import { full } from "../support/full";
import { call, schemaDir, signIn } from "./support";

let folder: string;
let schema: string;
let dataDir: string;

beforeEach(() => {
  folder = throwAwayFolder("cairn boot ");
  schema = path.join(folder, "schema");
  dataDir = path.join(folder, "data with spaces");
  mkdirSync(path.join(schema, "migrations"), { recursive: true });
  copyFileSync(
    path.join(schemaDir, "migrations", "20260101000000_probe_tables.sql"),
    path.join(schema, "migrations", "20260101000000_probe_tables.sql"),
  );
  copyFileSync(path.join(schemaDir, "seed.sql"), path.join(schema, "seed.sql"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const chapter = (name: string, sql: string) =>
  writeFileSync(path.join(schema, "migrations", name), sql);
const start = (options = {}) => startBackend({ dataDir, schemaDir: schema, ...options });
const history = async (backend: Awaited<ReturnType<typeof start>>) =>
  (await call(backend, "GET", "/rest/v1/probe_items?select=id&limit=1", { key: backend.secretKey }))
    .status;

describe("an installation", () => {
  it.runIf(full)("has one owner: the second is refused and told who the first is", async () => {
    const first = await start();
    try {
      await expect(start()).rejects.toThrow(new RegExp(`in use by process ${process.pid}`));
      expect(
        (await call(first, "GET", "/rest/v1/probe_ledger", { key: first.secretKey })).status,
      ).toBe(200);
    } finally {
      await first.stop();
    }
    const next = await start();
    await next.stop();
  });

  it("goes to exactly one of many that start at once, and is not taken from it", async () => {
    const racers = Array.from({ length: 12 }, () =>
      fork(path.join(import.meta.dirname, "lock-racer.mjs"), [path.join(folder, "race.lock")]),
    );
    const outcome = (child: ChildProcess) =>
      new Promise((resolve) => child.once("message", resolve));
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all(
        racers.map((child) => (child.send("take"), outcome(child))),
      );
      expect(answers.filter((answer) => answer === "owner")).toHaveLength(1);
      const owner = racers[answers.indexOf("owner")]!;
      // Killed without a chance to let go: the next round finds a stale lock.
      owner.kill("SIGKILL");
      await new Promise((resolve) => owner.once("exit", resolve));
      racers.splice(racers.indexOf(owner), 1);
    }
    for (const child of racers) child.kill("SIGKILL");
  });

  it("is built at its first start; later ones keep its keys and rows, and apply a new chapter once", async () => {
    const first = await start({ fresh: true });
    const { access_token } = await signIn(first, "probe1@cairn.test");
    await call(first, "POST", "/rest/v1/probe_items", {
      token: access_token,
      body: { label: "kept" },
    });
    await first.stop();
    chapter(
      "20260101000100_more.sql",
      "create table public.probe_more (id int primary key); insert into public.probe_more values (7);",
    );
    for (let round = 0; round < 2; round += 1) {
      const later = await start();
      expect(later.secretKey).toBe(first.secretKey);
      const kept = await call(later, "GET", "/rest/v1/probe_items?label=eq.kept&select=label", {
        token: access_token,
      });
      expect(kept.json).toEqual([{ label: "kept" }]);
      const added = await call(later, "GET", "/rest/v1/probe_more", { key: later.secretKey });
      expect(added.json).toEqual([{ id: 7 }]);
      await later.stop();
    }
  });

  it.runIf(full)("has no demonstration data when it is not wanted", async () => {
    const backend = await start({ demo: false });
    const { json } = await call(backend, "GET", "/rest/v1/probe_items?select=id", {
      key: backend.secretKey,
    });
    expect(json).toEqual([]);
    await backend.stop();
  });
});

describe("chapters of the schema", () => {
  it.runIf(full)("that fail leave nothing behind and say where", async () => {
    await (await start()).stop();
    chapter(
      "20260101000100_broken.sql",
      "create table public.probe_half (id int);\n\nselect no_such_column from public.probe_ledger;\n",
    );
    await expect(start()).rejects.toThrow(/20260101000100_broken\.sql, line 3: .*no_such_column/);
    chapter("20260101000100_broken.sql", "create table public.probe_half (id int);");
    const backend = await start();
    expect(
      (await call(backend, "GET", "/rest/v1/probe_half", { key: backend.secretKey })).json,
    ).toEqual([]);
    await backend.stop();
  });

  it.runIf(full)(
    "that were edited rebuild a demonstration, and its old state is kept as a backup",
    async () => {
      const first = await start();
      const { access_token } = await signIn(first, "probe1@cairn.test");
      await call(first, "POST", "/rest/v1/probe_items", {
        token: access_token,
        body: { label: "tried" },
      });
      await first.stop();
      chapter("20260101000000_probe_tables.sql", `${readChapter()}\n-- edited\n`);
      const second = await start();
      const { json } = await call(second, "GET", "/rest/v1/probe_items?label=eq.tried", {
        key: second.secretKey,
      });
      expect(json).toEqual([]);
      expect(await history(second)).toBe(200);
      expect(
        readdirSync(path.join(dataDir, "backups")).filter((name) => name.endsWith(".tar.gz")),
      ).toHaveLength(1);
      await second.stop();
    },
  );

  it.runIf(full)(
    "that were edited stop the start where a person keeps data of their own, and say what to run",
    async () => {
      const first = await start();
      await call(first, "POST", "/auth/v1/signup", {
        body: { email: "mine@own.example", password: "Probe-pass-1" },
      });
      await first.stop();
      chapter("20260101000000_probe_tables.sql", `${readChapter()}\n-- edited\n`);
      await expect(start()).rejects.toThrow(/npm run db:reset/);
      expect(readdirSync(path.join(dataDir, "backups"))).toEqual([]);
      // With the chapter as it was, everything is still there.
      chapter("20260101000000_probe_tables.sql", readChapter());
      const again = await start();
      const { json } = await call(again, "GET", "/rest/v1/probe_people?select=id", {
        key: again.secretKey,
      });
      expect(json).toHaveLength(7);
      await again.stop();
    },
  );
});

function readChapter(): string {
  return readFileSync(
    path.join(schemaDir, "migrations", "20260101000000_probe_tables.sql"),
    "utf8",
  );
}

describe("the commands", () => {
  it("name the port and the variable when a port is taken", async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const answer = await new Promise<string>((resolve) =>
      execFile(
        process.execPath,
        [path.join(root, "supabase", "local", "commands", "backend.mjs")],
        {
          env: { ...process.env, CAIRN_DATA: dataDir, CAIRN_API_PORT: String(port) },
          timeout: 30_000,
        },
        (_error, out, words) => resolve(out + words),
      ),
    );
    server.close();
    expect(answer).toContain(`Port ${port} for the API is taken`);
    expect(answer).toContain("CAIRN_API_PORT");
    expect(existsSync(path.join(dataDir, "database"))).toBe(false);
  });
});
