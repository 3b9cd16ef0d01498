import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { ensureDependencies, runProgram } from "../dependencies.mjs";
import { root } from "../paths.mjs";
import { run, say } from "../say.mjs";
import { Refusal } from "../settings.mjs";
import { bin, supabaseCli } from "../tools.mjs";

const target = path.join(root, "lib", "platform", "database.types.ts");

/**
 * `npm run db:types`: writes the TypeScript types of the schema, from a throw-away database that has just the chapters.
 * With `-- --check` it only compares.
 */
await run(async () => {
  await ensureDependencies();
  const { startDatabase } = await import("../testing.mjs");
  const database = await startDatabase({ migrations: true });
  let types;
  try {
    types = await supabaseCli([
      "gen",
      "types",
      "typescript",
      `--remote=${database.url}`,
      "--schema",
      "public",
    ]);
  } finally {
    await database.stop();
  }
  // Formatted beside the target, so that the same settings apply to it.
  const draft = path.join(root, "lib", "platform", `database.types.${process.pid}.ts`);
  mkdirSync(path.dirname(draft), { recursive: true });
  writeFileSync(draft, types);
  try {
    const result = await runProgram(process.execPath, [bin("oxfmt"), draft], { quiet: true });
    if (result.code !== 0) throw new Refusal(`The types could not be formatted. ${result.output}`);
    types = readFileSync(draft, "utf8");
  } finally {
    rmSync(draft, { force: true });
  }
  const before = existsSync(target) ? readFileSync(target, "utf8") : "";
  if (before === types) {
    say("lib/platform/database.types.ts is up to date.");
  } else if (process.argv.includes("--check")) {
    throw new Refusal(
      "lib/platform/database.types.ts is not what the schema says. Run: npm run db:types",
    );
  } else {
    writeFileSync(target, types);
    say("lib/platform/database.types.ts is written.");
  }
});
