import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import { openDatabase } from "./open.mjs";

/**
 * Writes the whole database folder as one compressed archive and makes sure it is on the disk: the embedded database
 * itself never calls fsync, so the archive is what survives a power cut.
 */
export async function writeBackup(db, places, reason = "backup") {
  const stamp = new Date().toISOString().replace(/[:.]/g, "-");
  const target = path.join(places.backups, `${stamp}-${reason}.tar.gz`);
  const draft = `${target}.new`;
  const archive = await db.dumpDataDir("gzip");
  writeFileSync(draft, Buffer.from(await archive.arrayBuffer()), { mode: 0o600 });
  const file = openSync(draft, "r+");
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, target);
  return target;
}

/** Puts a backup in the place of the database. It is unpacked and opened elsewhere first, so a broken one changes nothing. */
export async function restoreBackup(places, file) {
  const scratch = path.join(places.dataDir, `database.new-${process.pid}`);
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true, mode: 0o700 });
  try {
    const archive = new Blob([readFileSync(file)], { type: "application/x-gzip" });
    const db = await openDatabase(scratch, { archive });
    await db.query("select 1 from supabase_migrations.schema_migrations limit 1");
    await db.close();
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true });
    throw error;
  }
  const old = `${places.database}.old-${process.pid}`;
  if (existsSync(places.database)) renameSync(places.database, old);
  renameSync(scratch, places.database);
  rmSync(old, { recursive: true, force: true });
}
