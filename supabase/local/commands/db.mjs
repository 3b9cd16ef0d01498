import { serveDatabase } from "../database/serve.mjs";
import { ensureDependencies } from "../dependencies.mjs";
import { requireUnused } from "../installation.mjs";
import { takeLock } from "../lock.mjs";
import { ensureLayout } from "../paths.mjs";
import { requireFreePort } from "../ports.mjs";
import { run, say } from "../say.mjs";
import { loadEnvFiles, readSettings, Refusal } from "../settings.mjs";
import { stopOnSignal } from "../signals.mjs";

/** `npm run db`: the database alone, for psql, the Supabase CLI, pg_dump and pg_prove, one client at a time. */
await run(async () => {
  loadEnvFiles();
  const { dataDir, dbPort, demo } = readSettings();
  await ensureDependencies();
  requireUnused(dataDir, "It keeps the database for itself; stop it first.");
  await requireFreePort(dbPort, "CAIRN_DB_PORT", "the database");
  const lock = await takeLock(ensureLayout(dataDir).lock, "npm run db");
  if (lock.holder)
    throw new Refusal(`The data in ${dataDir} is in use by process ${lock.holder.pid}.`);
  process.once("exit", () => lock.release());
  say("Starting the database …");
  const served = await serveDatabase({ dataDir, port: dbPort, demo, pgtap: true, say });
  stopOnSignal(() => served.stop());
  say(`One client at a time can connect now:\n  ${served.url}`);
  say("Ctrl-C stops it.");
});
