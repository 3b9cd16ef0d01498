import { fork, type ChildProcess } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startBackend } from "../../local/testing.mjs";
import { call, schemaDir, signIn } from "../backend/support";
import { throwAwayFolder } from "../../local/paths.mjs";
import { full } from "../support/full";

const rounds = full ? 10 : 3;

let folder: string;
beforeEach(() => {
  folder = throwAwayFolder("cairn-first-");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Started = {
  child: ChildProcess;
  ready: Promise<{ database: number; api: number; url: string }>;
};

/** A launcher of its own, so that it can be killed without a chance to clean up. */
function launch(dataDir: string): Started {
  const child = fork(path.join(import.meta.dirname, "launcher.mjs"), [dataDir, schemaDir], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const ready = new Promise<{ database: number; api: number; url: string }>((resolve) =>
    child.once("message", (message) => resolve(message as any)),
  );
  return { child, ready };
}

const gone = (child: ChildProcess) => new Promise((resolve) => child.once("exit", resolve));
const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

it(
  `${rounds} kills during the first boot leave an installation that boots`,
  { timeout: 900_000 },
  async () => {
    const reached = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const dataDir = path.join(folder, `data ${round}`);
      const { child } = launch(dataDir);
      const dead = gone(child);
      // Kill once the scratch database is being written, at another moment each time.
      const deadline = Date.now() + 60_000;
      while (
        Date.now() < deadline &&
        !list(dataDir).some((name) => name.startsWith("database.new-"))
      ) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await new Promise((resolve) => setTimeout(resolve, 100 + round * 400));
      reached.add(
        list(dataDir).some((name) => name.startsWith("database.new-")) ? "unfinished" : "finished",
      );
      child.kill("SIGKILL");
      await dead;
      const backend = await startBackend({ dataDir, schemaDir, fresh: true });
      await signIn(backend, "probe1@cairn.test");
      const { json } = await call(backend, "GET", "/rest/v1/probe_items?select=id", {
        key: backend.secretKey,
      });
      expect(json).toHaveLength(120);
      await backend.stop();
      expect(list(dataDir).filter((name) => /\.(new|old)-/.test(name))).toEqual([]);
    }
    expect(reached.has("unfinished")).toBe(true);
  },
);

it("a launcher killed in service takes its processes along, and the next one takes over", async () => {
  const dataDir = path.join(folder, "data");
  const { child, ready } = launch(dataDir);
  const { database, api } = await ready;
  expect([alive(database), alive(api)]).toEqual([true, true]);
  const dead = gone(child);
  child.kill("SIGKILL");
  await dead;
  const backend = await startBackend({ dataDir, schemaDir });
  expect([alive(database), alive(api)]).toEqual([false, false]);
  expect(
    (await call(backend, "GET", "/rest/v1/probe_ledger", { key: backend.secretKey })).status,
  ).toBe(200);
  await backend.stop();
});

function list(dataDir: string): string[] {
  try {
    return readdirSync(dataDir);
  } catch {
    return [];
  }
}
