import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createPulses, type Pulses } from "../support/growth-pulses";
import {
  asService,
  createOrganization,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let csm: Person;
let owner: Person;
let member: Person;
let colleague: Person;
let third: Person;
let stranger: Person;
let org: string;
let as: Pulses["as"];
let ask: Pulses["ask"];
let answer: Pulses["answer"];

beforeAll(async () => {
  db = await createTestDatabase();
  ({ csm, owner, member, colleague, third, stranger, org, as, ask, answer } =
    await createPulses(db));
});

afterAll(() => db?.close());

const results = async (person: Person, pulse: string) =>
  (
    await as<{ results: Record<string, unknown> }>(
      person,
      "select public.get_pulse_results($1) as results",
      pulse,
    )
  )[0]!.results;

describe("answers", () => {
  test("are given by members of the organization alone, and by nobody for somebody else", async () => {
    const pulse = await ask();
    expect(await refusal(answer(stranger, pulse))).toBe("42501");
    expect(await refusal(answer(csm, pulse))).toBe("42501");
    expect(await refusal(answer(owner, pulse, { score: 1, u_id: member.id }))).toBe("42501");
    // The service role may write, but membership is asked of the person all the same.
    const forged = asService(db, (tx) =>
      tx.query(
        "insert into public.pulse_responses (pulse_id, org_id, u_id, score) values ($1, $2, $3, 3)",
        [pulse, org, stranger.id],
      ),
    );
    expect(await refusal(forged)).toBe("42501");
    expect(await refusal(answer(member, pulse))).toBe("allowed");
  });

  test("carry the organization of their pulse, whatever their writer says", async () => {
    const two = await createOrganization(db, { ownerId: member.id });
    const pulse = await ask();
    const [row] = await as<{ org_id: string }>(
      member,
      "insert into public.pulse_responses (pulse_id, org_id, score) values ($1, $2, 5) returning org_id",
      pulse,
      two,
    );
    expect(row!.org_id).toBe(org);
  });

  test("are read by their person and the organization's admins, also after the person has left", async () => {
    const leaver = await createUser(db);
    await insertRow(db, "org_users", { org_id: org, u_id: leaver.id, role: "member" });
    const pulse = await ask();
    const { id } = (await answer(leaver, pulse))[0]!;
    await db.query("delete from public.org_users where u_id = $1", [leaver.id]);
    const read = async (person: Person) =>
      (await as(person, "select 1 from public.pulse_responses where id = $1", id)).length;
    expect(await Promise.all([leaver, owner, colleague, csm, stranger].map(read))).toEqual([
      1, 1, 0, 0, 0,
    ]);
    const change = () =>
      as(
        leaver,
        "update public.pulse_responses set score = 0 where id = $1 returning id",
        id,
      ).catch(() => []);
    expect(await change()).toEqual([]);
  });

  test("fit the question", async () => {
    const score = await ask();
    const choice = await ask({ kind: "choice", options: ["Price", "Service"] });
    const words = await ask({ kind: "text" });
    const yes = await ask({ kind: "yes_no" });
    const attempts: [string, Record<string, unknown>, string][] = [
      [score, { choice: "yes" }, "answer_invalid"],
      [score, { score: 6 }, "23514"],
      [score, { comment: "Only words" }, "answer_invalid"],
      [choice, { choice: "Luck" }, "answer_invalid"],
      [words, { comment: "  " }, "answer_invalid"],
      [yes, { choice: "perhaps" }, "answer_invalid"],
      [yes, { is_skipped: true, choice: "yes" }, "23514"],
      [choice, { choice: "Service" }, "allowed"],
      [words, { comment: "More time for customers." }, "allowed"],
      [yes, { choice: "no", comment: "Not yet." }, "allowed"],
      [score, { is_skipped: true }, "allowed"],
    ];
    for (const [pulse, values, outcome] of attempts) {
      expect([values, await refusal(answer(member, pulse, values))]).toEqual([values, outcome]);
    }
  });

  test("are taken while the pulse is open, once a round", async () => {
    const closed = await ask({ status: "closed" });
    const draft = await ask({ status: "draft" });
    const over = await ask({ closes_at: "2026-02-01" });
    const early = await ask({ opens_at: new Date(Date.now() + 86_400_000).toISOString() });
    for (const pulse of [closed, draft, over, early]) {
      expect(await refusal(answer(member, pulse))).toBe("pulse_closed");
    }
    const weekly = await ask({ cadence: "weekly" });
    const [first] = await answer(member, weekly);
    expect(first!.round.getUTCDay()).toBe(1);
    expect(await refusal(answer(member, weekly))).toBe("23505");
  });
});

describe("pulses", () => {
  test("are written by admins of the organization and keep what was answered", async () => {
    const write = (person: Person) =>
      refusal(
        as(
          person,
          "insert into public.strategic_pulses (org_id, title, question) values ($1, 'T', 'Q?')",
          org,
        ),
      );
    expect(await Promise.all([owner, member, csm, stranger].map(write))).toEqual([
      "allowed",
      "42501",
      "42501",
      "42501",
    ]);
    const pulse = await ask();
    const reword = (question: string) =>
      refusal(
        as(
          owner,
          "update public.strategic_pulses set question = $2 where id = $1",
          pulse,
          question,
        ),
      );
    expect(await reword("Do you know why?")).toBe("allowed");
    await answer(member, pulse);
    expect(await reword("Do you care?")).toBe("pulse_answered");
  });

  test("that open are an event of the organization", async () => {
    const [pulse] = await as<{ id: string; opens_at: Date | null }>(
      owner,
      "insert into public.strategic_pulses (org_id, title, question) values ($1, 'T', 'Q?') returning id, opens_at",
      org,
    );
    expect(pulse!.opens_at).toBeNull();
    await as(
      member,
      "insert into public.realtime_subscriptions (channel, heard_until) values ('pulses', now() - interval '1 hour')",
    );
    await as(owner, "update public.strategic_pulses set status = 'open' where id = $1", pulse!.id);
    await as(
      owner,
      "update public.strategic_pulses set status = 'closed' where id = $1",
      pulse!.id,
    );
    const { rows } = await db.query(
      "select event_type, user_id, org_id from public.events where event_data ->> 'pulse' = $1 order by created_at",
      [pulse!.id],
    );
    expect(rows).toEqual([
      { event_type: "pulse.opened", user_id: owner.id, org_id: org },
      { event_type: "pulse.closed", user_id: owner.id, org_id: org },
    ]);
    const [news] = await as<{ news: { kind: string; entity_id: string }[] }>(
      member,
      "select public.list_live_events() as news",
    );
    expect(news!.news.map((event) => [event.kind, event.entity_id])).toEqual([
      ["pulse_opened", pulse!.id],
    ]);
  });
});

describe("results", () => {
  test("are sums, hidden from all but admins until enough have answered", async () => {
    const pulse = await ask({ min_group: 3 });
    await answer(member, pulse, { score: 2 });
    await answer(colleague, pulse, { score: 5 });
    await answer(owner, pulse, { is_skipped: true });
    expect(await results(member, pulse)).toMatchObject({
      answered: 2,
      skipped: 1,
      members: 4,
      is_shown: false,
      average: null,
      counts: null,
      rounds: null,
      own: { score: 2 },
    });
    expect(await results(csm, pulse)).toMatchObject({ is_shown: false, average: null, own: null });
    expect(await results(owner, pulse)).toMatchObject({ is_shown: true, average: 3.5 });
    await answer(third, pulse, { score: 4 });
    expect(await results(csm, pulse)).toMatchObject({
      is_shown: true,
      average: 3.67,
      counts: { 2: 1, 4: 1, 5: 1 },
    });
    expect(await refusal(results(stranger, pulse))).toBe("not_allowed");
  });
});
