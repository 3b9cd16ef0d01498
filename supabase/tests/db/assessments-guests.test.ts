import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAssessmentWorld, startRun, takeRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asAnon, asUser, createUser, refusal, type Person } from "../support/people";
import { personRows } from "../support/statements";

type Asked = { id: string; token: string; email: string; refused?: string };
type Page = {
  state: string;
  email?: string;
  session?: string;
  run?: { session: string; status: string; answers: Record<string, { value: number | null }> };
  result?: { score: number; categories: unknown[]; recommendations: string[] };
};

let db: TestDatabase;
let owner: Person;
let member: Person;
let stranger: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, stranger, org } = await createAssessmentWorld(db));
});

afterAll(() => db?.close());

const address = (name: string) => `${name}@elsewhere.example`;

async function invite(email: string, type = "sales"): Promise<Asked> {
  const rows = await personRows<{ list: Asked[] }>(
    db,
    owner,
    "select public.invite_to_assessment($1, $2, $3) as list",
    org,
    type,
    JSON.stringify([{ email, name: "A Guest" }]),
  );
  return rows[0]!.list[0]!;
}

async function guest<T>(name: string, ...values: unknown[]): Promise<T> {
  const places = values.map((_, at) => `$${at + 1}`).join(", ");
  const { rows } = await asAnon(db, (tx) =>
    tx.query<{ answer: T }>(`select public.${name}(${places}) as answer`, values),
  );
  return rows[0]!.answer;
}

const open = (token: string) => guest<Page>("open_assessment_invitation", token);
const begin = (token: string) => guest<Page["run"]>("begin_guest_run", token);
const save = (token: string, answers: Record<string, number>) =>
  guest<{ question: string; outcome: string }[]>(
    "save_guest_answers",
    token,
    JSON.stringify(
      Object.entries(answers).map(([question, value]) => ({ question, value, revision: 0 })),
    ),
  );
const complete = (token: string) =>
  guest<{ session_id: string; result: Page["result"] }>("complete_guest_run", token);
const takeUp = async (who: Person, token: string) =>
  (
    await personRows<{ id: string }>(
      db,
      who,
      "select public.take_up_assessment_invitation($1) as id",
      token,
    )
  )[0]!.id;

const facts = async (id: string) =>
  (
    await db.query<Record<string, unknown>>(
      `select opened_at is not null as opened, started_at is not null as started, completed_at is not null as completed, u_id
         from public.assessment_invitations where id = $1`,
      [id],
    )
  ).rows[0]!;

describe("the link of an invitation", () => {
  test("opens exactly one run, which is answered and ended without an account", async () => {
    const { id, token } = await invite(address("whole"));
    expect(await facts(id)).toMatchObject({ opened: false, started: false });
    expect(await open(token)).toMatchObject({ state: "open", email: address("whole"), run: null });
    expect(await facts(id)).toMatchObject({ opened: true, started: false });
    const first = await begin(token);
    const second = await begin(token);
    expect(second!.session).toBe(first!.session);
    expect(await facts(id)).toMatchObject({ started: true, completed: false });
    expect(JSON.stringify(first)).not.toContain("Recommendation for");

    expect(await save(token, { plan: 4, chaos: 1, wish: 3 })).toMatchObject([
      { question: "plan", outcome: "saved" },
      { question: "chaos", outcome: "saved" },
      { question: "wish", outcome: "refused" },
    ]);
    expect((await open(token)).run!.answers.plan!.value).toBe(4);
    expect(await guest("read_guest_answers", token)).toMatchObject({ plan: { value: 4 } });
    const { result } = await complete(token);
    expect(result).toMatchObject({ score: 4, bracket: "score_4" });
    expect(result!.recommendations.length).toBeGreaterThan(0);
    expect(await facts(id)).toMatchObject({ completed: true, u_id: null });
  });

  test("serves once: what was sent in is shown, not taken again", async () => {
    const { token } = await invite(address("twice"));
    await begin(token);
    await save(token, { plan: 3 });
    const { result } = await complete(token);
    expect((await complete(token)).result).toEqual(result);
    expect(await open(token)).toMatchObject({ state: "completed", result: { score: 3 } });
    expect(await refusal(save(token, { plan: 5 }))).toBe("invitation_completed");
    expect(await refusal(begin(token))).toBe("invitation_completed");
  });

  test("is void once it was sent again, and the run goes on with the new one", async () => {
    const { id, token } = await invite(address("again"));
    await begin(token);
    await save(token, { plan: 2 });
    const rows = await personRows<{ answer: Asked }>(
      db,
      owner,
      "select public.resend_assessment_invitation($1) as answer",
      id,
    );
    const fresh = rows[0]!.answer.token;
    expect(fresh).not.toBe(token);
    expect(await open(token)).toEqual({ state: "unknown" });
    expect(await refusal(save(token, { plan: 5 }))).toBe("invitation_unknown");
    expect((await open(fresh)).run!.answers.plan!.value).toBe(2);
  });

  test("takes nothing when it has expired, and what was answered is kept for the day it is extended", async () => {
    const { id, token } = await invite(address("late"));
    await begin(token);
    await save(token, { plan: 2 });
    await db.query(
      "update public.assessment_invitations set created_at = now() - interval '40 days', expires_at = now() - interval '1 day' where id = $1",
      [id],
    );
    const page = await open(token);
    expect(page.state).toBe("expired");
    expect(JSON.stringify(page)).not.toContain(address("late"));
    for (const attempt of [begin(token), save(token, { plan: 5 }), complete(token)])
      expect(await refusal(attempt)).toBe("invitation_expired");
    await personRows(db, owner, "select public.extend_assessment_invitation($1, 7)", id);
    expect((await open(token)).run!.answers.plan!.value).toBe(2);
  });

  test("takes nothing when it was revoked", async () => {
    const { id, token } = await invite(address("gone"));
    await begin(token);
    await personRows(db, owner, "select public.revoke_assessment_invitation($1)", id);
    expect((await open(token)).state).toBe("revoked");
    expect(await refusal(save(token, { plan: 5 }))).toBe("invitation_revoked");
  });

  test("is refused where nobody issued it, and calls are counted", async () => {
    expect(await open("x".repeat(43))).toEqual({ state: "unknown" });
    expect(await refusal(begin("x".repeat(43)))).toBe("invitation_unknown");
    const { token } = await invite(address("busy"));
    await begin(token);
    const many = async () => {
      for (let call = 0; call < 130; call += 1) await open(token);
    };
    expect(await refusal(many())).toBe("rate_limited");
  });

  test("opens nothing else: tables stay closed, and another link's run stays out of reach", async () => {
    const mine = await invite(address("one"));
    const theirs = await invite(address("two"));
    const run = await begin(mine.token);
    await begin(theirs.token);
    await save(theirs.token, { plan: 1 });
    expect((await open(mine.token)).run).toMatchObject({ session: run!.session, answers: {} });
    for (const table of ["assessment_sessions", "assessment_responses", "assessment_invitations"])
      expect(await refusal(asAnon(db, (tx) => tx.query(`select 1 from public.${table}`)))).toBe(
        "42501",
      );
    const seen = await asUser(db, owner.id, (tx) =>
      tx.query("select 1 from public.assessment_responses"),
    );
    expect(seen.rows).toEqual([]);
  });
});

describe("somebody with an account", () => {
  test("takes the invitation of their own address up, with what a guest answered", async () => {
    const { id, token } = await invite(stranger.email);
    await begin(token);
    await save(token, { plan: 5 });
    expect(await refusal(takeUp(member, token))).toBe("invitation_other_email");
    const session = await takeUp(stranger, token);
    expect(await takeUp(stranger, token)).toBe(session);
    expect(await facts(id)).toMatchObject({ u_id: stranger.id });
    const own = await personRows(db, stranger, "select id, u_id from public.assessment_sessions");
    expect(own).toEqual([{ id: session, u_id: stranger.id }]);
    expect(
      await personRows(
        db,
        stranger,
        "select question_key, value, u_id from public.assessment_responses",
      ),
    ).toEqual([{ question_key: "plan", value: 5, u_id: stranger.id }]);
    // From now on the account is the key and the link alone opens nothing.
    expect(await open(token)).toMatchObject({ state: "taken", email: null, session: null });
    expect(await refusal(save(token, { plan: 1 }))).toBe("invitation_taken");
    const rows = await personRows<{ page: Page }>(
      db,
      stranger,
      "select public.open_assessment_invitation($1) as page",
      token,
    );
    expect(rows[0]!.page).toMatchObject({ state: "taken", session });
  });

  test("finds it without the link, and answers nobody else's", async () => {
    const person = await createUser(db, { email: address("listed") });
    const { id } = await invite(person.email, "bpm");
    const start = (who: Person) =>
      personRows<{ id: string }>(db, who, "select public.start_invited_assessment($1) as id", id);
    expect(await refusal(start(member))).toBe("invitation_other_email");
    const [{ id: session }] = (await start(person)) as [{ id: string }];
    expect(
      await personRows(
        db,
        person,
        "select id, org_id, invitation_id from public.assessment_sessions",
      ),
    ).toEqual([{ id: session, org_id: org, invitation_id: id }]);
  });

  test("is not taken for a guest while signed in", async () => {
    const { token } = await invite(address("signed"));
    await begin(token);
    const sql = `select public.save_guest_answers($1, '[{"question": "plan", "value": 1}]')`;
    expect(await refusal(personRows(db, member, sql, token))).toBe("invitation_signed_in");
  });

  test("keeps one open run of a kind: the empty one gives way, two with answers are told apart", async () => {
    const person = await createUser(db, { email: address("both") });
    await db.query("insert into public.org_users (org_id, u_id, role) values ($1, $2, 'member')", [
      org,
      person.id,
    ]);
    const own = await startRun(db, person, "leadership", org);
    const { token } = await invite(person.email, "leadership");
    await begin(token);
    await save(token, { plan: 4 });
    const session = await takeUp(person, token);
    expect(session).not.toBe(own);
    const states = await personRows(
      db,
      person,
      "select status from public.assessment_sessions order by created_at",
    );
    expect(states).toEqual([{ status: "abandoned" }, { status: "in_progress" }]);
  });
});

describe("signing up with the invited address", () => {
  test("keeps the run with its answers, score and result, once the address is confirmed", async () => {
    const email = address("keeper");
    const { id, token } = await invite(email, "ai_readiness");
    await begin(token);
    await save(token, { plan: 4 });
    await complete(token);
    const person = await createUser(db, { email, confirmed: false });
    expect(await personRows(db, person, "select 1 from public.assessment_sessions")).toEqual([]);
    await db.query("update auth.users set email_confirmed_at = now() where id = $1", [person.id]);
    expect(await facts(id)).toMatchObject({ u_id: person.id });
    for (const table of [
      "assessment_sessions",
      "assessment_responses",
      "ai_readiness_assessment",
      "score_ai_readiness",
      "assessment_scoring_results",
    ])
      expect([
        table,
        (await personRows(db, person, `select 1 from public.${table}`)).length,
      ]).toEqual([table, 1]);
    expect(
      (await personRows(db, person, "select u_id from public.assessment_insights")).length,
    ).toBeGreaterThan(0);
    expect((await open(token)).state).toBe("taken");
  });

  test("does not touch anybody else's", async () => {
    const other = await invite(address("not-mine"));
    await begin(other.token);
    await createUser(db, { email: address("newcomer") });
    expect(await facts(other.id)).toMatchObject({ u_id: null });
    const before = await takeRun(db, member, "tech_stack", org);
    expect(before.score).toBeGreaterThan(0);
  });
});
