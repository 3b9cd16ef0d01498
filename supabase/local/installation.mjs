import { readFileSync } from "node:fs";

import { lockHolder } from "./lock.mjs";
import { layout } from "./paths.mjs";
import { requireFreePort } from "./ports.mjs";
import { Refusal } from "./settings.mjs";

/** What is known about the installation: whether it was built with demonstration data. */
export function readInstallation(dataDir) {
  try {
    return JSON.parse(readFileSync(layout(dataDir).installation, "utf8"));
  } catch {
    return {};
  }
}

/** Stops with a sentence when another process works with this data. */
export function requireUnused(dataDir, advice) {
  const holder = lockHolder(layout(dataDir).lock);
  if (!holder) return;
  throw new Refusal(
    `The data in ${dataDir} is in use by process ${holder.pid} (${holder.what}). ${advice ?? "Stop it first, or use other data with CAIRN_DATA."}`,
  );
}

/** Everything that must be free before a backend starts; the message names what to change. */
export async function requireFree({ dataDir, apiPort, webPort }) {
  requireUnused(dataDir);
  if (webPort) await requireFreePort(webPort, "PORT", "the application");
  await requireFreePort(apiPort, "CAIRN_API_PORT", "the API");
}

/** What the application's process is told about an embedded backend. */
export function applicationEnv({ url, keys, settings, dataDir, demo }) {
  return {
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEY: keys.publishableKey,
    SUPABASE_SECRET_KEY: keys.secretKey,
    SUPABASE_JWT_SECRET: keys.jwtSecret,
    CAIRN_EMBEDDED: "1",
    CAIRN_DEMO: demo ? "1" : "0",
    CAIRN_MAIL_DIR: layout(dataDir).mail,
    SITE_URL: settings.siteUrl,
    PORT: String(settings.webPort),
  };
}
