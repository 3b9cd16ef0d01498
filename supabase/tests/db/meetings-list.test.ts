import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createUser, insertRow, type Person } from "../support/people";
import { callAs, ownerRows, personRows } from "../support/statements";

let db: TestDatabase;
const people: Record<string, Person> = {};
const own: string[] = [];

type Row = { id: string; transcript: boolean; proposed: number; decided: number };
type Cursor = { key: string; id: string };
type Page = {
  rows: Row[];
  next: Cursor | null;
  total: number;
  counts: Record<string, number>;
  filtered_customer: string | null;
};
const views = ["ahead", "notes", "review", "past"];

const list = (who: Person, view: string, filter: object = {}, cursor?: Cursor | null, limit = 30) =>
  callAs<Page>(
    db,
    who,
    "list_meetings",
    view,
    JSON.stringify(filter),
    cursor ? JSON.stringify(cursor) : null,
    limit,
  );

/** Every row of a view, page after page. */
async function walk(who: Person, view: string, filter: object = {}, limit = 4) {
  const rows: Row[] = [];
  let cursor: Cursor | null = null;
  for (let page = 0; page < 50; page += 1) {
    const answer: Page = await list(who, view, filter, cursor, limit);
    rows.push(...answer.rows);
    cursor = answer.next;
    if (!cursor) return { rows, total: answer.total };
  }
  throw new Error("The list does not end.");
}

/** What the policies of meetings, transcripts and cards show of a view, as a list in the order of the page. */
const conditions: Record<string, string> = {
  ahead: "m.status = 'scheduled' and m.scheduled_at >= now()",
  notes:
    "m.status <> 'cancelled' and m.scheduled_at < now() and not exists (select 1 from public.transcripts t where t.meeting_id = m.id)",
  review:
    "exists (select 1 from public.meeting_cards k where k.meeting_id = m.id and k.state = 'proposed')",
  past: "(m.status <> 'scheduled' or m.scheduled_at < now() or m.scheduled_at is null)",
};
const shown = (who: Person, view: string, more = "true") =>
  personRows<Row>(
    db,
    who,
    `select m.id, exists (select 1 from public.transcripts t where t.meeting_id = m.id) as transcript,
        (select count(*)::int from public.meeting_cards k where k.meeting_id = m.id and k.state = 'proposed') as proposed,
        (select count(*)::int from public.meeting_cards k where k.meeting_id = m.id and k.state in ('accepted', 'edited')) as decided
       from public.meetings m where ${conditions[view]} and ${more}
      order by coalesce(m.scheduled_at, '-infinity') ${view === "ahead" ? "asc" : "desc"}, m.id ${view === "ahead" ? "asc" : "desc"}`,
  );
const brief = (rows: Row[]) =>
  rows.map(({ id, transcript, proposed, decided }) => ({ id, transcript, proposed, decided }));

/** Meetings of a customer before and after today, two of them at one instant, one without a day, one called off. */
async function fill(customer: string, title: string) {
  const days = [-40, -12, -12, -3, 2, 9, 9, 30];
  for (const [at, day] of days.entries()) {
    const id = await insertRow(db, "meetings", {
      customer_id: customer,
      title: `${title} ${at}`,
      status: day > 0 ? "scheduled" : at === 0 ? "cancelled" : "completed",
      scheduled_at: new Date(Math.floor(Date.now() / 1000) * 1000 + day * 86_400_000),
    });
    if (at !== 1 && at !== 3) continue;
    const transcript = await insertRow(db, "transcripts", { meeting_id: id, content: "A: Yes." });
    for (const state of at === 1 ? ["proposed", "accepted", "edited"] : ["rejected"])
      await insertRow(db, "meeting_cards", {
        customer_id: customer,
        meeting_id: id,
        transcript_id: transcript,
        type: "decision",
        text: "Yes.",
        turn: 1,
        quote: "Yes.",
        quote_start: 0,
        quote_end: 4,
        confidence: 0.7,
        state,
        decided_at: state === "proposed" ? null : new Date(),
      });
  }
  await insertRow(db, "meetings", { customer_id: customer, title: `${title} some day` });
}

beforeAll(async () => {
  db = await createTestDatabase();
  people.csm = await createUser(db, { role: "csm" });
  people.other = await createUser(db, { role: "csm" });
  people.idle = await createUser(db, { role: "csm" });
  people.admin = await createUser(db, { role: "admin" });
  people.user = await createUser(db, {});
  for (const [name, who] of [
    ["Tallow 50% off", people.csm],
    ["Marram", people.csm],
    ["Sedge", people.other],
  ] as const) {
    const id = await insertRow(db, "customers", { name, csm_id: who.id });
    own.push(id);
    await fill(id, name === "Marram" ? "Quarterly review" : "Check-in");
  }
});

afterAll(() => db.close());

describe("the list of meetings", () => {
  test.for(["csm", "other", "idle", "admin", "user"])(
    "shows exactly what the policies show: %s",
    async (name) => {
      const who = people[name]!;
      for (const view of views) {
        const expected = await shown(who, view);
        const { rows, total } = await walk(who, view);
        expect(brief(rows)).toEqual(expected);
        expect(total).toBe(expected.length);
        expect((await list(who, view)).counts[view]).toBe(expected.length);
      }
    },
  );

  test("has rows in every view, and none for who has no customers", async () => {
    for (const view of views) {
      expect((await shown(people.csm!, view)).length).toBeGreaterThan(0);
      for (const who of [people.idle!, people.user!])
        expect((await list(who, view)).rows).toEqual([]);
    }
  });

  test("narrows by customer, status and words, and counts the tabs without it", async () => {
    const csm = people.csm!;
    const all = await list(csm, "past");
    for (const [filter, more] of [
      [{ customer: own[1] }, `m.customer_id = '${own[1]}'`],
      [{ status: "cancelled" }, "m.status = 'cancelled'"],
      [{ q: "quarterly" }, "m.title ilike 'quarterly%'"],
      [{ q: "50% off" }, `m.customer_id = '${own[0]}'`],
      [{ q: "  " }, "true"],
    ] as const) {
      const expected = await shown(csm, "past", more);
      expect(expected.length).toBeGreaterThan(0);
      const page = await list(csm, "past", filter);
      expect(brief(page.rows)).toEqual(expected);
      expect(page.counts).toEqual(all.counts);
    }
    expect((await list(csm, "past", { q: "%" })).total).toBe(
      (await shown(csm, "past", `m.customer_id = '${own[0]}'`)).length,
    );
  });

  test("neither lists nor names another CSM's customer, nor one that does not exist", async () => {
    for (const customer of [own[2], "7f000000-0000-4000-8000-000000000000", "no customer"]) {
      const page = await list(people.csm!, "past", { customer });
      expect(page.rows).toEqual([]);
      expect(page.filtered_customer).toBeNull();
    }
    expect((await list(people.other!, "past", { customer: own[2] })).filtered_customer).toBe(
      "Sedge",
    );
    expect((await list(people.csm!, "everything")).rows).toEqual([]);
  });

  test("loses those of a customer that went to somebody else", async () => {
    await ownerRows(
      db,
      "update public.customers set csm_id = $1 where id = $2",
      people.idle!.id,
      own[1],
    );
    try {
      expect(brief((await walk(people.csm!, "past")).rows)).toEqual(
        await shown(people.csm!, "past"),
      );
      expect((await list(people.csm!, "past", { customer: own[1] })).total).toBe(0);
      expect((await list(people.idle!, "past")).total).toBeGreaterThan(0);
    } finally {
      await ownerRows(
        db,
        "update public.customers set csm_id = $1 where id = $2",
        people.csm!.id,
        own[1],
      );
    }
  });
});
