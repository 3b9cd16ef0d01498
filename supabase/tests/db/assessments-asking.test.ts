import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askingIn } from "../support/assessment-asking";
import { answer } from "../support/assessments";
import { completeRun, createAssessmentWorld, startRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asAnon, asUser, createUser, refusal, type Person } from "../support/people";
import { callAs, ownerRows, personRows } from "../support/statements";

let db: TestDatabase;
let owner: Person;
let member: Person;
let colleague: Person;
let csm: Person;
let admin: Person;
let otherOwner: Person;
let org: string;
let invite: ReturnType<typeof askingIn>["invite"];
let assign: ReturnType<typeof askingIn>["assign"];
let told: ReturnType<typeof askingIn>["told"];
let mails: ReturnType<typeof askingIn>["mails"];

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, colleague, csm, org, stranger: otherOwner } = await createAssessmentWorld(db));
  ({ invite, assign, told, mails } = askingIn(db, org));
  admin = await createUser(db, { role: "admin" });
  await db.query("select private.make_organization('Elsewhere', $1)", [otherOwner.id]);
});

afterAll(() => db?.close());

const call = <T>(who: Person, name: string, ...values: unknown[]) =>
  callAs<T>(db, who, name, ...values);

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
