import { ensureDependencies } from "./dependencies.mjs";
import { loadKeys } from "./keys.mjs";
import { lockHolder } from "./lock.mjs";
import { layout } from "./paths.mjs";
import { findFreePort } from "./ports.mjs";
import { say } from "./say.mjs";
import { loadEnvFiles, readSettings, Refusal } from "./settings.mjs";
import { Supervisor } from "./supervisor.mjs";

function caller(url, key) {
  return async (name, args, timeoutMs = 20_000) => {
    const response = await fetch(`${url}/rest/v1/rpc/${name}`, {
      method: "POST",
      headers: {
        apikey: key,
        // Older projects have a signed token as their secret key; it must go into both headers.
        ...(key.startsWith("eyJ") ? { authorization: `Bearer ${key}` } : {}),
        "content-type": "application/json",
      },
      body: JSON.stringify(args),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = await response.json().catch(() => null);
    if (response.ok) return body;
    throw new Refusal(
      body?.hint || body?.message || `The project answered with ${response.status}.`,
    );
  };
}

/**
 * Calls functions of the database with the secret key: of the Supabase project that the environment names, of the backend
 * that runs here, or of one brought up for the length of the work, on a port that is nobody's.
 * @param {string} what the command, for whoever finds the backend taken
 * @param {(call: (name: string, args: object, timeoutMs?: number) => Promise<any>, where: { settings: object, url: string }) => Promise<void>} work
 */
export async function withService(what, work) {
  loadEnvFiles();
  const settings = readSettings();
  if (settings.hosted) {
    const url = process.env.SUPABASE_URL.replace(/\/$/, "");
    return work(caller(url, process.env.SUPABASE_SECRET_KEY), { settings, url });
  }
  const { secretKey } = loadKeys(settings.dataDir);
  const holder = lockHolder(layout(settings.dataDir).lock);
  if (holder?.url) return work(caller(holder.url, secretKey), { settings, url: holder.url });

  await ensureDependencies();
  const apiPort = await findFreePort();
  const supervisor = new Supervisor({ ...settings, apiPort, dbPort: 0, what, say });
  await supervisor.start();
  try {
    return await work(caller(supervisor.url, secretKey), { settings, url: supervisor.url });
  } finally {
    await supervisor.stop();
  }
}
