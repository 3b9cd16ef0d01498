import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { root } from "./paths.mjs";

/** A mistake of the person at the keyboard: shown as one sentence, never with a stack trace. */
export class Refusal extends Error {}

/**
 * `.env` and `.env.local` are read for every command, so that `npm run grant` finds the project that `npm start` uses.
 * What the shell already set wins.
 */
export function loadEnvFiles(env = process.env, folder = root) {
  const given = new Set(Object.keys(env));
  for (const name of [".env", ".env.local"]) {
    const file = path.join(folder, name);
    if (!existsSync(file)) continue;
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const match = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
      if (!match || given.has(match[1])) continue;
      env[match[1]] = match[2].replace(/^(['"])(.*)\1$/, "$2");
    }
  }
}

function port(env, name, fallback) {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535) {
    throw new Refusal(`${name} is "${text}". It must be a port number between 1 and 65535.`);
  }
  return value;
}

/** Everything the launcher reads from the environment, parsed once. */
export function readSettings(env = process.env) {
  const webPort = port(env, "PORT", 3000);
  const hosted = Boolean(
    env.SUPABASE_URL && env.SUPABASE_PUBLISHABLE_KEY && env.SUPABASE_SECRET_KEY,
  );
  return {
    webPort,
    apiPort: port(env, "CAIRN_API_PORT", 54_321),
    dbPort: port(env, "CAIRN_DB_PORT", 54_322),
    dataDir: path.resolve(root, env.CAIRN_DATA || ".data"),
    demo: env.CAIRN_DEMO !== "0",
    hosted,
    siteUrl: env.SITE_URL || `http://127.0.0.1:${webPort}`,
    smtpUrl: env.SMTP_URL || "",
    mailFrom: env.MAIL_FROM || "Cairn <no-reply@cairn.test>",
  };
}
