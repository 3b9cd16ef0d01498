import { AsyncLocalStorage } from "node:async_hooks";

import { createPostgresConnection } from "@supabase/lite/postgres";

import { statement } from "./lite.mjs";

/** What belongs to one HTTP request and has to be known deep inside the API package. */
export const request = new AsyncLocalStorage();

const roles = new Set(["anon", "authenticated", "service_role"]);

// Values as PostgREST writes them: numbers for numeric, ISO times with the offset.
const iso = (text) => {
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d)?(?::?(\d\d))?$/.exec(
    text,
  );
  if (!match) return text;
  return `${match[1]}T${match[2]}${match[3] ? `${match[3]}:${match[4] ?? "00"}` : ""}`;
};
// The driver asks the database what a statement takes and writes each value in that type's own way: a moment for a day, f for
// the text true, and a fault of its own for what is no day. What is wrong with a value is for the database to say.
const own = (oid, write, parse) => ({
  to: oid,
  from: [oid],
  serialize: (value) => (typeof value === "string" ? value : write(value)),
  parse,
});
const moment = (oid, parse) =>
  own(oid, (value) => (value instanceof Date ? value.toISOString() : String(value)), parse);
// The API package hands some documents over as text that is JSON already; encoding it again stores a string.
const json = (oid) => own(oid, JSON.stringify, (text) => JSON.parse(text));

/**
 * The one connection to the database. `max: 1` is a guard, not a tuning value: the database is one session, and a
 * second connection would run its statements inside another request's role.
 */
export const connectionOptions = { max: 1, idle_timeout: 0, max_lifetime: 0, connect_timeout: 5 };

export function createConnection(address) {
  return createPostgresConnection({
    url: "",
    postgresOptions: {
      ...(address.socket ? { path: address.socket } : { host: "127.0.0.1", port: address.port }),
      user: "postgres",
      database: "postgres",
      ...connectionOptions,
      backoff: () => 0.15,
      onnotice() {},
      types: {
        numeric: own(1700, String, (text) => {
          const value = Number(text);
          return Number.isFinite(value) ? value : text;
        }),
        boolean: own(
          16,
          (value) => (value ? "t" : "f"),
          (text) => text === "t",
        ),
        date: moment(1082, (text) => text),
        timestamp: moment(1114, iso),
        timestamptz: moment(1184, iso),
        bytea: own(
          17,
          (value) => `\\x${Buffer.from(value).toString("hex")}`,
          (text) => Buffer.from(text.slice(2), "hex"),
        ),
        json: json(114),
        jsonb: json(3802),
      },
    },
  });
}

/** Headers that SQL may see: never a credential, and the caller's address only as this process knows it. */
function visibleHeaders() {
  const store = request.getStore();
  return JSON.stringify(store?.headers ?? {});
}

/**
 * Replaces the six statements with which the API package announces a request by one, which also brings what it leaves
 * out: headers for the audit trigger, the e-mail claim and PostgREST's search path.
 */
export function patchSession(connection, searchPath) {
  connection.applyJwtSessionContext = async (transaction, context) => {
    const auth = context.auth ?? {};
    const role = auth.role || "anon";
    if (!roles.has(role)) {
      // A token signed with the right secret may still name any role; a hosted project knows only these three.
      throw Object.assign(new Error(`permission denied to set role "${role}"`), { code: "42501" });
    }
    const claims = auth.jwt && typeof auth.jwt === "object" ? auth.jwt : { role };
    const store = request.getStore();
    const values = [
      role,
      String(auth.uid ?? claims.sub ?? ""),
      role,
      String(claims.email ?? ""),
      JSON.stringify(claims),
      visibleHeaders(),
      store?.method ?? "",
      store?.path ?? "",
      String(context.storage?.operation ?? ""),
      searchPath,
    ];
    await transaction.executeQuery(
      statement(
        `select set_config('role', $1, true), set_config('request.jwt.claim.sub', $2, true),
          set_config('request.jwt.claim.role', $3, true), set_config('request.jwt.claim.email', $4, true),
          set_config('request.jwt.claims', $5, true), set_config('request.headers', $6, true),
          set_config('request.method', $7, true), set_config('request.path', $8, true),
          set_config('storage.operation', $9, true), set_config('search_path', $10, true)`,
        values,
      ),
    );
  };
  connection.applyRpcRequestGucs = async (transaction) => {
    await transaction.executeQuery(
      statement(
        "select set_config('response.status', '', true), set_config('response.headers', '', true)",
      ),
    );
  };
  connection.normalizeDbError = (error) => {
    const store = request.getStore();
    if (store && typeof error?.code === "string") store.databaseError = error;
    return error;
  };
}

/** An object or a number where a list is wanted would break the driver; as text the database refuses it. */
const asText = (value) => {
  if (typeof value === "number") return String(value);
  return Object.prototype.toString.call(value) === "[object Object]"
    ? JSON.stringify(value)
    : value;
};

const mostPrepared = 500;
const longestPrepared = 10_000;

/**
 * The API package has every statement planned anew, where PostgREST prepares it once: under row level security planning is
 * half of what a small query costs. A text that comes a second time is prepared. Callers make texts as they like, so
 * there is an end to how many are kept.
 */
export function prepareStatements({ driver }) {
  const once = new Set();
  const prepared = new Set();
  const isPrepared = (text) => {
    if (prepared.has(text)) return true;
    if (prepared.size >= mostPrepared || text.length > longestPrepared) return false;
    if (once.delete(text)) return Boolean(prepared.add(text));
    if (once.size >= mostPrepared) once.clear();
    once.add(text);
    return false;
  };
  const reserve = driver.reserve;
  driver.reserve = async () => {
    const reserved = await reserve();
    const { unsafe } = reserved;
    reserved.unsafe = (text, values, options) =>
      unsafe(text, values?.map(asText), { prepare: isPrepared(text), ...options });
    return reserved;
  };
}

/**
 * On its first request the API package grants all rights on all tables to anonymous callers, which undoes every REVOKE
 * of the chapters. It remembers that it did so before it does it: let it fail once, in a transaction that cannot write.
 */
export async function preventGrants(connection) {
  await connection.exec("BEGIN READ ONLY");
  await connection.withContext({ auth: { role: "anon" } }, async () => {}).catch(() => {});
  await connection.exec("ROLLBACK");
  const seen = await connection.withContext({ auth: { role: "anon" } }, (transaction) =>
    transaction.executeQuery(statement("select current_user::text as name")),
  );
  if (seen.rows[0]?.name !== "anon") {
    throw new Error("A signed-out request does not run as anon. The API does not start like this.");
  }
}
