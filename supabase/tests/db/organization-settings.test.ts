import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  createCustomer,
  createOrganization,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";
import { personRows, ownerRows } from "../support/statements";
import { sealed } from "./rls-expectations-orgs";

let db: TestDatabase;
let owner: Person;
let member: Person;
let csm: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
  [owner, member] = [await createUser(db), await createUser(db)];
  csm = await createUser(db, { role: "csm" });
  org = await createOrganization(db, { ownerId: owner.id, members: [member.id] });
  await createCustomer(db, { csmId: csm.id, orgId: org });
});

afterAll(() => db?.close());

const write = (person: Person, table: string, values: Record<string, unknown>) =>
  personRows<{ id: string }>(
    db,
    person,
    `insert into public.${table} (organization_id, ${Object.keys(values).join(", ")})
     values ($1, ${Object.keys(values)
       .map((_, index) => `$${index + 2}`)
       .join(", ")}) returning *`,
    org,
    ...Object.values(values),
  );
const mirror = async (person: Person) =>
  (
    await personRows(db, person, "select sso_config from public.enterprise_orgs where id = $1", org)
  )[0];
const alerts = async (table: string) =>
  ownerRows(db, "select kind from public.security_alerts where table_name = $1", table);

describe("how people sign in", () => {
  test("is set in one place, and members read it in the mirror, without client and secret", async () => {
    await write(owner, "authentication_config", {
      auth_provider: "Okta",
      oidc_issuer: "https://meridian.okta.example",
      client_id: "client-7",
    });
    expect(await mirror(member)).toEqual({
      sso_config: {
        provider: "Okta",
        issuer: "https://meridian.okta.example",
        sso_enabled: true,
        mfa_required: true,
        session_timeout: 480,
      },
    });
    expect(await personRows(db, member, "select id from public.authentication_config")).toEqual([]);
    await personRows(
      db,
      owner,
      "update public.authentication_config set session_timeout = 60 returning id",
    );
    expect(await mirror(member)).toMatchObject({ sso_config: { session_timeout: 60 } });
  });

  test("is not set in the mirror: that is undone and recorded", async () => {
    await personRows(
      db,
      owner,
      "update public.enterprise_orgs set sso_config = '{}' where id = $1 returning id",
      org,
    );
    expect(await mirror(member)).toMatchObject({ sso_config: { provider: "Okta" } });
    expect(await alerts("enterprise_orgs")).toEqual([{ kind: "rights_change" }]);
  });

  test("is not switched to a provider that nobody named", async () => {
    const other = await createOrganization(db, { ownerId: owner.id });
    const attempt = (values: Record<string, unknown>) =>
      refusal(insertRow(db, "authentication_config", { organization_id: other, ...values }));
    expect(await attempt({})).toBe("23514");
    expect(await attempt({ oidc_issuer: "http://plain.example", client_id: "x" })).toBe("23514");
    expect(await attempt({ sso_enabled: false })).toBe("allowed");
  });

  test("empties the mirror when it goes", async () => {
    await personRows(
      db,
      owner,
      "delete from public.authentication_config where organization_id = $1 returning id",
      org,
    );
    expect(await mirror(member)).toEqual({ sso_config: {} });
  });
});

describe("secrets", () => {
  test("are refused in settings, whatever the key is called and however deep it lies", async () => {
    const settings = (value: unknown) =>
      refusal(
        write(owner, "tool_integrations", {
          tool_name: JSON.stringify(value),
          configuration: JSON.stringify(value),
        }),
      );
    for (const value of [
      { client_secret: "x" },
      { apiKey: "x" },
      { nested: [{ access_token: "x" }] },
      { passwords: ["x"] },
    ]) {
      expect(await settings(value)).toBe("23514");
    }
    expect(
      await settings({ token_endpoint: "https://a.example", requires_token: true, secret: "" }),
    ).toBe("allowed");
  });

  test("are kept sealed, in a table that nobody reads; the list says which there are", async () => {
    const secret = { organization_id: org, kind: "oidc_client", label: "Okta", set_by: owner.id };
    expect(
      await refusal(
        insertRow(db, "organization_secrets", { ...secret, encrypted_secret: "plain text" }),
      ),
    ).toBe("23514");
    await insertRow(db, "organization_secrets", { ...secret, encrypted_secret: sealed });
    for (const person of [owner, csm]) {
      const [row] = await personRows<{ list: unknown[] }>(
        db,
        person,
        "select public.list_organization_secrets($1) as list",
        org,
      );
      expect(row!.list).toMatchObject([
        { kind: "oidc_client", label: "Okta", set_by: "Test Person" },
      ]);
      expect(JSON.stringify(row!.list)).not.toContain(sealed.slice(3, 19));
    }
    expect(
      await refusal(personRows(db, member, "select public.list_organization_secrets($1)", org)),
    ).toBe("not_allowed");
    const noted = await ownerRows(
      db,
      "select new_values from public.audit_log where table_name = 'organization_secrets'",
    );
    expect(JSON.stringify(noted)).not.toContain(sealed);
  });

  test("go with the tool they belong to", async () => {
    const [tool] = await write(owner, "tool_integrations", { tool_name: "Zendesk" });
    await insertRow(db, "organization_secrets", {
      organization_id: org,
      kind: "tool",
      reference_id: tool!.id,
      label: "Zendesk",
      encrypted_secret: sealed,
    });
    await personRows(
      db,
      owner,
      "delete from public.tool_integrations where id = $1 returning id",
      tool!.id,
    );
    expect(
      await ownerRows(db, "select id from public.organization_secrets where kind = 'tool'"),
    ).toEqual([]);
  });

  test("are named by references at the gateway, never written there", async () => {
    const gateway = (value: string) =>
      refusal(
        write(owner, "dsao_integration_gateway", {
          secret_manager_refs: JSON.stringify({ client: value }),
        }),
      );
    expect(await gateway("hunter2")).toBe("23514");
    expect(await gateway("projects/meridian-prod/secrets/client/versions/3")).toBe("allowed");
  });
});

describe("what people cannot say about themselves", () => {
  test("data sovereignty keeps its own trail", async () => {
    await write(owner, "data_sovereignty", {
      storage_option: "hybrid",
      audit_trail: JSON.stringify([{ by: "nobody" }]),
    });
    await personRows(
      db,
      owner,
      "update public.data_sovereignty set storage_option = 'self_managed', audit_trail = '[]' returning id",
    );
    const [row] = await ownerRows<{ audit_trail: { by: string; fields: string[] }[] }>(
      db,
      "select audit_trail from public.data_sovereignty",
    );
    expect(row!.audit_trail.map((entry) => entry.by)).toEqual([owner.id, owner.id]);
    expect(row!.audit_trail[0]!.fields).toEqual(["storage_option"]);
  });

  test("a recommendation of the CSM is nobody's model, and its times follow its status", async () => {
    const [row] = await write(csm, "recommendations", {
      title: "Templates",
      crx_model: "CRX01",
      ml_confidence: 99,
    });
    expect(row).toMatchObject({ crx_model: null, ml_confidence: null, implemented_at: null });
    const [done] = await personRows<{ implemented_at: Date; completed_at: Date }>(
      db,
      owner,
      "update public.recommendations set implementation_status = 'completed' where id = $1 returning *",
      row!.id,
    );
    expect(done!.completed_at).toBeInstanceOf(Date);
    expect(done!.implemented_at).toBeInstanceOf(Date);
    expect(await alerts("recommendations")).toHaveLength(1);
  });

  test("rows name people of the organization", async () => {
    const stranger = await createUser(db);
    const name = (person: Person) =>
      refusal(write(owner, "recommendations", { title: "For you", user_id: person.id }));
    expect(await name(stranger)).toBe("member_unknown");
    expect(await name(member)).toBe("allowed");
    expect(await name(csm)).toBe("allowed");
  });
});
