import { fork } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import path from "node:path";

import { readChapters, readSeeds } from "./database/chapters.mjs";
import { systemVersion } from "./database/version.mjs";
import { takeLock } from "./lock.mjs";
import { digest, ensureLayout, layout, root } from "./paths.mjs";
import { Refusal } from "./settings.mjs";

const folder = path.join(root, ".test", "templates");
const keep = 6;

/** Gives a data folder a finished database without building it. */
export async function copyTemplate(dataDir, options) {
  const from = layout(await ensureTemplate(options));
  const places = ensureLayout(dataDir);
  cpSync(from.database, places.database, { recursive: true });
  cpSync(from.installation, places.installation);
}

/**
 * The folder of a finished database, built where there is none: tests need dozens of throw-away instances of the same
 * schema, and creating one takes seconds where copying takes a fraction. The key is everything it is made of.
 */
export async function ensureTemplate({ schemaDir, demo, pgtap = false }) {
  const parts = [
    systemVersion,
    String(demo),
    String(pgtap),
    ...readChapters(schemaDir).map((chapter) => chapter.version + chapter.checksum),
    ...(demo ? readSeeds(schemaDir).map((seed) => digest(seed.sql)) : []),
  ];
  const name = digest(parts.join("\n")).slice(0, 24);
  const ready = path.join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(ready)) {
    const lock = await takeLock(path.join(folder, `${name}.lock`), "database template", 120_000);
    if (lock.holder)
      throw new Error("Another process builds the same database and does not finish.");
    try {
      if (!existsSync(ready)) await buildTemplate(ready, { schemaDir, demo, pgtap });
    } finally {
      lock.release();
    }
  }
  // The age tells which templates are in use.
  utimesSync(ready, new Date(), new Date());
  return ready;
}

async function buildTemplate(ready, options) {
  const draft = `${ready}.new-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  await prepareInProcess(draft, options);
  renameSync(draft, ready);
  const old = readdirSync(folder)
    .filter((name) => /^[0-9a-f]{24}$/.test(name))
    .map((name) => path.join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    .slice(keep);
  for (const place of old) rmSync(place, { recursive: true, force: true });
}

/** Builds or updates the database of a data folder in a process of its own, which ends with it closed. */
export function prepareInProcess(dataDir, options = {}) {
  ensureLayout(dataDir);
  const { say, ...rest } = options;
  const file = path.join(import.meta.dirname, "database", "prepare-process.mjs");
  const child = fork(file, [JSON.stringify({ dataDir, ...rest })], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { ...process.env, NODE_OPTIONS: "", LITE_TELEMETRY: "0" },
  });
  let words = "";
  child.stderr.on("data", (data) => (words = (words + data).slice(-4000)));
  return new Promise((resolve, reject) => {
    let result = null;
    child.on("message", (message) => {
      if (message.type === "phase") say?.(message.text);
      if (message.type === "fatal") reject(new Refusal(message.message));
      if (message.type === "done") result = message;
    });
    child.once("exit", (code) => {
      if (code === 0 && result) resolve(result);
      else reject(new Error(`Preparing the database ended with ${code}. ${words}`));
    });
  });
}
