import { ensureDependencies } from "../dependencies.mjs";
import { loadKeys } from "../keys.mjs";
import { lockHolder } from "../lock.mjs";
import { layout } from "../paths.mjs";
import { findFreePort } from "../ports.mjs";
import { run, say } from "../say.mjs";
import { loadEnvFiles, readSettings, Refusal } from "../settings.mjs";
import { Supervisor } from "../supervisor.mjs";

const roles = ["user", "csm", "admin"];

async function grant(url, key, email, role) {
  const response = await fetch(`${url}/rest/v1/rpc/grant_role`, {
    method: "POST",
    headers: {
      apikey: key,
      // Older projects have a signed token as their secret key; it must go into both headers.
      ...(key.startsWith("eyJ") ? { authorization: `Bearer ${key}` } : {}),
      "content-type": "application/json",
    },
    body: JSON.stringify({ p_email: email, p_role: role }),
    signal: AbortSignal.timeout(20_000),
  });
  if (response.ok) return;
  const body = await response.json().catch(() => ({}));
  throw new Refusal(body.hint || body.message || `The project answered with ${response.status}.`);
}

/** `npm run grant -- <email> <user|csm|admin>`: gives an account its role, here or in a Supabase project. */
await run(async () => {
  const [email, role] = process.argv.slice(2);
  if (!email?.includes("@") || !roles.includes(role)) {
    throw new Refusal("Usage: npm run grant -- <email> <user|csm|admin>");
  }
  loadEnvFiles();
  const settings = readSettings();
  if (settings.hosted) {
    await grant(
      process.env.SUPABASE_URL.replace(/\/$/, ""),
      process.env.SUPABASE_SECRET_KEY,
      email,
      role,
    );
    say(`${email} is ${role} now, in the project at ${process.env.SUPABASE_URL}.`);
    return;
  }
  const { secretKey } = loadKeys(settings.dataDir);
  const holder = lockHolder(layout(settings.dataDir).lock);
  if (holder?.url) {
    await grant(holder.url, secretKey, email, role);
  } else {
    await ensureDependencies();
    // Nothing runs: bring the backend up for this one call, on a port that is nobody's.
    const apiPort = await findFreePort();
    const supervisor = new Supervisor({
      ...settings,
      apiPort,
      dbPort: 0,
      what: "npm run grant",
      say,
    });
    await supervisor.start();
    try {
      await grant(supervisor.url, secretKey, email, role);
    } finally {
      await supervisor.stop();
    }
  }
  say(`${email} is ${role} now.`);
});
