import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getImport, listRows } from "@/lib/customers/import/data";
import { startImport } from "@/lib/customers/import/mutations";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { clientOf } from "../support/import-client";
import { badRows, count, digest, dryRun, newCsm, rowsOf, run, undo } from "../support/imports";
import { createCustomer, createUser, insertRow, type Person } from "../support/people";

let db: TestDatabase;
let admin: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin", firstName: "Nora", lastName: "Adams" });
});

afterAll(() => db.close());

const small = `Company;Stage;ARR;Renewal;Contact;E-mail;Contract;Contract start;Contract end;Contract value
Tallow;Active;1.200,50;31.12.2027;Anna Berg;anna@tallow.co;Master;01.01.2027;30.06.2028;1.200,50
Halden;Onboarding;900;;;;;;;
`;

describe("a row", () => {
  test("changes only what it says of a customer found by name, whatever its case and accents", async () => {
    const csm = await newCsm(db);
    const id = await createCustomer(db, {
      csmId: csm.id,
      name: "TALLÓW",
      industry: "Food",
      stage: "prospect",
    });
    await insertRow(db, "stakeholders", { customer_id: id, name: "Anna Berg", role: "CFO" });
    const before = await digest(db);
    const dry = await dryRun(db, csm, small);
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
    expect(await digest(db)).toBe(before);
  });

  test("whose customer changed after the dry run is left alone and comes back", async () => {
    const csm = await newCsm(db);
    const id = await createCustomer(db, { csmId: csm.id, name: "Tallow", stage: "prospect" });
    const dry = await dryRun(db, csm, small);
    await db.query("update public.customers set stage = 'churned' where id = $1", [id]);
    await createCustomer(db, { csmId: csm.id, name: "Halden" });
    expect(await run(dry.client, dry.id)).toMatchObject({ state: "done", applied: 0, moved: 2 });
    expect((await badRows(dry.client, dry.id)).map(({ state }) => state)).toEqual([
      "moved",
      "moved",
    ]);
    expect(await count(db, "customers", "csm_id = $1", [csm.id])).toBe(2);
  });

  test("that repeats a customer with another person adds the person; one that contradicts is a fault", async () => {
    const csm = await newCsm(db);
    const before = await digest(db);
    const dry = await dryRun(
      db,
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
        db,
        "stakeholders",
        "customer_id in (select id from public.customers where csm_id = $1)",
        [csm.id],
      ),
    ).toBe(2);
    await undo(dry.client, dry.id);
    expect(await digest(db)).toBe(before);
  });

  test("that two customers answer to is a fault", async () => {
    const csm = await newCsm(db);
    await createCustomer(db, { csmId: csm.id, name: "Halden" });
    await createCustomer(db, { csmId: csm.id, name: "halden" });
    const dry = await dryRun(db, csm, small);
    expect((await rowsOf(dry.client, dry.id))[1]).toMatchObject({
      outcome: "faulty",
      faults: [{ kind: "same_key" }],
    });
  });

  test("that reaches one customer by another key than an earlier row is a fault", async () => {
    const csm = await newCsm(db);
    await createCustomer(db, { csmId: csm.id, name: "Halden", domain: "halden.example" });
    const dry = await dryRun(
      db,
      csm,
      "Company,Website,ARR\nHalden AS,halden.example,5\nHalden,,7\n",
      {
        key: "domain",
      },
    );
    expect((await rowsOf(dry.client, dry.id)).map(({ outcome }) => outcome)).toEqual([
      "update",
      "faulty",
    ]);
  });
});

describe("undo", () => {
  test("keeps what somebody changed since, and names it", async () => {
    const csm = await newCsm(db);
    const known = await createCustomer(db, {
      csmId: csm.id,
      name: "Tallow",
      stage: "prospect",
      arr: 5,
    });
    const dry = await dryRun(db, csm, small);
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
    expect(await count(db, "customers", "id = $1", [made])).toBe(1);
  });
});

describe("owners", () => {
  test("a CSM imports for themselves, an admin for any CSM, and nobody named is the importer", async () => {
    const csm = await newCsm(db);
    const other = await createUser(db, { role: "csm", firstName: "Tomás", lastName: "Rey" });
    const file = `Company,Owner\nA${csm.id},\nB${csm.id},${other.email}\nC${csm.id},Tomas Rey\n`;
    const mine = await dryRun(db, csm, file);
    expect(
      (await rowsOf(mine.client, mine.id)).map(
        ({ outcome, faults }) => faults?.[0]?.kind ?? outcome,
      ),
    ).toEqual(["create", "unknown_owner", "unknown_owner"]);
    const theirs = await dryRun(db, admin, file, {}, "admin");
    await run(theirs.client, theirs.id);
    expect(await count(db, "customers", "csm_id = $1", [other.id])).toBe(2);
    expect(await count(db, "customers", "csm_id = $1 and name like 'A%'", [admin.id])).toBe(1);
  });

  test("a CSM cannot give a customer away by calling the functions directly", async () => {
    const csm = await newCsm(db);
    const { id, client } = await dryRun(db, csm, "Company\nForged\n");
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
    const csm = await newCsm(db);
    const { id, client } = await dryRun(db, csm, small);
    const other = await newCsm(db);
    const stranger = clientOf(db, other);
    expect(await getImport(stranger, id)).toBeNull();
    await expect(startImport(stranger, id, "run")).rejects.toMatchObject({ message: "not_found" });
    await expect(startImport(clientOf(db, admin), id, "run")).rejects.toMatchObject({
      message: "not_found",
    });
    expect((await getImport(client, id))!.state).toBe("checked");
  });

  test("a refused value takes only its own row along", async () => {
    const csm = await newCsm(db);
    const { id, client } = await dryRun(db, csm, "Company\nSound\nBroken\n");
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
