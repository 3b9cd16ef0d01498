import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asAnon,
  asUser,
  createCustomer,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";

type Timeline = {
  rows: {
    id: string;
    source: string;
    kind: string;
    title: string;
    body: string | null;
    actor: string | null;
    at: string;
  }[];
  next: unknown;
};
type Customer = {
  last_touch_at: Date | null;
  touch_gap_days: string | null;
  silent_after: Date | null;
  archived_at: Date | null;
  csm_id: string;
  org_id: string | null;
  renewal_date: Date | null;
  domain: string | null;
  name: string;
  created_by: string | null;
};

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

async function read(id = customer): Promise<Customer> {
  return (await db.query<Customer>("select * from public.customers where id = $1", [id])).rows[0]!;
}

async function call<T>(person: Person, sql: string, values: unknown[] = []): Promise<T> {
  const { rows } = await asUser(db, person.id, (tx) =>
    tx.query<{ answer: T }>(`select ${sql} as answer`, values),
  );
  return rows[0]!.answer;
}

const touch = (
  person: Person,
  kind: string,
  body: string,
  at: Date | null = null,
  stakeholder: string | null = null,
  id = customer,
) =>
  call<string>(person, "public.log_touch($1, $2, $3, $4, $5)", [id, kind, body, at, stakeholder]);

describe("log a touch", () => {
  test("writes the note, moves the last touch and shows in the timeline", async () => {
    const stakeholder = await insertRow(db, "stakeholders", {
      customer_id: customer,
      name: "Petra Nováková",
    });
    const at = ago(2);
    const id = await touch(csm, "call", "  Invoices arrive twice.  ", at, stakeholder);
    expect((await read()).last_touch_at).toEqual(at);
    const timeline = await call<Timeline>(csm, "public.customer_timeline($1)", [customer]);
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
    // Only the last ten touches count: nine gaps of one day, whatever was before.
    { days: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 200, 400, 600], gap: 1, silent: 21 },
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

describe("archive and restore", () => {
  test("hides the customer from the list and brings it back", async () => {
    const total = () => call<{ total: number }>(csm, "public.list_customers('{}')");
    const before = (await total()).total;
    await call(csm, "public.archive_customer($1)", [customer]);
    expect((await total()).total).toBe(before - 1);
    const { archived_at: at } = await read();
    await call(csm, "public.archive_customer($1)", [customer]);
    expect((await read()).archived_at).toEqual(at);
    await call(csm, "public.restore_customer($1)", [customer]);
    expect((await read()).archived_at).toBeNull();
    expect((await total()).total).toBe(before);
    const { rows } = await call<Timeline>(csm, "public.customer_timeline($1, 'activity')", [
      customer,
    ]);
    expect(rows.map(({ title }) => title)).toEqual(["Restored", "Archived", "Customer created"]);
  });

  test("is for the customer's CSM and admins", async () => {
    expect(await refusal(call(other, "public.archive_customer($1)", [customer]))).toBe(
      "not_allowed",
    );
    expect((await read()).archived_at).toBeNull();
    expect(await refusal(call(admin, "public.archive_customer($1)", [customer]))).toBe("allowed");
    expect(await refusal(call(other, "public.restore_customer($1)", [customer]))).toBe(
      "not_allowed",
    );
  });
});

describe("hand over", () => {
  const handOver = (person: Person, to: Person) =>
    call(person, "public.hand_over_customer($1, $2)", [customer, to.id]);

  test("moves the customer, tells the new CSM and leaves a trace", async () => {
    await handOver(csm, other);
    expect((await read()).csm_id).toBe(other.id);
    expect(await call(csm, "public.get_customer($1)", [customer])).toBeNull();
    const { rows } = await db.query(
      "select title, link from public.notifications where u_id = $1",
      [other.id],
    );
    expect(rows).toEqual([
      { title: "Halden Logistics is yours now", link: `/customers/${customer}` },
    ]);
    const timeline = await call<Timeline>(other, "public.customer_timeline($1, 'activity')", [
      customer,
    ]);
    expect(timeline.rows[0]).toMatchObject({
      title: "Handed over to another CSM",
      actor: "Ines Halvorsen",
    });
  });

  test("only by its CSM or an admin, and only to an active CSM", async () => {
    expect(await refusal(handOver(other, other))).toBe("not_allowed");
    expect(await refusal(handOver(endUser, endUser))).toBe("not_allowed");
    expect(await refusal(handOver(csm, endUser))).toBe("csm_unknown");
    const left = await createUser(db, { role: "csm" });
    await db.query("update public.tier2_users set is_active = false where u_id = $1", [left.id]);
    expect(await refusal(handOver(csm, left))).toBe("csm_unknown");
    expect((await read()).csm_id).toBe(csm.id);
    expect(await refusal(handOver(admin, other))).toBe("allowed");
  });

  test("the people to choose from are staff, for staff", async () => {
    const names = await call<{ name: string; email: string }[]>(csm, "public.list_csms()");
    expect(names.map(({ name }) => name)).toContain("Tomás Rey");
    expect(names.map(({ email }) => email)).not.toContain(endUser.email);
    expect(await refusal(call(endUser, "public.list_csms()"))).toBe("not_allowed");
  });
});

describe("what the database keeps", () => {
  test("a customer for another CSM is refused, for oneself it is made", async () => {
    const insert = (person: Person, owner: string) =>
      refusal(
        asUser(db, person.id, (tx) =>
          tx.query("insert into public.customers (name, csm_id) values ('New', $1)", [owner]),
        ),
      );
    expect(await insert(csm, other.id)).toBe("42501");
    expect(await insert(endUser, endUser.id)).toBe("42501");
    expect(await insert(csm, csm.id)).toBe("allowed");
    expect(await insert(admin, other.id)).toBe("allowed");
  });

  test("owner and organization of a customer do not change by an update, and the attempt is recorded", async () => {
    const org = (
      await db.query<{ id: string }>("select private.make_organization('Foreign', $1) as id", [
        endUser.id,
      ])
    ).rows[0]!.id;
    await asUser(db, csm.id, (tx) =>
      tx.query(
        "update public.customers set csm_id = $2, org_id = $3, industry = 'Energy' where id = $1",
        [customer, other.id, org],
      ),
    );
    expect(await read()).toMatchObject({ csm_id: csm.id, org_id: null, industry: "Energy" });
    const made = await asUser(db, csm.id, (tx) =>
      tx.query<{ id: string }>(
        "insert into public.customers (name, org_id, health_score) values ('Linked', $1, 90) returning id",
        [org],
      ),
    );
    expect(await read(made.rows[0]!.id)).toMatchObject({
      org_id: null,
      health_score: null,
      created_by: csm.id,
    });
    const { rows } = await db.query(
      "select record_id from public.security_alerts where u_id = $1 order by created_at",
      [csm.id],
    );
    expect(rows).toEqual([{ record_id: customer }, { record_id: made.rows[0]!.id }]);
  });

  test("the renewal date follows the running contract and stays without one", async () => {
    await db.query("update public.customers set renewal_date = '2031-01-01' where id = $1", [
      customer,
    ]);
    const renewal = async () =>
      (
        await db.query<{ d: string }>(
          "select renewal_date::text as d from public.customers where id = $1",
          [customer],
        )
      ).rows[0]!.d;
    await insertRow(db, "contracts", { customer_id: customer, end_date: "2020-01-01" });
    await insertRow(db, "contracts", {
      customer_id: customer,
      end_date: "2030-01-01",
      status: "draft",
    });
    expect(await renewal()).toBe("2031-01-01");
    const running = await insertRow(db, "contracts", {
      customer_id: customer,
      end_date: "2030-06-30",
    });
    await insertRow(db, "contracts", { customer_id: customer, end_date: "2032-06-30" });
    expect(await renewal()).toBe("2030-06-30");
    await db.query("update public.contracts set status = 'terminated' where id = $1", [running]);
    expect(await renewal()).toBe("2032-06-30");
  });

  test("one primary contact: naming another releases the first", async () => {
    await insertRow(db, "stakeholders", { customer_id: customer, name: "First", is_primary: true });
    await insertRow(db, "stakeholders", {
      customer_id: customer,
      name: "Second",
      is_primary: true,
    });
    const { rows } = await db.query(
      "select name from public.stakeholders where customer_id = $1 and is_primary",
      [customer],
    );
    expect(rows).toEqual([{ name: "Second" }]);
  });

  test("an approval carries the person who gave it, not the one it names", async () => {
    const session = await insertRow(db, "agent_sessions", { customer_id: customer });
    const id = await insertRow(db, "approvals", {
      session_id: session,
      agent_id: "renewal",
      action: "Plan a meeting",
    });
    await asUser(db, csm.id, (tx) =>
      tx.query("update public.approvals set status = 'approved', resolved_by = $2 where id = $1", [
        id,
        other.id,
      ]),
    );
    const { rows } = await db.query(
      "select resolved_by from public.approvals where id = $1 and resolved_at is not null",
      [id],
    );
    expect(rows).toEqual([{ resolved_by: csm.id }]);
  });

  test("a domain is kept without protocol, path and capitals", async () => {
    const id = await createCustomer(db, {
      csmId: csm.id,
      name: "  Padded ",
      domain: " HTTPS://www.Halden.Example/about?x#y ",
    });
    expect(await read(id)).toMatchObject({ domain: "halden.example", name: "Padded" });
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
      page = await call<Timeline>(csm, "public.customer_timeline($1, null, $2, 4)", [
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
    const calls = await call<Timeline>(csm, "public.customer_timeline($1, 'call')", [customer]);
    expect(calls.rows.map(({ kind }) => kind)).toEqual(["call", "call", "call", "call"]);
  });

  test("is empty for a customer of somebody else and closed to the signed-out", async () => {
    await touch(csm, "note", "Secret");
    expect((await call<Timeline>(other, "public.customer_timeline($1)", [customer])).rows).toEqual(
      [],
    );
    expect(
      await refusal(
        asAnon(db, (tx) => tx.query("select public.customer_timeline($1)", [customer])),
      ),
    ).toBe("42501");
  });
});
