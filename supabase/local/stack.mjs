import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";

import { applicationEnv } from "./installation.mjs";
import { root } from "./paths.mjs";
import { findFreePort } from "./ports.mjs";
import { Refusal } from "./settings.mjs";
import { startBackend } from "./testing.mjs";

/**
 * Lets a browser test make the backend fail: `POST <url>/kill/database`, `/kill/api`, `/hold/api` (down until
 * `/release/api`), `/settled`. The address holds a random word, and it listens for tests alone.
 */
async function startControl(backend) {
  const word = randomBytes(12).toString("hex");
  const works = {
    "/kill/database": () => backend.killDb(),
    "/kill/api": () => backend.killApi(),
    "/hold/api": () => process.kill(backend.pids.api, "SIGSTOP"),
    "/release/api": () => process.kill(backend.pids.api, "SIGCONT"),
    "/restart/api": () => backend.restartApi(),
    "/settled": () => backend.settled(),
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

/**
 * Backend and built application together, on own ports with throw-away data, for the browser tests.
 * @returns `env` holds what the tests need to know: E2E_BASE_URL, E2E_API_URL, E2E_MAIL_DIR, keys and E2E_CONTROL_URL.
 */
export async function startStack({ demo = true } = {}) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "cairn-e2e-"));
  const { copyTemplate } = await import("./template.mjs");
  await copyTemplate(dataDir, { demo });
  const webPort = await findFreePort();
  const siteUrl = `http://127.0.0.1:${webPort}`;
  // The real limits: that a sixth attempt is refused is one of the things to see.
  const backend = await startBackend({ dataDir, demo, siteUrl, limits: { address: 5, client: 20 } });
  const control = await startControl(backend);
  const settings = { webPort, siteUrl };
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(webPort)], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ...applicationEnv({ url: backend.url, keys: backend, settings, dataDir, demo }),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => (words = (words + data).slice(-20_000)));
  }
  const stop = async () => {
    child.kill("SIGTERM");
    await control.close();
    await backend.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const deadline = Date.now() + 60_000;
  for (;;) {
    const ready = await fetch(`${siteUrl}/sign-in`, { redirect: "manual" }).catch(() => null);
    if (ready) break;
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Refusal(`The application did not start.\n${words}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return {
    env: {
      E2E_BASE_URL: siteUrl,
      E2E_API_URL: backend.url,
      E2E_MAIL_DIR: backend.mailDir,
      E2E_PUBLISHABLE_KEY: backend.publishableKey,
      E2E_SECRET_KEY: backend.secretKey,
      E2E_CONTROL_URL: control.url,
    },
    /** What the application wrote to its log, for a failed run. */
    words: () => words,
    stop,
  };
}
