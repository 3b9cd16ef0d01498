import { chmodSync, rmSync } from "node:fs";

import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

import { takeLock } from "../lock.mjs";
import { layout } from "../paths.mjs";
import { Refusal } from "../settings.mjs";
import { prepareDatabase } from "./prepare.mjs";

/**
 * The database process: opens the installation's database and serves it to exactly one client, the API. It is a process
 * of its own because a statement blocks its thread, and because it has to be possible to kill one that runs away.
 */
const options = JSON.parse(process.argv[2]);
const places = layout(options.dataDir);
const tell = (message) => process.send?.(message);

// Whatever is created from here on, the socket above all, is for this user alone: the protocol asks for no password.
process.umask(0o077);

let db;
let server;
let lock;
let stopping = false;

async function stop(code = 0) {
  if (stopping) return;
  stopping = true;
  try {
    await server?.stop();
    await db?.close();
  } finally {
    lock?.release();
    process.exit(code);
  }
}

process.on("SIGTERM", () => stop());
// Ctrl-C reaches every process of the terminal; the supervisor stops them in the right order.
process.on("SIGINT", () => {});
// The supervisor is gone, however it died: nobody else will stop this process.
process.on("disconnect", () => stop());
process.on("uncaughtException", (error) => {
  // After a fault inside the engine nothing that it holds in memory can be trusted; the files can.
  console.error(`Database process: ${error?.stack ?? error}`);
  process.exit(70);
});

try {
  // The supervisor's lock is not enough: after kill -9 of the supervisor its database process needs a moment to end.
  lock = await takeLock(places.databaseLock, "database process", 15_000);
  if (lock.holder) {
    throw new Refusal(`The database is still open in process ${lock.holder.pid}.`);
  }
  db = await prepareDatabase(options.dataDir, {
    ...options,
    say: (text) => tell({ type: "phase", text }),
  });
  // PGlite is one session. A second client would read the first one's answers and inherit its role, so there is none.
  const address = options.socket
    ? { path: options.socket }
    : { host: "127.0.0.1", port: options.port };
  if (options.socket) rmSync(options.socket, { force: true });
  server = new PGLiteSocketServer({ db, ...address, maxConnections: 1 });
  await server.start();
  if (options.socket) chmodSync(options.socket, 0o600);
  tell({ type: "ready" });
} catch (error) {
  if (stopping) process.exit(0);
  tell({
    type: "fatal",
    message: error instanceof Refusal ? error.message : String(error?.stack ?? error),
  });
  lock?.release?.();
  process.exit(error instanceof Refusal ? 78 : 1);
}
