import { ensureDependencies } from "../dependencies.mjs";
import { requireFree } from "../installation.mjs";
import { run, say } from "../say.mjs";
import { loadEnvFiles, readSettings } from "../settings.mjs";
import { stopOnSignal } from "../signals.mjs";
import { Supervisor } from "../supervisor.mjs";

/** `npm run backend`: database and API alone, for work with another client than the application. */
await run(async () => {
  loadEnvFiles();
  const settings = readSettings();
  await ensureDependencies();
  await requireFree({ dataDir: settings.dataDir, apiPort: settings.apiPort });
  const supervisor = new Supervisor({ ...settings, what: "npm run backend", say });
  stopOnSignal(() => supervisor.stop());
  say("Starting the database …");
  await supervisor.start();
  say(`The API answers at ${supervisor.url}. Its keys: npm run env. The data: ${settings.dataDir}`);
  say("Ctrl-C stops it.");
});
