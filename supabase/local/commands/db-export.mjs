import { existsSync } from "node:fs";
import path from "node:path";

import { ensureDependencies } from "../dependencies.mjs";
import { requireUnused } from "../installation.mjs";
import { ensureLayout } from "../paths.mjs";
import { run, say } from "../say.mjs";
import { loadEnvFiles, readSettings, Refusal } from "../settings.mjs";
import { prepareInProcess } from "../template.mjs";

/** `npm run db:export [-- <file>]`: the data as plain SQL, for a move to a Supabase project. */
await run(async () => {
  loadEnvFiles();
  const { dataDir } = readSettings();
  await ensureDependencies();
  requireUnused(dataDir);
  const places = ensureLayout(dataDir);
  if (!existsSync(places.database)) throw new Refusal(`There is no database in ${dataDir} yet.`);
  const stamp = new Date().toISOString().replace(/[:.]/g, "-");
  const to = path.resolve(process.argv[2] ?? path.join(places.backups, `${stamp}-export.sql`));
  const { rows } = await prepareInProcess(dataDir, { work: "export", to });
  say(`${rows} rows are in ${to}`);
  say("How to load it into a Supabase project stands at its top.");
});
