import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import http from "node:http";
import path from "node:path";

import { applicationEnv } from "./installation.mjs";
import { root, throwAwayFolder } from "./paths.mjs";
import { cronSecret } from "./jobs.mjs";
import { findFreePort } from "./ports.mjs";
import { Refusal } from "./settings.mjs";
import { startBackend } from "./testing.mjs";

/**
 * Lets a browser test make its stack fail: `POST <url>/kill/database`, `/kill/api`, `/hold/api` (down until
 * `/release/api`), `/settled`, `/kill/application` and `/start/application`. The address holds a random word, and it
 * listens for tests alone.
 */
async function startControl(backend, application) {
  const word = randomBytes(12).toString("hex");
  /** Only ever a process of this backend: without one, the system would take the signal for this whole group. */
  const signal = async (name) => {
    await backend.settled();
    const { api } = backend.pids;
    if (!api) throw new Error("The API does not run just now.");
    process.kill(api, name);
  };
  const works = {
    "/kill/database": () => backend.killDb(),
    "/kill/api": () => backend.killApi(),
    "/hold/api": () => signal("SIGSTOP"),
    "/release/api": () => signal("SIGCONT"),
    "/restart/api": () => backend.restartApi(),
    "/settled": () => backend.settled(),
    "/kill/application": () => application.kill(),
    "/start/application": () => application.start(),
  };
  const server = http.createServer(async (incoming, answer) => {
    const work = incoming.url.startsWith(`/${word}/`) && works[incoming.url.slice(word.length + 1)];
    if (incoming.method !== "POST" || !work) {
      answer.writeHead(404).end();
      return;
    }
    try {
      await work();
      answer.writeHead(204).end();
    } catch (error) {
      answer.writeHead(500).end(String(error));
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/${word}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The built application as a process that can be killed and started again. */
function prepareApplication({ siteUrl, webPort, env }) {
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  let child = null;
  let words = "";
  const ended = () => !child || child.exitCode !== null || child.signalCode !== null;

  async function start() {
    if (!ended()) return;
    child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(webPort)], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => (words = (words + data).slice(-20_000)));
    }
    const deadline = Date.now() + 60_000;
    while (!(await fetch(`${siteUrl}/sign-in`, { redirect: "manual" }).catch(() => null))) {
      if (ended() || Date.now() > deadline)
        throw new Refusal(`The application did not start.\n${words}`);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }

  async function kill() {
    if (ended()) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }
  return { start, kill, words: () => words };
}

/**
 * Backend and built application together, on own ports with throw-away data, for the browser tests.
 * @returns `env` holds what the tests need to know: E2E_BASE_URL, E2E_API_URL, E2E_MAIL_DIR, keys and E2E_CONTROL_URL.
 */
export async function startStack({ demo = true } = {}) {
  const dataDir = throwAwayFolder("cairn-e2e-");
  const { copyTemplate } = await import("./template.mjs");
  await copyTemplate(dataDir, { demo });
  const webPort = await findFreePort();
  const siteUrl = `http://127.0.0.1:${webPort}`;
  // The real limits: that a sixth attempt is refused is one of the things to see.
  const backend = await startBackend({
    dataDir,
    throwAway: true,
    demo,
    siteUrl,
    limits: { address: 5, client: 20 },
  });
  const settings = { webPort, siteUrl };
  const env = applicationEnv({ url: backend.url, keys: backend, settings, dataDir, demo });
  env.CRON_SECRET = cronSecret();
  const application = prepareApplication({ siteUrl, webPort, env });
  const control = await startControl(backend, application);
  const stop = async () => {
    await application.kill();
    await control.close();
    await backend.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await application.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    env: {
      E2E_BASE_URL: siteUrl,
      E2E_API_URL: backend.url,
      E2E_MAIL_DIR: backend.mailDir,
      E2E_PUBLISHABLE_KEY: backend.publishableKey,
      E2E_SECRET_KEY: backend.secretKey,
      E2E_CONTROL_URL: control.url,
      E2E_CRON_SECRET: env.CRON_SECRET,
    },
    /** What the application wrote to its log, for a failed run. */
    words: application.words,
    stop,
  };
}
