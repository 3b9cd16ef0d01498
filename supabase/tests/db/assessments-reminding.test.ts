import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askingIn } from "../support/assessment-asking";
import { answer } from "../support/assessments";
import { completeRun, createAssessmentWorld, startRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asAnon, asUser, createUser, refusal, type Person } from "../support/people";
import { callAs, ownerRows } from "../support/statements";

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
let org: string;
let invite: ReturnType<typeof askingIn>["invite"];
let assign: ReturnType<typeof askingIn>["assign"];
let told: ReturnType<typeof askingIn>["told"];
let mails: ReturnType<typeof askingIn>["mails"];

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, colleague, csm, org } = await createAssessmentWorld(db));
  ({ invite, assign, told, mails } = askingIn(db, org));
});

afterAll(() => db?.close());

const call = <T>(who: Person, name: string, ...values: unknown[]) =>
  callAs<T>(db, who, name, ...values);

const remind = (who: Person, type = "sales") => call<Reminded>(who, "remind_missing", org, type);
const later = async () => {
  await db.query("update public.assessment_invitations set sent_at = sent_at - interval '1 day'");
  await db.query(
    "update public.assessment_assignments set reminded_at = reminded_at - interval '1 day'",
  );
  await db.query("update public.notifications set created_at = created_at - interval '1 day'");
  await db.query("update public.mail_outbox set created_at = created_at - interval '1 day'");
};

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
    await assign(owner, [colleague], "bpm");
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
