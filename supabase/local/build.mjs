import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { runProgram } from "./dependencies.mjs";
import { takeLock } from "./lock.mjs";
import { root } from "./paths.mjs";
import { phase, say } from "./say.mjs";
import { Refusal } from "./settings.mjs";

/** What the build is made of. Tests and the database are not part of it. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "supabase/content",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

function* files(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return;
  const entries = safeList(full);
  if (!entries) {
    yield place;
    return;
  }
  for (const entry of entries.sort()) yield* files(`${place}/${entry}`);
}

function safeList(full) {
  try {
    return readdirSync(full);
  } catch {
    return null;
  }
}

/** One digest over every source file, by content: a fresh clone has no useful times. */
export function sourceDigest() {
  const hash = createHash("sha256");
  for (const place of sources) {
    for (const file of files(place)) {
      if (/\.(test|spec)\.tsx?$/.test(file)) continue;
      hash.update(`${file}\0`);
      hash.update(readFileSync(path.join(root, file)));
    }
  }
  return hash.digest("hex");
}

const stamp = path.join(root, ".next", "cairn-build.json");

/** True when `.next` holds a production build of exactly these sources. */
export function buildIsFresh() {
  if (!existsSync(path.join(root, ".next", "BUILD_ID"))) return false;
  try {
    return JSON.parse(readFileSync(stamp, "utf8")).sources === sourceDigest();
  } catch {
    return false;
  }
}

/** The build must know no address and no key, so that one build serves every installation. */
function buildEnv() {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  for (const name of Object.keys(env)) {
    if (/^(SUPABASE_|CAIRN_|SMTP_|STRIPE_|LLM_|MAIL_|CRON_|SITE_URL$|PORT$)/.test(name))
      delete env[name];
  }
  return env;
}

/** Builds the application when its sources changed since the last build. */
export async function ensureBuild() {
  if (buildIsFresh()) return;
  const folder = path.join(root, "node_modules", ".cache", "cairn");
  mkdirSync(folder, { recursive: true });
  // Two builds in one folder destroy each other; the second waits and then finds the work done.
  const lock = await takeLock(path.join(folder, "build.lock"), "build", 10 * 60_000);
  if (lock.holder) throw new Refusal(`Another build runs in process ${lock.holder.pid}.`);
  try {
    if (buildIsFresh()) return;
    await phase("Building the application (about a minute)", async () => {
      const sourcesBefore = sourceDigest();
      const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
      const result = await runProgram(process.execPath, [next, "build"], {
        quiet: true,
        env: buildEnv(),
      });
      if (result.code !== 0) {
        say(result.output.trim().split("\n").slice(-60).join("\n"));
        throw new Refusal("The build failed. Its last words are above.");
      }
      writeFileSync(stamp, JSON.stringify({ sources: sourcesBefore }));
    });
  } finally {
    lock.release();
  }
}
