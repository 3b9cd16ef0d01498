import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import { layout } from "../paths.mjs";
import { Refusal } from "../settings.mjs";
import { writeBackup } from "./backup.mjs";
import { applyChapter, applySeeds, compareChapters, readChapters, readSeeds } from "./chapters.mjs";
import { openDatabase } from "./open.mjs";
import { applySystem } from "./system.mjs";
import { systemVersion } from "./version.mjs";

function readInstallation(places) {
  try {
    return JSON.parse(readFileSync(places.installation, "utf8"));
  } catch {
    return {};
  }
}

function writeInstallation(places, installation) {
  const draft = `${places.installation}.new`;
  writeFileSync(draft, `${JSON.stringify(installation, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, places.installation);
}

/**
 * Builds a database in a scratch folder and moves it into place when it is complete. A process killed on the way
 * leaves a scratch folder that nobody opens, never half a database.
 */
async function build(places, { demo, seed, say, pgtap, schemaDir }) {
  const scratch = path.join(places.dataDir, `database.new-${process.pid}`);
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true, mode: 0o700 });
  say("Creating the database");
  const seeds = seed ? readSeeds(schemaDir) : [];
  const db = await openDatabase(scratch, { pgtap });
  let seeded;
  try {
    await applySystem(db);
    const chapters = readChapters(schemaDir);
    if (chapters.length > 0) say(`Applying ${chapters.length} chapters of the schema`);
    for (const chapter of chapters) await applyChapter(db, chapter);
    if (seeds.length > 0) {
      say("Loading the demonstration data");
      await applySeeds(db, seeds);
    }
    const accounts = await db.query("select id from auth.users order by id");
    seeded = accounts.rows.map((row) => row.id);
    // Nothing gathers statistics by itself here, and without them the planner guesses.
    await db.exec("analyze");
  } catch (error) {
    await db.close().catch(() => {});
    rmSync(scratch, { recursive: true, force: true });
    throw error;
  }
  await db.close();
  // Written first: without a database these facts mean nothing, but a database without them would count as foreign.
  writeInstallation(places, {
    demo: Boolean(demo),
    seeded: seeds.length > 0,
    accounts: seeded,
    system: systemVersion,
    createdAt: new Date().toISOString(),
  });
  const old = existsSync(places.database) ? `${places.database}.old-${process.pid}` : null;
  if (old) renameSync(places.database, old);
  renameSync(scratch, places.database);
  if (old) rmSync(old, { recursive: true, force: true });
}

/** Builds the database anew in place of the old one. Uploaded files belong to the old rows and go with the backups. */
export async function rebuild(places, options) {
  await build(places, options);
  if (existsSync(places.storage) && readdirSync(places.storage).length > 0) {
    const stamp = new Date().toISOString().replace(/[:.]/g, "-");
    renameSync(places.storage, path.join(places.backups, `${stamp}-storage`));
    mkdirSync(places.storage, { mode: 0o700 });
  }
}

/** Accounts that the demonstration did not bring mean that somebody keeps data of their own here. */
async function hasOwnData(db, installation) {
  if (!installation.demo) return true;
  const { rows } = await db.query("select id from auth.users");
  const brought = new Set(installation.accounts ?? []);
  return rows.some((row) => !brought.has(row.id));
}

/**
 * Opens the installation's database, ready for service: creates it on first use, applies new chapters, and deals with
 * edited ones. Demonstration data is backed up and rebuilt; a person's own data is never touched without being asked.
 */
export async function prepareDatabase(
  dataDir,
  { demo, seed = demo, pgtap = false, schemaDir, say = () => {} },
) {
  const places = layout(dataDir);
  if (!existsSync(places.database)) {
    // What a killed rebuild moved aside is complete; a first boot leaves nothing worth keeping.
    const aside = leftovers(places, ".old-").at(-1);
    if (aside) renameSync(aside, places.database);
  }
  for (const rest of [...leftovers(places, ".new-"), ...leftovers(places, ".old-")]) {
    rmSync(rest, { recursive: true, force: true });
  }
  if (!existsSync(places.database)) await build(places, { demo, seed, say, pgtap, schemaDir });

  let db = await openDatabase(places.database, { pgtap });
  const installation = readInstallation(places);
  if (installation.system !== systemVersion) {
    await applySystem(db);
    writeInstallation(places, { ...installation, system: systemVersion });
  }
  const { pending, changed, early } = await compareChapters(db, readChapters(schemaDir));
  const rewritten = [...changed, ...early];
  const own = await hasOwnData(db, installation);
  // A demonstration that was built before there was demonstration data is of no use to anybody.
  if (!own && seed && !installation.seeded) {
    rewritten.push(...readSeeds(schemaDir).map(({ name }) => name));
  }
  if (rewritten.length > 0) {
    if (own) {
      await db.close();
      throw new Refusal(
        `These chapters of the schema were edited after this database was built:\n  ${rewritten.join("\n  ")}\n` +
          "The database holds data of your own, so it is left as it is. To back it up and build it again, run: npm run db:reset",
      );
    }
    say(`The schema was edited (${rewritten.length} files). Backing up the demonstration data`);
    const backup = await writeBackup(db, places, "before-rebuild");
    say(`Backup: ${backup}`);
    await db.close();
    await rebuild(places, { demo: true, seed: true, say, pgtap, schemaDir });
    db = await openDatabase(places.database, { pgtap });
  } else if (pending.length > 0) {
    say(`Applying ${pending.length} new chapters of the schema`);
    for (const chapter of pending) await applyChapter(db, chapter);
    await db.exec("analyze");
  }
  return db;
}

function leftovers(places, mark) {
  const folder = path.dirname(places.database);
  const head = `${path.basename(places.database)}${mark}`;
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.startsWith(head))
        .sort()
        .map((name) => path.join(folder, name))
    : [];
}
