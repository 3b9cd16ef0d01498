import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, mkdirSync, mkdtempSync, statfsSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** The folder the repository was cloned into. Everything else is found from here, never from the working directory. */
export const root = path.resolve(import.meta.dirname, "..", "..");

export const supabaseDir = path.join(root, "supabase");

/**
 * Where one installation keeps everything it owns. The folder is private to its user, because keys and captured mails
 * with sign-in codes are in it.
 */
export function layout(dataDir) {
  const at = (...parts) => path.join(dataDir, ...parts);
  return {
    dataDir,
    keys: at("keys.json"),
    installation: at("installation.json"),
    lock: at("owner.lock"),
    databaseLock: at("database.lock"),
    database: at("database"),
    storage: at("storage"),
    mail: at("mail"),
    backups: at("backups"),
    log: at("backend.log"),
  };
}

/** Creates the folders of an installation that must exist before anything starts. */
export function ensureLayout(dataDir) {
  const places = layout(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  for (const folder of [places.storage, places.mail, places.backups]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  // An older umask may have made the folder readable for others; tighten it each time.
  try {
    chmodSync(dataDir, 0o700);
  } catch {
    // A folder that belongs to somebody else keeps its mode; the files inside are 0600 all the same.
  }
  return places;
}

/** A short stable name for a text, used for cache folders and checksums. */
export function digest(text) {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * A new private folder for data that is thrown away: in memory where there is room for a few databases, which spares a
 * test most of the time it takes to copy and to remove one, else in the system's temporary folder.
 */
export function throwAwayFolder(name) {
  return mkdtempSync(path.join(hasRoom("/dev/shm") ? "/dev/shm" : os.tmpdir(), name));
}

function hasRoom(folder) {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 3 * 2 ** 30 && os.freemem() > 4 * 2 ** 30;
  } catch {
    return false;
  }
}
