import { expect } from "vitest";
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
import { makeFile } from "./import-files";

/** Takes a file of so many rows, some of them faulty, through every step of an import and back, and prints rows a second. */
export async function timeImport(
  where: string,
  db: Db,
  viewer: Viewer,
  total: number,
  bad: number,
): Promise<void> {
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
    console.info(`import ${where}: ${step} ${speed(time)}`);
  const { undo: _, ...forward } = seconds;
  const all = Object.values(forward).reduce((sum, time) => sum + time, 0);
  console.info(`import ${where}: read, dry run and run together ${speed(all)}`);
}
