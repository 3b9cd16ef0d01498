import type { Transaction } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  createProbe,
  probeWithin,
  tableOf,
  undone,
  type Cell,
  type Probe,
  type Report,
} from "../support/rls-probe";
import { createWorld } from "../support/rls-world";
import { expectations } from "./rls-expectations";

// A check that cannot fail proves nothing. Here every policy of the schema is taken away and, another time, opened to
// everybody signed in; each time the matrix has to turn red. What it would not notice is a gap in the expectations.

type Policy = { name: string; table: string; verb: Cell["verb"]; reads: boolean; checks: boolean };

/** Open to everybody and still not noticed, each with the reason why that is right. */
const allowedWide: Record<string, string> = {};

let db: TestDatabase;
let probe: Probe;
let policies: Policy[];

beforeAll(async () => {
  db = await createTestDatabase();
  probe = await createProbe(db, await createWorld(db), expectations);
  await db.exec("grant all on all tables in schema public to anon, authenticated");
  const { rows } = await db.query<Policy>(
    `select policyname as name, tablename as table, lower(cmd) as verb, qual is not null as reads, with_check is not null as checks
       from pg_catalog.pg_policies where schemaname = 'public' order by tablename, policyname`,
  );
  policies = rows;
});

afterAll(() => db?.close());

/** Policies whose change no cell notices. Asks the cells that a change of this kind can turn, until one has. */
async function unnoticed(
  change: (policy: Policy) => string[],
  canTurn: (policy: Policy, cell: Cell) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  for (const policy of policies) {
    const entries = Object.keys(expectations).filter((name) => tableOf(name) === policy.table);
    for (const sql of change(policy)) {
      const isNoticed = await undone(db, async (tx) => {
        await tx.exec(sql);
        return turnsRed(tx, entries, (cell) => canTurn(policy, cell));
      });
      if (!isNoticed)
        found.push(change(policy).length > 1 ? `${policy.name}: ${sql}` : policy.name);
    }
  }
  return found;
}

async function turnsRed(
  tx: Transaction,
  entries: string[],
  wanted: (cell: Cell) => boolean,
): Promise<boolean> {
  for (const name of entries) {
    const isRed = (report: Report) => report.mismatches.length > 0;
    if (isRed(await probeWithin(probe, tx, name, wanted, isRed))) return true;
  }
  return false;
}

test("each policy that is dropped turns the matrix red", async () => {
  const found = await unnoticed(
    ({ name, table }) => [`drop policy "${name}" on public."${table}"`],
    ({ verb }, cell) => cell.verb === verb && cell.expected === "allowed",
  );
  console.info(`Policies dropped in turn: ${policies.length}, not noticed: ${found.length}`);
  expect(found).toEqual([]);
}, 600_000);

test("each policy that lets everybody in turns the matrix red", async () => {
  const found = await unnoticed(
    ({ name, table, reads, checks }) => [
      `alter policy "${name}" on public."${table}"${reads ? " using (true)" : ""}${checks ? " with check (true)" : ""}`,
    ],
    ({ verb }, cell) => cell.verb === verb && cell.expected === "denied",
  );
  console.info(`Policies opened in turn: ${policies.length}, not noticed: ${found.length}`);
  expect(found).toEqual(Object.keys(allowedWide));
}, 600_000);
