import { createClient } from "@supabase/supabase-js";
import ws from "ws";
import { afterAll, beforeAll, expect, it } from "vitest";
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
import type { Db } from "@/lib/platform/supabase/server";
import { startBackend } from "../../local/testing.mjs";
import { makeFile } from "../support/import-files";
import { full } from "../support/full";
import { signUp, type Backend } from "../support/rest";

const total = 10_000;
const bad = 37;

let backend: Backend;
beforeAll(async () => {
  if (full) backend = await startBackend({ demo: false });
}, 180_000);
afterAll(() => backend?.stop());

it.runIf(full)(
  `imports ${total} rows through the API, and says how fast each step is`,
  async () => {
    const csm = await signUp(backend, "Ines Halvorsen", "csm");
    const db = createClient(backend.url, backend.publishableKey, {
      auth: { persistSession: false },
      realtime: { transport: ws as unknown as typeof WebSocket },
      global: { headers: { authorization: `Bearer ${csm.token}` } },
    }) as unknown as Db;
    const viewer = { id: csm.id, email: csm.email, role: "csm", display_name: csm.name } as Viewer;
    const { bytes } = makeFile(total, bad);
    const seconds: Record<string, number> = {};
    const timed = async <Answer>(step: string, work: () => Promise<Answer>): Promise<Answer> => {
      const began = performance.now();
      const answer = await work();
      seconds[step] = (performance.now() - began) / 1000;
      return answer;
    };

    const { id } = await timed("read and stage", () =>
      stageFile(db, viewer, { name: "customers.csv", bytes }),
    );
    const file = (await getImport(db, id))!;
    await timed("dry run", async () =>
      checkImport(db, viewer, id, await startCheck(db, { ...file, columns: file.columns })),
    );
    await timed("run", async () => applyImport(db, id, await startImport(db, id, "run")));
    expect(await getImport(db, id)).toMatchObject({
      state: "done",
      applied: total - bad,
      faulty: bad,
    });
    await timed("undo", async () => undoImport(db, id, await startImport(db, id, "undo")));
    expect(await getImport(db, id)).toMatchObject({
      state: "undone",
      undone: total - bad,
      kept: 0,
    });

    const speed = (time: number) => `${time.toFixed(1)} s, ${Math.round(total / time)} rows/s`;
    for (const [step, time] of Object.entries(seconds))
      console.info(`import: ${step} ${speed(time)}`);
    const { undo: _, ...forward } = seconds;
    const all = Object.values(forward).reduce((sum, time) => sum + time, 0);
    console.info(`import: read, dry run and run together ${speed(all)}`);
  },
  600_000,
);
