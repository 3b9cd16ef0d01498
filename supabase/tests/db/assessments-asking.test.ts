import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer } from "../support/assessments";
import { completeRun, createAssessmentWorld, startRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asAnon, asUser, createUser, refusal, type Person } from "../support/people";
import { ownerRows, personRows } from "../support/statements";

type Asked = { id?: string; token?: string; email: string; refused?: string };
type Reminded = {
  told: number;
  mails: { email: string; token: string }[];
  waiting: number;
  active: number;
  expired: number;
};

let db: TestDatabase;
let owner: Person;
let member: Person;
let colleague: Person;
let csm: Person;
let admin: Person;
let otherOwner: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, colleague, csm, org, stranger: otherOwner } = await createAssessmentWorld(db));
  admin = await createUser(db, { role: "admin" });
  await db.query("select private.make_organization('Elsewhere', $1)", [otherOwner.id]);
});

afterAll(() => db?.close());

async function call<T>(who: Person, name: string, ...values: unknown[]): Promise<T> {
  const places = values.map((_, at) => `$${at + 1}`).join(", ");
  const rows = await personRows<{ answer: T }>(
    db,
    who,
    `select public.${name}(${places}) as answer`,
    ...values,
  );
  return rows[0]!.answer;
}

const invite = (who: Person, people: unknown[], type = "sales", into = org) =>
  call<Asked[]>(who, "invite_to_assessment", into, type, JSON.stringify(people));
const assign = (who: Person, people: Person[], type = "sales", due: string | null = null) =>
  call<{ assigned: number; changed: number }>(
    who,
    "assign_assessment",
    org,
    type,
    people.map(({ id }) => id),
    due,
    "Before Friday.",
    2,
  );
const remind = (who: Person, type = "sales") => call<Reminded>(who, "remind_missing", org, type);

const told = (person: Person) =>
  ownerRows<{ title: string; link: string }>(
    db,
    "select title, link from public.notifications where u_id = $1 order by created_at desc, id",
    person.id,
  );
const mails = (person: Person) =>
  ownerRows<{ subject: string }>(
    db,
    "select subject from public.mail_outbox where u_id = $1 order by created_at",
    person.id,
  );
const later = async () => {
  await db.query("update public.assessment_invitations set sent_at = sent_at - interval '1 day'");
  await db.query(
    "update public.assessment_assignments set reminded_at = reminded_at - interval '1 day'",
  );
  await db.query("update public.notifications set created_at = created_at - interval '1 day'");
  await db.query("update public.mail_outbox set created_at = created_at - interval '1 day'");
};

describe("inviting", () => {
  test("is for admins of the organization and of the platform", async () => {
    const people = [{ email: "a@elsewhere.example" }];
    for (const who of [member, csm, otherOwner])
      expect(await refusal(invite(who, people))).toBe("not_allowed");
    expect(await refusal(invite(owner, people, "sales", member.id))).toBe("not_allowed");
    expect((await invite(admin, people))[0]!.token).toMatch(/^[\w-]{43}$/);
    const attempt = asAnon(db, (tx) =>
      tx.query("select public.invite_to_assessment($1, 'sales', '[]')", [org]),
    );
    expect(await refusal(attempt)).toBe("42501");
  });

  test("takes many at once, and says of each address what became of it", async () => {
    const answers = await invite(owner, [
      { email: "Ann@Elsewhere.example ", name: "Ann" },
      { email: "no address" },
      { email: "ann@elsewhere.example" },
      { email: "ben@elsewhere.example" },
    ]);
    expect(answers.map(({ email, refused }) => [email, refused])).toEqual([
      ["ann@elsewhere.example", undefined],
      ["no address", "This is not an e-mail address."],
      ["ann@elsewhere.example", "This address stands in the list twice."],
      ["ben@elsewhere.example", undefined],
    ]);
    const kept = await ownerRows(
      db,
      `select i.name, l.token_hash = private.hash_token($1) as known from public.assessment_invitations i
         join private.assessment_links l on l.invitation_id = i.id where i.email = 'ann@elsewhere.example'`,
      answers[0]!.token,
    );
    expect(kept).toEqual([{ name: "Ann", known: true }]);
  });

  test("again renews the open one, and refuses what cannot be", async () => {
    const [first] = await invite(owner, [{ email: "twice@elsewhere.example" }]);
    const [second] = await invite(owner, [{ email: "twice@elsewhere.example" }]);
    expect(second!.id).toBe(first!.id);
    expect(second!.token).not.toBe(first!.token);
    expect(await refusal(invite(owner, []))).toBe("people_invalid");
    const many = Array.from({ length: 201 }, (_, at) => ({ email: `n${at}@elsewhere.example` }));
    expect(await refusal(invite(owner, many))).toBe("people_invalid");
    const days = (count: number) =>
      call(
        owner,
        "invite_to_assessment",
        org,
        "sales",
        '[{"email": "x@y.example"}]',
        null,
        null,
        count,
      );
    expect(await refusal(days(91))).toBe("expiry_invalid");
    const past = call(
      owner,
      "invite_to_assessment",
      org,
      "sales",
      '[{"email": "x@y.example"}]',
      null,
      "2020-01-01",
    );
    expect(await refusal(past)).toBe("date_invalid");
  });

  test("is taken back, extended and sent again by whoever may invite, and not after the end", async () => {
    const [asked] = await invite(owner, [{ email: "managed@elsewhere.example" }]);
    for (const who of [member, csm, otherOwner]) {
      expect(await refusal(call(who, "revoke_assessment_invitation", asked!.id))).toBe(
        "not_allowed",
      );
      expect(await refusal(call(who, "resend_assessment_invitation", asked!.id))).toBe(
        "not_allowed",
      );
      expect(await refusal(call(who, "extend_assessment_invitation", asked!.id, 7))).toBe(
        "not_allowed",
      );
    }
    await call(owner, "revoke_assessment_invitation", asked!.id);
    expect(await refusal(call(owner, "resend_assessment_invitation", asked!.id))).toBe(
      "invitation_revoked",
    );
    const [anew] = await invite(owner, [{ email: "managed@elsewhere.example" }]);
    expect(anew!.id).not.toBe(asked!.id);
    for (let time = 0; time < 5; time += 1)
      await call(owner, "resend_assessment_invitation", anew!.id);
    expect(await refusal(call(owner, "resend_assessment_invitation", anew!.id))).toBe(
      "rate_limited",
    );
  });
});

describe("assigning", () => {
  test("tells the members who are asked, and changes what is asked already", async () => {
    expect(await assign(owner, [member, colleague], "bpm", "2030-03-01")).toEqual({
      assigned: 2,
      changed: 0,
    });
    expect((await told(member))[0]).toMatchObject({
      title: "You are asked to take: Assessment of bpm",
      link: "/assessments",
    });
    expect(await mails(member)).toHaveLength(1);
    expect(await assign(owner, [member], "bpm", "2030-04-01")).toEqual({ assigned: 0, changed: 1 });
    const rows = await personRows(
      db,
      member,
      "select due_on::text, weight, message from public.assessment_assignments where assessment_type = 'bpm'",
    );
    expect(rows).toEqual([{ due_on: "2030-04-01", weight: "2.00", message: "Before Friday." }]);
  });

  test("is for members alone, by admins alone", async () => {
    for (const who of [member, csm, otherOwner])
      expect(await refusal(assign(who, [colleague]))).toBe("not_allowed");
    expect(await refusal(assign(owner, [otherOwner]))).toBe("member_unknown");
  });

  test("is fulfilled by a run that was begun without naming it, with the weight that was asked", async () => {
    await assign(owner, [member], "leadership");
    const session = await startRun(db, member, "leadership", org);
    await asUser(db, member.id, (tx) => answer(tx, "leadership", session, { plan: { value: 4 } }));
    await completeRun(db, member, session);
    const rows = await ownerRows(
      db,
      `select a.completed_at is not null as done, c.weight from public.assessment_assignments a
         join public.assessment_sessions s on s.assignment_id = a.id join public.score_leadership c on c.session_id = s.id
        where a.assessment_type = 'leadership'`,
    );
    expect(rows).toEqual([{ done: true, weight: "2.00" }]);
  });

  test("is cancelled, which the member is told, and not after the end", async () => {
    await assign(owner, [colleague], "tech_stack");
    const [row] = await ownerRows<{ id: string }>(
      db,
      "select id from public.assessment_assignments where assessment_type = 'tech_stack'",
    );
    expect(await refusal(call(member, "cancel_assessment_assignment", row!.id))).toBe(
      "not_allowed",
    );
    await call(owner, "cancel_assessment_assignment", row!.id);
    expect((await told(colleague))[0]!.title).toContain("No longer needed");
    const [done] = await ownerRows<{ id: string }>(
      db,
      "select id from public.assessment_assignments where assessment_type = 'leadership'",
    );
    expect(await refusal(call(owner, "cancel_assessment_assignment", done!.id))).toBe(
      "assignment_done",
    );
  });
});

describe("reminding", () => {
  test("reaches only the missing, once a day, and not whoever is at it", async () => {
    const type = "customer_experience";
    const done = await createUser(db);
    const busy = await createUser(db);
    const idle = await createUser(db);
    for (const person of [done, busy, idle])
      await db.query(
        "insert into public.org_users (org_id, u_id, role) values ($1, $2, 'member')",
        [org, person.id],
      );
    await assign(owner, [done, busy, idle], type);
    const [waits, ends, gone, left] = await invite(
      owner,
      ["waits", "ends", "gone", "left"].map((name) => ({ email: `${name}@remind.example` })),
      type,
    );
    for (const [person, value] of [
      [done, 5],
      [busy, 2],
    ] as const) {
      const session = await startRun(db, person, type, org);
      await asUser(db, person.id, (tx) => answer(tx, type, session, { plan: { value } }));
      if (person === done) await completeRun(db, person, session);
    }
    const asGuest = (sql: string, ...values: unknown[]) =>
      asAnon(db, (tx) => tx.query(sql, values));
    await asGuest("select public.begin_guest_run($1)", ends!.token);
    await asGuest(
      `select public.save_guest_answers($1, '[{"question": "plan", "value": 3, "revision": 0}]')`,
      ends!.token,
    );
    await asGuest("select public.complete_guest_run($1)", ends!.token);
    await call(owner, "revoke_assessment_invitation", gone!.id);
    await db.query(
      "update public.assessment_invitations set created_at = now() - interval '60 days', expires_at = now() - interval '1 day' where id = $1",
      [left!.id],
    );
    // The invitation itself was a mail of today.
    expect(await remind(owner, type)).toMatchObject({
      told: 1,
      mails: [],
      waiting: 1,
      active: 1,
      expired: 1,
    });
    await later();
    const counts = async () =>
      (await Promise.all([done, busy, idle].map(mails))).map(({ length }) => length);
    expect(await counts()).toEqual([1, 1, 2]);
    const answer2 = await remind(owner, type);
    expect(answer2).toMatchObject({ told: 1, waiting: 0, active: 1, expired: 1 });
    expect(answer2.mails.map(({ email }) => email)).toEqual(["waits@remind.example"]);
    expect(answer2.mails[0]!.token).not.toBe(waits!.token);
    expect(await counts()).toEqual([1, 1, 3]);
    expect((await told(idle))[0]!.title).toBe(
      `Still waiting for your answers: Assessment of ${type}`,
    );
    // Pressed twice: everybody heard of it today.
    expect(await remind(owner, type)).toMatchObject({ told: 0, mails: [], waiting: 2 });
    expect(await counts()).toEqual([1, 1, 3]);
  });

  test("of another assessment waits as well, for who heard of one today", async () => {
    await assign(owner, [member], "ai_readiness");
    await assign(owner, [member], "digital_transformation");
    expect((await remind(owner, "ai_readiness")).told).toBe(1);
    expect(await remind(owner, "digital_transformation")).toMatchObject({ told: 0, waiting: 1 });
  });

  test("one row is for that row, and for admins", async () => {
    await later();
    const rows = await ownerRows<{ id: string }>(
      db,
      "select id from public.assessment_assignments where assessment_type = 'bpm' and u_id = $1",
      colleague.id,
    );
    const row = (who: Person) => call<Reminded>(who, "remind_missing", org, "bpm", rows[0]!.id);
    expect(await refusal(row(member))).toBe("not_allowed");
    expect(await refusal(row(csm))).toBe("not_allowed");
    expect(await row(owner)).toMatchObject({ told: 1, mails: [], waiting: 0 });
    expect((await told(colleague))[0]!.title).toContain("Still waiting");
  });
});
