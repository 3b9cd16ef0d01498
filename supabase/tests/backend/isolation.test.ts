import { fork } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startBackend, type Backend } from "../../local/testing.mjs";
import { concurrent, personas, pipelined } from "./isolation";
import { call, schemaDir, type Target } from "./support";

let backend: Backend;
let everybody: Awaited<ReturnType<typeof personas>>;

beforeAll(async () => {
  backend = await startBackend({ schemaDir });
  everybody = await personas(backend);
});
afterAll(() => backend?.stop());

/** Batches in which a short request shares its packet with a longer one, for all pairs of callers. */
function batches(people: typeof everybody, count: number) {
  const [out, service, ...users] = people;
  return Array.from({ length: count }, (_, index) => {
    const one = index % 2 === 0 ? out! : people[(index * 3) % people.length]!;
    const two = index % 3 === 0 ? out! : index % 3 === 1 ? service! : users[index % users.length]!;
    return [
      [one, "whoami"],
      [two, "list"],
      [out!, "whoami"],
      [two, "list"],
    ] as [(typeof people)[number], "whoami" | "list"][];
  });
}

it("1,600 requests of six people, a stranger and the service key at once: nobody sees or does what is another's", async () => {
  const { leaks, done, aborted } = await concurrent(backend, everybody, 1600, 64);
  expect(leaks).toEqual([]);
  expect(done + aborted).toBe(1600);
  expect(aborted).toBeGreaterThan(50);
  // Every row that was written is its writer's.
  const { json } = await call(backend, "GET", "/rest/v1/probe_audit?select=role,actor&limit=1000", {
    key: backend.secretKey,
  });
  expect(json.length).toBeGreaterThan(100);
  expect(json.filter((row: any) => row.role !== "authenticated" || !row.actor)).toEqual([]);
});

it("160 packets with several requests each: no role and no row crosses", async () => {
  const leaks = [];
  for (const batch of batches(everybody, 160)) leaks.push(...(await pipelined(backend, batch)));
  expect(leaks).toEqual([]);
});

it("the same packets do show leaks when the guard is off", async () => {
  const child = fork(path.join(import.meta.dirname, "unguarded.mjs"), [schemaDir], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    const target = await new Promise<Target>((resolve, reject) => {
      child.once("message", (message) => resolve(message as Target));
      child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
    });
    const people = await personas(target);
    const leaks = [];
    for (const batch of batches(people, 40)) leaks.push(...(await pipelined(target, batch)));
    expect(
      leaks.filter(
        (leak) => leak.what.startsWith("ran as postgres") || leak.what.includes("rows of others"),
      ).length,
    ).toBeGreaterThan(0);
  } finally {
    child.kill("SIGKILL");
  }
});
