import net from "node:net";

import { fatalMessage } from "../refusal-port.mjs";

/**
 * Serves the database to psql, the Supabase CLI, pg_dump and pg_prove: one client at a time, each with a fresh session.
 *
 * The stock socket server hands every message on as it comes. An unknown type byte or a broken greeting then hangs the
 * engine for ever, and COPY FROM STDIN ends it. Here each message is checked before the engine sees it.
 */

const sslRequest = 80_877_103;
const gssRequest = 80_877_104;
const cancelRequest = 80_877_102;
const longest = 64 * 1024 * 1024;
const greetingMs = 10_000;

// Query, Parse, Bind, Execute, Describe, Close, Sync, Flush.
const known = new Set("QPBEDCSH");
// Parts of a COPY that was refused: a client may have sent them before it read the refusal.
const ignored = new Set("dcf");

const sync = Uint8Array.from([0x53, 0, 0, 0, 4]);
const refusedCopy =
  "do $refused$ begin raise exception using errcode = '0A000', " +
  "message = 'COPY FROM STDIN does not work with the embedded database', " +
  "hint = 'Use INSERT statements; pg_dump writes them with --inserts.'; end $refused$";

/** True when the text would start a COPY from the client. Strings and comments are no statements. */
export function copiesFromClient(sql) {
  const bare = sql
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/--[^\n]*/g, " ")
    .replace(/\/\*[\s\S]*?\*\//g, " ");
  return (
    /\bcopy\b[^;]*\bfrom\s+(stdin|'')\s*(?![\w'])/i.test(bare) && /\bfrom\s+stdin\b/i.test(bare)
  );
}

function message(type, body) {
  const out = Buffer.alloc(5 + body.length);
  out.write(type, 0, "latin1");
  out.writeInt32BE(body.length + 4, 1);
  body.copy(out, 5);
  return out;
}

/** Replaces a COPY FROM STDIN by a statement that fails with the reason, so that the session's state stays true. */
function withoutCopy(type, frame) {
  if (type === "Q") {
    if (!copiesFromClient(frame.toString("utf8", 5, frame.length - 1))) return frame;
    return message("Q", Buffer.from(`${refusedCopy}\0`));
  }
  if (type === "P") {
    const nameEnd = frame.indexOf(0, 5);
    const textEnd = frame.indexOf(0, nameEnd + 1);
    if (!copiesFromClient(frame.toString("utf8", nameEnd + 1, textEnd))) return frame;
    const name = frame.subarray(5, nameEnd + 1);
    return message("P", Buffer.concat([name, Buffer.from(`${refusedCopy}\0`), Buffer.alloc(2)]));
  }
  return frame;
}

/** Reads the greeting. Returns what to do with it, or null while it is incomplete. */
function readGreeting(buffer) {
  if (buffer.length < 8) return null;
  const length = buffer.readInt32BE(0);
  const code = buffer.readInt32BE(4);
  if (length === 8 && (code === sslRequest || code === gssRequest))
    return { kind: "plain", length };
  if (length === 16 && code === cancelRequest) return { kind: "cancel", length };
  if (length < 9 || length > 10_000 || code >>> 16 !== 3) return { kind: "bad", length: 0 };
  if (buffer.length < length) return null;
  const words = buffer.toString("utf8", 8, length - 1).split("\0");
  const named = words.some((word, at) => at % 2 === 0 && word === "user" && words[at + 1]);
  if (!named || buffer[length - 1] !== 0) return { kind: "bad", length: 0 };
  return { kind: "start", length, minor: code & 0xffff };
}

class Client {
  #buffer = Buffer.alloc(0);
  #working = false;
  #greeted = false;
  #closed = false;

  constructor(socket, db, onFault) {
    this.socket = socket;
    this.db = db;
    this.onFault = onFault;
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    this.ended = new Promise((resolve) => socket.once("close", resolve));
    this.ended.then(() => (this.#closed = true));
    const timer = setTimeout(() => this.#close("08P01", "The greeting did not come."), greetingMs);
    this.greeted = () => clearTimeout(timer);
    this.ended.then(this.greeted);
    socket.on("data", (data) => {
      this.#buffer = this.#buffer.length ? Buffer.concat([this.#buffer, data]) : data;
      this.#work();
    });
  }

  #close(code, text) {
    if (!this.#closed) this.socket.end(fatalMessage(code, text));
    this.#closed = true;
    // A client that does not hang up by itself must not keep the place.
    setTimeout(() => this.socket.destroy(), 200);
  }

  /** Takes complete messages off the buffer, one after the other. */
  async #work() {
    if (this.#working) return;
    this.#working = true;
    try {
      while (!this.#closed && (await this.#step()));
    } catch (error) {
      this.onFault(error);
    }
    this.#working = false;
    this.idle?.();
  }

  /** Resolves when no message of this client is with the engine any more. */
  async settled() {
    await this.ended;
    if (this.#working) await new Promise((resolve) => (this.idle = resolve));
  }

  async #step() {
    if (!this.#greeted) return this.#greet();
    if (this.#buffer.length < 5) return false;
    const type = String.fromCharCode(this.#buffer[0]);
    const length = this.#buffer.readInt32BE(1);
    if (type === "X") {
      this.socket.end();
      this.#closed = true;
      return false;
    }
    if ((!known.has(type) && !ignored.has(type)) || length < 4 || length > longest) {
      this.#close("08P01", "This is not a message of the Postgres protocol.");
      return false;
    }
    if (this.#buffer.length < length + 1) return false;
    const frame = this.#buffer.subarray(0, length + 1);
    this.#buffer = this.#buffer.subarray(length + 1);
    if (ignored.has(type)) return true;
    if ((type === "Q" || type === "P") && frame.indexOf(0, 5) === -1) {
      this.#close("08P01", "A statement has no end.");
      return false;
    }
    await this.#send(withoutCopy(type, frame));
    return true;
  }

  async #greet() {
    const greeting = readGreeting(this.#buffer);
    if (!greeting) return false;
    const frame = Buffer.from(this.#buffer.subarray(0, greeting.length));
    this.#buffer = this.#buffer.subarray(greeting.length);
    if (greeting.kind === "plain") {
      this.socket.write("N");
      return true;
    }
    if (greeting.kind === "cancel") {
      this.socket.end();
      this.#closed = true;
      return false;
    }
    if (greeting.kind === "bad") {
      this.#close("08P01", "This is not a greeting of the Postgres protocol.");
      return false;
    }
    this.#greeted = true;
    this.greeted();
    if (greeting.minor > 0) {
      // The engine speaks 3.0; a newer client is told so and goes on with that.
      const body = Buffer.alloc(8);
      body.writeInt32BE(196_608, 0);
      this.socket.write(message("v", body));
      frame.writeInt32BE(196_608, 4);
    }
    await this.#send(frame);
    return true;
  }

  #send(frame) {
    return this.db.runExclusive(() =>
      this.db.execProtocolRawStream(new Uint8Array(frame), {
        onRawData: (data) => {
          if (data.length > 0 && this.socket.writable) this.socket.write(Buffer.from(data));
        },
      }),
    );
  }
}

/** Gives the next client a session as if nobody had been there: role, settings, temporary tables, prepared statements. */
export async function resetSession(db) {
  // After an error in the extended protocol the engine skips everything up to the next Sync.
  await db.runExclusive(() => db.execProtocolRawStream(sync, { onRawData() {} }));
  if (db.isInTransaction()) await db.exec("rollback");
  for (const sql of [
    "set session authorization postgres",
    "reset role",
    "discard all",
    'set search_path to "$user", public, extensions',
  ]) {
    await db.exec(sql);
  }
}

function refuse(socket) {
  const refusal = fatalMessage(
    "53300",
    "The embedded database takes one client at a time, and one is connected.",
  );
  socket.on("data", (data) => {
    const code = data.length >= 8 ? data.readInt32BE(4) : 0;
    // A client that offers encryption reads one letter before it can read an error.
    if (code === sslRequest || code === gssRequest) socket.write("N");
    else socket.end(refusal);
  });
  socket.setTimeout(3000, () => socket.destroy());
  socket.resume();
}

/**
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serveClients(db, { port, onFault, waitMs = 700 }) {
  // One place. It is taken from the connection until the session has been reset after it.
  let taken = false;
  const waiting = [];
  const sockets = new Set();

  /** Programs that close one connection and open the next at once are still one client; they get a moment. */
  function takePlace() {
    if (!taken) {
      taken = true;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      waiting.push(resolve);
      setTimeout(() => {
        const at = waiting.indexOf(resolve);
        if (at !== -1) waiting.splice(at, 1);
        resolve(false);
      }, waitMs);
    });
  }

  function leavePlace() {
    const next = waiting.shift();
    if (next) next(true);
    else taken = false;
  }

  const server = net.createServer({ pauseOnConnect: true }, async (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    if (!(await takePlace())) {
      refuse(socket);
      return;
    }
    try {
      if (!socket.destroyed) {
        const client = new Client(socket, db, onFault);
        socket.resume();
        await client.settled();
        await resetSession(db);
      }
      leavePlace();
    } catch (error) {
      onFault(error);
    }
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1" }, resolve);
  });
  return {
    port: server.address().port,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const socket of sockets) socket.destroy();
      }),
  };
}
