import net from "node:net";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startDatabase, type ServedDatabase } from "../../local/testing.mjs";
import { schemaDir } from "./support";

let database: ServedDatabase;
beforeAll(async () => {
  database = await startDatabase({ schemaDir, seed: true });
});
afterAll(() => database?.stop());

const open = () =>
  postgres(database.url, { max: 1, onnotice() {}, connect_timeout: 10, fetch_types: false });

/** Connects, does the work, and hangs up. */
async function client<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = open();
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const greeting = (() => {
  const words = Buffer.from("user\0postgres\0database\0postgres\0\0");
  const head = Buffer.alloc(8);
  head.writeInt32BE(words.length + 8, 0);
  head.writeInt32BE(196_608, 4);
  return Buffer.concat([head, words]);
})();

/** Sends bytes and returns what came back until the server hung up or a moment passed. */
function send(bytes: Buffer, greeted: boolean): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(database.port, "127.0.0.1");
    let text = "";
    let sent = !greeted;
    socket.write(greeted ? greeting : bytes);
    socket.on("data", (data) => {
      text += data.toString("latin1");
      if (sent || !text.includes("Z\0\0\0\x05I")) return;
      sent = true;
      text = "";
      socket.write(bytes);
      setTimeout(() => socket.destroy(), 200);
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(text));
    setTimeout(() => socket.destroy(), 1500);
  });
}

it("gives each client a session as if nobody had been there before", async () => {
  await client(async (sql) => {
    await sql.unsafe("create temp table left_behind (a int)");
    await sql.unsafe("prepare left_statement as select 1");
    await sql.unsafe("select pg_advisory_lock(1)");
    await sql.unsafe("select set_config('request.jwt.claim.sub', 'x', false)");
    await sql.unsafe(
      "set session_replication_role = replica; set default_transaction_read_only = on; set search_path = ''",
    );
    await sql.unsafe("set row_security = off; set timezone = 'Asia/Tokyo'; set role anon");
    expect((await sql.unsafe("select current_user::text as name"))[0]?.name).toBe("anon");
  });
  const [state] = await client((sql) =>
    sql.unsafe(`select current_user::text as role, session_user::text as session, current_setting('session_replication_role') as replication,
      current_setting('default_transaction_read_only') as readonly, current_setting('search_path') as path, current_setting('row_security') as security,
      current_setting('timezone') as zone, to_regclass('left_behind')::text as temporary, nullif(current_setting('request.jwt.claim.sub', true), '') as claim,
      (select count(*)::int from pg_prepared_statements where name = 'left_statement') as prepared,
      (select count(*)::int from pg_locks where locktype = 'advisory') as locks`),
  );
  expect(state).toMatchObject({
    role: "postgres",
    session: "postgres",
    replication: "origin",
    readonly: "off",
    security: "on",
    path: '"$user", public, extensions',
    temporary: null,
    claim: null,
    prepared: 0,
    locks: 0,
  });
  expect(state?.zone).not.toBe("Asia/Tokyo");
});

it("rolls back what a client left open", async () => {
  const socket = net.connect(database.port, "127.0.0.1");
  socket.write(greeting);
  await new Promise((resolve) => socket.once("data", resolve));
  const text = Buffer.from("begin; create table public.ghost (a int);\0");
  const head = Buffer.alloc(5);
  head.write("Q");
  head.writeInt32BE(text.length + 4, 1);
  socket.write(Buffer.concat([head, text]));
  await new Promise((resolve) => setTimeout(resolve, 300));
  socket.destroy();
  const [row] = await client((sql) =>
    sql.unsafe("select to_regclass('public.ghost')::text as name"),
  );
  expect(row?.name).toBeNull();
});

it("tells a second client that there is one already, and the first goes on", async () => {
  const first = open();
  await first`select 1`;
  const second = open();
  await expect(second`select 1`).rejects.toMatchObject({ code: "53300" });
  await second.end({ timeout: 1 });
  expect((await first`select 2 as n`)[0]?.n).toBe(2);
  await first.end({ timeout: 5 });
  expect((await client((sql) => sql`select 3 as n`))[0]?.n).toBe(3);
});

it("survives what is no Postgres message", async () => {
  const garbage: [string, Buffer, boolean][] = [
    ["a web request", Buffer.from("GET / HTTP/1.1\r\nhost: x\r\n\r\n"), false],
    ["a greeting without a user", Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0]), false],
    ["a greeting of another version", Buffer.from([0, 0, 0, 9, 0, 2, 0, 0, 0]), false],
    ["a greeting of the wrong length", Buffer.alloc(64, 255), false],
    ["half a greeting", Buffer.from([0, 0, 0, 40]), false],
    ["an unknown type", Buffer.from("~\0\0\0\x08abcd"), true],
    ["a negative length", Buffer.from("Q\xff\xff\xff\xff", "latin1"), true],
    ["a statement without an end", Buffer.from("Q\0\0\0\x08abcd"), true],
    ["half a statement", Buffer.from("Q\0\0\0\x40select"), true],
    ["an empty Parse", Buffer.from("P\0\0\0\x04"), true],
    ["an empty Bind", Buffer.from("B\0\0\0\x04"), true],
    ["a Parse with too few types", Buffer.from("P\0\0\0\x0b\0sel\0\xff\xff", "latin1"), true],
    ["a function call", Buffer.from("F\0\0\0\x08abcd"), true],
    ["parts of a copy", Buffer.from("d\0\0\0\x08abcdc\0\0\0\x04"), true],
    ["a password", Buffer.from("p\0\0\0\x05\0"), true],
  ];
  const before = database.pid;
  for (const [name, bytes, greeted] of garbage) {
    await send(bytes, greeted);
    expect((await client((sql) => sql`select 1 as n`))[0]?.n, name).toBe(1);
  }
  // The same process all along: nothing of it made the engine fall over.
  expect(database.pid).toBe(before);
});

it("refuses COPY FROM STDIN with the way around it, and takes no text for one", async () => {
  await client(async (sql) => {
    await sql.unsafe("create temp table target (a int)");
    for (const text of [
      "copy target from stdin",
      "COPY target (a)\nFROM  STDIN with (format csv)",
      "/* x */ copy target from /* y */ stdin",
    ]) {
      await expect(sql.unsafe(text)).rejects.toMatchObject({
        code: "0A000",
        hint: expect.stringContaining("--inserts"),
      });
    }
    await expect(sql.unsafe("copy target from stdin", [], { prepare: true })).rejects.toMatchObject(
      { code: "0A000" },
    );
    expect((await sql.unsafe("select 'copy target from stdin' as text"))[0]?.text).toBe(
      "copy target from stdin",
    );
    expect((await sql.unsafe("select count(*)::int as n from target"))[0]?.n).toBe(0);
  });
});

it("comes back when its engine was killed", async () => {
  const before = database.pid;
  process.kill(before, "SIGKILL");
  const deadline = Date.now() + 20_000;
  let n: number | undefined;
  while (n === undefined && Date.now() < deadline) {
    n = await client((sql) => sql`select count(*)::int as n from public.probe_items`).then(
      (rows) => rows[0]?.n,
      () => undefined,
    );
  }
  expect(n).toBe(120);
  expect(database.pid).not.toBe(before);
});
