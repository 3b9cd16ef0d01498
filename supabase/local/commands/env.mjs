import { loadKeys } from "../keys.mjs";
import { run } from "../say.mjs";
import { loadEnvFiles, readSettings } from "../settings.mjs";

/** `npm run env`: what another client needs to reach the local installation, one variable a line. */
await run(async () => {
  loadEnvFiles();
  const { dataDir, apiPort, dbPort } = readSettings();
  const keys = loadKeys(dataDir);
  console.log(`SUPABASE_URL=http://127.0.0.1:${apiPort}`);
  console.log(`SUPABASE_PUBLISHABLE_KEY=${keys.publishableKey}`);
  console.log(`SUPABASE_SECRET_KEY=${keys.secretKey}`);
  console.log(`SUPABASE_JWT_SECRET=${keys.jwtSecret}`);
  console.log(
    `DATABASE_URL=postgresql://postgres:postgres@127.0.0.1:${dbPort}/postgres?sslmode=disable`,
  );
});
