import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { full } from "../support/full";
import { heldGrants, neededGrants } from "../support/rls-grants";
import { createProbe, probeTable, type Probe } from "../support/rls-probe";
import { createWorld } from "../support/rls-world";
import { expectations } from "./rls-expectations";

// The grants of the chapters, as a hosted project has them. The matrix shows what row level security denies although
// everything is granted; here nothing is granted but what the chapters say.

let db: TestDatabase;
let probe: Probe;

beforeAll(async () => {
  db = await createTestDatabase();
  if (full) probe = await createProbe(db, await createWorld(db), expectations);
});

afterAll(() => db?.close());

test("people hold exactly the privileges that the expectations need", async () => {
  const { rows } = await db.query<{ grant: string }>(heldGrants);
  expect(rows.map((row) => row.grant).toSorted()).toEqual(neededGrants(expectations));
});

// The privileges are exactly those, which the test before says of all; that each is enough is seen one by one in the full run.
describe("the grants are enough:", () => {
  test.runIf(full).each(Object.keys(expectations))("%s opens to whom it should", async (name) => {
    const { mismatches } = await probeTable(probe, name, (cell) => cell.expected === "allowed");
    expect(mismatches).toEqual([]);
  });
});
