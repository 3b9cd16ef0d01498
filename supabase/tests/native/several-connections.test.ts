import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectations } from "../db/rls-expectations";
import { heldGrants, neededGrants } from "../support/rls-grants";
import { findBinaries, inRequest, outcome, startCluster, type NativeDatabase } from "./cluster";

// What depends on several connections never shows on an embedded database, which has one session.

const binaries = findBinaries();
if (!binaries) {
  console.info("Native tests skipped: no Postgres server found (initdb, postgres; CAIRN_PG_BIN).");
}

let native: NativeDatabase;

beforeAll(async () => {
  if (!binaries) return;
  native = await startCluster(binaries);
  console.info(`Native tests on Postgres ${native.version}`);
});

afterAll(() => native?.stop());

type Person = { id: string; email: string };

async function createUser(role = "user"): Promise<Person> {
  const id = randomUUID();
  const email = `${id}@example.test`;
  await native.owner`insert into auth.users (id, email, email_confirmed_at) values (${id}, ${email}, now())`;
  await native.owner`update public.tier2_users set role = ${role} where u_id = ${id}`;
  return { id, email };
}

async function createOrganization(owner: Person, members: Person[] = []): Promise<string> {
  const [{ id }] = await native.owner<[{ id: string }]>`
    select private.make_organization(${`Organization ${randomUUID()}`}, ${owner.id}) as id`;
  for (const member of members) {
    await native.owner`insert into public.org_users (org_id, u_id) values (${id}, ${member.id})`;
  }
  return id;
}

/** Calls a function as a person, as often as told, all at once; answers the outcomes, sorted. */
async function race(
  people: Person[],
  sql: string,
  values: (person: Person, index: number) => (string | number | null)[],
): Promise<string[]> {
  const attempts = people.map((person, index) =>
    outcome(
      inRequest(native.api, "authenticated", person.id, (tx) =>
        tx.unsafe(`select ${sql}`, values(person, index)),
      ),
    ),
  );
  return (await Promise.all(attempts)).toSorted();
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe.skipIf(!binaries)("the schema on a plain Postgres", () => {
  test("is applied by an owner that is no superuser", async () => {
    const [row] =
      await native.owner`select rolsuper from pg_catalog.pg_roles where rolname = current_user`;
    expect(row).toEqual({ rolsuper: false });
  });

  test("grants signed-out callers no table, and the signed-in the verbs that have a policy", async () => {
    const rows = await native.owner<{ table: string; verb: string }[]>`
      select c.relname as table, v.verb
        from pg_catalog.pg_class c cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as v(verb)
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         and (has_table_privilege('anon', c.oid, v.verb)
           or has_table_privilege('authenticated', c.oid, v.verb) is distinct from exists (
                select 1 from pg_catalog.pg_policies p
                 where p.schemaname = 'public' and p.tablename = c.relname and p.cmd = v.verb))`;
    expect(rows.map((row) => `${row.verb} ${row.table}`)).toEqual([]);
  });

  test("grants people exactly the privileges that the matrix of rights expects", async () => {
    const rows = await native.owner.unsafe<{ grant: string }[]>(heldGrants);
    expect(rows.map((row) => row.grant).toSorted()).toEqual(neededGrants(expectations));
  });

  test("grants the service role everything", async () => {
    const rows = await native.owner`
      select relname from pg_catalog.pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
         and not has_table_privilege('service_role', oid, 'select')`;
    expect([...rows]).toEqual([]);
  });

  test("refuses a write that no grant covers before any policy is asked", async () => {
    const person = await createUser();
    for (const sql of [
      "delete from public.org_users",
      "update public.audit_log set user_agent = 'x'",
      "insert into public.security_alerts (kind) values ('x')",
    ]) {
      const attempt = inRequest(native.api, "authenticated", person.id, (tx) => tx.unsafe(sql));
      expect([sql, await outcome(attempt)]).toEqual([sql, "42501"]);
    }
  });

  test("keeps rights columns although the row may be written", async () => {
    const person = await createUser();
    await inRequest(native.api, "authenticated", person.id, (tx) =>
      tx.unsafe("update public.tier2_users set role = 'admin', title = 'Analyst'"),
    );
    const [row] =
      await native.owner`select role, title from public.tier2_users where u_id = ${person.id}`;
    expect(row).toEqual({ role: "user", title: "Analyst" });
  });
});

describe.skipIf(!binaries)("several connections at once", () => {
  test("an invitation is accepted exactly once", async () => {
    const owner = await createUser();
    const invited = await createUser();
    const org = await createOrganization(owner);
    const [{ token }] = await inRequest(native.api, "authenticated", owner.id, (tx) =>
      tx.unsafe<[{ token: string }]>(
        "select public.invite_member($1, $2, 'admin') ->> 'token' as token",
        [org, invited.email],
      ),
    );
    const outcomes = await race(times(12, invited), "public.accept_invitation($1)", () => [token]);
    expect(outcomes).toEqual(["done", ...times(11, "invitation_accepted")]);
    const rows =
      await native.owner`select role from public.org_users where org_id = ${org} and u_id = ${invited.id}`;
    expect([...rows]).toEqual([{ role: "admin" }]);
  });

  test("a customer's owner brings exactly one organization", async () => {
    const csm = await createUser("csm");
    const invited = await createUser();
    const [{ id: customer }] = await native.owner<[{ id: string }]>`
      insert into public.customers (name, csm_id) values ('Raced', ${csm.id}) returning id`;
    const [{ token }] = await inRequest(native.api, "authenticated", csm.id, (tx) =>
      tx.unsafe<[{ token: string }]>(
        "select public.invite_customer_owner($1, $2) ->> 'token' as token",
        [customer, invited.email],
      ),
    );
    const outcomes = await race(
      times(12, invited),
      "public.accept_invitation($1, $2)",
      (_, index) => [token, `Raced ${index}`],
    );
    expect(outcomes.filter((entry) => entry === "done")).toHaveLength(1);
    const [row] = await native.owner`
      select count(*)::int as organizations,
             bool_and(org_id = (select org_id from public.customers where id = ${customer})) as linked
        from public.org_users where u_id = ${invited.id}`;
    expect(row).toEqual({ organizations: 1, linked: true });
  });

  test("a bucket never gives more tokens than it holds", async () => {
    const answers = await Promise.all(
      times(60, null).map(() =>
        inRequest(native.api, "service_role", null, async (tx) => {
          const [row] = await tx.unsafe<[{ allowed: boolean }]>(
            "select (public.take_token('raced', 20, 86400) ->> 'allowed')::boolean as allowed",
          );
          return row.allowed;
        }),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(20);
  });

  test("of two admins who step down at the same time, one stays", async () => {
    await native.owner`update public.tier2_users set role = 'user' where role = 'admin'`;
    const admins = [await createUser("admin"), await createUser("admin")];
    const outcomes = await race(admins, "public.set_user_role($1, 'user')", (person) => [
      person.id,
    ]);
    expect(outcomes).toEqual(["done", "last_admin"]);
  });

  test("an organization that is handed to several people has one owner", async () => {
    const owner = await createUser();
    const members = await Promise.all(times(6, null).map(() => createUser()));
    const org = await createOrganization(owner, members);
    const outcomes = await race(
      times(6, owner),
      "public.transfer_ownership($1, $2)",
      (_, index) => [org, members[index]!.id],
    );
    expect(outcomes).toEqual(["done", ...times(5, "not_allowed")]);
    const [row] = await native.owner`
      select count(*)::int as owners,
             bool_and(u_id = (select owner_id from public.enterprise_orgs where id = ${org})) as agree
        from public.org_users where org_id = ${org} and role = 'owner'`;
    expect(row).toEqual({ owners: 1, agree: true });
  });

  test("organizations of the same name made at once get different addresses", async () => {
    const people = await Promise.all(times(8, null).map(() => createUser()));
    const outcomes = await race(people, "public.create_organization($1)", () => ["Twin"]);
    expect(outcomes).toEqual(times(8, "done"));
    const [row] = await native.owner`
      select count(distinct slug)::int as slugs from public.enterprise_orgs where name = 'Twin'`;
    expect(row).toEqual({ slugs: 8 });
  });

  test("requests of several people never see each other's rows", async () => {
    const people = await Promise.all(times(6, null).map(() => createUser("csm")));
    for (const person of people) {
      await native.owner`
        insert into public.customers (name, csm_id) select ${person.id}, ${person.id} from generate_series(1, 3)`;
    }
    const seen = await Promise.all(
      times(50, people)
        .flat()
        .map((person) =>
          inRequest(native.api, "authenticated", person.id, async (tx) => {
            const rows = await tx.unsafe<{ name: string }[]>("select name from public.customers");
            return rows.length === 3 && rows.every((row) => row.name === person.id);
          }),
        ),
    );
    expect(seen.every(Boolean)).toBe(true);
  });
});
