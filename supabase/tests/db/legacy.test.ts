import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asService,
  asUser,
  createOrganization,
  createUser,
  insertRow,
  refusal,
  signIn,
  type Person,
} from "../support/people";

const tables = [
  "growth_users",
  "growth_assessment",
  "growth_assessment_history",
  "ai_log",
  "useractivity",
  "trial_users",
  "leads",
] as const;

let db: TestDatabase;
let admin: Person;
let stranger: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin" });
  stranger = await createUser(db);
});

afterAll(() => db?.close());

/** One row in every table of the old system, under an address as somebody typed it. */
async function leaveTraces(typed: string): Promise<string> {
  const person = await insertRow(db, "growth_users", { email: typed, name: "Somebody" }, "u_id");
  for (const table of ["growth_assessment_history", "ai_log", "useractivity"]) {
    await insertRow(db, table, { u_id: person });
  }
  await insertRow(db, "growth_assessment", { u_id: person, strategy: "First" }, "u_id");
  await insertRow(db, "trial_users", { email: typed });
  await insertRow(db, "leads", { email: typed });
  return person;
}

async function seenBy(person: Person): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await asUser(db, person.id, async (tx) => {
    for (const table of tables) {
      const { rows } = await tx.query<{ n: number }>(
        `select count(*)::integer as n from public.${table}`,
      );
      counts[table] = rows[0]!.n;
    }
  });
  return counts;
}

const each = (n: number) => Object.fromEntries(tables.map((table) => [table, n]));
const address = () => `ann.lee.${randomUUID().slice(0, 8)}@example.test`;

describe("a row of the old system", () => {
  test.each([
    ["in another case", (email: string) => email.toUpperCase()],
    ["with blanks around it", (email: string) => `\u00a0 ${email} `],
    ["with a name before it", (email: string) => `Ann Lee <${email}>`],
    ["as a link", (email: string) => `MailTo:${email}`],
  ])("is seen by whoever confirmed its address, though it was written %s", async (_, write) => {
    const person = await createUser(db, { email: address() });
    await leaveTraces(write(person.email));
    expect(await seenBy(person)).toEqual(each(1));
    expect(await seenBy(stranger)).toEqual(each(0));
  });

  test("is hidden from an account whose address is not confirmed, until it is", async () => {
    const person = await createUser(db, { email: address(), confirmed: false });
    await leaveTraces(person.email);
    expect(await seenBy(person)).toEqual(each(0));
    await db.query("update auth.users set email_confirmed_at = now() where id = $1", [person.id]);
    expect(await seenBy(person)).toEqual(each(1));
  });

  test("follows the address of the account, not the address a token was made with", async () => {
    const former = address();
    const person = await createUser(db, { email: former });
    await leaveTraces(former);
    await db.query("update auth.users set email = $2 where id = $1", [person.id, address()]);
    const claims = {
      sub: person.id,
      role: "authenticated",
      email: former,
      session_id: person.sessionId,
    };
    const seen = await db.transaction(async (tx) => {
      await tx.query(
        "select set_config('role', 'authenticated', true), set_config('request.jwt.claims', $1, true)",
        [JSON.stringify({ ...claims, user_metadata: { email: former, email_verified: true } })],
      );
      return (await tx.query("select 1 from public.leads")).rows.length;
    });
    expect(seen).toBe(0);
  });

  test("is hidden from a closed account and seen by platform admins", async () => {
    const person = await createUser(db, { email: address() });
    await leaveTraces(person.email);
    await db.query("update public.tier2_users set is_active = false where u_id = $1", [person.id]);
    expect(await seenBy(person)).toEqual(each(0));
    const all = await seenBy(admin);
    expect(Math.min(...Object.values(all))).toBeGreaterThan(0);
  });

  test("is nobody's whose old id happens to be their account's", async () => {
    const person = await createUser(db, { email: address() });
    await insertRow(db, "growth_users", { u_id: person.id, email: address() }, "u_id");
    await insertRow(db, "ai_log", { u_id: person.id });
    expect(await seenBy(person)).toEqual(each(0));
  });

  test("without an address is nobody's, also for an account without one", async () => {
    await leaveTraces("no address at all");
    const person = await createUser(db, { email: address() });
    await db.query("update auth.users set email = null where id = $1", [person.id]);
    await db.query("delete from auth.sessions where user_id = $1", [person.id]);
    await signIn(db, person.id);
    expect(await seenBy(person)).toEqual(each(0));
  });

  test("is not the organization's: its owner sees nothing of a member's", async () => {
    const owner = await createUser(db);
    const member = await createUser(db, { email: address() });
    await createOrganization(db, { ownerId: owner.id, members: [member.id] });
    await leaveTraces(member.email);
    expect(await seenBy(owner)).toEqual(each(0));
  });

  test("cannot be written by the person it is about, nor by a platform admin", async () => {
    const person = await createUser(db, { email: address() });
    await leaveTraces(person.email);
    for (const who of [person, admin]) {
      for (const table of tables) {
        const attempts = [
          `delete from public.${table}`,
          table === "trial_users" || table === "leads"
            ? `insert into public.${table} (email) values ('${person.email}')`
            : `insert into public.${table} (u_id) values ('${randomUUID()}')`,
        ];
        for (const sql of attempts) {
          await expect(asUser(db, who.id, (tx) => tx.query(sql))).rejects.toMatchObject({
            code: "42501",
          });
        }
      }
    }
    expect(await seenBy(person)).toEqual(each(1));
  });
});

describe("the archive of answers", () => {
  let person: string;
  beforeEach(async () => {
    person = await leaveTraces(address());
  });

  async function archived(): Promise<{ strategy: string | null; archive_reason: string }[]> {
    const { rows } = await db.query<{ strategy: string | null; archive_reason: string }>(
      `select strategy, archive_reason from public.growth_assessment_history
        where u_id = $1 and archive_reason <> 'imported' order by archived_at, strategy`,
      [person],
    );
    return rows;
  }

  test("keeps what was replaced, and nothing when nothing was", async () => {
    await db.query("update public.growth_assessment set strategy = 'First' where u_id = $1", [
      person,
    ]);
    expect(await archived()).toEqual([]);
    await db.query("update public.growth_assessment set strategy = 'Second' where u_id = $1", [
      person,
    ]);
    expect(await archived()).toEqual([{ strategy: "First", archive_reason: "changed" }]);
  });

  test("keeps what was removed", async () => {
    await db.query("delete from public.growth_assessment where u_id = $1", [person]);
    expect(await archived()).toEqual([{ strategy: "First", archive_reason: "removed" }]);
  });

  test("goes with the person", async () => {
    await db.query("delete from public.growth_users where u_id = $1", [person]);
    const { rows } = await db.query(
      "select 1 from public.growth_assessment_history where u_id = $1",
      [person],
    );
    expect(rows).toEqual([]);
  });
});

describe("an invitation to an account", () => {
  const issue = () =>
    asService(db, async (tx) => {
      const { rows } = await tx.query<{ issued: { email: string; token: string }[] }>(
        "select public.issue_legacy_invitations(200) as issued",
      );
      return rows[0]!.issued;
    });
  const accept = (person: Person, token: string) =>
    asUser(db, person.id, async (tx) => {
      const { rows } = await tx.query<{ answer: { org_id: string | null } }>(
        "select public.accept_invitation($1) as answer",
        [token],
      );
      return rows[0]!.answer;
    });

  async function invited(): Promise<{ email: string; token: string }> {
    const email = address();
    await insertRow(db, "org_invitations", {
      kind: "account",
      email,
      role: "member",
      expires_at: new Date(Date.now() - 86_400_000).toISOString(),
      sent_count: 0,
    });
    const issued = await issue();
    return issued.find((one) => one.email === email)!;
  }

  test("gets its link once, when it is sent, and serves from then on", async () => {
    const { email, token } = await invited();
    expect((await issue()).map((one) => one.email)).not.toContain(email);
    const { rows } = await db.query("select public.preview_invitation($1) ->> 'state' as state", [
      token,
    ]);
    expect(rows).toEqual([{ state: "open" }]);
  });

  test("leads to no organization and to no right", async () => {
    const { email, token } = await invited();
    const person = await createUser(db, { email: email.toUpperCase() });
    expect(await accept(person, token)).toEqual({ org_id: null, customer_id: null });
    const { rows } = await db.query(
      `select u.role, (select count(*)::integer from public.org_users as m where m.u_id = u.u_id) as orgs
         from public.tier2_users as u where u.u_id = $1`,
      [person.id],
    );
    expect(rows).toEqual([{ role: "user", orgs: 0 }]);
    expect(await refusal(accept(person, token))).toBe("invitation_accepted");
  });

  test("serves nobody else and nobody unconfirmed", async () => {
    const { email, token } = await invited();
    expect(await refusal(accept(stranger, token))).toBe("invitation_other_email");
    const person = await createUser(db, { email, confirmed: false });
    expect(await refusal(accept(person, token))).toBe("email_unverified");
  });

  test("is sent by the service role alone", async () => {
    const attempt = asUser(db, admin.id, (tx) =>
      tx.query("select public.issue_legacy_invitations()"),
    );
    expect(await refusal(attempt)).toBe("42501");
  });
});
