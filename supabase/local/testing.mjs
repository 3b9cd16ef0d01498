import { existsSync, rmSync } from "node:fs";
import path from "node:path";

import { serveDatabase } from "./database/serve.mjs";
import { loadKeys } from "./keys.mjs";
import { ensureLayout, layout, throwAwayFolder } from "./paths.mjs";
import { findFreePort } from "./ports.mjs";
import { Supervisor } from "./supervisor.mjs";
import { copyTemplate } from "./template.mjs";

/** Instances for tests: own ports, throw-away data, gone when they are stopped. */

const temporary = () => throwAwayFolder("cairn-test-");
const none = path.join(import.meta.dirname, "..", "tests", "backend", "empty");

/**
 * Starts database and API.
 * @param {{ dataDir?: string, apiPort?: number, demo?: boolean, schemaDir?: string, fresh?: boolean, siteUrl?: string,
 *   smtpUrl?: string, mailFrom?: string, limits?: { address: number, client: number }, say?: (text: string) => void,
 *   stuckAfterMs?: number }} options `fresh` builds the database here instead of copying one that was built before.
 */
export async function startBackend(options = {}) {
  const dataDir = options.dataDir ?? temporary();
  const demo = options.demo ?? true;
  const apiPort = options.apiPort || (await findFreePort());
  if (!options.fresh && !existsSync(layout(dataDir).database)) {
    await copyTemplate(dataDir, { schemaDir: options.schemaDir, demo });
  }
  const supervisor = new Supervisor({
    siteUrl: "http://127.0.0.1:3000",
    smtpUrl: "",
    mailFrom: "Cairn <no-reply@cairn.test>",
    // Tests call from one address; what they test of the limits sets its own.
    limits: { address: 1000, client: 1000 },
    what: "a test",
    throwAway: !options.dataDir,
    ...options,
    dataDir,
    demo,
    apiPort,
  });
  await supervisor.start();
  const keys = loadKeys(dataDir);
  return {
    url: supervisor.url,
    apiPort,
    dataDir,
    ...keys,
    mailDir: ensureLayout(dataDir).mail,
    get pids() {
      return supervisor.pids;
    },
    socket: supervisor.socket,
    /** Ends the API gently and starts it again. */
    restartApi: () => supervisor.restartApi(),
    /** kill -9; resolves at once, `settled()` when both processes are back. */
    killDb: () => supervisor.kill("database"),
    killApi: () => supervisor.kill("api"),
    settled: () => supervisor.settled(),
    async stop() {
      await supervisor.stop();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Starts the database alone, on TCP, for one client at a time.
 * @param {{ migrations?: boolean, seed?: boolean, pgtap?: boolean, schemaDir?: string, port?: number,
 *   dataDir?: string, say?: (text: string) => void }} options
 * @returns {Promise<{ url: string, port: number, pid: number, stop: () => Promise<void> }>}
 */
export async function startDatabase(options = {}) {
  const { migrations = true, seed = false, pgtap = false } = options;
  const schemaDir = migrations ? options.schemaDir : none;
  const dataDir = options.dataDir ?? temporary();
  if (!existsSync(layout(dataDir).database)) {
    await copyTemplate(dataDir, { schemaDir, demo: seed, pgtap });
  }
  const served = await serveDatabase({
    dataDir,
    port: options.port ?? 0,
    schemaDir,
    demo: seed,
    pgtap,
    say: options.say,
  });
  return {
    url: served.url,
    port: served.port,
    get pid() {
      return served.pid;
    },
    async stop() {
      await served.stop();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
