import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asAnon,
  asUser,
  createCustomer,
  createOrganization,
  createUser,
  refusal,
  signIn,
  signOut,
  type Person,
} from "../support/people";

let db: TestDatabase;
let csm: Person;
let admin: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin" });
});

beforeEach(async () => {
  csm = await createUser(db, { role: "csm" });
  await createCustomer(db, { csmId: csm.id, name: "Canary" });
});

afterAll(() => db?.close());

/** Rows of some tables that a caller with this token sees, and what the viewer function says. */
async function look(person: Person, sessionId: string | null): Promise<unknown> {
  return asUser(
    db,
    person.id,
    async (tx) => {
      const { rows } = await tx.query(
        `select (select count(*)::int from public.customers) as customers,
                (select count(*)::int from public.tier2_users) as users,
                public.get_viewer() ->> 'email' as viewer`,
      );
      return rows[0];
    },
    { sessionId },
  );
}

const everything = (person: Person) => ({ customers: 1, users: 1, viewer: person.email });
const nothing = { customers: 0, users: 0, viewer: null };

describe("an access token", () => {
  test("opens what is the person's while its session is there", async () => {
    expect(await look(csm, csm.sessionId)).toEqual(everything(csm));
  });

  test("opens nothing once the person has signed out, although it has not expired", async () => {
    await signOut(db, csm.sessionId);
    expect(await look(csm, csm.sessionId)).toEqual(nothing);
  });

  test("of an admin who signed out is no admin's any more", async () => {
    const boss = await createUser(db, { role: "admin" });
    const asks = () =>
      asUser(
        db,
        boss.id,
        async (tx) => (await tx.query("select private.is_admin() as admin")).rows[0],
        { sessionId: boss.sessionId },
      );
    const all = (await look(boss, boss.sessionId)) as { customers: number };
    expect(all.customers).toBeGreaterThan(1);
    expect(await asks()).toEqual({ admin: true });
    await signOut(db, boss.sessionId);
    expect(await look(boss, boss.sessionId)).toEqual(nothing);
    expect(await asks()).toEqual({ admin: false });
  });

  test("of another session stays good when one of two signs out", async () => {
    const second = await signIn(db, csm.id);
    await signOut(db, csm.sessionId);
    expect(await look(csm, csm.sessionId)).toEqual(nothing);
    expect(await look(csm, second)).toEqual(everything(csm));
  });

  test("with the session of somebody else, or a made-up one, opens nothing", async () => {
    expect(await look(csm, admin.sessionId)).toEqual(nothing);
    expect(await look(csm, randomUUID())).toEqual(nothing);
    expect(await look(csm, "not-a-uuid")).toEqual(nothing);
  });

  test("whose session has run out opens nothing", async () => {
    await db.query(
      "update auth.sessions set not_after = now() - interval '1 second' where id = $1",
      [csm.sessionId],
    );
    expect(await look(csm, csm.sessionId)).toEqual(nothing);
  });

  test("without a session id, as other issuers make them, opens what is the person's", async () => {
    expect(await look(csm, null)).toEqual(everything(csm));
  });

  test("of a closed account opens nothing, not even with a new session", async () => {
    await asUser(db, admin.id, (tx) =>
      tx.query("select public.set_user_active($1, false)", [csm.id]),
    );
    const { rows } = await db.query("select 1 from auth.sessions where user_id = $1", [csm.id]);
    expect(rows).toEqual([]);
    expect(await look(csm, await signIn(db, csm.id))).toEqual(nothing);

    await asUser(db, admin.id, (tx) =>
      tx.query("select public.set_user_active($1, true)", [csm.id]),
    );
    expect(await look(csm, await signIn(db, csm.id))).toEqual(everything(csm));
  });

  test("of a deleted account opens nothing", async () => {
    await db.query("update public.tier2_users set deleted_at = now() where u_id = $1", [csm.id]);
    expect(await look(csm, csm.sessionId)).toEqual(nothing);
  });

  test("cannot write what it could before", async () => {
    await signOut(db, csm.sessionId);
    const run = (sql: string) =>
      asUser(db, csm.id, (tx) => tx.query(sql), { sessionId: csm.sessionId });
    expect(await refusal(run("insert into public.customers (name) values ('Late')"))).toBe("42501");
    expect((await run("update public.customers set name = 'Late'")).affectedRows).toBe(0);
    expect((await run("delete from public.customers")).affectedRows).toBe(0);
  });
});

describe("a signed-out caller", () => {
  test("reads no table at all", async () => {
    const { rows } = await db.query<{ relname: string }>(
      "select relname from pg_catalog.pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')",
    );
    for (const { relname } of rows) {
      expect([
        relname,
        await refusal(asAnon(db, (tx) => tx.query(`select 1 from public.${relname}`))),
      ]).toEqual([relname, "42501"]);
    }
  });
});

describe("the record of sessions", () => {
  test("follows signing in and out, and is the person's to read", async () => {
    const owner = await createUser(db);
    const member = await createUser(db);
    await createOrganization(db, { ownerId: owner.id, members: [member.id] });
    const second = await signIn(db, member.id);
    await signOut(db, second);
    const list = (person: Person) =>
      asUser(
        db,
        person.id,
        async (tx) =>
          (
            await tx.query(
              "select id, ended_at is not null as ended from public.user_sessions where u_id = $1 order by ended",
              [member.id],
            )
          ).rows,
        { sessionId: person.sessionId },
      );
    expect(await list(member)).toEqual([
      { id: member.sessionId, ended: false },
      { id: second, ended: true },
    ]);
    expect(await list(owner)).toEqual([]);
  });
});
