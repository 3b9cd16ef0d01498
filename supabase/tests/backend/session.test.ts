import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareStatements } from "../../local/api/session.mjs";
import { startBackend, type Backend } from "../../local/testing.mjs";
import { call, schemaDir, signIn } from "./support";

type Options = { prepare: boolean };

/** A driver that answers how it was asked to send a statement. */
function makeConnection() {
  const connection = {
    driver: {
      reserve: async () => ({
        unsafe: (_text: string, _values: unknown[], options?: Options) => options?.prepare,
      }),
    },
  };
  prepareStatements(connection);
  return async (text: string) => (await connection.driver.reserve()).unsafe(text, []);
}

it("prepares a statement from its second time on, whoever sends it", async () => {
  const send = makeConnection();
  expect(await send("select 1")).toBe(false);
  expect(await send("select 2")).toBe(false);
  expect(await send("select 1")).toBe(true);
  expect(await send("select 1")).toBe(true);
});

it("keeps no more statements than it can, however many texts a caller makes", async () => {
  const send = makeConnection();
  let prepared = 0;
  for (let at = 0; at < 2000; at += 1) {
    await send(`select ${at}`);
    if (await send(`select ${at}`)) prepared += 1;
  }
  expect(prepared).toBeGreaterThan(100);
  expect(prepared).toBeLessThan(1000);
  expect(await send("select 0")).toBe(true);
});

it("never keeps a long one", async () => {
  const send = makeConnection();
  const long = `select '${"x".repeat(20_000)}'`;
  await send(long);
  expect(await send(long)).toBe(false);
});

describe("values in the types of the database", () => {
  let backend: Backend;
  let token: string;
  beforeAll(async () => {
    backend = await startBackend({ schemaDir });
    token = (await signIn(backend, "probe1@cairn.test")).access_token;
  });
  afterAll(() => backend?.stop());

  const ask = (values: Record<string, unknown>, method = "POST") =>
    method === "POST"
      ? call(backend, "POST", "/rest/v1/rpc/probe_values", { token, body: values })
      : call(
          backend,
          "GET",
          `/rest/v1/rpc/probe_values?${new URLSearchParams(values as Record<string, string>)}`,
          { token },
        );

  it("take days, moments and truth values however often and in whatever form they come", async () => {
    const at = "2028-02-29T10:00:00+02:00";
    for (const method of ["POST", "GET", "POST", "GET"])
      for (const flag of [true, false]) {
        const { json } = await ask(
          { p_day: "2028-02-29", p_at: at, p_flag: method === "GET" ? String(flag) : flag },
          method,
        );
        expect(json).toEqual({
          day: "2028-02-29",
          at: "2028-02-29T08:00:00+00:00",
          flag,
          list: [],
        });
      }
  });

  it("say what is wrong with a value, the third time as the first", async () => {
    for (const p_day of ["some day", { a: 1 }, ["some day"], 20280229.5])
      for (let time = 0; time < 3; time += 1) {
        const { status, json } = await ask({ p_day, p_at: "2028-02-29", p_flag: true });
        expect([status, json.code], JSON.stringify(p_day)).toEqual([400, "22007"]);
      }
    const good = { p_day: "2028-02-29", p_at: "2028-02-29", p_flag: true };
    for (const p_list of [{ a: 1 }, "a", 5])
      expect((await ask({ ...good, p_list })).json.code, String(p_list)).toBe("22P02");
    expect((await ask({ ...good, p_list: ["a", "b,c"] })).json.list).toEqual(["a", "b,c"]);
  });

  it("filter by truth values as often as somebody asks", async () => {
    for (const flag of [true, false])
      await call(backend, "POST", "/rest/v1/probe_items", { token, body: { label: "flag", flag } });
    for (let time = 0; time < 3; time += 1)
      for (const flag of [true, false]) {
        const path = `/rest/v1/probe_items?select=flag&label=eq.flag&flag=eq.${flag}`;
        expect((await call(backend, "GET", path, { token })).json).toEqual([{ flag }]);
      }
  });
});
