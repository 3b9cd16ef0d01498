import { existsSync, statSync } from "node:fs";

import { ensureDependencies } from "../dependencies.mjs";
import { requireUnused } from "../installation.mjs";
import { layout } from "../paths.mjs";
import { run, say } from "../say.mjs";
import { loadEnvFiles, readSettings, Refusal } from "../settings.mjs";
import { prepareInProcess } from "../template.mjs";

/** `npm run db:backup`: the whole database as one archive in the data folder. */
await run(async () => {
  loadEnvFiles();
  const { dataDir } = readSettings();
  await ensureDependencies();
  requireUnused(dataDir);
  if (!existsSync(layout(dataDir).database))
    throw new Refusal(`There is no database in ${dataDir} yet.`);
  const { file } = await prepareInProcess(dataDir, { work: "backup", reason: "backup" });
  say(`${file} (${(statSync(file).size / 1024 / 1024).toFixed(1)} MB)`);
  say(`It comes back with: npm run db:reset -- --from "${file}"`);
});
