import { afterEach, expect, it } from "vitest";
import { startBackend, type Backend } from "../../local/testing.mjs";
import { call, schemaDir, signIn } from "../backend/support";
import { full } from "../support/full";

/** A quick run kills a few times, the full one as often as the project's promise says. */
const kills = full ? 20 : 4;

let backend: Backend | undefined;
afterEach(() => backend?.stop());

it(
  `${kills} kills of database or API during writes lose no row that was acknowledged`,
  { timeout: 900_000 },
  async () => {
    backend = await startBackend({ schemaDir });
    const { access_token: token } = await signIn(backend, "probe1@cairn.test");
    const acknowledged: string[] = [];
    const pauses: number[] = [];
    const unexpected: string[] = [];

    for (let round = 0; round < kills; round += 1) {
      const state = { writing: true };
      const lanes = Array.from({ length: 4 }, async (_, lane) => {
        for (let n = 0; state.writing; n += 1) {
          const label = `${round}-${lane}-${n}`;
          const answer = await call(backend!, "POST", "/rest/v1/probe_items", {
            token,
            body: { label },
          }).catch(() => null);
          if (answer?.status === 201) acknowledged.push(label);
          // Only "not now" is an honest answer while a process is down.
          else if (answer && answer.status !== 503)
            unexpected.push(`${answer.status} ${answer.text}`);
          else if (!answer) await new Promise((resolve) => setTimeout(resolve, 20));
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 250 + ((round * 137) % 900)));
      const since = performance.now();
      if (round % 3 === 1) backend.killApi();
      else backend.killDb();
      await new Promise((resolve) => setTimeout(resolve, 50));
      // Back is when a write is taken again.
      for (;;) {
        const answer = await call(backend, "POST", "/rest/v1/probe_items", {
          token,
          body: { label: `back-${round}` },
        }).catch(() => null);
        if (answer?.status === 201) break;
        if (performance.now() - since > 60_000)
          throw new Error("The backend did not come back within a minute.");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      pauses.push(performance.now() - since);
      state.writing = false;
      await Promise.all(lanes);
    }

    const kept = new Set<string>();
    for (let offset = 0; ; offset += 1000) {
      const { json } = await call(
        backend,
        "GET",
        `/rest/v1/probe_items?select=label&order=id&limit=1000&offset=${offset}`,
        {
          key: backend.secretKey,
        },
      );
      for (const row of json) kept.add(row.label);
      if (json.length < 1000) break;
    }
    expect(acknowledged.length).toBeGreaterThan(kills * 3);
    expect(acknowledged.filter((label) => !kept.has(label))).toEqual([]);
    expect(unexpected).toEqual([]);
    const longest = Math.max(...pauses) / 1000;
    console.info(
      `${kills} kills, ${acknowledged.length} acknowledged rows, 0 lost; back after at most ${longest.toFixed(1)} s`,
    );
  },
);

it("a statement that runs away is ended, and everybody else is served again", async () => {
  backend = await startBackend({ schemaDir, stuckAfterMs: 5000 });
  const { access_token: token } = await signIn(backend, "probe1@cairn.test");
  const running = call(backend, "POST", "/rest/v1/rpc/probe_spin", { token, body: {} }).then(
    (answer) => answer.status,
    () => 0,
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  const deadline = Date.now() + 120_000;
  let rows: unknown = null;
  while (Date.now() < deadline) {
    const answer = await Promise.race([
      call(backend, "GET", "/rest/v1/probe_ledger", { token }).catch(() => null),
      new Promise<null>((resolve) => setTimeout(resolve, 5000, null)),
    ]);
    if (answer?.status === 200) {
      rows = answer.json;
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(rows).toEqual([{ id: 1, note: "kept" }]);
  expect([0, 503]).toContain(await running);
});

it("the API can be started anew on its own, and sessions go on", async () => {
  backend = await startBackend({ schemaDir });
  const { access_token: token } = await signIn(backend, "probe1@cairn.test");
  const { database } = backend.pids;
  await backend.restartApi();
  expect(backend.pids.database).toBe(database);
  expect((await call(backend, "GET", "/rest/v1/probe_ledger", { token })).json).toEqual([
    { id: 1, note: "kept" },
  ]);
});
