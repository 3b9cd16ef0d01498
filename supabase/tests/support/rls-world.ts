import type { TestDatabase } from "./database";
import { createCustomer, createOrganization, createUser } from "./people";

/** "closed" was platform admin and organization admin until the account was closed: it may nothing, whatever the row. */
export const personas = ["anon", "user", "csm", "orgAdmin", "admin", "closed"] as const;
export type Persona = (typeof personas)[number];

export const tenants = ["own", "other"] as const;
export type Tenant = (typeof tenants)[number];

/** Whose row a cell of the matrix is about. */
export type Owner = {
  user: string;
  email: string;
  /** Another member of the same organization. */
  colleague: string;
  org: string;
  customer: string;
  csm: string;
};

export type World = {
  people: Record<Exclude<Persona, "anon">, string>;
  /** A person without any organization. */
  spare: string;
  /** An account whose tier2_users row is missing. */
  bare: string;
  owner: (persona: Persona, tenant: Tenant) => Owner;
};

/**
 * Two organizations, each linked to a customer of its own CSM. The personas live in the first;
 * the second is the other tenant.
 */
export async function createWorld(db: TestDatabase): Promise<World> {
  const csm = await createUser(db, { role: "csm", firstName: "Own", lastName: "Manager" });
  const otherCsm = await createUser(db, { role: "csm", firstName: "Other", lastName: "Manager" });
  const admin = await createUser(db, { role: "admin" });
  const [orgAdmin, user, colleague] = await Promise.all([
    createUser(db),
    createUser(db),
    createUser(db),
  ]);
  const closed = await createUser(db, { role: "admin" });
  const [otherOwner, otherUser, otherColleague] = await Promise.all([
    createUser(db),
    createUser(db),
    createUser(db),
  ]);
  const org = await createOrganization(db, {
    ownerId: orgAdmin.id,
    admins: [closed.id],
    members: [user.id, colleague.id],
  });
  const otherOrg = await createOrganization(db, {
    ownerId: otherOwner.id,
    members: [otherUser.id, otherColleague.id],
  });
  const customer = await createCustomer(db, { csmId: csm.id, orgId: org });
  const otherCustomer = await createCustomer(db, { csmId: otherCsm.id, orgId: otherOrg });
  const spare = await createUser(db);
  const bare = await createUser(db);
  await db.query("delete from public.tier2_users where u_id = $1", [bare.id]);
  await db.query("update public.tier2_users set is_active = false where u_id = $1", [closed.id]);

  const people = { user, csm, orgAdmin, admin, closed };
  const own = { colleague: colleague.id, org, customer, csm: csm.id };
  const other: Owner = {
    user: otherUser.id,
    email: otherUser.email,
    colleague: otherColleague.id,
    org: otherOrg,
    customer: otherCustomer,
    csm: otherCsm.id,
  };
  return {
    people: {
      user: user.id,
      csm: csm.id,
      orgAdmin: orgAdmin.id,
      admin: admin.id,
      closed: closed.id,
    },
    spare: spare.id,
    bare: bare.id,
    owner(persona, tenant) {
      if (tenant === "other") return other;
      // A signed-out caller owns nothing; the rows of the first tenant stand in.
      const person = people[persona === "anon" ? "user" : persona];
      return { ...own, user: person.id, email: person.email };
    },
  };
}
