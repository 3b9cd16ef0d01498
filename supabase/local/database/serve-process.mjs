import { takeLock } from "../lock.mjs";
import { layout } from "../paths.mjs";
import { Refusal } from "../settings.mjs";
import { prepareDatabase } from "./prepare.mjs";
import { serveClients } from "./wire.mjs";

/** The database alone, on a TCP port, for one client at a time: `npm run db`, type generation, advisors, tests. */
const options = JSON.parse(process.argv[2]);
const tell = (message) => process.send?.(message);
process.umask(0o077);

let db;
let server;
let lock;

async function stop(code = 0) {
  await server?.close();
  await db?.close().catch(() => {});
  lock?.release?.();
  process.exit(code);
}

process.on("SIGTERM", () => stop());
process.on("SIGINT", () => {});
process.on("disconnect", () => stop());
// What the engine holds in memory cannot be trusted after a fault; a new process opens the same files.
const fault = (error) => {
  tell({ type: "fault", message: String(error?.message ?? error) });
  process.exit(70);
};
process.on("uncaughtException", fault);
process.on("unhandledRejection", fault);

try {
  lock = await takeLock(layout(options.dataDir).databaseLock, "database process", 15_000);
  if (lock.holder) throw new Refusal(`The database is still open in process ${lock.holder.pid}.`);
  db = await prepareDatabase(options.dataDir, {
    ...options,
    say: (text) => tell({ type: "phase", text }),
  });
  server = await serveClients(db, { port: options.port, onFault: fault });
  tell({ type: "ready", port: server.port });
} catch (error) {
  tell({
    type: "fatal",
    message: error instanceof Refusal ? error.message : String(error?.stack ?? error),
  });
  lock?.release?.();
  process.exit(error instanceof Refusal ? 78 : 1);
}
