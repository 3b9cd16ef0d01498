import { expect, it } from "vitest";
import { prepareStatements } from "../../local/api/session.mjs";

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
