import { takeLock } from "../lock.mjs";
import { layout } from "../paths.mjs";
import { Refusal } from "../settings.mjs";
import { writeBackup } from "./backup.mjs";
import { openDatabase } from "./open.mjs";
import { prepareDatabase } from "./prepare.mjs";

/** Does one piece of work on a closed database and closes it again: build or update it, back it up, or export it. */
const options = JSON.parse(process.argv[2]);
const places = layout(options.dataDir);
const tell = (message) => process.send?.(message);
process.umask(0o077);
process.on("disconnect", () => process.exit(1));

const works = {
  prepare: () =>
    prepareDatabase(options.dataDir, { ...options, say: (text) => tell({ type: "phase", text }) }),
  async backup() {
    // A backup must not depend on the chapters: it is wanted most when those do not fit any more.
    const db = await openDatabase(places.database);
    tell({ type: "file", file: await writeBackup(db, places, options.reason) });
    return db;
  },
};

const lock = await takeLock(places.databaseLock, "database process", 15_000);
try {
  if (lock.holder) throw new Refusal(`The database is still open in process ${lock.holder.pid}.`);
  const db = await works[options.work ?? "prepare"]();
  await db.close();
  tell({ type: "done" });
  lock.release();
  // The channel to the parent would keep this process alive.
  process.disconnect?.();
  process.exit(0);
} catch (error) {
  tell({ type: "fatal", message: error instanceof Refusal ? error.message : String(error?.stack ?? error) });
  lock.release?.();
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 100);
}
