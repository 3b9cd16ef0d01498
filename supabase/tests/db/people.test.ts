import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asService,
  asUser,
  createCustomer,
  createOrganization,
  createUser,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let owner: Person;
let deputy: Person;
let member: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
});

beforeEach(async () => {
  owner = await createUser(db);
  deputy = await createUser(db);
  member = await createUser(db);
  org = await createOrganization(db, {
    ownerId: owner.id,
    admins: [deputy.id],
    members: [member.id],
  });
});

afterAll(() => db?.close());

async function rpc<T>(person: Person, name: string, ...values: unknown[]): Promise<T> {
  return asUser(db, person.id, async (tx) => {
    const places = values.map((_, index) => `$${index + 1}`).join(", ");
    const { rows } = await tx.query<{ answer: T }>(
      `select public.${name}(${places}) as answer`,
      values,
    );
    return rows[0]!.answer;
  });
}

async function one<T>(sql: string, ...params: unknown[]): Promise<T> {
  return (await db.query<T & object>(sql, params)).rows[0] as T;
}

const roles = () =>
  one<Record<string, string>>(
    `select json_object_agg(case u_id when $1 then 'owner' when $2 then 'deputy' else 'member' end, role) as r
       from public.org_users where org_id = $3`,
    owner.id,
    deputy.id,
    org,
  ).then((row) => row.r);

describe("an account", () => {
  test("gets its person and directory entry from what was typed at sign-up", async () => {
    const id = randomUUID();
    const metadata = {
      first_name: " Priya ",
      last_name: "Raman",
      agreed_terms: true,
      role: "admin",
    };
    // Stored as a JSON string that holds JSON, as one of the APIs does.
    await db.query(
      "insert into auth.users (id, email, raw_user_meta_data) values ($1, $2, to_jsonb($3::text))",
      [id, "Priya@Example.test", JSON.stringify(metadata)],
    );
    const row = await one(
      `select first_name, email, role, agreed_terms, agreed_marketing, display_name
         from public.tier2_users join public.tier2_profiles using (u_id) where u_id = $1`,
      id,
    );
    expect(row).toEqual({
      first_name: "Priya",
      email: "priya@example.test",
      role: "user",
      agreed_terms: true,
      agreed_marketing: false,
      display_name: "Priya Raman",
    });
  });

  test.each([
    ["no metadata", null],
    ["metadata that is a list", "[1]"],
    [
      "names of any length",
      JSON.stringify({ first_name: "x".repeat(5000), timezone: "Nowhere/Land" }),
    ],
  ])("is made with %s", async (_, metadata) => {
    const id = randomUUID();
    await db.query("insert into auth.users (id, email, raw_user_meta_data) values ($1, $2, $3)", [
      id,
      `${id}@example.test`,
      metadata,
    ]);
    expect(await one("select timezone from public.tier2_users where u_id = $1", id)).toEqual({
      timezone: "UTC",
    });
  });

  test("keeps e-mail, last sign-in and the name others see in step", async () => {
    await db.query(
      "update auth.users set email = 'New@Example.test', last_sign_in_at = '2026-02-03T04:05:06Z' where id = $1",
      [member.id],
    );
    await asUser(db, member.id, (tx) =>
      tx.query(
        "update public.tier2_users set first_name = 'Ben', last_name = 'Adeyemi' where u_id = $1",
        [member.id],
      ),
    );
    const row = await one<{ last_login: Date }>(
      `select email, last_login, display_name from public.tier2_users join public.tier2_profiles using (u_id)
        where u_id = $1`,
      member.id,
    );
    expect(row).toMatchObject({ email: "new@example.test", display_name: "Ben Adeyemi" });
    expect(row.last_login.toISOString()).toBe("2026-02-03T04:05:06.000Z");
  });

  test("takes no time zone that is none", async () => {
    const set = (zone: string) =>
      refusal(
        asUser(db, member.id, (tx) =>
          tx.query("update public.tier2_users set timezone = $2 where u_id = $1", [
            member.id,
            zone,
          ]),
        ),
      );
    expect(await set("Europe/Oslo")).toBe("allowed");
    expect(await set("Europe/Atlantis")).toBe("23514");
    expect(await set("CET-1")).toBe("23514");
  });
});

describe("an organization", () => {
  test("is made with its owner, roles and profile, and becomes the current one", async () => {
    const person = await createUser(db);
    const id = await rpc<string>(person, "create_organization", "  Fjordlys   Systems ");
    const viewer = await rpc<{ org: object; org_needed: boolean }>(person, "get_viewer");
    expect(viewer).toMatchObject({
      org: { id, name: "Fjordlys Systems", role: "owner" },
      org_needed: false,
    });
    const row = await one(
      `select (select company_name from public.organization_profile where id = $1) as company,
              (select array_agg(name order by name) from public.org_roles where org_id = $1) as roles`,
      id,
    );
    expect(row).toEqual({ company: "Fjordlys Systems", roles: ["admin", "member", "owner"] });
  });

  test("is needed by a user without one, and five a day are enough", async () => {
    const person = await createUser(db);
    expect(await rpc(person, "get_viewer")).toMatchObject({ org: null, org_needed: true });
    expect(await refusal(rpc(person, "create_organization", " x "))).toBe(
      "organization_name_invalid",
    );
    for (let time = 0; time < 5; time += 1) await rpc(person, "create_organization", "Same name");
    expect(await refusal(rpc(person, "create_organization", "Same name"))).toBe("rate_limited");
    const { rows } = await db.query(
      "select 1 from public.enterprise_orgs where name = 'Same name'",
    );
    expect(rows).toHaveLength(5);
  });

  test("is chosen among one's own only", async () => {
    const other = await createOrganization(db, { ownerId: owner.id });
    await rpc(owner, "set_current_organization", org);
    expect(await rpc(owner, "get_viewer")).toMatchObject({ org: { id: org } });
    await rpc(owner, "set_current_organization", other);
    expect(await rpc(owner, "get_viewer")).toMatchObject({ org: { id: other } });
    expect(await refusal(rpc(member, "set_current_organization", other))).toBe("not_allowed");
  });
});

describe("members", () => {
  test("are listed for members and the linked CSM, the owner first", async () => {
    const csm = await createUser(db, { role: "csm" });
    expect(await refusal(rpc(csm, "list_members", org))).toBe("not_allowed");
    await createCustomer(db, { csmId: csm.id, orgId: org });
    for (const person of [member, csm]) {
      const list = await rpc<{ role: string; email: string }[]>(person, "list_members", org);
      expect(list.map((entry) => entry.role)).toEqual(["owner", "admin", "member"]);
      expect(list[0]!.email).toBe(owner.email);
    }
  });

  test("change roles by owner and admins; nobody makes or unmakes an owner that way", async () => {
    await rpc(deputy, "change_member_role", org, member.id, "admin");
    expect(await roles()).toEqual({ owner: "owner", deputy: "admin", member: "admin" });
    await rpc(owner, "change_member_role", org, member.id, "member");
    expect(await refusal(rpc(deputy, "change_member_role", org, owner.id, "member"))).toBe(
      "owner_fixed",
    );
    expect(await refusal(rpc(owner, "change_member_role", org, owner.id, "member"))).toBe(
      "owner_fixed",
    );
    expect(await refusal(rpc(deputy, "change_member_role", org, deputy.id, "owner"))).toBe(
      "role_invalid",
    );
    expect(await refusal(rpc(member, "change_member_role", org, member.id, "admin"))).toBe(
      "not_allowed",
    );
    expect(await roles()).toEqual({ owner: "owner", deputy: "admin", member: "member" });
  });

  test("are removed by owner and admins, leave by themselves, and the owner stays", async () => {
    expect(await refusal(rpc(member, "remove_member", org, deputy.id))).toBe("not_allowed");
    expect(await refusal(rpc(deputy, "remove_member", org, owner.id))).toBe("owner_fixed");
    expect(await refusal(rpc(owner, "remove_member", org, owner.id))).toBe("owner_fixed");
    await rpc(member, "remove_member", org, member.id);
    await rpc(owner, "remove_member", org, deputy.id);
    expect(await roles()).toEqual({ owner: "owner" });
    expect(await rpc(member, "get_viewer")).toMatchObject({ org: null, org_needed: true });
  });

  test("become the owner when the owner hands the organization on", async () => {
    expect(await refusal(rpc(deputy, "transfer_ownership", org, deputy.id))).toBe("not_allowed");
    const stranger = await createUser(db);
    expect(await refusal(rpc(owner, "transfer_ownership", org, stranger.id))).toBe(
      "member_unknown",
    );
    await rpc(owner, "transfer_ownership", org, member.id);
    expect(await roles()).toEqual({ owner: "admin", deputy: "admin", member: "owner" });
    expect(await one("select owner_id from public.enterprise_orgs where id = $1", org)).toEqual({
      owner_id: member.id,
    });
  });
});

describe("platform roles", () => {
  test("are changed by platform admins, who keep one among them", async () => {
    await db.query("update public.tier2_users set role = 'user' where role = 'admin'");
    const admin = await createUser(db, { role: "admin" });
    expect(await refusal(rpc(owner, "set_user_role", owner.id, "admin"))).toBe("not_allowed");
    expect(await refusal(rpc(admin, "set_user_role", admin.id, "user"))).toBe("last_admin");
    expect(await refusal(rpc(admin, "set_user_role", member.id, "emperor"))).toBe("role_invalid");
    expect(await refusal(rpc(admin, "set_user_active", admin.id, false))).toBe("not_yourself");
    await rpc(admin, "set_user_role", member.id, "admin");
    await rpc(member, "set_user_role", admin.id, "user");
    expect(await refusal(rpc(admin, "list_users"))).toBe("not_allowed");
  });

  test("the first admin is made with the secret key", async () => {
    const grant = (email: string) =>
      asService(db, (tx) => tx.query("select public.grant_role($1, 'admin')", [email]));
    await grant(deputy.email.toUpperCase());
    expect(await one("select role from public.tier2_users where u_id = $1", deputy.id)).toEqual({
      role: "admin",
    });
    expect(await refusal(grant("nobody@example.test"))).toBe("user_unknown");
  });

  test("a CSM with customers stays one until they are handed over", async () => {
    const admin = await createUser(db, { role: "admin" });
    const csm = await createUser(db, { role: "csm" });
    const customer = await createCustomer(db, { csmId: csm.id });
    expect(await refusal(rpc(admin, "set_user_role", csm.id, "user"))).toBe("has_customers");
    await db.query("update public.customers set csm_id = $2 where id = $1", [customer, admin.id]);
    expect(await refusal(rpc(admin, "set_user_role", csm.id, "user"))).toBe("allowed");
  });
});
