import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

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
