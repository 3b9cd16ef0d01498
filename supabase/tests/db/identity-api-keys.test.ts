import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asService, createOrganization, createUser, refusal, type Person } from "../support/people";
import { personRows, ownerRows } from "../support/statements";

type Key = { id: string; key: string; prefix: string };

let db: TestDatabase;
let owner: Person;
let member: Person;
let stranger: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
  [owner, member, stranger] = [await createUser(db), await createUser(db), await createUser(db)];
  org = await createOrganization(db, { ownerId: owner.id, members: [member.id] });
});

afterAll(() => db?.close());

async function create(
  person: Person,
  scopes = ["tasks:read"],
  expires: string | null = null,
): Promise<Key> {
  const [row] = await personRows<{ made: Key }>(
    db,
    person,
    "select public.create_api_key($1, 'Bridge', $2, $3) as made",
    org,
    scopes,
    expires,
  );
  return row!.made;
}

async function verify(key: string): Promise<{ u_id: string; scopes: string[] } | null> {
  return asService(db, async (tx) => {
    const { rows } = await tx.query<{ who: { u_id: string; scopes: string[] } | null }>(
      "select public.verify_api_key($1, '198.51.100.7', 'n8n') as who",
      [key],
    );
    return rows[0]!.who;
  });
}

const revoke = (person: Person, id: string) =>
  refusal(personRows(db, person, "select public.revoke_api_key($1)", id));

describe("a key", () => {
  test("stands for its person in one organization, within its scopes", async () => {
    const made = await create(member, ["tasks:write", "tasks:read", "tasks:read"]);
    expect(made.key.startsWith(`${made.prefix}_`)).toBe(true);
    expect(await verify(made.key)).toEqual({
      id: made.id,
      u_id: member.id,
      org_id: org,
      scopes: ["tasks:read", "tasks:write"],
    });
    const [seen] = await ownerRows(
      db,
      "select host(last_used_ip) as ip, last_used_agent as agent from public.api_keys where id = $1",
      made.id,
    );
    expect(seen).toEqual({ ip: "198.51.100.7", agent: "n8n" });
    expect(await verify(`${made.key}x`)).toBeNull();
  });

  test("is stored nowhere, and its digest is out of everybody's reach", async () => {
    const { key } = await create(member);
    const secret = key.split("_").slice(2).join("_");
    const [row] = await ownerRows<{ text: string }>(
      db,
      `select (select string_agg(k::text, ' ') from public.api_keys as k)
           || (select string_agg(a.new_values::text, ' ') from public.audit_log as a where a.table_name = 'api_keys') as text`,
    );
    expect(row!.text).not.toContain(secret);
    const read = () => personRows(db, owner, "select * from private.api_key_digests");
    expect(await refusal(read())).toBe("42501");
    expect(
      await refusal(asService(db, (tx) => tx.query("select * from private.api_key_digests"))),
    ).toBe("42501");
  });

  test("is made for an organization of one's own, with known scopes and an end", async () => {
    expect(await refusal(create(stranger))).toBe("not_allowed");
    expect(await refusal(create(member, ["everything"]))).toBe("23514");
    expect(await refusal(create(member, []))).toBe("scopes_missing");
    expect(await refusal(create(member, ["tasks:read"], "2020-01-01"))).toBe("expiry_invalid");
    expect(await refusal(create(member, ["tasks:read"], "2099-01-01"))).toBe("expiry_invalid");
  });

  test("is revoked by its person or an admin of the organization, and opens nothing then", async () => {
    const [first, second] = [await create(member), await create(owner)];
    expect(await revoke(stranger, first.id)).toBe("not_allowed");
    expect(await revoke(member, second.id)).toBe("not_allowed");
    expect(await revoke(owner, first.id)).toBe("allowed");
    expect(await verify(first.key)).toBeNull();
    expect(await revoke(owner, first.id)).toBe("not_allowed");
    expect(await verify(second.key)).not.toBeNull();
  });

  test("opens nothing once it ran out, the account is closed or the person has left", async () => {
    const [old, kept] = [await create(member), await create(member)];
    await db.query("update public.api_keys set expires_at = now() where id = $1", [old.id]);
    expect(await verify(old.key)).toBeNull();
    await db.query("update public.tier2_users set is_active = false where u_id = $1", [member.id]);
    expect(await verify(kept.key)).toBeNull();
    await db.query("update public.tier2_users set is_active = true where u_id = $1", [member.id]);
    expect(await verify(kept.key)).not.toBeNull();
    await personRows(db, owner, "select public.remove_member($1, $2)", org, member.id);
    await db.query("insert into public.org_users (org_id, u_id) values ($1, $2)", [org, member.id]);
    // Coming back does not bring it back.
    expect(await verify(kept.key)).toBeNull();
  });

  test("is asked about by the server alone", async () => {
    const ask = () =>
      personRows(db, owner, "select public.verify_api_key('crn_00000000_x', null, null)");
    expect(await refusal(ask())).toBe("42501");
  });
});
