import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startBackend, type Backend } from "../../local/testing.mjs";
import { startBare } from "./bare";
import { call, mailsTo, schemaDir, secretsOf, signIn } from "./support";

/**
 * Each fault of the API package that the backend repairs, once as it is in the package and once repaired. When the
 * first half of a pair fails, a newer version has mended it: then the repair and the pair can go.
 */

let bare: Awaited<ReturnType<typeof startBare>>;
let backend: Backend;
let token: string;
let bareToken: string;

beforeAll(async () => {
  // The package logs each failing query with its parameters; that is one of the faults below.
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "info").mockImplementation(() => {});
  bare = await startBare();
  backend = await startBackend({ schemaDir });
  token = (await signIn(backend, "probe1@cairn.test")).access_token;
  bareToken = await bare.signIn("probe1@cairn.test");
});

afterAll(async () => {
  await bare?.stop();
  await backend?.stop();
});

const sign = (claims: Record<string, unknown>, secret: string) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign(new TextEncoder().encode(secret));

describe("grants", () => {
  it("alone it gives back every right that was revoked", async () => {
    expect((await bare.call("GET", "/rest/v1/probe_bare")).json).toEqual([{ id: 1 }]);
    const deleted = await bare.call("DELETE", "/rest/v1/probe_ledger?id=eq.99", {
      token: bareToken,
    });
    expect(deleted.status).toBe(204);
  });

  it("here a revoked right stays revoked, with and without row level security", async () => {
    expect((await call(backend, "GET", "/rest/v1/probe_bare")).json.code).toBe("42501");
    expect((await call(backend, "GET", "/rest/v1/probe_bare", { token })).json.code).toBe("42501");
    const deleted = await call(backend, "DELETE", "/rest/v1/probe_ledger?id=eq.1", { token });
    expect([deleted.status, deleted.json.code]).toEqual([403, "42501"]);
    const ledger = await call(backend, "GET", "/rest/v1/probe_ledger", { token });
    expect(ledger.json).toEqual([{ id: 1, note: "kept" }]);
  });
});

describe("values", () => {
  it("alone it returns numbers as text and times in another form", async () => {
    const { json } = await bare.call("GET", "/rest/v1/probe_items?select=amount,at&limit=1", {
      token: bareToken,
    });
    expect(json[0]).toEqual({ amount: "1200.50", at: "2026-01-02 03:04:05+00" });
  });

  it("here they look as PostgREST writes them", async () => {
    const { json } = await call(backend, "GET", "/rest/v1/probe_items?select=amount,at&limit=1", {
      token,
    });
    expect(json[0]).toEqual({ amount: 1200.5, at: "2026-01-02T03:04:05+00:00" });
  });

  it("here jsonb takes objects, lists, numbers and null, and gives them back unchanged", async () => {
    // A bare text or truth value as the whole document is the one form that does not work here.
    for (const doc of [{ a: [1, { b: "c" }] }, [1, "two", null, true], 5, null]) {
      const made = await call(backend, "POST", "/rest/v1/probe_items?select=doc", {
        token,
        body: { label: "json", doc },
        headers: { prefer: "return=representation" },
      });
      expect(made.json).toEqual([{ doc }]);
    }
  });

  it("alone it stores a new account's data as a text inside JSON", async () => {
    await bare.call("POST", "/auth/v1/signup", {
      body: { email: "new@bare.test", password: "Probe-pass-1", data: { first_name: "Ada" } },
    });
    const { rows } = await bare.db.query(
      "select first_name, kind from public.probe_people order by id desc limit 1",
    );
    expect(rows[0]).toEqual({ first_name: null, kind: "string" });
  });

  it("here the sign-up trigger reads it", async () => {
    await call(backend, "POST", "/auth/v1/signup", {
      body: { email: "ada@mail.test", password: "Probe-pass-1", data: { first_name: "Ada" } },
    });
    const { json } = await call(
      backend,
      "GET",
      "/rest/v1/probe_people?first_name=eq.Ada&select=first_name,kind",
      {
        key: backend.secretKey,
      },
    );
    expect(json).toEqual([{ first_name: "Ada", kind: "object" }]);
  });
});

describe("errors", () => {
  const long = { label: "x".repeat(50) };

  it("alone it answers a broken check with a fault of the server", async () => {
    const answer = await bare.call("POST", "/rest/v1/probe_items", {
      token: bareToken,
      body: long,
    });
    expect([answer.status, answer.json.code]).toEqual([500, "SUP"]);
  });

  it("here it has PostgREST's status and code", async () => {
    const answer = await call(backend, "POST", "/rest/v1/probe_items", { token, body: long });
    expect([answer.status, answer.json.code]).toEqual([400, "23514"]);
    const raised = await call(backend, "POST", "/rest/v1/rpc/probe_raise", { token, body: {} });
    expect([raised.status, raised.json]).toEqual([
      400,
      { code: "P0001", message: "word_for_it", details: null, hint: "A sentence for people." },
    ]);
  });
});

describe("what SQL knows of the request", () => {
  it("alone it sets no headers for a write", async () => {
    await bare.call("POST", "/rest/v1/probe_items", { token: bareToken, body: { label: "bare" } });
    const { rows } = await bare.db.query("select headers from public.probe_audit");
    expect(rows[0]).toEqual({ headers: null });
  });

  it("here a trigger sees who called from where, and no credential", async () => {
    await call(backend, "POST", "/rest/v1/probe_items", {
      token,
      body: { label: "seen" },
      headers: {
        "user-agent": "probe/1",
        "x-forwarded-for": "6.6.6.6",
        "x-cairn-client": "7.7.7.7",
      },
    });
    const { json } = await call(
      backend,
      "GET",
      "/rest/v1/probe_audit?select=headers&order=id.desc&limit=1",
      { token },
    );
    expect(json[0].headers["user-agent"]).toBe("probe/1");
    expect(json[0].headers["x-forwarded-for"]).toBe("127.0.0.1");
    for (const name of ["authorization", "apikey", "cookie", "x-cairn-key", "x-cairn-client"]) {
      expect(json[0].headers).not.toHaveProperty(name);
    }
  });

  it("here a caller is believed only with the secret key", async () => {
    const who = (headers: Record<string, string>) =>
      call(backend, "POST", "/rest/v1/rpc/probe_whoami", { token, body: {}, headers });
    const trusted = await who({ "x-cairn-client": "7.7.7.7", "x-cairn-key": backend.secretKey });
    expect(trusted.json.headers["x-forwarded-for"]).toBe("7.7.7.7");
    expect(trusted.text).not.toContain(backend.secretKey);
    const guessed = await who({ "x-cairn-client": "7.7.7.7", "x-cairn-key": "sb_secret_wrong" });
    expect(guessed.json.headers["x-forwarded-for"]).toBe("127.0.0.1");
  });

  it("alone a function does not know the e-mail address of its caller", async () => {
    const { json } = await bare.call("POST", "/rest/v1/rpc/probe_whoami", {
      token: bareToken,
      body: {},
    });
    expect(json.email).toBeNull();
  });

  it("here it knows everything that a hosted project tells it", async () => {
    const { json } = await call(backend, "POST", "/rest/v1/rpc/probe_whoami", { token, body: {} });
    expect(json).toMatchObject({
      user: "authenticated",
      role: "authenticated",
      uid: "00000000-0000-4000-8000-000000000001",
      email: "probe1@cairn.test",
      search_path: '"public", "extensions"',
    });
  });
});

describe("roles in a token", () => {
  const claims = { sub: "00000000-0000-4000-8000-000000000001", role: "postgres" };

  it("alone it becomes whatever role a signed token names", async () => {
    const forged = await sign(claims, bare.secret);
    const { json } = await bare.call("POST", "/rest/v1/rpc/probe_whoami", {
      token: forged,
      body: {},
    });
    expect(json.user).toBe("postgres");
  });

  it("here only the three roles of a project exist", async () => {
    const forged = await sign(claims, backend.jwtSecret);
    const answer = await call(backend, "POST", "/rest/v1/rpc/probe_whoami", {
      token: forged,
      body: {},
    });
    expect([answer.status, answer.json.code]).toEqual([403, "42501"]);
  });
});

describe("routes", () => {
  it("alone it shows its configuration to anybody and invites every origin", async () => {
    expect((await bare.call("GET", "/_system/config")).status).toBe(200);
    expect(
      (await bare.call("GET", "/rest/v1/probe_ledger")).headers.get("access-control-allow-origin"),
    ).toBe("*");
  });

  it("here there is nothing but the three services, for nobody else's pages", async () => {
    for (const where of ["/_system/config", "/_system/info", "/_system/ping", "/", "/health"]) {
      expect((await call(backend, "GET", where, { key: backend.secretKey })).status).toBe(404);
    }
    const answer = await call(backend, "GET", "/rest/v1/probe_ledger", { token });
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual(
      [],
    );
    expect((await call(backend, "GET", "/rest/v1/probe_ledger", { key: null })).status).toBe(401);
  });
});

describe("codes by mail", () => {
  it("alone it does not know the type that today's client sends", async () => {
    await bare.call("POST", "/auth/v1/otp", {
      body: { email: "probe2@cairn.test", create_user: false },
    });
    const code = /\b\d{6}\b/.exec(
      bare.mails.messages.get("probe2@cairn.test")?.at(-1)?.text ?? "",
    )?.[0];
    const answer = await bare.call("POST", "/auth/v1/verify", {
      body: { email: "probe2@cairn.test", token: code, type: "email" },
    });
    expect(answer.status).toBe(400);
  });

  it("here it signs in, once", async () => {
    await call(backend, "POST", "/auth/v1/otp", { body: { email: "probe2@cairn.test" } });
    const { code } = secretsOf(mailsTo(backend.mailDir, "probe2@cairn.test").at(-1));
    const body = { email: "probe2@cairn.test", token: code, type: "email" };
    expect((await call(backend, "POST", "/auth/v1/verify", { body })).json.user.email).toBe(
      "probe2@cairn.test",
    );
    expect((await call(backend, "POST", "/auth/v1/verify", { body })).status).toBe(403);
  });

  it("alone a code for an unknown address makes an account that counts as confirmed", async () => {
    await bare.call("POST", "/auth/v1/otp", { body: { email: "stranger@bare.test" } });
    const { rows } = await bare.db.query(
      "select email_confirmed_at from auth.users where email = 'stranger@bare.test'",
    );
    expect(rows[0]).toMatchObject({ email_confirmed_at: expect.any(Date) });
  });

  it("here it makes none, and says the same as for a known address", async () => {
    const known = await call(backend, "POST", "/auth/v1/otp", {
      body: { email: "probe3@cairn.test", create_user: true },
    });
    const unknown = await call(backend, "POST", "/auth/v1/otp", {
      body: { email: "stranger@mail.test", create_user: true },
    });
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    expect(mailsTo(backend.mailDir, "stranger@mail.test")).toEqual([]);
  });
});

describe("log", () => {
  it("alone it writes a failing query with its values", async () => {
    const spy = vi.mocked(console.error);
    spy.mockClear();
    await bare.call("GET", "/rest/v1/probe_items?amount=eq.secret-value", { token: bareToken });
    expect(inspect(spy.mock.calls, { depth: 8 })).toContain("secret-value");
  });

  it("here it names code and table only", async () => {
    await call(backend, "GET", "/rest/v1/probe_items?amount=eq.secret-value", { token });
    const log = readFileSync(`${backend.dataDir}/backend.log`, "utf8");
    expect(log).toContain("database error 22P02");
    expect(log).not.toContain("secret-value");
    expect(log).not.toContain("@cairn.test");
    expect(log).not.toMatch(/sb_secret_\w/);
  });
});
