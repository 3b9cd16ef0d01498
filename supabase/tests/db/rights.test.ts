import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asUser,
  createCustomer,
  createOrganization,
  createUser,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let csm: Person;
let otherCsm: Person;
let owner: Person;
let member: Person;
let admin: Person;
let org: string;
let otherOrg: string;
let customer: string;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  otherCsm = await createUser(db, { role: "csm" });
  admin = await createUser(db, { role: "admin" });
  owner = await createUser(db);
  member = await createUser(db);
  const stranger = await createUser(db);
  org = await createOrganization(db, { ownerId: owner.id, members: [member.id] });
  otherOrg = await createOrganization(db, { ownerId: stranger.id });
  customer = await createCustomer(db, { csmId: csm.id });
});

afterAll(() => db?.close());

async function one<T>(sql: string, params: unknown[] = []): Promise<T> {
  return (await db.query<T & object>(sql, params)).rows[0]!;
}

async function lastAlert(): Promise<{ table_name: string; u_id: string; details: unknown }> {
  return one(
    "select table_name, u_id, details from public.security_alerts order by created_at desc limit 1",
  );
}

/** Sets one rights column of one row as a person and returns what the row holds afterwards. */
async function tryToSet(
  person: Person,
  table: string,
  key: { column: string; value: string },
  column: string,
  value: unknown,
): Promise<{ before: unknown; after: unknown }> {
  const read = `select "${column}" as value from public.${table} where "${key.column}" = $1`;
  const before = await one<{ value: unknown }>(read, [key.value]);
  await asUser(db, person.id, (tx) =>
    tx.query(`update public.${table} set "${column}" = $2 where "${key.column}" = $1`, [
      key.value,
      value,
    ]),
  );
  const after = await one<{ value: unknown }>(read, [key.value]);
  return { before: before.value, after: after.value };
}

describe("a rights column in a row one may write", () => {
  test.each([
    ["role", "admin"],
    ["email", "somebody@else.test"],
    ["deleted_at", "2026-01-01T00:00:00Z"],
    ["crm_user_id", 7],
  ])("tier2_users.%s stays as it was, and the attempt is recorded", async (column, value) => {
    const key = { column: "u_id", value: member.id };
    const { before, after } = await tryToSet(member, "tier2_users", key, column, value);
    expect(after).toEqual(before);
    expect(await lastAlert()).toMatchObject({ table_name: "tier2_users", u_id: member.id });
  });

  test("a current organization one does not belong to is not taken", async () => {
    const key = { column: "u_id", value: member.id };
    const { before, after } = await tryToSet(member, "tier2_users", key, "org_id", otherOrg);
    expect(after).toEqual(before);
  });

  test("the rest of the same write stands", async () => {
    await asUser(db, member.id, (tx) =>
      tx.query("update public.tier2_users set role = 'admin', title = 'Analyst' where u_id = $1", [
        member.id,
      ]),
    );
    const row = await one("select role, title from public.tier2_users where u_id = $1", [
      member.id,
    ]);
    expect(row).toEqual({ role: "user", title: "Analyst" });
  });

  test("an organization's owner is not changed by writing the row", async () => {
    const key = { column: "id", value: org };
    const { before, after } = await tryToSet(owner, "enterprise_orgs", key, "owner_id", member.id);
    expect(after).toEqual(before);
    expect(await lastAlert()).toMatchObject({ table_name: "enterprise_orgs", u_id: owner.id });
  });

  test.each([
    ["org_id", () => otherOrg],
    ["csm_id", () => otherCsm.id],
    ["health_score", () => 99],
  ])("customers.%s stays as it was, and the attempt is recorded", async (column, value) => {
    const key = { column: "id", value: customer };
    const { before, after } = await tryToSet(csm, "customers", key, column, value());
    expect(after).toEqual(before);
    const alert = await lastAlert();
    expect(alert).toMatchObject({ table_name: "customers", u_id: csm.id });
    expect(alert.details).toMatchObject({ tried: { [column]: value() } });
  });

  test("platform admins change roles by the function as well, not by writing rows", async () => {
    const key = { column: "u_id", value: member.id };
    const { after } = await tryToSet(admin, "tier2_users", key, "role", "csm");
    expect(after).toBe("user");
    await asUser(db, admin.id, (tx) =>
      tx.query("select public.set_user_role($1, 'csm')", [member.id]),
    );
    expect(await one("select role from public.tier2_users where u_id = $1", [member.id])).toEqual({
      role: "csm",
    });
    await db.query("update public.tier2_users set role = 'user' where u_id = $1", [member.id]);
  });

  test("the same attempt within a minute counts up one alert", async () => {
    const count = () =>
      one<{ rows: number; times: number }>(
        `select count(*)::int as rows, sum(occurrences)::int as times from public.security_alerts
          where u_id = $1 and table_name = 'tier2_profiles'`,
        [owner.id],
      );
    for (let time = 0; time < 3; time += 1) {
      await asUser(db, owner.id, (tx) =>
        tx.query("update public.tier2_profiles set u_id = gen_random_uuid() where u_id = $1", [
          owner.id,
        ]),
      );
    }
    expect(await count()).toEqual({ rows: 1, times: 3 });
  });
});

describe("a row that would give rights", () => {
  test("membership cannot be inserted, by members, owners and CSMs alike", async () => {
    const before = await one("select count(*)::int as rows from public.org_users");
    for (const person of [member, owner, csm]) {
      const attempt = asUser(db, person.id, (tx) =>
        tx.query("insert into public.org_users (org_id, u_id, role) values ($1, $2, 'admin')", [
          otherOrg,
          person.id,
        ]),
      );
      expect(await refusal(attempt)).toBe("42501");
    }
    expect(await one("select count(*)::int as rows from public.org_users")).toEqual(before);
  });

  test("one's own membership cannot be raised", async () => {
    const result = await asUser(db, member.id, (tx) =>
      tx.query("update public.org_users set role = 'owner' where u_id = $1", [member.id]),
    ).catch((error: { code: string }) => error.code);
    expect(["42501", 0]).toContain(typeof result === "string" ? result : result.affectedRows);
    expect(await one("select role from public.org_users where u_id = $1", [member.id])).toEqual({
      role: "member",
    });
  });

  test("a customer for another CSM cannot be inserted", async () => {
    const attempt = asUser(db, csm.id, (tx) =>
      tx.query("insert into public.customers (name, csm_id) values ('Canary', $1)", [otherCsm.id]),
    );
    expect(await refusal(attempt)).toBe("42501");
    expect(
      await one("select count(*)::int as rows from public.customers where name = 'Canary'"),
    ).toEqual({ rows: 0 });
  });

  test("a customer cannot be inserted by somebody who is no CSM", async () => {
    const attempt = asUser(db, owner.id, (tx) =>
      tx.query("insert into public.customers (name) values ('Canary')"),
    );
    expect(await refusal(attempt)).toBe("42501");
  });

  test("a new customer that points at an organization is made without it, and recorded", async () => {
    await asUser(db, csm.id, (tx) =>
      tx.query(
        "insert into public.customers (name, org_id, health_score) values ('Pointed', $1, 100)",
        [otherOrg],
      ),
    );
    const row = await one(
      "select csm_id, org_id, health_score from public.customers where name = 'Pointed'",
    );
    expect(row).toEqual({ csm_id: csm.id, org_id: null, health_score: null });
    expect((await lastAlert()).details).toMatchObject({
      operation: "INSERT",
      tried: { org_id: otherOrg, health_score: 100 },
    });
  });
});

describe("alerts", () => {
  test("are for platform admins; the person they are about sees none", async () => {
    const seen = (person: Person) =>
      asUser(db, person.id, async (tx) => {
        const { rows } = await tx.query("select 1 from public.security_alerts");
        return rows.length;
      });
    expect(await seen(csm)).toBe(0);
    expect(await seen(admin)).toBeGreaterThan(3);
  });
});
