import { existsSync } from "node:fs";
import path from "node:path";

import { ensureDependencies } from "../dependencies.mjs";
import { readInstallation, requireUnused } from "../installation.mjs";
import { takeLock } from "../lock.mjs";
import { ensureLayout } from "../paths.mjs";
import { run, say } from "../say.mjs";
import { loadEnvFiles, readSettings, Refusal } from "../settings.mjs";
import { prepareInProcess } from "../template.mjs";

/**
 * `npm run db:reset`: backs the database up and builds it anew. `-- --from <backup>` puts a backup in its place instead.
 * The backup makes a question unnecessary; its path is printed.
 */
await run(async () => {
  loadEnvFiles();
  const { dataDir, demo } = readSettings();
  const at = process.argv.indexOf("--from");
  const from = at === -1 ? null : path.resolve(process.argv[at + 1] ?? "");
  if (from && !existsSync(from)) throw new Refusal(`There is no file ${from}.`);
  await ensureDependencies();
  requireUnused(dataDir);
  const places = ensureLayout(dataDir);
  const lock = await takeLock(places.lock, "npm run db:reset");
  if (lock.holder)
    throw new Refusal(`The data in ${dataDir} is in use by process ${lock.holder.pid}.`);
  try {
    if (existsSync(places.database)) {
      const { file } = await prepareInProcess(dataDir, { work: "backup", reason: "before-reset" });
      say(`Backup: ${file}`);
    }
    if (from) await prepareInProcess(dataDir, { work: "restore", from });
    else await prepareInProcess(dataDir, { work: "rebuild", demo, seed: demo, say });
    const seeded = readInstallation(dataDir).seeded && !from;
    say(
      from
        ? "The backup is in place."
        : `The database is new${seeded ? ", with the demonstration data" : ""}.`,
    );
  } finally {
    lock.release();
  }
});
