import { timingSafeEqual } from "node:crypto";

import { App, setExperimental } from "@supabase/lite";

import { AuthGuard } from "./auth.mjs";
import { readConfig } from "./config.mjs";
import { authError, mapDatabaseError, restError } from "./errors.mjs";
import { RateLimit } from "./limits.mjs";
import { AuthMailer, createDelivery } from "./mail.mjs";
import {
  createConnection,
  patchSession,
  preventGrants,
  prepareStatements,
  request,
} from "./session.mjs";
import { FolderStorage, storageFetch } from "./storage.mjs";

const megabyte = 1024 * 1024;
const bodyLimit = { rest: megabyte, auth: megabyte, storage: 12 * megabyte };
const longestQuery = 16_000;
const deepestSelect = 40;

const same = (a, b) => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/**
 * Reads a body up to the limit. Returns null when it is longer, whatever its length header said. Somewhat longer ones
 * are read to their end all the same, because a client that is still sending does not see the answer.
 */
async function readBody(incoming, limit) {
  if (!incoming.body) return Buffer.alloc(0);
  const parts = [];
  let size = 0;
  for await (const part of incoming.body) {
    size += part.length;
    if (size <= limit) parts.push(part);
    else if (size > limit * 4) return null;
  }
  return size > limit ? null : Buffer.concat(parts);
}

function depth(text) {
  let now = 0;
  let most = 0;
  for (const char of text) {
    if (char === "(") most = Math.max(most, (now += 1));
    if (char === ")") now -= 1;
  }
  return most;
}

/** What is refused before the API package sees it: things it answers with a fault, or not at all. */
function refuse(url, area, incoming) {
  const host = (incoming.headers.get("host") ?? "").replace(/:\d+$/, "").toLowerCase();
  // A page elsewhere can make a browser resolve its own name to this machine; then the name gives it away.
  if (!["127.0.0.1", "localhost", "[::1]"].includes(host))
    return [403, "host_not_allowed", "This address is not served."];
  if (!area) return [404, "not_found", "There is no such route."];
  if (!["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].includes(incoming.method)) {
    return [405, "method_not_allowed", "This method is not used here."];
  }
  if (url.search.length > longestQuery) return [400, "query_too_long", "The query is too long."];
  if (/%00|\0/.test(url.pathname + url.search))
    return [400, "invalid_text", "A zero byte is not text."];
  if (depth(url.search) > deepestSelect)
    return [400, "query_too_deep", "The query is nested too deeply."];
  return null;
}

/**
 * The API: the package's own request handler with everything around it that a project in the cloud has and it has not.
 * Returns `fetch(request, peerAddress)` and what the process needs to start and stop it.
 */
export async function createApi({
  address,
  keys,
  siteUrl,
  smtpUrl,
  mailFrom,
  mailDir,
  storageDir,
  limits,
}) {
  const { lite, templates } = readConfig({ siteUrl, keys });
  const connection = createConnection(address);
  prepareStatements(connection);
  patchSession(
    connection,
    [...lite.api.schemas, "extensions"].map((name) => `"${name}"`).join(", "),
  );
  setExperimental("storage", true);
  const deliver = createDelivery({ smtpUrl, from: mailFrom, mailDir });
  const mailer = new AuthMailer({ templates, siteUrl, deliver });
  const app = new App({
    connection,
    ...lite,
    options: {
      // Admin mode answers requests without a key as service_role; the studio would show the database to any visitor.
      server: { admin: false, disableStudio: true },
      drivers: { email: { send: async (mail) => deliver(mail) } },
    },
  });
  // The package has no public way to set these two.
  Object.assign(app, { _mailer: mailer, _storageAdapter: new FolderStorage(storageDir) });
  await app.init();
  const guard = new AuthGuard({
    connection,
    mailer,
    limits: { address: new RateLimit(limits.address), client: new RateLimit(limits.client) },
    otpLength: lite.auth.email.otp_length,
  });

  async function connect() {
    await connection.driver.unsafe('set search_path to "$user", public, extensions');
    await connection.clearSchemaCache?.();
    await preventGrants(connection);
    // Reading the catalog takes a second; the first visitor should not be the one who waits for it.
    await connection.introspect({ useCache: true });
  }

  function describeCaller(incoming, peer) {
    const key = incoming.headers.get("x-cairn-key");
    const trusted = Boolean(key) && same(key, keys.secretKey);
    const named = incoming.headers.get("x-cairn-client")?.trim();
    const forwarded = incoming.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
    return {
      address: (trusted && (named || forwarded)) || peer,
      // The application's server counts its own visitors when it does not say who they are.
      limited: !trusted || Boolean(named),
    };
  }

  /** Headers as SQL sees them: no credential, and the address of the caller instead of what the caller claims. */
  function sqlHeaders(incoming, caller) {
    const secret = new Set([
      "authorization",
      "apikey",
      "cookie",
      "x-cairn-key",
      "x-cairn-client",
      "x-forwarded-for",
    ]);
    const headers = { "x-forwarded-for": caller.address };
    for (const [name, value] of incoming.headers) {
      if (!secret.has(name)) headers[name] = value.slice(0, 1000);
    }
    return headers;
  }

  async function answer(incoming, url, area, caller) {
    const next = (changed) => app.fetch(changed);
    if (area === "auth") return guard.handle(incoming, caller, next);
    if (area === "storage") return storageFetch(incoming, next);
    const signedIn = (incoming.headers.get("authorization") ?? "").startsWith("Bearer eyJ");
    return mapDatabaseError(await next(incoming), signedIn);
  }

  async function handle(incoming, peer) {
    const url = new URL(incoming.url);
    const area = /^\/(rest|auth|storage)\/v1(\/|$)/.exec(url.pathname)?.[1];
    const error = area === "auth" ? authError : restError;
    const refused = refuse(url, area, incoming);
    if (refused) return error(...refused);
    const caller = describeCaller(incoming, peer);
    const headers = new Headers(incoming.headers);
    for (const name of ["x-cairn-key", "x-cairn-client"]) headers.delete(name);
    const init = { method: incoming.method, headers };
    if (incoming.method !== "GET" && incoming.method !== "HEAD") {
      const declared = Number(incoming.headers.get("content-length") ?? 0);
      const body =
        declared > bodyLimit[area] * 4 ? null : await readBody(incoming, bodyLimit[area]);
      if (!body) {
        return error(
          413,
          "body_too_large",
          `A request may have ${bodyLimit[area] / megabyte} MB.`,
          { headers: { connection: "close" } },
        );
      }
      const isText = area !== "storage";
      if (isText && (body.includes(0) || body.includes("\\u0000"))) {
        return error(400, "invalid_text", "A zero byte is not text.");
      }
      if (body.length > 0) {
        init.body = body;
        headers.set("content-length", String(body.length));
      }
    }
    const store = {
      headers: sqlHeaders(incoming, caller),
      method: incoming.method,
      path: url.pathname.replace(/^\/rest\/v1/, ""),
      databaseError: null,
    };
    const response = await request.run(store, () =>
      answer(new Request(incoming.url, init), url, area, caller),
    );
    if (response.status === 500 && !(await answers())) {
      return error(503, "unavailable", "The database did not answer.");
    }
    return withoutCors(response);
  }

  /** Whether the database is there: a fault of a request that lost it on the way is no fault of the request. */
  async function answers() {
    const query = connection.driver.unsafe("select 1").then(
      () => true,
      () => false,
    );
    return Promise.race([query, new Promise((resolve) => setTimeout(resolve, 3000, false))]);
  }

  return { app, connection, connect, fetch: handle };
}

/** No browser calls this API, so no other origin is invited to read it. */
function withoutCors(response) {
  const headers = new Headers();
  for (const [name, value] of response.headers) {
    if (!name.startsWith("access-control-")) headers.append(name, value);
  }
  headers.set("cache-control", headers.get("cache-control") ?? "no-store");
  return new Response(response.body, {
    status: response.status,
    statusText: response.statusText,
    headers,
  });
}
