import { fork } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

import { takeLock } from "./lock.mjs";
import { ensureLayout } from "./paths.mjs";
import { refuseClients } from "./refusal-port.mjs";
import { Refusal } from "./settings.mjs";

const waits = [200, 500, 1000, 2000, 5000];
const healthyAfterMs = 30_000;
const pingEveryMs = 2000;
const logLimit = 5 * 1024 * 1024;

/**
 * Starts the database and the API, keeps them running and stops them in order.
 *
 * When the database dies the API is started anew as well: it survives, but in one of four cases its only connection is
 * lost for good. A watchdog runs a real query, because an API that is stuck still answers its health route; the same
 * watchdog ends a statement that runs away, which the engine's own time limit does not do.
 */
export class Supervisor {
  #lock = null;
  #socketDir = null;
  #db = null;
  #api = null;
  #refusals = null;
  #watch = null;
  #failures = 0;
  #stopping = false;
  #restarting = null;
  #lastPong = 0;
  #databaseServes = false;

  constructor(options) {
    this.options = { stuckAfterMs: 15_000, limits: { address: 5, client: 20 }, ...options };
    this.say = options.say ?? (() => {});
    this.url = `http://127.0.0.1:${options.apiPort}`;
    this.places = ensureLayout(options.dataDir);
  }

  /** Takes the installation and brings both processes up; resolves when the API answers. */
  async start() {
    const lock = await takeLock(this.places.lock, this.options.what ?? "backend", 0, {
      url: this.url,
    });
    if (lock.holder) {
      throw new Refusal(
        `The data in ${this.options.dataDir} is in use by process ${lock.holder.pid} (${lock.holder.what}). Stop it first, or use other data with CAIRN_DATA.`,
      );
    }
    this.#lock = lock;
    // However this process ends, it does not take its lock along into the next one.
    process.once("exit", this.#onExit);
    try {
      if (process.platform !== "win32") {
        // A socket's path may have about 100 characters, so it cannot live in a data folder of any name.
        this.#socketDir = mkdtempSync(path.join(os.tmpdir(), "cairn-"));
        chmodSync(this.#socketDir, 0o700);
      }
      await Promise.all([this.#startDatabase(), this.#startApi()]);
      if (this.options.dbPort) this.#refusals = await refuseClients(this.options.dbPort);
    } catch (error) {
      const wanted = this.#stopping;
      await this.stop();
      throw wanted ? new Refusal("Stopped before it was ready.") : error;
    }
    this.#lastPong = Date.now();
    this.#watch = setInterval(() => this.#ping(), pingEveryMs);
    this.#watch.unref();
    return this;
  }

  /** The processes, for tests that kill them. */
  get pids() {
    return { database: this.#db?.pid ?? null, api: this.#api?.pid ?? null };
  }

  /** The database's own address, for the test that it takes nobody but the API. */
  get socket() {
    return this.#address.socket ?? null;
  }

  #onExit = () => {
    this.#db?.kill("SIGKILL");
    this.#api?.kill("SIGKILL");
    this.#cleanUp();
  };

  #cleanUp() {
    if (this.#socketDir) rmSync(this.#socketDir, { recursive: true, force: true });
    this.#lock?.release();
    this.#lock = null;
  }

  get #address() {
    return this.#socketDir
      ? { socket: path.join(this.#socketDir, "db.sock") }
      : { port: this.options.apiPort - 1 };
  }

  #log(text) {
    const { log } = this.places;
    if (existsSync(log) && statSync(log).size > logLimit) renameSync(log, `${log}.1`);
    appendFileSync(log, text, { mode: 0o600 });
  }

  /** Forks one of the two processes and resolves when it reports ready. An engine that lives for seconds spends half of them on optimising itself. */
  #fork(file, settings) {
    if (this.#stopping) throw new Error("The backend is stopping.");
    const child = fork(path.join(import.meta.dirname, file), [JSON.stringify(settings)], {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: { ...process.env, LITE_TELEMETRY: "0", NODE_OPTIONS: "", ...this.options.childEnv },
      execArgv: this.options.throwAway ? ["--liftoff-only"] : [],
    });
    child.stdout.on("data", (data) => this.#log(data));
    child.stderr.on("data", (data) => this.#log(data));
    const ready = new Promise((resolve, reject) => {
      child.on("message", (message) => {
        if (message.type === "phase") this.say(message.text);
        if (message.type === "ready") resolve();
        if (message.type === "pong") this.#lastPong = Date.now();
        if (message.type === "fatal")
          reject(Object.assign(new Refusal(message.message), { fatal: true }));
      });
      child.once("exit", (code, signal) =>
        reject(
          new Error(
            `The ${file.split("/")[0]} process ended (${signal ?? code}) before it was ready. See ${this.places.log}.`,
          ),
        ),
      );
    });
    ready.catch(() => {}); // When the other process fails first, nobody waits for this one.
    return { child, ready };
  }

  async #startDatabase() {
    const { dataDir, demo, seed, schemaDir } = this.options;
    const { child, ready } = this.#fork("database/process.mjs", {
      dataDir,
      demo,
      seed,
      schemaDir,
      ...this.#address,
    });
    this.#db = child;
    this.#databaseServes = false;
    child.once("exit", () => this.#onChildExit("database", child));
    await ready;
    this.#databaseServes = true;
  }

  async #startApi() {
    const { dataDir, apiPort, siteUrl, smtpUrl, mailFrom, limits } = this.options;
    const { child, ready } = this.#fork("api/process.mjs", {
      dataDir,
      port: apiPort,
      siteUrl,
      smtpUrl,
      mailFrom,
      limits,
      address: this.#address,
    });
    this.#api = child;
    child.once("exit", () => this.#onChildExit("api", child));
    await ready;
    this.#lastPong = Date.now();
  }

  #onChildExit(which, child) {
    const current = which === "database" ? this.#db : this.#api;
    if (this.#stopping || child !== current) return;
    // Before the first start is complete, start() itself reports the failure.
    if (!this.#watch) return;
    this.say(`The ${which === "api" ? "API" : "database"} process ended. Starting it again`);
    this.#recover(which === "database");
  }

  /** Brings back what is missing, with growing pauses while it keeps failing. */
  #recover(withDatabase) {
    this.#needDatabase ||= withDatabase;
    this.#restarting ??= (async () => {
      const since = Date.now();
      while (!this.#stopping) {
        const database = this.#needDatabase;
        this.#needDatabase = false;
        try {
          // Let go of them first: what is ended here on purpose is not to be reported as a failure.
          const old = [this.#api, database ? this.#db : null];
          this.#api = null;
          if (database) this.#db = null;
          for (const child of old) await end(child, "SIGKILL");
          await Promise.all([database ? this.#startDatabase() : null, this.#startApi()]);
          if (this.#needDatabase || hasEnded(this.#db) || hasEnded(this.#api)) continue;
          this.say(`Running again after ${((Date.now() - since) / 1000).toFixed(1)} s`);
          break;
        } catch (error) {
          if (this.#stopping) break;
          this.#log(`${error.stack ?? error}\n`);
          this.#needDatabase = true;
          const wait = waits[Math.min(this.#failures, waits.length - 1)];
          this.#failures += 1;
          if (this.#failures > 20) {
            this.say(`The backend does not start any more: ${error.message}`);
            this.options.onGiveUp?.(error);
            break;
          }
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
      this.#restarting = null;
      const { pid } = this.#api ?? {};
      setTimeout(() => {
        if (this.#api?.pid === pid) this.#failures = 0;
      }, healthyAfterMs).unref();
    })();
    return this.#restarting;
  }

  #needDatabase = false;

  #ping() {
    if (this.#stopping || this.#restarting) return;
    const silent = Date.now() - this.#lastPong;
    if (silent > this.options.stuckAfterMs) {
      this.say(
        `The database has not answered for ${Math.round(silent / 1000)} s. Starting it again`,
      );
      this.#recover(true);
      return;
    }
    if (this.#api?.connected) this.#api.send({ type: "ping" }, () => {});
  }

  /** Ends the API gently and starts it again. */
  async restartApi() {
    const old = this.#api;
    this.#api = null;
    await end(old, "SIGTERM");
    await this.#startApi();
  }

  kill(which) {
    const child = which === "database" ? this.#db : this.#api;
    child?.kill("SIGKILL");
    return child?.pid;
  }

  /** Waits until both processes are up again after a kill. */
  async settled() {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await this.#restarting;
  }

  /** API first, then the database: the other way round the API dies of its broken connection. */
  stop() {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  #stopped = null;

  async #stop() {
    this.#stopping = true;
    clearInterval(this.#watch);
    await this.#refusals?.close();
    const word = this.options.throwAway ? "SIGKILL" : "SIGTERM"; // Nobody reads such data again.
    await end(this.#api, word);
    // One that is still building itself does not listen for a while, and what it builds is put in place only when done.
    await end(this.#db, this.#databaseServes ? word : "SIGKILL");
    // A restart that was on its way may have started one more; it has seen by now that it is not wanted.
    await this.#restarting;
    await end(this.#api, "SIGKILL");
    await end(this.#db, "SIGKILL");
    process.off("exit", this.#onExit);
    this.#cleanUp();
  }
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Sends the signal and waits for the end; what does not listen is killed. */
async function end(child, signal) {
  if (!child || hasEnded(child)) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), 8000);
  await gone;
  clearTimeout(timer);
}
