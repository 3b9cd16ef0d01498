import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getImport } from "@/lib/customers/import/data";
import { applyImport, startImport } from "@/lib/customers/import/mutations";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { full } from "../support/full";
import { clientOf } from "../support/import-client";
import { makeFile } from "../support/import-files";
import { badRows, count, digest, dryRun, newCsm, run, undo } from "../support/imports";
import { createCustomer } from "../support/people";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.close());

// A quick run takes a part of what the promise is about, more than one chunk; the full one all of it.
const total = full ? 10_000 : 600;
const good = total - 37;

describe(`${total} rows`, () => {
  test(`of which 37 are faulty in nine ways: ${good} go in, 37 come back, the same file again makes nothing, undo restores exactly`, async () => {
    const csm = await newCsm(db);
    await createCustomer(db, {
      csmId: csm.id,
      name: "Company 4",
      industry: "Legal",
      salesforce_id: "001A00000000004",
    });
    const before = await digest(db);
    const { bytes, kinds } = makeFile(total, 37);
    expect(kinds).toBe(9);

    const first = await dryRun(db, csm, bytes);
    expect(first.file).toMatchObject({
      total,
      to_create: good - 1,
      to_update: 1,
      unchanged: 0,
      faulty: 37,
      state: "checked",
    });
    expect(await digest(db)).toBe(before);
    const done = await run(first.client, first.id);
    expect(done).toMatchObject({ state: "done", applied: good, moved: 0 });
    expect(await count(db, "customers", "csm_id = $1", [csm.id])).toBe(good);
    const back = await badRows(first.client, first.id);
    expect(back).toHaveLength(37);
    expect(new Set(back.flatMap(({ faults }) => faults!.map(({ kind }) => kind)))).toEqual(
      new Set([
        "missing_name",
        "amount_unreadable",
        "negative_amount",
        "impossible_date",
        "unknown_stage",
        "unknown_owner",
        "bad_email",
        "same_key",
        "wrong_fields",
      ]),
    );

    const again = await dryRun(db, csm, bytes);
    expect(again.file).toMatchObject({ to_create: 0, to_update: 0, unchanged: good, faulty: 37 });
    expect(await run(again.client, again.id)).toMatchObject({ applied: good, moved: 0 });
    expect(await count(db, "customers", "csm_id = $1", [csm.id])).toBe(good);

    expect(await undo(first.client, first.id)).toMatchObject({
      state: "undone",
      undone: good,
      kept: 0,
    });
    expect(await digest(db)).toBe(before);
  }, 600_000);
});

describe("an import that is killed", () => {
  class Killed extends Error {}

  test.each(["apply_import_chunk", "undo_import_chunk"])(
    "in the middle of %s goes on where it stopped, nothing twice",
    async (where) => {
      const csm = await newCsm(db);
      const before = await digest(db);
      const { id, client } = await dryRun(db, csm, makeFile(1800, 0).bytes);
      let calls = 0;
      const dying = clientOf(db, csm, (name) => {
        if (name === where && (calls += 1) === 3) throw new Killed();
      });
      if (where === "undo_import_chunk") await run(client, id);
      const work = where === "apply_import_chunk" ? run : undo;
      await expect(work(dying, id)).rejects.toThrow(Killed);
      const half = (await getImport(client, id))!;
      if (where === "apply_import_chunk") {
        expect(half).toMatchObject({ state: "running", applied: 1000 });
        expect(await count(db, "customers", "csm_id = $1", [csm.id])).toBe(1000);
        expect(await run(client, id)).toMatchObject({ state: "done", applied: 1800 });
        expect(await count(db, "customers", "csm_id = $1", [csm.id])).toBe(1800);
      } else expect(half).toMatchObject({ state: "undoing", undone: 1000 });
      expect(await undo(client, id)).toMatchObject({ state: "undone", undone: 1800 });
      expect(await digest(db)).toBe(before);
    },
  );

  test("half-way can be taken back as it is", async () => {
    const csm = await newCsm(db);
    const before = await digest(db);
    const { id, client } = await dryRun(db, csm, makeFile(1200, 0).bytes);
    let calls = 0;
    const dying = clientOf(db, csm, (name) => {
      if (name === "apply_import_chunk" && (calls += 1) === 2) throw new Killed();
    });
    await expect(run(dying, id)).rejects.toThrow(Killed);
    expect(await undo(client, id)).toMatchObject({ state: "undone", undone: 500 });
    expect(await digest(db)).toBe(before);
  });

  test("and is taken over leaves the older worker nothing to do", async () => {
    const csm = await newCsm(db);
    const { id, client } = await dryRun(db, csm, makeFile(600, 0).bytes);
    const older = await startImport(client, id, "run");
    const newer = await startImport(client, id, "run");
    await expect(applyImport(client, id, older)).rejects.toMatchObject({
      message: "import_elsewhere",
    });
    await applyImport(client, id, newer);
    expect(await count(db, "customers", "csm_id = $1", [csm.id])).toBe(600);
  });
});
