import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findCards } from "../../../lib/customers/card-finding/rules";
import { packTurns, readTranscript } from "../../../lib/customers/transcript/rules";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createUser, insertRow, refusal, type Person } from "../support/people";
import { callAs, ownerRows, personRows } from "../support/statements";

let db: TestDatabase;
let csm: Person;
let other: Person;
let admin: Person;
let user: Person;
let customer: string;
let meeting: string;

type Card = {
  id: string;
  type: string;
  state: string;
  task_id: string | null;
  insight_id: string | null;
  promise_id: string | null;
  quote: string;
  turn: number;
};
type Detail = { cards: Card[]; transcript: { content: string } | null };

const said = `Iris Berg: Thanks for joining. Shall we start with the export?
Tom Reyes: Yes. We're really worried about the export, it keeps failing every Friday.
Iris Berg: I will send you a fix plan by Friday.
Tom Reyes: Good. We've decided to roll out the second module in March.
Tom Reyes: I'll get you the list of users by the end of the month.
Iris Berg: Someone needs to update the training material.`;

const read = () => {
  const transcript = readTranscript(null, said);
  if (!transcript.ok) throw new Error(transcript.message);
  const { content, speakers, places } = packTurns(transcript.turns);
  const cards = findCards(transcript.turns, {
    heldOn: "2026-03-04",
    sides: { "Iris Berg": "us", "Tom Reyes": "customer" },
  });
  return {
    transcript: { content, speakers, words: transcript.words, metadata: { places } },
    cards,
  };
};

beforeAll(async () => {
  db = await createTestDatabase();
  [csm, other, admin, user] = [
    await createUser(db, { role: "csm" }),
    await createUser(db, { role: "csm" }),
    await createUser(db, { role: "admin" }),
    await createUser(db, {}),
  ];
});

beforeEach(async () => {
  customer = await insertRow(db, "customers", { name: "Tallow", csm_id: csm.id });
  meeting = await insertRow(db, "meetings", {
    customer_id: customer,
    title: "Review",
    status: "scheduled",
    scheduled_at: "2026-03-04T10:00:00Z",
  });
});

afterAll(() => db.close());

const store = (who: Person) => {
  const { transcript, cards } = read();
  return callAs<string>(
    db,
    who,
    "store_transcript",
    meeting,
    JSON.stringify(transcript),
    JSON.stringify(cards),
  );
};
const detail = (who: Person) => callAs<Detail | null>(db, who, "get_meeting", meeting);
const decide = (who: Person, decisions: object[]) =>
  callAs<{ decided: number; tasks: number }>(
    db,
    who,
    "decide_cards",
    meeting,
    JSON.stringify(decisions),
  );
const cards = async () => (await detail(csm))!.cards;
const card = async (type: string) => (await cards()).find((each) => each.type === type)!;
const score = async () =>
  (
    await ownerRows<{ health_score: number | null }>(
      db,
      "select health_score from public.customers where id = $1",
      customer,
    )
  )[0]!.health_score;

describe("a transcript", () => {
  test("is stored with what was found in it, and the meeting was held", async () => {
    await store(csm);
    const stored = (await detail(csm))!;
    expect(stored.transcript!.content).toContain("Tom Reyes: Yes.");
    expect(new Set(stored.cards.map(({ type }) => type))).toEqual(
      new Set(["concern", "promise", "decision", "action_item"]),
    );
    expect(
      await ownerRows(db, "select status from public.meetings where id = $1", meeting),
    ).toEqual([{ status: "completed" }]);
  });

  test("is closed to another CSM and an end user, in every way in; a platform admin reads it", async () => {
    await store(csm);
    const [first] = await cards();
    for (const who of [other, user]) {
      expect(await detail(who)).toBeNull();
      expect(await callAs(db, who, "get_meeting_brief", meeting)).toBeNull();
      expect(await refusal(store(who))).toBe("not_found");
      expect(
        await refusal(decide(who, [{ id: first!.id, from: "proposed", to: "accepted" }])),
      ).toBe("not_found");
      for (const table of ["transcripts", "meeting_cards", "promises", "insights", "evidence"])
        expect(await personRows(db, who, `select 1 from public.${table}`)).toEqual([]);
      const page = await callAs<{ total: number }>(db, who, "list_meetings", "past");
      expect(page.total).toBe(0);
    }
    expect((await detail(admin))!.cards.length).toBeGreaterThan(0);
    expect(
      (await callAs<{ total: number }>(db, csm, "list_meetings", "past")).total,
    ).toBeGreaterThan(0);
  });

  test("replaces the one before, but not once something of it was accepted", async () => {
    const before = await store(csm);
    const after = await store(csm);
    expect(after).not.toBe(before);
    const chosen = await card("decision");
    await decide(csm, [{ id: chosen.id, from: "proposed", to: "accepted" }]);
    expect(await refusal(store(csm))).toBe("in_use");
    await decide(csm, [{ id: chosen.id, from: "accepted", to: "proposed" }]);
    await store(csm);
  });
});

describe("deciding about cards", () => {
  beforeEach(async () => void (await store(csm)));

  test("makes an insight with its evidence of each, a task of what is to be done, a promise of what was promised", async () => {
    const all = await cards();
    await decide(
      csm,
      all.map(({ id }) => ({ id, from: "proposed", to: "accepted" })),
    );
    const after = await cards();
    expect(after.every(({ state, insight_id }) => state === "accepted" && insight_id)).toBe(true);
    const evidence = await ownerRows<{ quote: string; turn: number }>(
      db,
      "select e.quote, e.turn from public.evidence e where e.customer_id = $1",
      customer,
    );
    expect(evidence.map(({ quote }) => quote).toSorted()).toEqual(
      after.map(({ quote }) => quote).toSorted(),
    );
    const promises = await ownerRows<{
      by_side: string;
      state: string;
      due: string;
      task: boolean;
    }>(
      db,
      "select by_side, state, due_date::text as due, task_id is not null as task from public.promises where customer_id = $1 order by by_side",
      customer,
    );
    expect(promises).toEqual([
      { by_side: "customer", state: "open", due: "2026-03-31", task: false },
      { by_side: "us", state: "open", due: "2026-03-06", task: true },
    ]);
    const tasks = await personRows<{ visibility: string }>(
      db,
      csm,
      "select visibility from public.tasks where customer_id = $1",
      customer,
    );
    expect(tasks).toEqual([{ visibility: "internal" }, { visibility: "internal" }]);
  });
  test("twice makes nothing twice, and what somebody else decided stands", async () => {
    const chosen = await card("action_item");
    const yes = [{ id: chosen.id, from: "proposed", to: "accepted" }];
    expect(await decide(csm, yes)).toEqual({ decided: 1, tasks: 1 });
    expect(await decide(csm, yes)).toEqual({ decided: 0, tasks: 0 });
    expect(
      await ownerRows(db, "select 1 from public.tasks where customer_id = $1", customer),
    ).toHaveLength(1);
    // A second window still shows it as proposed: nothing of the whole decision happens.
    const worry = await card("concern");
    expect(
      await refusal(
        decide(csm, [
          { id: worry.id, from: "proposed", to: "accepted" },
          { id: chosen.id, from: "proposed", to: "rejected" },
        ]),
      ),
    ).toBe("conflict");
    expect((await card("concern")).state).toBe("proposed");
  });
  test("can be taken back, until somebody worked on what came of it", async () => {
    const chosen = await card("action_item");
    await decide(csm, [{ id: chosen.id, from: "proposed", to: "accepted" }]);
    await decide(csm, [{ id: chosen.id, from: "accepted", to: "proposed" }]);
    for (const table of ["tasks", "insights", "evidence"])
      expect(
        await ownerRows(db, `select 1 from public.${table} where customer_id = $1`, customer),
      ).toEqual([]);
    await decide(csm, [{ id: chosen.id, from: "proposed", to: "accepted" }]);
    const { task_id } = await card("action_item");
    await personRows(db, csm, "update public.tasks set status = 'done' where id = $1", task_id);
    expect(await refusal(decide(csm, [{ id: chosen.id, from: "accepted", to: "rejected" }]))).toBe(
      "in_use",
    );
  });
  test("with other words keeps what was found beside them", async () => {
    const chosen = await card("decision");
    await decide(csm, [
      {
        id: chosen.id,
        from: "proposed",
        to: "accepted",
        change: { text: "Second module in April", importance: "low" },
      },
    ]);
    expect(
      await ownerRows(
        db,
        "select content, importance from public.insights where customer_id = $1",
        customer,
      ),
    ).toEqual([{ content: "Second module in April", importance: "low" }]);
    const [kept] = await ownerRows<{
      state: string;
      proposed: { text: string };
      value: { text: string };
    }>(db, "select state, proposed, value from public.evidence where customer_id = $1", customer);
    expect(kept).toMatchObject({ state: "corrected", value: { text: "Second module in April" } });
    expect(kept!.proposed.text).toContain("decided to roll out");
  });

  test("a concern lowers the health of its customer, and taking it back raises it again", async () => {
    await ownerRows(
      db,
      "insert into public.insights (customer_id, source, type, content) values ($1, 'manual', 'quote', 'Noted')",
      customer,
    );
    const before = await score();
    const chosen = await card("concern");
    await decide(csm, [{ id: chosen.id, from: "proposed", to: "accepted" }]);
    expect(await score()).toBeLessThan(before!);
    await decide(csm, [{ id: chosen.id, from: "accepted", to: "rejected" }]);
    expect(await score()).toBe(before);
  });
});

describe("the brief", () => {
  test("gathers what is known, the late and the severe first", async () => {
    await store(csm);
    const chosen = (await cards()).filter(({ type }) => ["decision", "concern"].includes(type));
    await decide(
      csm,
      chosen.map(({ id }) => ({ id, from: "proposed", to: "accepted" })),
    );
    const next = await insertRow(db, "meetings", {
      customer_id: customer,
      title: "Next",
      scheduled_at: "2026-04-04T10:00:00Z",
    });
    await insertRow(db, "promises", {
      customer_id: customer,
      by_side: "us",
      text: "Overdue",
      due_date: "2020-01-01",
    });
    await insertRow(db, "stakeholders", {
      customer_id: customer,
      name: "Tom Reyes",
      role: "CIO",
      sentiment: "negative",
    });
    const brief = await callAs<Record<string, unknown>>(db, csm, "get_meeting_brief", next);
    expect(brief).toMatchObject({
      customer: { name: "Tallow" },
      concerns: [{ importance: "high" }],
      promises: [{ text: "Overdue", late: true }],
      people: [{ name: "Tom Reyes", role: "CIO", sentiment: "negative" }],
      last: { title: "Review", decisions: [{ text: expect.stringContaining("second module") }] },
    });
  });
});
