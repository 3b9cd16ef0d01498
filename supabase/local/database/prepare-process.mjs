import { takeLock } from "../lock.mjs";
import { layout } from "../paths.mjs";
import { Refusal } from "../settings.mjs";
import { restoreBackup, writeBackup } from "./backup.mjs";
import { exportSql } from "./export.mjs";
import { openDatabase } from "./open.mjs";
import { prepareDatabase, rebuild } from "./prepare.mjs";

/** Does one piece of work on a closed database and closes it again: build, back up, restore or export. */
const options = JSON.parse(process.argv[2]);
const places = layout(options.dataDir);
const tell = (message) => process.send?.(message);
const say = (text) => tell({ type: "phase", text });
process.umask(0o077);
let file;
let rows;
process.on("disconnect", () => process.exit(1));

const works = {
  prepare: () => prepareDatabase(options.dataDir, { ...options, say }),
  async backup() {
    // A backup must not depend on the chapters: it is wanted most when those do not fit any more.
    const db = await openDatabase(places.database);
    file = await writeBackup(db, places, options.reason);
    return db;
  },
  async rebuild() {
    await rebuild(places, { ...options, say });
    return openDatabase(places.database);
  },
  async restore() {
    await restoreBackup(places, options.from);
    return openDatabase(places.database);
  },
  async export() {
    const db = await openDatabase(places.database);
    rows = await exportSql(db, options.to);
    file = options.to;
    return db;
  },
};

const lock = await takeLock(places.databaseLock, "database process", 15_000);
try {
  if (lock.holder) throw new Refusal(`The database is still open in process ${lock.holder.pid}.`);
  const db = await works[options.work ?? "prepare"]();
  await db.close();
  tell({ type: "done", file, rows });
  lock.release();
  // The channel to the parent would keep this process alive.
  process.disconnect?.();
  process.exit(0);
} catch (error) {
  tell({
    type: "fatal",
    message: error instanceof Refusal ? error.message : String(error?.stack ?? error),
  });
  lock.release?.();
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 100);
}
