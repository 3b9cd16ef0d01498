import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asAnon,
  asUser,
  createCustomer,
  createOrganization,
  createUser,
  refusal,
  type Person,
} from "../support/people";

type Invitation = { id: string; token: string; email: string; expires_at: string };
type Accepted = { org_id: string; customer_id: string | null };

let db: TestDatabase;
let owner: Person;
let member: Person;
let csm: Person;
let otherCsm: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm", firstName: "Ines", lastName: "Halvorsen" });
  otherCsm = await createUser(db, { role: "csm" });
});

beforeEach(async () => {
  owner = await createUser(db);
  member = await createUser(db);
  org = await createOrganization(db, { ownerId: owner.id, members: [member.id] });
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

const invite = (person: Person, email: string, role = "member") =>
  rpc<Invitation>(person, "invite_member", org, email, role);
const accept = (person: Person, token: string, name: string | null = null) =>
  rpc<Accepted>(person, "accept_invitation", token, name);
const expire = (id: string) =>
  db.query(
    "update public.org_invitations set expires_at = now() - interval '1 second' where id = $1",
    [id],
  );

async function preview(token: string): Promise<{ state: string; email?: string | null }> {
  return asAnon(db, async (tx) => {
    const { rows } = await tx.query<{ answer: { state: string } }>(
      "select public.preview_invitation($1) as answer",
      [token],
    );
    return rows[0]!.answer;
  });
}

async function roleOf(person: Person, organization = org): Promise<string | undefined> {
  const { rows } = await db.query<{ role: string }>(
    "select role from public.org_users where u_id = $1 and org_id = $2",
    [person.id, organization],
  );
  return rows[0]?.role;
}

describe("inviting a member", () => {
  test("the invited person joins with the role that was named, once", async () => {
    const invited = await createUser(db);
    const { token } = await invite(owner, invited.email.toUpperCase(), "admin");
    expect(await preview(token)).toMatchObject({
      state: "open",
      email: invited.email,
      kind: "member",
    });

    expect(await accept(invited, token)).toEqual({ org_id: org, customer_id: null });
    expect(await roleOf(invited)).toBe("admin");
    expect(await refusal(accept(invited, token))).toBe("invitation_accepted");
    expect(await preview(token)).toMatchObject({ state: "accepted", email: null });
  });

  test("another address, even of a colleague, is refused", async () => {
    const { token } = await invite(owner, "somebody@example.test");
    const other = await createUser(db);
    expect(await refusal(accept(other, token))).toBe("invitation_other_email");
    expect(await roleOf(other)).toBeUndefined();
  });

  test("an address that was never confirmed is refused", async () => {
    const invited = await createUser(db, { confirmed: false });
    const { token } = await invite(owner, invited.email);
    expect(await refusal(accept(invited, token))).toBe("email_unverified");
    await db.query("update auth.users set email_confirmed_at = now() where id = $1", [invited.id]);
    expect(await refusal(accept(invited, token))).toBe("allowed");
  });

  test("an expired link is refused until it is sent again, and then the old one is void", async () => {
    const invited = await createUser(db);
    const first = await invite(owner, invited.email);
    await expire(first.id);
    expect((await preview(first.token)).state).toBe("expired");
    expect(await refusal(accept(invited, first.token))).toBe("invitation_expired");

    const second = await rpc<Invitation>(owner, "resend_invitation", first.id);
    expect(await refusal(accept(invited, first.token))).toBe("invitation_unknown");
    expect(await refusal(accept(invited, second.token))).toBe("allowed");
  });

  test("a withdrawn link is refused", async () => {
    const invited = await createUser(db);
    const { id, token } = await invite(owner, invited.email);
    await rpc(owner, "revoke_invitation", id);
    expect((await preview(token)).state).toBe("revoked");
    expect(await refusal(accept(invited, token))).toBe("invitation_revoked");
    expect(await refusal(rpc(owner, "resend_invitation", id))).toBe("invitation_revoked");
  });

  test("a made-up link is unknown", async () => {
    expect(await preview("x".repeat(43))).toEqual({ state: "unknown" });
    expect(await refusal(accept(member, "x".repeat(43)))).toBe("invitation_unknown");
  });

  test("inviting again renews the one invitation of an address", async () => {
    const first = await invite(owner, "twice@example.test");
    const second = await invite(owner, "twice@example.test", "admin");
    expect(second.id).toBe(first.id);
    expect((await preview(first.token)).state).toBe("unknown");
    expect(await preview(second.token)).toMatchObject({ state: "open", role: "admin" });
  });

  test("only admins of the organization invite, see, send again and withdraw", async () => {
    const stranger = await createUser(db);
    const { id } = await invite(owner, "guest@example.test");
    for (const person of [member, stranger, csm]) {
      expect(await refusal(invite(person, "x@example.test"))).toBe("not_allowed");
      expect(await refusal(rpc(person, "list_invitations", org))).toBe("not_allowed");
      expect(await refusal(rpc(person, "resend_invitation", id))).toBe("not_allowed");
      expect(await refusal(rpc(person, "revoke_invitation", id))).toBe("not_allowed");
    }
    const listed = await rpc<{ id: string; state: string }[]>(owner, "list_invitations", org);
    expect(listed).toMatchObject([{ id, state: "open" }]);
  });

  test("nobody is invited as owner, twice as a member, or at what is no address", async () => {
    expect(await refusal(invite(owner, "x@example.test", "owner"))).toBe("role_invalid");
    expect(await refusal(invite(owner, member.email))).toBe("already_member");
    expect(await refusal(invite(owner, "nobody"))).toBe("email_invalid");
  });

  test("the link is nowhere in the database, its hash out of reach", async () => {
    const { token } = await invite(owner, "secret@example.test");
    const dump = await db.query<{ text: string }>(
      `select coalesce(string_agg(t::text, ''), '') as text from (
         select to_jsonb(i) from public.org_invitations i
         union all select to_jsonb(a) from public.audit_log a
         union all select to_jsonb(k) from private.invitation_tokens k) as t`,
    );
    expect(dump.rows[0]!.text).toContain("secret@example.test");
    expect(dump.rows[0]!.text).not.toContain(token);
    const attempt = asUser(db, owner.id, (tx) =>
      tx.query("select * from private.invitation_tokens"),
    );
    expect(await refusal(attempt)).toBe("42501");
  });
});

describe("inviting a customer's owner", () => {
  let customer: string;
  let invited: Person;

  beforeEach(async () => {
    customer = await createCustomer(db, { csmId: csm.id, name: "Meridian Health Trust" });
    invited = await createUser(db);
  });

  const inviteOwner = (person: Person, email = invited.email) =>
    rpc<Invitation & { customer_name: string }>(person, "invite_customer_owner", customer, email);

  async function linkOf(id = customer): Promise<string | null> {
    const { rows } = await db.query<{ org_id: string | null }>(
      "select org_id from public.customers where id = $1",
      [id],
    );
    return rows[0]!.org_id;
  }

  test("a person without an organization gets one under the customer's name, linked", async () => {
    const { token, customer_name } = await inviteOwner(csm);
    expect(customer_name).toBe("Meridian Health Trust");
    const { org_id, customer_id } = await accept(invited, token);
    expect(customer_id).toBe(customer);
    expect(await linkOf()).toBe(org_id);
    expect(await roleOf(invited, org_id)).toBe("owner");

    const viewer = await rpc<{ org: { name: string }; csm: { name: string } }>(
      invited,
      "get_viewer",
    );
    expect(viewer).toMatchObject({
      org: { name: "Meridian Health Trust" },
      csm: { name: "Ines Halvorsen", email: csm.email },
    });
  });

  test("a name that was given names the new organization", async () => {
    const { token } = await inviteOwner(csm);
    const { org_id } = await accept(invited, token, "Meridian Group");
    const { rows } = await db.query("select name from public.enterprise_orgs where id = $1", [
      org_id,
    ]);
    expect(rows).toEqual([{ name: "Meridian Group" }]);
  });

  test("the one organization the person runs is linked instead of a second one", async () => {
    const running = await createOrganization(db, { ownerId: invited.id });
    const { token } = await inviteOwner(csm);
    expect((await accept(invited, token)).org_id).toBe(running);
    expect(await linkOf()).toBe(running);
  });

  test("an organization that is linked to another customer is left alone", async () => {
    const running = await createOrganization(db, { ownerId: invited.id });
    await createCustomer(db, { csmId: otherCsm.id, orgId: running });
    const { token } = await inviteOwner(csm);
    expect((await accept(invited, token)).org_id).not.toBe(running);
  });

  test("the CSM sees the organization and is told; another CSM sees neither", async () => {
    const { token } = await inviteOwner(csm);
    const { org_id } = await accept(invited, token);
    const members = await rpc<{ email: string }[]>(csm, "list_members", org_id);
    expect(members.map((entry) => entry.email)).toEqual([invited.email]);
    expect(await refusal(rpc(otherCsm, "list_members", org_id))).toBe("not_allowed");
    const { rows } = await db.query(
      "select type, link from public.notifications where u_id = $1 and link = $2",
      [csm.id, `/customers/${customer}`],
    );
    expect(rows).toEqual([{ type: "invitation_accepted", link: `/customers/${customer}` }]);
  });

  test("only the customer's CSM invites; not an address of the own team; not twice linked", async () => {
    expect(await refusal(inviteOwner(otherCsm))).toBe("not_allowed");
    expect(await refusal(inviteOwner(invited))).toBe("not_allowed");
    expect(await refusal(inviteOwner(csm, otherCsm.email))).toBe("invitation_staff");
    const { token } = await inviteOwner(csm);
    await accept(invited, token);
    expect(await refusal(inviteOwner(csm))).toBe("already_linked");
    expect(await refusal(accept(invited, token))).toBe("invitation_accepted");
  });

  test("used by another person: refused, and the customer stays unlinked", async () => {
    const { token } = await inviteOwner(csm);
    expect(await refusal(accept(owner, token))).toBe("invitation_other_email");
    expect(await linkOf()).toBeNull();
  });
});
