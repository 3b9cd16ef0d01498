import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { day } from "../support/needs";
import { createCustomer, createUser, type Person } from "../support/people";
import { makeContract } from "../support/renewals";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.close());

test("readings of entitlements are for whoever looks after the customer, and nothing for others", async () => {
  const csm = await createUser(db, { role: "csm" });
  const other = await createUser(db, { role: "csm" });
  const admin = await createUser(db, { role: "admin" });
  const user = await createUser(db);
  const customer = await createCustomer(db, { csmId: csm.id });
  const contract = await makeContract(db, customer, { end_date: day(90) });
  const { rows } = await db.query<{ id: string }>(
    "insert into public.entitlements (contract_id, name, quantity) values ($1, 'Seats', 40) returning id",
    [contract],
  );
  const id = rows[0]!.id;
  await db.query(
    "insert into public.entitlement_usage (entitlement_id, day, used) values ($1, current_date - 2, 31), ($1, current_date - 1, 33)",
    [id],
  );
  const read = (who: Person) =>
    call<Record<string, { used: number }[]>>(db, who, "public.list_entitlement_usage($1)", [
      customer,
    ]);
  for (const who of [csm, admin])
    expect((await read(who))[id]!.map(({ used }) => used)).toEqual([31, 33]);
  for (const who of [other, user]) expect(await read(who)).toEqual({});
});
