import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBackend, type Backend } from "../../local/testing.mjs";
import { full } from "../support/full";
import { call, schemaDir, signIn } from "./support";

let backend: Backend;

beforeAll(async () => {
  // The limits of the product, not those that other tests raise.
  backend = await startBackend({ schemaDir, limits: { address: 5, client: 20 } });
});
afterAll(() => backend?.stop());

const attempt = (email: string, headers: Record<string, string> = {}, password = "Wrong-pass-1") =>
  call(backend, "POST", "/auth/v1/token?grant_type=password", {
    body: { email, password },
    headers,
  });
/** The application's server, speaking for one of its visitors. */
const visitor = (address: string) => ({
  "x-cairn-key": backend.secretKey,
  "x-cairn-client": address,
});

describe("attempts", () => {
  it("are five a minute for an address, from wherever they come", async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 7; index += 1) {
      statuses.push((await attempt("probe1@cairn.test", visitor(`10.0.0.${index}`))).status);
    }
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429, 429]);
    const refused = await attempt("PROBE1@cairn.test", visitor("10.0.0.99"), "Probe-pass-1");
    expect(refused.json).toMatchObject({
      code: "over_request_rate_limit",
      message: expect.stringMatching(/Try again in \d+ seconds/),
    });
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it("are twenty a minute for a client, whatever addresses it tries", async () => {
    const statuses = await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        attempt(`x${index}@mail.test`, visitor("10.1.1.1")).then((a) => a.status),
      ),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect((await attempt("other@mail.test", visitor("10.1.1.2"))).status).toBe(400);
  });

  it("cannot be spread by naming other clients without the secret key", async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 22; index += 1) {
      const headers = {
        "x-cairn-client": `10.2.2.${index}`,
        "x-forwarded-for": `10.2.2.${index}`,
        "x-cairn-key": "wrong",
      };
      statuses.push((await attempt(`y${index}@mail.test`, headers)).status);
    }
    expect(statuses.slice(0, 20)).not.toContain(429);
    expect(statuses.slice(20)).toEqual([429, 429]);
  });

  it.runIf(full)("count for the other routes that mail or guess, too", async () => {
    for (const [route, body] of [
      ["recover", { email: "limit-a@mail.test" }],
      ["otp", { email: "limit-b@mail.test" }],
      ["verify", { email: "limit-c@mail.test", token: "000000", type: "email" }],
      ["signup", { email: "limit-d@mail.test", password: "Probe-pass-1" }],
      ["resend", { email: "limit-e@mail.test", type: "signup" }],
    ] as const) {
      const statuses: number[] = [];
      for (let index = 0; index < 6; index += 1) {
        const headers = visitor(`10.3.${route.length}.${index}`);
        statuses.push((await call(backend, "POST", `/auth/v1/${route}`, { body, headers })).status);
      }
      expect(statuses.slice(0, 5), route).not.toContain(429);
      expect(statuses[5], route).toBe(429);
    }
  });

  it.runIf(full)(
    "are forgotten for an address when its person signs in, and never stop a refresh",
    async () => {
      for (let round = 0; round < 3; round += 1) {
        for (let index = 0; index < 4; index += 1)
          await attempt("probe2@cairn.test", visitor(`10.4.${round}.${index}`));
        expect(
          (await attempt("probe2@cairn.test", visitor("10.4.9.9"), "Probe-pass-1")).status,
        ).toBe(200);
      }
      const { status, json } = await attempt(
        "probe3@cairn.test",
        visitor("10.4.9.8"),
        "Probe-pass-1",
      );
      expect(status).toBe(200);
      let { refresh_token } = json;
      for (let index = 0; index < 25; index += 1) {
        const next = await call(backend, "POST", "/auth/v1/token?grant_type=refresh_token", {
          body: { refresh_token },
        });
        expect(next.status).toBe(200);
        refresh_token = next.json.refresh_token;
      }
    },
  );
});

describe("requests", () => {
  it("have one megabyte for data and twelve for files, whatever their header says", async () => {
    const session = await signIn({ ...backend, url: backend.url }, "probe4@cairn.test").catch(
      async () => (await attempt("probe4@cairn.test", visitor("10.5.5.5"), "Probe-pass-1")).json,
    );
    const token = session.access_token;
    const big = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024 + 10, 97);
    const rest = await call(backend, "POST", "/rest/v1/probe_items", {
      token,
      raw: big(1),
      headers: { "content-type": "application/json" },
    });
    expect([rest.status, rest.json.code]).toEqual([413, "body_too_large"]);
    const own = `/storage/v1/object/probe/${session.user.id}/big.bin`;
    expect((await call(backend, "POST", own, { token, raw: big(12) })).status).toBe(413);
    expect((await call(backend, "POST", own, { token, raw: big(11) })).status).toBe(200);
    // Without a length header the size shows only while it is read.
    const stream = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 3; part += 1) controller.enqueue(new Uint8Array(512 * 1024));
        controller.close();
      },
    });
    const chunked = await fetch(`${backend.url}/rest/v1/probe_items`, {
      method: "POST",
      headers: {
        apikey: backend.publishableKey,
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
      },
      body: stream,
      duplex: "half",
    } as RequestInit);
    expect(chunked.status).toBe(413);
  });

  it("are refused when their text cannot be text", async () => {
    for (const where of [
      "/rest/v1/probe_items?label=eq.a%00b",
      "/rest/v1/probe_items?order=label%00",
      "/rest/v1/probe%00items",
    ]) {
      expect((await call(backend, "GET", where)).status, where).toBe(400);
    }
    const raw = { headers: { "content-type": "application/json" } };
    expect(
      (
        await call(backend, "POST", "/rest/v1/probe_items", {
          raw: '{"label":"a\\u0000b"}',
          ...raw,
        })
      ).status,
    ).toBe(400);
    expect(
      (await call(backend, "POST", "/rest/v1/probe_items", { raw: '{"label":"a\0b"}', ...raw }))
        .status,
    ).toBe(400);
  });

  it("are refused when they are too long or too deep", async () => {
    const long = await call(backend, "GET", `/rest/v1/probe_items?label=in.(${"a,".repeat(9000)})`);
    expect([long.status, long.json.code]).toEqual([400, "query_too_long"]);
    const deep = await call(
      backend,
      "GET",
      `/rest/v1/probe_items?select=${"a(".repeat(500)}${")".repeat(500)}`,
    );
    expect([deep.status, deep.json.code]).toEqual([400, "query_too_deep"]);
  });

  it("reach it under its own name only", async () => {
    const { request } = await import("node:http");
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(
        `${backend.url}/rest/v1/probe_ledger`,
        { headers: { host: "evil.example", apikey: backend.publishableKey } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      asked.once("error", reject).end();
    });
    expect(status).toBe(403);
  });
});
