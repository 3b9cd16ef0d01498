import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, type AssessmentType } from "../support/assessments";
import { createAssessmentWorld } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asAnon, asUser, createUser, refusal, type Person } from "../support/people";

let db: TestDatabase;
let owner: Person;
let member: Person;
let colleague: Person;
let csm: Person;
let stranger: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, colleague, stranger, csm, org } = await createAssessmentWorld(db));
});

afterAll(() => db?.close());

async function as<T = Record<string, unknown>>(who: Person, sql: string, values: unknown[] = []) {
  const { rows } = await asUser(db, who.id, (tx) => tx.query<T>(sql, values));
  return rows;
}

const one = async (who: Person, sql: string, values: unknown[] = []) =>
  Object.values((await as(who, sql, values))[0]!)[0] as string;

const start = (who: Person, type: AssessmentType, assignment: string | null = null) =>
  one(who, "select public.start_assessment($1, $2, $3)", [type, org, assignment]);

describe("an assignment", () => {
  const assign = (who: Person, person: Person, type: AssessmentType) =>
    one(
      who,
      `insert into public.assessment_assignments (org_id, u_id, assessment_type, weight, completed_at)
       values ($1, $2, $3, 2.5, now()) returning id`,
      [org, person.id, type],
    );

  test("is made by admins of the organization, for its members", async () => {
    expect(await refusal(assign(member, colleague, "bpm"))).toBe("42501");
    expect(await refusal(assign(csm, colleague, "bpm"))).toBe("42501");
    expect(await refusal(assign(owner, stranger, "bpm"))).toBe("23503");
    const id = await assign(owner, member, "bpm");
    expect(
      await as(
        member,
        "select assigned_by, completed_at from public.assessment_assignments where id = $1",
        [id],
      ),
    ).toEqual([{ assigned_by: owner.id, completed_at: null }]);
  });

  test("carries its weight into the run, which fulfils it when it ends", async () => {
    const id = await assign(owner, colleague, "sales");
    expect(await refusal(start(member, "sales", id))).toBe("not_allowed");
    const session = await start(colleague, "sales", id);
    await asUser(db, colleague.id, (tx) => answer(tx, "sales", session, { plan: { value: 3 } }));
    await one(colleague, "select public.complete_assessment($1)", [session]);
    expect(
      await as(
        owner,
        "select completed_at is not null as done from public.assessment_assignments where id = $1",
        [id],
      ),
    ).toEqual([{ done: true }]);
    expect(await as(owner, "select weight, score from public.score_sales_performance")).toEqual([
      { weight: "2.50", score: "3.00" },
    ]);
  });

  test("cannot be marked done by hand, nor used for somebody else's run", async () => {
    const id = await assign(owner, member, "leadership");
    expect(
      await as(
        owner,
        "update public.assessment_assignments set completed_at = now(), message = 'Soon' where id = $1 returning completed_at, message",
        [id],
      ),
    ).toEqual([{ completed_at: null, message: "Soon" }]);
    const forged = as(
      colleague,
      `insert into public.assessment_sessions (assessment_type, template_id, org_id, assignment_id)
       select 'leadership', t.id, $1, $2 from public.assessment_templates t where t.assessment_type = 'leadership' and t.status = 'published'`,
      [org, id],
    );
    expect(await refusal(forged)).toBe("42501");
  });
});

describe("an invitation", () => {
  const invite = (who: Person, email: string) =>
    one(
      who,
      `insert into public.assessment_invitations (org_id, assessment_type, email, u_id, opened_at, sent_count)
       values ($1, 'tech_stack', $2, $3, now(), 5) returning id`,
      [org, email, stranger.id],
    );

  test("starts without a history and tells its admin nothing about accounts", async () => {
    const id = await invite(owner, stranger.email);
    expect(
      await as(
        owner,
        "select u_id, opened_at, sent_count, invited_by from public.assessment_invitations where id = $1",
        [id],
      ),
    ).toEqual([{ u_id: null, opened_at: null, sent_count: 0, invited_by: owner.id }]);
  });

  test("is found by the confirmed address alone, and not changed by it", async () => {
    expect(await as(stranger, "select org_id from public.assessment_invitations")).toEqual([
      { org_id: org },
    ]);
    expect(
      await as(stranger, "update public.assessment_invitations set message = 'x' returning id"),
    ).toEqual([]);
    expect(await as(member, "select 1 from public.assessment_invitations")).toEqual([]);
    const email = "later@elsewhere.example";
    await invite(owner, email);
    const unconfirmed = await createUser(db, { email, confirmed: false });
    expect(await as(unconfirmed, "select 1 from public.assessment_invitations")).toEqual([]);
  });
});

describe("a shared result", () => {
  test("is a link of its person, kept as a hash only, and ends when it is revoked", async () => {
    const session = await start(member, "ai_readiness");
    await asUser(db, member.id, (tx) =>
      answer(tx, "ai_readiness", session, { plan: { value: 5 } }),
    );
    await one(member, "select public.complete_assessment($1)", [session]);
    const result = await one(
      member,
      "select id from public.assessment_scoring_results where session_id = $1",
      [session],
    );
    const share = (who: Person, days: number) =>
      one(who, "select public.share_result($1, $2)", [result, days]) as unknown as Promise<{
        id: string;
        token: string;
      }>;
    expect(await refusal(share(owner, 30))).toBe("not_allowed");
    expect(await refusal(share(member, 400))).toBe("expiry_invalid");
    const link = await share(member, 30);
    expect(link.token).toMatch(/^[\w-]{43}$/);
    const kept = async () => {
      const { rows } = await db.query<{ found: boolean }>(
        "select exists (select 1 from private.assessment_links where token_hash = private.hash_token($1)) as found",
        [link.token],
      );
      return rows[0]!.found;
    };
    expect(await kept()).toBe(true);
    const dump = await db.query<{ text: string }>(
      "select string_agg(s::text, '') as text from public.share_links as s",
    );
    expect(dump.rows[0]!.text).not.toContain(link.token);
    expect(await refusal(as(colleague, "select public.revoke_share_link($1)", [link.id]))).toBe(
      "not_allowed",
    );
    await as(owner, "select public.revoke_share_link($1)", [link.id]);
    expect(await kept()).toBe(false);
    expect(
      await as(member, "select revoked_at is not null as revoked from public.share_links"),
    ).toEqual([{ revoked: true }]);
  });
});

describe("figures of participation", () => {
  test("count a month of the organization, for its admins", async () => {
    await db.query("select public.refresh_assessment_analytics()");
    await db.query("select public.refresh_assessment_analytics()");
    const rows = await as(
      owner,
      `select assessment_type, started, completed, invited, assigned, average_score, weakest_category
         from public.assessment_analytics where assessment_type in ('sales', 'tech_stack') order by assessment_type`,
    );
    expect(rows).toEqual([
      {
        assessment_type: "sales",
        started: 1,
        completed: 1,
        invited: 0,
        assigned: 1,
        average_score: "3.00",
        weakest_category: "team",
      },
      {
        assessment_type: "tech_stack",
        started: 0,
        completed: 0,
        invited: 2,
        assigned: 0,
        average_score: null,
        weakest_category: null,
      },
    ]);
    expect(await as(member, "select 1 from public.assessment_analytics")).toEqual([]);
    expect(await refusal(as(owner, "select public.refresh_assessment_analytics()"))).toBe("42501");
    expect(
      await refusal(asAnon(db, (tx) => tx.query("select 1 from public.assessment_analytics"))),
    ).toBe("42501");
  });
});

describe("what belongs to a person's own runs", () => {
  test("cannot hang on somebody else's", async () => {
    const theirs = await start(member, "strategic_maturity");
    const attempts = [
      as(
        colleague,
        "insert into public.ai_assessment_context (assessment_type, session_id) values ('bpm', $1)",
        [theirs],
      ),
      as(
        colleague,
        "insert into public.reassessment_prompts (assessment_type, due_on, previous_session_id) values ('bpm', current_date, $1)",
        [theirs],
      ),
    ];
    expect(await Promise.all(attempts.map(refusal))).toEqual(["23503", "23503"]);
  });
});
