import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { call, readCustomer, type Timeline } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asAnon,
  createCustomer,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let csm: Person;
let other: Person;
let admin: Person;
let endUser: Person;
let customer: string;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm", firstName: "Ines", lastName: "Halvorsen" });
  other = await createUser(db, { role: "csm", firstName: "Tomás", lastName: "Rey" });
  admin = await createUser(db, { role: "admin" });
  endUser = await createUser(db);
});

beforeEach(async () => {
  customer = await createCustomer(db, { csmId: csm.id, name: "Halden Logistics" });
});

afterAll(() => db.close());

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);

const read = (id = customer) => readCustomer(db, id);

const touch = (
  person: Person,
  kind: string,
  body: string,
  at: Date | null = null,
  stakeholder: string | null = null,
  id = customer,
) =>
  call<string>(db, person, "public.log_touch($1, $2, $3, $4, $5)", [
    id,
    kind,
    body,
    at,
    stakeholder,
  ]);

describe("log a touch", () => {
  test("writes the note, moves the last touch and shows in the timeline", async () => {
    const stakeholder = await insertRow(db, "stakeholders", {
      customer_id: customer,
      name: "Petra Nováková",
    });
    const at = ago(2);
    const id = await touch(csm, "call", "  Invoices arrive twice.  ", at, stakeholder);
    expect((await read()).last_touch_at).toEqual(at);
    const timeline = await call<Timeline>(db, csm, "public.customer_timeline($1)", [customer]);
    expect(timeline.rows.find((row) => row.id === id)).toMatchObject({
      source: "note",
      kind: "call",
      title: "Call with Petra Nováková",
      body: "Invoices arrive twice.",
      actor: "Ines Halvorsen",
    });
  });

  test("without a time it happened now", async () => {
    await touch(csm, "note", "Just now");
    expect(Date.now() - (await read()).last_touch_at!.getTime()).toBeLessThan(60_000);
  });

  test.each([
    ["fax", "Text", null, "touch_kind_unknown"],
    [null, "Text", null, "touch_kind_unknown"],
    ["call", "   ", null, "touch_body_invalid"],
    ["call", "x".repeat(5001), null, "touch_body_invalid"],
    ["call", "Text", new Date(Date.now() + day), "touch_in_future"],
  ])("refuses %s, %.8s at %s", async (kind, body, at, code) => {
    expect(await refusal(touch(csm, kind as string, body, at))).toBe(code);
  });

  test("refuses a person of another customer, and a customer of another CSM", async () => {
    const elsewhere = await createCustomer(db, { csmId: csm.id });
    const stranger = await insertRow(db, "stakeholders", {
      customer_id: elsewhere,
      name: "Elsewhere",
    });
    expect(await refusal(touch(csm, "call", "Text", null, stranger))).toBe("stakeholder_unknown");
    expect(await refusal(touch(other, "call", "Text"))).toBe("not_allowed");
    expect(await refusal(touch(endUser, "call", "Text"))).toBe("not_allowed");
    expect((await read()).last_touch_at).toBeNull();
    expect(await refusal(touch(admin, "call", "Text"))).toBe("allowed");
  });

  test("a held meeting is a touch, a planned or cancelled one is not", async () => {
    for (const status of ["scheduled", "cancelled"]) {
      await insertRow(db, "meetings", {
        customer_id: customer,
        title: status,
        scheduled_at: ago(1),
        status,
      });
    }
    expect((await read()).last_touch_at).toBeNull();
    await db.query(
      "update public.meetings set status = 'completed' where customer_id = $1 and status = 'scheduled'",
      [customer],
    );
    expect((await read()).last_touch_at).not.toBeNull();
    await db.query("delete from public.meetings where customer_id = $1", [customer]);
    expect((await read()).last_touch_at).toBeNull();
  });

  test("a note moved to another customer moves the touch", async () => {
    const elsewhere = await createCustomer(db, { csmId: csm.id });
    await touch(csm, "email", "Text", ago(3));
    await db.query("update public.customer_notes set customer_id = $2 where customer_id = $1", [
      customer,
      elsewhere,
    ]);
    expect([(await read()).last_touch_at, (await read(elsewhere)).last_touch_at === null]).toEqual([
      null,
      false,
    ]);
  });
});

describe("silence is the account's own", () => {
  const silentDays = async () =>
    Math.round(
      ((await read()).silent_after!.getTime() - (await read()).last_touch_at!.getTime()) / day,
    );

  test("with fewer than four touch days a gap of 30 days is normal", async () => {
    for (const days of [1, 2, 2, 3]) await touch(csm, "call", "Text", ago(days));
    expect((await read()).touch_gap_days).toBeNull();
    expect(await silentDays()).toBe(60);
  });

  test.each([
    { days: [5, 19, 33, 47], gap: 14, silent: 28 },
    { days: [1, 3, 5, 7, 9], gap: 2, silent: 21 },
    // Gaps 10, 10, 40: one long holiday does not make a rhythm.
    { days: [1, 11, 21, 61], gap: 10, silent: 21 },
    // Only the last ten touches count: with the eleventh the normal gap would be six.
    { days: [1, 11, 21, 31, 41, 51, 53, 55, 57, 59, 61], gap: 10, silent: 21 },
    { days: [10, 40, 70, 90], gap: 30, silent: 60 },
  ])(
    "touches $days days ago make $gap normal and $silent silent",
    async ({ days, gap, silent }) => {
      for (const each of days) await touch(csm, "call", "Text", ago(each));
      expect(Number((await read()).touch_gap_days)).toBe(gap);
      expect(await silentDays()).toBe(silent);
    },
  );

  test("without any touch it is 30 days after the start; a churned customer is never silent", async () => {
    const id = await createCustomer(db, { csmId: csm.id, created_at: ago(31) });
    expect((await read(id)).silent_after!.getTime()).toBeLessThan(Date.now());
    await db.query("update public.customers set stage = 'churned' where id = $1", [id]);
    expect((await read(id)).silent_after).toBeNull();
  });
});

describe("the timeline", () => {
  test("pages through notes, meetings and changes in one order, each once", async () => {
    for (let index = 0; index < 9; index += 1)
      await touch(csm, index % 2 ? "call" : "note", `Note ${index}`, ago(index % 3));
    for (let index = 0; index < 4; index += 1) {
      await insertRow(db, "meetings", {
        customer_id: customer,
        title: `Meeting ${index}`,
        scheduled_at: ago(index % 3),
        status: "completed",
      });
    }
    await db.query("update public.customers set stage = 'active' where id = $1", [customer]);
    const seen: Timeline["rows"] = [];
    let page: Timeline = { rows: [], next: null };
    do {
      page = await call<Timeline>(db, csm, "public.customer_timeline($1, null, $2, 4)", [
        customer,
        page.next ? JSON.stringify(page.next) : null,
      ]);
      seen.push(...page.rows);
    } while (page.next);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen.filter(({ source }) => source === "note")).toHaveLength(9);
    expect(seen.filter(({ source }) => source === "meeting")).toHaveLength(4);
    expect(seen.map(({ title }) => title)).toContain("Stage changed from prospect to active");
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    const calls = await call<Timeline>(db, csm, "public.customer_timeline($1, 'call')", [customer]);
    expect(calls.rows.map(({ kind }) => kind)).toEqual(["call", "call", "call", "call"]);
  });

  test("is empty for a customer of somebody else and closed to the signed-out", async () => {
    await touch(csm, "note", "Secret");
    expect(
      (await call<Timeline>(db, other, "public.customer_timeline($1)", [customer])).rows,
    ).toEqual([]);
    expect(
      await refusal(
        asAnon(db, (tx) => tx.query("select public.customer_timeline($1)", [customer])),
      ),
    ).toBe("42501");
  });
});
