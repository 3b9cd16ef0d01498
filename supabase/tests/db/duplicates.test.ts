import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createCustomer, createUser, type Person } from "../support/people";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db?.close());

describe("likely duplicates", () => {
  type Found = { pairs: { a: string; b: string; reasons: string[] }[] };
  const find = async (person: Person) => {
    const { pairs } = await call<Found>(db, person, "public.list_duplicates()");
    const { rows } = await db.query<{ id: string; name: string }>(
      "select id, name from public.customers",
    );
    const name = (id: string) => rows.find((row) => row.id === id)!.name;
    return pairs
      .map(
        ({ a, b, reasons }) =>
          `${[name(a), name(b)].toSorted().join(" + ")}: ${reasons.join(", ")}`,
      )
      .toSorted();
  };

  test("share a domain, a CRM id or a name, or have names that are alike; numbers tell apart", async () => {
    const csm = await createUser(db, { role: "csm" });
    const other = await createUser(db, { role: "csm" });
    const make = (name: string, values: Record<string, unknown> = {}, owner = csm) =>
      createCustomer(db, { csmId: owner.id, name, ...values });
    await make("Halden Logistics AS", { domain: "halden.example" });
    await make("Halden Transport", { domain: "www.halden.example" });
    await make("Ostrava Steelworks", { salesforce_id: "001X" });
    await make("Something else", { salesforce_id: "001X" });
    await make("Vantaa Foods Oy");
    await make("The VANTAA foods");
    await make("Quillfeather Press");
    await make("Quilfeather Press");
    await make("Depot 12");
    await make("Depot 13");
    await make("Solano Fisheries");
    await make("Archived", { domain: "halden.example", archived_at: "2026-01-01" });
    await make("Halden abroad", { domain: "halden.example" }, other);
    expect(await find(csm)).toEqual([
      "Halden Logistics AS + Halden Transport: domain",
      "Ostrava Steelworks + Something else: salesforce_id",
      "Quilfeather Press + Quillfeather Press: like_name",
      "The VANTAA foods + Vantaa Foods Oy: same_name",
    ]);
    expect(await find(other)).toEqual([]);
  });

  test("that somebody said are two are not proposed again", async () => {
    const csm = await createUser(db, { role: "csm" });
    const ids = [];
    for (const name of ["Tallow", "Tallow Ltd"])
      ids.push(await createCustomer(db, { csmId: csm.id, name }));
    const [a, b] = ids.toSorted();
    await asUser(db, csm.id, (tx) =>
      tx.query(
        "insert into public.customer_distinctions (customer_a, customer_b) values ($1, $2)",
        [a, b],
      ),
    );
    expect(await find(csm)).toEqual([]);
  });
});
