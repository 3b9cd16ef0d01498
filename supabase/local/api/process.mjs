import { createServer } from "node:http";

import { getRequestListener } from "@hono/node-server";

import { loadKeys } from "../keys.mjs";
import { layout } from "../paths.mjs";
import { redactConsole } from "./redact.mjs";

redactConsole();

/**
 * The API process. It listens before it connects, because an outgoing connection once took the very port it was about
 * to listen on; until the database has answered it says 503.
 */
const options = JSON.parse(process.argv[2]);
const places = layout(options.dataDir);
const tell = (message) => process.send?.(message);

let api = null;
let ready = false;
let stopping = false;

const server = createServer(
  // Nobody may wait for ever for a header or a body that does not come.
  {
    requestTimeout: 60_000,
    headersTimeout: 15_000,
    keepAliveTimeout: 65_000,
    maxHeaderSize: 32_768,
  },
  getRequestListener(
    async (incoming, { incoming: raw }) => {
      if (!ready) {
        return Response.json(
          { code: "starting", message: "The database is starting." },
          { status: 503 },
        );
      }
      try {
        return await api.fetch(
          incoming,
          raw.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "unknown",
        );
      } catch (error) {
        console.error(error);
        return Response.json(
          {
            code: "unavailable",
            message: "The database did not answer.",
            details: null,
            hint: null,
          },
          { status: 503 },
        );
      }
    },
    { overrideGlobalObjects: false },
  ),
);

async function stop(code = 0) {
  if (stopping) return;
  stopping = true;
  ready = false;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  // Requests on their way get a moment; connections that are merely kept alive do not hold the process.
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 1500))]);
  server.closeAllConnections();
  await Promise.race([api?.connection.close(), new Promise((resolve) => setTimeout(resolve, 500))]);
  process.exit(code);
}

process.on("SIGTERM", () => stop());
process.on("SIGINT", () => {});
process.on("disconnect", () => stop());
process.on("unhandledRejection", (error) => console.error(error));
process.on("uncaughtException", (error) => {
  console.error(error);
  process.exit(70);
});
process.on("message", async (message) => {
  if (message.type !== "ping" || !ready) return;
  // A real query through the one connection: an API that only listens can be stuck all the same.
  try {
    await api.connection.driver.unsafe("select 1");
    tell({ type: "pong", id: message.id });
  } catch (error) {
    console.error(error);
  }
});

/** The database is started at the same time and may be busy building itself. Only "not there yet" is waited for. */
async function connect() {
  const notYet = new Set([
    "ENOENT",
    "ECONNREFUSED",
    "CONNECTION_CLOSED",
    "CONNECT_TIMEOUT",
    "CONNECTION_DESTROYED",
  ]);
  for (;;) {
    try {
      await api.connect();
      return;
    } catch (error) {
      if (!notYet.has(error.code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

try {
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  tell({ type: "listening" });
  const { createApi } = await import("./app.mjs");
  api = await createApi({
    ...options,
    keys: loadKeys(options.dataDir),
    mailDir: options.mailDir ?? places.mail,
    storageDir: places.storage,
  });
  await connect();
  ready = true;
  tell({ type: "ready" });
} catch (error) {
  tell({
    type: "fatal",
    message:
      error.code === "EADDRINUSE"
        ? `Port ${options.port} for the API is taken by another program. Choose another one with CAIRN_API_PORT.`
        : String(error?.stack ?? error),
  });
  process.exit(error.code === "EADDRINUSE" ? 78 : 1);
}
