import { expect, test } from "vitest";
import { getImport } from "@/lib/customers/import/data";
import {
  applyImport,
  checkImport,
  stageFile,
  startCheck,
  startImport,
  undoImport,
} from "@/lib/customers/import/mutations";
import type { Viewer } from "@/lib/identity/viewer/types";
import { createTestDatabase } from "../support/database";
import { clientOf } from "../support/import-client";
import { makeFile } from "../support/import-files";
import { createUser } from "../support/people";

const total = Number(process.env.IMPORT_ROWS ?? 2000);

test(`an import of ${total} rows says what each of its steps costs`, async () => {
  const db = await createTestDatabase();
  const csm = await createUser(db, { role: "csm" });
  const viewer = {
    id: csm.id,
    email: csm.email,
    role: "csm",
    display_name: "Test Person",
  } as Viewer;
  const spent = new Map<string, number>();
  let current = "";
  const times: Record<string, number> = {};
  const client = clientOf(db, csm);
  const timed = {
    rpc: async (name: string, args: never) => {
      const at = performance.now();
      const cpu = process.cpuUsage();
      const answer = await (client.rpc as any)(name, args);
      const used = process.cpuUsage(cpu);
      times[name] = (times[name] ?? 0) + (used.user + used.system) / 1000;
      void at;
      void current;
      return answer;
    },
    from: client.from,
  } as unknown as typeof client;
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const cpu = process.cpuUsage();
    const answer = await work();
    const used = process.cpuUsage(cpu);
    spent.set(name, (used.user + used.system) / 1000);
    return answer;
  };
  const { id } = await step("stage", () =>
    stageFile(timed, viewer, { name: "a.csv", bytes: makeFile(total, 37).bytes }),
  );
  const read = (await getImport(client, id))!;
  const token = await startCheck(timed, read);
  await step("check", () => checkImport(timed, viewer, id, token));
  const t2 = await startImport(timed, id, "run");
  await step("run", () => applyImport(timed, id, t2));
  const t3 = await startImport(timed, id, "undo");
  await step("undo", () => undoImport(timed, id, t3));
  console.info([...spent].map(([name, ms]) => `${name} ${ms.toFixed(0)} ms cpu`).join(", "), times);
  expect((await getImport(client, id))!.state).toBe("undone");
  await db.close();
}, 240_000);
