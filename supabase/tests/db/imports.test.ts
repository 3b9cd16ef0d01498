import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getImport, listRows, walkBadRows } from "@/lib/customers/import/data";
import {
  applyImport,
  checkImport,
  stageFile,
  startCheck,
  startImport,
  undoImport,
} from "@/lib/customers/import/mutations";
import type { Import, ImportRow } from "@/lib/customers/import/types";
import type { Viewer } from "@/lib/identity/viewer/types";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { clientOf } from "../support/import-client";
import { makeFile } from "../support/import-files";
import { createCustomer, createUser, insertRow, type Person } from "../support/people";

let db: TestDatabase;
let admin: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin", firstName: "Nora", lastName: "Adams" });
});

afterAll(() => db.close());

const newCsm = () => createUser(db, { role: "csm", firstName: "Ines", lastName: "Halvorsen" });

const viewerOf = (person: Person, role: Viewer["role"] = "csm") =>
  ({
    id: person.id,
    email: person.email,
    role,
    display_name: role === "csm" ? "Ines Halvorsen" : "Nora Adams",
  }) as Viewer;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Reads a file up to its dry run; the mapping is the one that was recognised. */
async function dryRun(
  person: Person,
  file: Uint8Array | string,
  options: Partial<Import["options"]> = {},
  role: Viewer["role"] = "csm",
) {
  const client = clientOf(db, person);
  const viewer = viewerOf(person, role);
  const bytes = typeof file === "string" ? bytesOf(file) : file;
  const { id } = await stageFile(client, viewer, { name: "customers.csv", bytes });
  const read = (await getImport(client, id))!;
  const token = await startCheck(client, {
    id,
    columns: read.columns,
    options: { ...read.options, ...options },
  });
  await checkImport(client, viewer, id, token);
  return { id, client, viewer, file: (await getImport(client, id))! };
}

async function run(client: ReturnType<typeof clientOf>, id: string) {
  await applyImport(client, id, await startImport(client, id, "run"));
  return (await getImport(client, id))!;
}

async function undo(client: ReturnType<typeof clientOf>, id: string) {
  await undoImport(client, id, await startImport(client, id, "undo"));
  return (await getImport(client, id))!;
}

const rowsOf = (client: ReturnType<typeof clientOf>, id: string) =>
  listRows(client, id, "all", {}, 1000);

async function badRows(client: ReturnType<typeof clientOf>, id: string): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for await (const page of walkBadRows(client, id)) rows.push(...page);
  return rows;
}

/** A digest of all customers, people and contracts, but for the moment of the last change. */
async function digest(): Promise<string> {
  const { rows } = await db.query<{ digest: string }>(
    `select md5(string_agg(t.line, '|' order by t.line)) as digest from (
       select (to_jsonb(c) - 'updated_at')::text as line from public.customers c
       union all select (to_jsonb(s) - 'updated_at')::text from public.stakeholders s
       union all select (to_jsonb(k) - 'updated_at')::text from public.contracts k) t`,
  );
  return rows[0]!.digest;
}

const count = async (table: string, where = "true", values: unknown[] = []) =>
  Number(
    (
      await db.query<{ n: string }>(
        `select count(*) as n from public.${table} where ${where}`,
        values,
      )
    ).rows[0]!.n,
  );

describe("ten thousand rows", () => {
  test("of which 37 are faulty in nine ways: 9,963 go in, 37 come back, the same file again makes nothing, undo restores exactly", async () => {
    const csm = await newCsm();
    await createCustomer(db, {
      csmId: csm.id,
      name: "Company 4",
      industry: "Legal",
      salesforce_id: "001A00000000004",
    });
    const before = await digest();
    const { bytes, kinds } = makeFile(10_000, 37);
    expect(kinds).toBe(9);

    const first = await dryRun(csm, bytes);
    expect(first.file).toMatchObject({
      total: 10_000,
      to_create: 9962,
      to_update: 1,
      unchanged: 0,
      faulty: 37,
      state: "checked",
    });
    expect(await digest()).toBe(before);
    const done = await run(first.client, first.id);
    expect(done).toMatchObject({ state: "done", applied: 9963, moved: 0 });
    expect(await count("customers", "csm_id = $1", [csm.id])).toBe(9963);
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

    const again = await dryRun(csm, bytes);
    expect(again.file).toMatchObject({ to_create: 0, to_update: 0, unchanged: 9963, faulty: 37 });
    expect(await run(again.client, again.id)).toMatchObject({ applied: 9963, moved: 0 });
    expect(await count("customers", "csm_id = $1", [csm.id])).toBe(9963);

    expect(await undo(first.client, first.id)).toMatchObject({
      state: "undone",
      undone: 9963,
      kept: 0,
    });
    expect(await digest()).toBe(before);
  }, 240_000);
});

describe("an import that is killed", () => {
  class Killed extends Error {}

  test.each(["apply_import_chunk", "undo_import_chunk"])(
    "in the middle of %s goes on where it stopped, nothing twice",
    async (where) => {
      const csm = await newCsm();
      const before = await digest();
      const { id, client } = await dryRun(csm, makeFile(1800, 0).bytes);
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
        expect(await count("customers", "csm_id = $1", [csm.id])).toBe(1000);
        expect(await run(client, id)).toMatchObject({ state: "done", applied: 1800 });
        expect(await count("customers", "csm_id = $1", [csm.id])).toBe(1800);
      } else expect(half).toMatchObject({ state: "undoing", undone: 1000 - (1000 - half.undone) });
      expect(await undo(client, id)).toMatchObject({ state: "undone", undone: 1800 });
      expect(await digest()).toBe(before);
    },
  );

  test("half-way can be taken back as it is", async () => {
    const csm = await newCsm();
    const before = await digest();
    const { id, client } = await dryRun(csm, makeFile(1200, 0).bytes);
    let calls = 0;
    const dying = clientOf(db, csm, (name) => {
      if (name === "apply_import_chunk" && (calls += 1) === 2) throw new Killed();
    });
    await expect(run(dying, id)).rejects.toThrow(Killed);
    expect(await undo(client, id)).toMatchObject({ state: "undone", undone: 500 });
    expect(await digest()).toBe(before);
  });

  test("and is taken over leaves the older worker nothing to do", async () => {
    const csm = await newCsm();
    const { id, client } = await dryRun(csm, makeFile(600, 0).bytes);
    const older = await startImport(client, id, "run");
    const newer = await startImport(client, id, "run");
    await expect(applyImport(client, id, older)).rejects.toMatchObject({
      message: "import_elsewhere",
    });
    await applyImport(client, id, newer);
    expect(await count("customers", "csm_id = $1", [csm.id])).toBe(600);
  });
});

const small = `Company;Stage;ARR;Renewal;Contact;E-mail;Contract;Contract start;Contract end;Contract value
Tallow;Active;1.200,50;31.12.2027;Anna Berg;anna@tallow.co;Master;01.01.2027;30.06.2028;1.200,50
Halden;Onboarding;900;;;;;;;
`;

describe("a row", () => {
  test("changes only what it says of a customer found by name, whatever its case and accents", async () => {
    const csm = await newCsm();
    const id = await createCustomer(db, {
      csmId: csm.id,
      name: "TALLÓW",
      industry: "Food",
      stage: "prospect",
    });
    await insertRow(db, "stakeholders", { customer_id: id, name: "Anna Berg", role: "CFO" });
    const before = await digest();
    const dry = await dryRun(csm, small);
    const [tallow, halden] = await rowsOf(dry.client, dry.id);
    expect(halden).toMatchObject({ outcome: "create" });
    expect(tallow).toMatchObject({
      outcome: "update",
      customer_id: id,
      plan: {
        customer: {
          name: ["TALLÓW", "Tallow"],
          stage: ["prospect", "active"],
          arr: [null, 1200.5],
          renewal_date: [null, "2027-12-31"],
        },
        person: { email: [null, "anna@tallow.co"] },
        contract_new: { file_name: "Master", arr: 1200.5 },
      },
    });
    await run(dry.client, dry.id);
    const { rows } = await db.query(
      "select industry, stage, renewal_date::text from public.customers where id = $1",
      [id],
    );
    // The running contract gives the renewal date, as everywhere.
    expect(rows).toEqual([{ industry: "Food", stage: "active", renewal_date: "2028-06-30" }]);
    expect(await undo(dry.client, dry.id)).toMatchObject({ undone: 2, kept: 0 });
    expect(await digest()).toBe(before);
  });

  test("whose customer changed after the dry run is left alone and comes back", async () => {
    const csm = await newCsm();
    const id = await createCustomer(db, { csmId: csm.id, name: "Tallow", stage: "prospect" });
    const dry = await dryRun(csm, small);
    await db.query("update public.customers set stage = 'churned' where id = $1", [id]);
    await createCustomer(db, { csmId: csm.id, name: "Halden" });
    expect(await run(dry.client, dry.id)).toMatchObject({ state: "done", applied: 0, moved: 2 });
    expect((await badRows(dry.client, dry.id)).map(({ state }) => state)).toEqual([
      "moved",
      "moved",
    ]);
    expect(await count("customers", "csm_id = $1", [csm.id])).toBe(2);
  });

  test("that repeats a customer with another person adds the person; one that contradicts is a fault", async () => {
    const csm = await newCsm();
    const before = await digest();
    const dry = await dryRun(
      csm,
      `Company,ARR,Contact,Email
Tallow,100,Anna,anna@tallow.co
Tallow,100,Bo,bo@tallow.co
Tallow,100,Bo,bo@tallow.co
Tallow,200,Cy,cy@tallow.co
`,
    );
    expect((await rowsOf(dry.client, dry.id)).map(({ outcome }) => outcome)).toEqual([
      "create",
      "update",
      "faulty",
      "faulty",
    ]);
    await run(dry.client, dry.id);
    expect(
      await count(
        "stakeholders",
        "customer_id in (select id from public.customers where csm_id = $1)",
        [csm.id],
      ),
    ).toBe(2);
    await undo(dry.client, dry.id);
    expect(await digest()).toBe(before);
  });

  test("that two customers answer to is a fault", async () => {
    const csm = await newCsm();
    await createCustomer(db, { csmId: csm.id, name: "Halden" });
    await createCustomer(db, { csmId: csm.id, name: "halden" });
    const dry = await dryRun(csm, small);
    expect((await rowsOf(dry.client, dry.id))[1]).toMatchObject({
      outcome: "faulty",
      faults: [{ kind: "same_key" }],
    });
  });

  test("that reaches one customer by another key than an earlier row is a fault", async () => {
    const csm = await newCsm();
    await createCustomer(db, { csmId: csm.id, name: "Halden", domain: "halden.example" });
    const dry = await dryRun(csm, "Company,Website,ARR\nHalden AS,halden.example,5\nHalden,,7\n", {
      key: "domain",
    });
    expect((await rowsOf(dry.client, dry.id)).map(({ outcome }) => outcome)).toEqual([
      "update",
      "faulty",
    ]);
  });
});

describe("undo", () => {
  test("keeps what somebody changed since, and names it", async () => {
    const csm = await newCsm();
    const known = await createCustomer(db, {
      csmId: csm.id,
      name: "Tallow",
      stage: "prospect",
      arr: 5,
    });
    const dry = await dryRun(csm, small);
    await run(dry.client, dry.id);
    await db.query("update public.customers set stage = 'renewal' where id = $1", [known]);
    const made = (await rowsOf(dry.client, dry.id))[1]!.customer_id!;
    await insertRow(db, "customer_notes", {
      customer_id: made,
      author_id: csm.id,
      body: "Called them",
    });
    expect(await undo(dry.client, dry.id)).toMatchObject({ state: "undone", undone: 0, kept: 2 });
    const kept = await listRows(dry.client, dry.id, "kept", {});
    expect(kept.map(({ left_over }) => left_over)).toEqual([
      { customer: ["stage"] },
      { customer: ["*"] },
    ]);
    const { rows } = await db.query(
      "select stage, arr::float, renewal_date from public.customers where id = $1",
      [known],
    );
    expect(rows).toEqual([{ stage: "renewal", arr: 5, renewal_date: null }]);
    expect(await count("customers", "id = $1", [made])).toBe(1);
  });
});

describe("owners", () => {
  test("a CSM imports for themselves, an admin for any CSM, and nobody named is the importer", async () => {
    const csm = await newCsm();
    const other = await createUser(db, { role: "csm", firstName: "Tomás", lastName: "Rey" });
    const file = `Company,Owner\nA${csm.id},\nB${csm.id},${other.email}\nC${csm.id},Tomas Rey\n`;
    const mine = await dryRun(csm, file);
    expect(
      (await rowsOf(mine.client, mine.id)).map(
        ({ outcome, faults }) => faults?.[0]?.kind ?? outcome,
      ),
    ).toEqual(["create", "unknown_owner", "unknown_owner"]);
    const theirs = await dryRun(admin, file, {}, "admin");
    await run(theirs.client, theirs.id);
    expect(await count("customers", "csm_id = $1", [other.id])).toBe(2);
    expect(await count("customers", "csm_id = $1 and name like 'A%'", [admin.id])).toBe(1);
  });

  test("a CSM cannot give a customer away by calling the functions directly", async () => {
    const csm = await newCsm();
    const { id, client } = await dryRun(csm, "Company\nForged\n");
    const token = await startImport(client, id, "check");
    const row = {
      row_no: 2,
      facts: { customer: { name: "Forged", csm_id: admin.id, health_score: 99 } },
      key_kind: "name",
      key: "Forged",
    };
    await client.rpc("check_import_rows", { p_import: id, p_token: token, p_rows: [row] } as never);
    await client.rpc("match_import_chunk", { p_import: id, p_token: token } as never);
    await run(client, id);
    const { rows } = await db.query(
      "select csm_id, health_score from public.customers where name = 'Forged'",
    );
    expect(rows).toEqual([{ csm_id: csm.id, health_score: null }]);
  });

  test("an import is its owner's alone", async () => {
    const csm = await newCsm();
    const { id, client } = await dryRun(csm, small);
    const other = await newCsm();
    const stranger = clientOf(db, other);
    expect(await getImport(stranger, id)).toBeNull();
    await expect(startImport(stranger, id, "run")).rejects.toMatchObject({ message: "not_found" });
    await expect(startImport(clientOf(db, admin), id, "run")).rejects.toMatchObject({
      message: "not_found",
    });
    expect((await getImport(client, id))!.state).toBe("checked");
  });

  test("a refused value takes only its own row along", async () => {
    const csm = await newCsm();
    const { id, client } = await dryRun(csm, "Company\nSound\nBroken\n");
    const token = await startImport(client, id, "check");
    const rows = [
      { row_no: 2, facts: { customer: { name: "Sound" } }, key_kind: "name", key: "Sound" },
      {
        row_no: 3,
        facts: { customer: { name: "Broken", arr: -5 } },
        key_kind: "name",
        key: "Broken",
      },
    ];
    await client.rpc("check_import_rows", { p_import: id, p_token: token, p_rows: rows } as never);
    await client.rpc("match_import_chunk", { p_import: id, p_token: token } as never);
    expect(await run(client, id)).toMatchObject({ state: "done", applied: 1, moved: 1 });
  });
});
