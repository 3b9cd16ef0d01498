import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBackend, type Backend } from "../../local/testing.mjs";
import { call, mailsTo, median, schemaDir, secretsOf, signIn } from "./support";

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend({ schemaDir, siteUrl: "http://127.0.0.1:3999" });
});
afterAll(() => backend?.stop());

const post = (where: string, body: unknown, token?: string) =>
  call(backend, "POST", `/auth/v1${where}`, { body, token });
const attempt = (email: string, password: string) =>
  post("/token?grant_type=password", { email, password });

/** Without the repair the package differs by a factor of forty; a busy machine differs by some tenths from itself. */
function expectAlike(known: number[], unknown: number[]) {
  const [a, b] = [median(known), median(unknown)];
  expect(Math.max(a, b) / Math.min(a, b)).toBeLessThan(1.3);
}

/** The names in a document at every depth, in the order in which they came. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (value && typeof value === "object") {
    return Object.entries(value).map(([name, inner]) => [name, shape(inner)]);
  }
  return typeof value;
}

describe("sign-up", () => {
  it("answers for an address that has an account as for a new one", async () => {
    const body = (email: string) => ({
      email,
      password: "Probe-pass-1",
      data: { first_name: "Ada", agreed_terms: true },
    });
    const fresh = await post("/signup", body("fresh@mail.test"));
    const confirmed = await post("/signup", body("probe1@cairn.test"));
    const waiting = await post("/signup", body("fresh@mail.test"));
    for (const other of [confirmed, waiting]) {
      expect(other.status).toBe(fresh.status);
      expect(shape(other.json)).toEqual(shape(fresh.json));
      expect(other.json.id).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
    expect(confirmed.json.id).not.toContain("00000000-0000-4000");
    expect(mailsTo(backend.mailDir, "probe1@cairn.test")).toEqual([]);
    // The existing account has kept its password.
    await signIn(backend, "probe1@cairn.test");
  });

  it("refuses a weak password alike, whoever asks", async () => {
    for (const secret of ["short1A", "nodigitsHere", "nocapital1", "NOSMALL1"]) {
      for (const email of ["probe1@cairn.test", "nobody@mail.test"]) {
        const answer = await post("/signup", { email, password: secret });
        expect([answer.status, answer.json.error_code]).toEqual([422, "weak_password"]);
      }
    }
  });

  it("does not take a password whose end would be ignored", async () => {
    const answer = await post("/signup", {
      email: "long@mail.test",
      password: `Aa1${"ü".repeat(40)}`,
    });
    expect([answer.status, answer.json.error_code]).toEqual([400, "validation_failed"]);
  });

  it("makes two sign-ups at once for one address into one account", async () => {
    const body = { email: "twice@mail.test", password: "Probe-pass-1" };
    const answers = await Promise.all([
      post("/signup", body),
      post("/signup", body),
      post("/signup", body),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  });

  it("is confirmed by the link of the mail, once, and then signs in", async () => {
    await post("/signup", { email: "link@mail.test", password: "Probe-pass-1" });
    expect((await attempt("link@mail.test", "Probe-pass-1")).json.error_code).toBe(
      "email_not_confirmed",
    );
    const mail = mailsTo(backend.mailDir, "link@mail.test").at(-1);
    const { hash } = secretsOf(mail);
    expect(mail?.html).toContain(
      `http://127.0.0.1:3999/auth/confirm?token_hash=${hash}&amp;type=signup`,
    );
    const confirmed = await post("/verify", { token_hash: hash, type: "signup" });
    expect(confirmed.json.access_token).toBeTruthy();
    expect((await post("/verify", { token_hash: hash, type: "signup" })).status).toBe(403);
    expect((await attempt("link@mail.test", "Probe-pass-1")).status).toBe(200);
  });

  it("only with the right password tells that the account waits for its confirmation", async () => {
    await post("/signup", { email: "wait@mail.test", password: "Probe-pass-1" });
    const wrong = await attempt("wait@mail.test", "Probe-pass-2");
    const unknown = await attempt("unknown@mail.test", "Probe-pass-2");
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
  });
});

describe("sign-in", () => {
  it("takes as long for an unknown address as for a wrong password", async () => {
    // An account made by sign-up, so that its password is hashed as every real one is.
    await post("/signup", { email: "timed@mail.test", password: "Probe-pass-1" });
    await post("/verify", {
      type: "signup",
      token_hash: secretsOf(mailsTo(backend.mailDir, "timed@mail.test").at(-1)).hash,
    });
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 9; round += 1) {
      for (const [kind, email] of [
        ["known", "timed@mail.test"],
        ["unknown", `no${round}@mail.test`],
      ] as const) {
        const since = performance.now();
        expect((await attempt(email, "Wrong-pass-1")).json.error_code).toBe("invalid_credentials");
        times[kind].push(performance.now() - since);
      }
    }
    expectAlike(times.known, times.unknown);
  });

  it("gives a token that names the session, and sign-out ends it for the Data API at once", async () => {
    const session = await signIn(backend, "probe3@cairn.test");
    const claims = JSON.parse(
      Buffer.from(session.access_token.split(".")[1], "base64url").toString(),
    );
    expect(claims).toMatchObject({
      sub: session.user.id,
      role: "authenticated",
      session_id: expect.any(String),
    });
    const ended = await call(backend, "POST", "/auth/v1/logout?scope=local", {
      token: session.access_token,
    });
    expect(ended.status).toBe(204);
    expect(
      (await call(backend, "GET", "/auth/v1/user", { token: session.access_token })).status,
    ).toBe(403);
    expect(
      (await post("/token?grant_type=refresh_token", { refresh_token: session.refresh_token }))
        .status,
    ).toBe(400);
  });

  it("refreshes a session, and the new token is another one", async () => {
    const session = await signIn(backend, "probe4@cairn.test");
    const next = await post("/token?grant_type=refresh_token", {
      refresh_token: session.refresh_token,
    });
    expect(next.status).toBe(200);
    expect(next.json.refresh_token).not.toBe(session.refresh_token);
  });
});

describe("forgotten password", () => {
  it("answers alike for known and unknown addresses, in the same time", async () => {
    const times: number[][] = [[], []];
    for (let round = 0; round < 5; round += 1) {
      for (const [index, email] of ["probe5@cairn.test", `none${round}@mail.test`].entries()) {
        const since = performance.now();
        const answer = await post("/recover", { email });
        times[index]?.push(performance.now() - since);
        expect([answer.status, answer.text]).toEqual([200, "{}"]);
      }
    }
    expectAlike(times[0] ?? [], times[1] ?? []);
  });

  it("sets a new password through the mail and ends every other session", async () => {
    const before = await signIn(backend, "probe5@cairn.test");
    await post("/recover", { email: "probe5@cairn.test" });
    const { hash } = secretsOf(mailsTo(backend.mailDir, "probe5@cairn.test").at(-1));
    const { json } = await post("/verify", { token_hash: hash, type: "recovery" });
    const put = (body: unknown) =>
      call(backend, "PUT", "/auth/v1/user", { token: json.access_token, body });
    expect((await put({ password: "weak" })).json.error_code).toBe("weak_password");
    expect((await put({ password: "Other-pass-2" })).status).toBe(200);
    expect(
      (await call(backend, "GET", "/auth/v1/user", { token: before.access_token })).status,
    ).toBe(403);
    expect((await call(backend, "GET", "/auth/v1/user", { token: json.access_token })).status).toBe(
      200,
    );
    expect((await attempt("probe5@cairn.test", "Probe-pass-1")).status).toBe(400);
    await signIn(backend, "probe5@cairn.test", "Other-pass-2");
  });
});

describe("another address", () => {
  it("is taken when its own mail is answered, not before", async () => {
    const session = await signIn(backend, "probe6@cairn.test");
    const token = session.access_token;
    await call(backend, "PUT", "/auth/v1/user", { token, body: { email: "moved@mail.test" } });
    expect(mailsTo(backend.mailDir, "probe6@cairn.test")).toEqual([]);
    const mail = mailsTo(backend.mailDir, "moved@mail.test").at(-1);
    expect(mail?.text).toContain("from probe6@cairn.test to moved@mail.test");
    await signIn(backend, "probe6@cairn.test");
    const changed = await post("/verify", {
      token_hash: secretsOf(mail).hash,
      type: "email_change",
    });
    expect(changed.json.user.email).toBe("moved@mail.test");
    await signIn(backend, "moved@mail.test");
    expect((await attempt("probe6@cairn.test", "Probe-pass-1")).status).toBe(400);
  });
});

describe("what is closed or malformed", () => {
  it("keeps the routes shut that the application does not use", async () => {
    for (const [method, where] of [
      ["GET", "/verify?token=x&type=signup"],
      ["GET", "/authorize?provider=github"],
      ["GET", "/callback"],
      ["POST", "/magiclink"],
      ["GET", "/admin/users"],
      ["POST", "/invite"],
    ] as const) {
      const answer = await call(
        backend,
        method,
        `/auth/v1${where}`,
        method === "POST" ? { body: {} } : {},
      );
      expect(answer.status, where).toBe(404);
    }
  });

  it("answers a malformed body with a refusal, never with a fault", async () => {
    const bodies: unknown[] = [
      null,
      [],
      "text",
      5,
      { email: {} },
      { email: ["a"] },
      { email: "a@b.test", password: {} },
      { email: `${"a".repeat(400)}@b.test`, password: "x" },
    ];
    for (const body of bodies) {
      for (const where of [
        "/token?grant_type=password",
        "/signup",
        "/otp",
        "/recover",
        "/verify",
        "/resend",
      ]) {
        const answer = await post(where, body);
        expect([400, 422], `${where} ${JSON.stringify(body)?.slice(0, 40)}`).toContain(
          answer.status,
        );
      }
    }
    const broken = await call(backend, "POST", "/auth/v1/token?grant_type=password", {
      raw: "{",
      headers: { "content-type": "application/json" },
    });
    expect(broken.status).toBe(400);
  });
});
