import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, list, type Timeline } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asUser,
  createCustomer,
  createOrganization,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let admin: Person;
let training: string;

type Merge = { id: string; survivor: string; counts: Record<string, number> };
type Kept = { field?: string; table?: string; count?: number; value?: unknown };

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin" });
  training = await insertRow(db, "training_modules", { title: "First steps" });
});

afterAll(() => db?.close());

const merge = (
  person: Person,
  survivor: string,
  merged: string[],
  choices: object = {},
  seen: object = {},
) =>
  call<Merge>(db, person, "public.merge_customers($1, $2, $3, $4)", [
    survivor,
    merged,
    JSON.stringify(choices),
    JSON.stringify(seen),
  ]);
const undo = (person: Person, id: string) =>
  call<{ kept: Kept[] }>(db, person, "public.undo_merge($1)", [id]);

/** A customer with at least one row in every table that hangs on it. */
async function full(csm: Person, name: string, values: Record<string, unknown> = {}) {
  const id = await createCustomer(db, { csmId: csm.id, name, ...values });
  const person = await insertRow(db, "stakeholders", {
    customer_id: id,
    name: `Primary of ${name}`,
    is_primary: true,
  });
  await insertRow(db, "stakeholders", { customer_id: id, name: `Second of ${name}` });
  const contract = await insertRow(db, "contracts", {
    customer_id: id,
    file_name: name,
    end_date: "2033-05-06",
  });
  await insertRow(db, "entitlements", { contract_id: contract, name });
  const session = await insertRow(db, "agent_sessions", { customer_id: id });
  await insertRow(db, "agent_messages", { session_id: session, role: "user", content: name });
  await insertRow(db, "meetings", {
    customer_id: id,
    title: name,
    status: "completed",
    scheduled_at: "2026-02-03T10:00:00Z",
  });
  await insertRow(db, "insights", {
    customer_id: id,
    source: "crm",
    type: "concern",
    content: name,
  });
  await insertRow(db, "customer_notes", {
    customer_id: id,
    author_id: csm.id,
    body: `Note on ${name}`,
    happened_at: "2026-03-03T10:00:00Z",
    stakeholder_id: person,
  });
  await insertRow(db, "training_progress", {
    customer_id: id,
    stakeholder_id: person,
    module_id: training,
    progress: 40,
  });
  await db.query(
    "select private.raise_attention($1, 'renewal', 50, 'Renews soon', '/customers', 'contracts', $2)",
    [JSON.stringify({ customer_id: id }), contract],
  );
  return id;
}

const children = [
  "stakeholders",
  "contracts",
  "agent_sessions",
  "meetings",
  "insights",
  "customer_notes",
  "training_progress",
  "attention_items",
];

/** All that a merge may touch, without the times of the last change and the calculations that a move sets off. */
async function digest(ids: string[], before: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const read = async (name: string, sql: string) => {
    const { rows } = await db.query<{ digest: string }>(
      `select coalesce(md5(string_agg((to_jsonb(x) - 'updated_at')::text, '' order by to_jsonb(x)::text)), '') as digest from (${sql}) x`,
      sql.includes("$2") ? [ids, before] : [ids],
    );
    found[name] = rows[0]!.digest;
  };
  for (const table of children)
    await read(
      table,
      `select (to_jsonb(t) - 'updated_at') as row from public.${table} t where t.customer_id = any ($1)`,
    );
  await read(
    "customers",
    "select (to_jsonb(t) - 'updated_at') as row from public.customers t where t.id = any ($1)",
  );
  await read(
    "invitations",
    "select * from public.org_invitations t where t.customer_id = any ($1)",
  );
  await read(
    "snapshots",
    "select * from public.health_snapshots t where t.customer_id = any ($1) and t.computed_at < $2::timestamptz",
  );
  return found;
}

const now = async () =>
  (await db.query<{ at: string }>("select clock_timestamp()::text as at")).rows[0]!.at;

const owners = async (table: string, column = "name") =>
  (
    await db.query<{ what: string; of: string }>(
      `select t.${column} as what, c.name as of from public.${table} t join public.customers c on c.id = t.customer_id order by 1`,
    )
  ).rows;

describe("a merge", () => {
  let csm: Person;
  let survivor: string;
  let second: string;
  let third: string;

  beforeAll(async () => {
    csm = await createUser(db, { role: "csm" });
    survivor = await full(csm, "Brig Ltd", {
      arr: 100,
      currency: "EUR",
      domain: "brig.example",
      industry: "Food",
    });
    second = await full(csm, "Brig Limited", {
      arr: 250,
      currency: "USD",
      salesforce_id: "001A",
      size: "large",
    });
    third = await full(csm, "Brigg", {
      stage: "renewal",
      hubspot_id: "77",
      archived_at: "2026-01-01T00:00:00Z",
    });
  });

  test("takes each field from the customer that was chosen, moves everything, and undo restores it to the row", async () => {
    const before = await now();
    const was = await digest([survivor, second, third], before);
    const done = await merge(csm, survivor, [second, third], {
      name: second,
      arr: second,
      salesforce_id: second,
      stage: third,
      hubspot_id: third,
    });
    const { rows } = await list(db, csm, { archived: "all" });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: survivor,
      name: "Brig Limited",
      arr: 250,
      currency: "USD",
      domain: "brig.example",
      industry: "Food",
      size: null,
      stage: "renewal",
      salesforce_id: "001A",
      hubspot_id: "77",
      people: 6,
      open_concerns: 3,
    });
    expect(done.counts).toEqual({
      "public.agent_sessions": 2,
      "public.attention_items": 2,
      "public.contracts": 2,
      "public.customer_notes": 2,
      "public.insights": 2,
      "public.meetings": 2,
      "public.stakeholders": 4,
      "public.training_progress": 2,
    });
    for (const table of children) {
      const { rows: left } = await db.query(
        `select 1 from public.${table} where customer_id = any ($1)`,
        [[second, third]],
      );
      expect(left, table).toEqual([]);
    }
    const { rows: primary } = await db.query(
      "select name from public.stakeholders where customer_id = $1 and is_primary",
      [survivor],
    );
    expect(primary).toEqual([{ name: "Primary of Brig Ltd" }]);
    expect(await undo(csm, done.id)).toMatchObject({ kept: [] });
    expect(await digest([survivor, second, third], before)).toEqual(was);
  });

  test("keeps the history of all: notes, and what was seen of those that went in", async () => {
    const done = await merge(csm, survivor, [second]);
    const timeline = await call<Timeline>(
      db,
      csm,
      "public.customer_timeline($1, null, null, 200)",
      [survivor],
    );
    const titles = timeline.rows.map(({ title, body }) => `${title} ${body ?? ""}`.trim());
    expect(titles).toContain("Merged with Brig Limited");
    expect(titles).toContain("Customer created Brig Limited");
    expect(timeline.rows.filter(({ source }) => source === "note")).toHaveLength(2);
    await undo(csm, done.id);
    const alone = await call<Timeline>(db, csm, "public.customer_timeline($1, null, null, 200)", [
      survivor,
    ]);
    expect(alone.rows.map(({ title }) => title)).toContain("Merge with Brig Limited undone");
    expect(alone.rows.map(({ body }) => body)).not.toContain("Brig Limited");
  });

  test("does not mix two histories of a score: only what was before the survivor's first comes along", async () => {
    const young = await createCustomer(db, { csmId: csm.id, name: "Young" });
    const old = await createCustomer(db, { csmId: csm.id, name: "Old" });
    const score = (customer: string, at: string, value: number) =>
      insertRow(db, "health_snapshots", {
        customer_id: customer,
        computed_at: at,
        score: value,
        model_key: "documented",
        model_version: 1,
        inputs: "{}",
        parts: "[]",
      });
    await score(young, "2026-05-01T00:00:00Z", 50);
    await score(old, "2026-04-01T00:00:00Z", 40);
    await score(old, "2026-06-01T00:00:00Z", 60);
    const before = await now();
    const was = await digest([young, old], before);
    const done = await merge(csm, young, [old]);
    const scores = async () =>
      (
        await db.query<{ score: number }>(
          "select score from public.health_snapshots where customer_id = $1 order by computed_at",
          [young],
        )
      ).rows.map((row) => row.score);
    expect(await scores()).toEqual([40, 50]);
    await undo(csm, done.id);
    expect(await digest([young, old], before)).toEqual(was);
  });

  test("undone keeps what was changed since, and says what", async () => {
    const done = await merge(csm, survivor, [second], { name: second, industry: second });
    await db.query("update public.customers set name = 'Renamed' where id = $1", [survivor]);
    await db.query(
      "delete from public.insights where customer_id = $1 and content = 'Brig Limited'",
      [survivor],
    );
    await db.query(
      "update public.stakeholders set role = 'Head' where name = 'Second of Brig Limited'",
    );
    const answer = await undo(csm, done.id);
    expect(answer.kept).toEqual([
      { field: "name", value: "Renamed" },
      { table: "public.insights", count: 1 },
    ]);
    const { rows } = await db.query("select name, industry from public.customers where id = $1", [
      survivor,
    ]);
    expect(rows).toEqual([{ name: "Renamed", industry: "Food" }]);
    expect(
      (await owners("stakeholders")).find(({ what }) => what === "Second of Brig Limited")?.of,
    ).toBe("Brig Limited");
    expect(await refusal(undo(csm, done.id))).toBe("merge_undone");
  });
});

describe("what cannot be merged", () => {
  test("is refused with a name and changes nothing", async () => {
    const csm = await createUser(db, { role: "csm" });
    const stranger = await createUser(db, { role: "csm" });
    const [a, b] = [await full(csm, "A"), await full(csm, "B")];
    const theirs = await full(stranger, "Theirs");
    const was = await digest([a, b, theirs], "infinity");
    expect(await refusal(merge(csm, a, [theirs]))).toBe("not_allowed");
    expect(await refusal(merge(csm, a, [a]))).toBe("merge_size");
    expect(await refusal(merge(csm, a, []))).toBe("merge_size");
    expect(await refusal(merge(csm, a, [b], { name: theirs }))).toBe("merge_choice");
    expect(await refusal(merge(csm, a, [b], { csm_id: b }))).toBe("merge_choice");
    expect(await refusal(merge(csm, a, [b], {}, { [b]: "2020-01-01T00:00:00Z" }))).toBe(
      "merge_changed",
    );
    expect(await refusal(merge(await createUser(db), a, [b]))).toBe("not_allowed");
    expect(await digest([a, b, theirs], "infinity")).toEqual(was);
  });

  test("two customers with an organization each stay two", async () => {
    const csm = await createUser(db, { role: "csm" });
    const make = async (name: string) =>
      createCustomer(db, {
        csmId: csm.id,
        name,
        orgId: await createOrganization(db, { ownerId: (await createUser(db)).id }),
      });
    const [a, b] = [await make("Left"), await make("Right")];
    const attempt = merge(csm, a, [b]);
    expect(await refusal(attempt)).toBe("merge_two_organizations");
    await attempt.catch((error: { hint?: string }) =>
      expect(error.hint).toMatch(/^Left and Right each have an organization/),
    );
  });

  test("one that was merged cannot be merged, restored or found again", async () => {
    const csm = await createUser(db, { role: "csm" });
    const [a, b, c] = [await full(csm, "One"), await full(csm, "Two"), await full(csm, "Three")];
    const first = await merge(csm, a, [b]);
    expect(await refusal(merge(csm, c, [b]))).toBe("not_allowed");
    expect(await refusal(call(db, csm, "public.restore_customer($1)", [b]))).toBe("not_allowed");
    expect((await list(db, csm, { archived: "only" })).total).toBe(0);
    expect(await call(db, csm, "public.search('Two')")).not.toContainEqual(
      expect.objectContaining({ kind: "customer" }),
    );
    const attempt = asUser(db, csm.id, (tx) =>
      tx.query("update public.customers set merged_into = null where id = $1", [b]),
    );
    await attempt;
    expect((await list(db, csm, { archived: "all" })).total).toBe(2);
    const outer = await merge(csm, c, [a]);
    expect(await refusal(undo(csm, first.id))).toBe("merge_in_the_way");
    await undo(csm, outer.id);
    await undo(csm, first.id);
    expect((await list(db, csm, {})).total).toBe(3);
  });

  test("thirty days later it stays, and nobody undoes somebody else's", async () => {
    const csm = await createUser(db, { role: "csm" });
    const [a, b] = [await full(csm, "Now"), await full(csm, "Then")];
    const done = await merge(csm, a, [b]);
    expect(await refusal(undo(await createUser(db, { role: "csm" }), done.id))).toBe("not_allowed");
    await db.query(
      "update public.customer_merges set created_at = now() - interval '31 days' where id = $1",
      [done.id],
    );
    expect(await refusal(undo(csm, done.id))).toBe("undo_expired");
  });
});

describe("the link and its invitation", () => {
  const invite = (csm: Person, customer: string, email: string) =>
    call<{ id: string; token: string }>(db, csm, "public.invite_customer_owner($1, $2)", [
      customer,
      email,
    ]);
  const links = async (ids: string[]) =>
    (
      await db.query<{ name: string; org_id: string | null; invited_until: Date | null }>(
        "select name, org_id, invited_until from public.customers where id = any ($1) order by name",
        [ids],
      )
    ).rows;

  test("the organization of one goes to the survivor, an open invitation is withdrawn then", async () => {
    const csm = await createUser(db, { role: "csm" });
    const org = await createOrganization(db, { ownerId: (await createUser(db)).id });
    const a = await createCustomer(db, { csmId: csm.id, name: "A" });
    const b = await createCustomer(db, { csmId: csm.id, name: "B", orgId: org });
    await invite(csm, a, "late@brig.test");
    const before = await now();
    const was = await digest([a, b], before);
    const done = await merge(csm, b, [a]);
    expect(await links([a, b])).toEqual([
      { name: "A", org_id: null, invited_until: null },
      { name: "B", org_id: org, invited_until: null },
    ]);
    await undo(csm, done.id);
    expect(await digest([a, b], before)).toEqual(was);
    const other = await merge(csm, a, [b]);
    expect((await links([a]))[0]).toMatchObject({ org_id: org });
    await undo(csm, other.id);
    expect(await digest([a, b], before)).toEqual(was);
  });

  test("one open invitation goes on for the survivor, and whoever accepts it joins the survivor", async () => {
    const csm = await createUser(db, { role: "csm" });
    const guest = await createUser(db, { email: "guest@brig.test" });
    const [a, b, c] = [
      await createCustomer(db, { csmId: csm.id, name: "A" }),
      await createCustomer(db, { csmId: csm.id, name: "B" }),
      await createCustomer(db, { csmId: csm.id, name: "C" }),
    ];
    const sent = await invite(csm, b, guest.email);
    const other = await invite(csm, c, "other@brig.test");
    const done = await merge(csm, a, [b, c]);
    expect((await links([a]))[0]!.invited_until).not.toBeNull();
    expect(await refusal(call(db, guest, "public.accept_invitation($1)", [other.token]))).toBe(
      "invitation_revoked",
    );
    const joined = await call<{ org_id: string; customer_id: string }>(
      db,
      guest,
      "public.accept_invitation($1)",
      [sent.token],
    );
    expect(joined.customer_id).toBe(a);
    // Accepted since: the organization stays where it was accepted, the withdrawn link lives again.
    await undo(csm, done.id);
    const [left, middle, right] = await links([a, b, c]);
    expect([left!.org_id, middle!.org_id, right!.org_id]).toEqual([joined.org_id, null, null]);
    expect([middle!.invited_until, right!.invited_until !== null]).toEqual([null, true]);
  });

  test("hidden customers go with the survivor to another CSM, and stay there when it is undone", async () => {
    const csm = await createUser(db, { role: "csm" });
    const next = await createUser(db, { role: "csm" });
    const [a, b] = [await full(csm, "Give"), await full(csm, "Given")];
    const done = await merge(csm, a, [b]);
    await call(db, csm, "public.hand_over_customer($1, $2)", [a, next.id]);
    const seen = await asUser(db, csm.id, (tx) =>
      tx.query("select 1 from public.customers where id = any ($1)", [[a, b]]),
    );
    expect(seen.rows).toEqual([]);
    expect(await refusal(undo(csm, done.id))).toBe("not_allowed");
    await undo(admin, done.id);
    expect((await list(db, next, {})).total).toBe(2);
  });
});

describe("likely duplicates", () => {
  type Found = { pairs: { a: string; b: string; reasons: string[] }[] };
  const find = async (person: Person) => {
    const { pairs } = await call<Found>(db, person, "public.list_duplicates()");
    const { rows } = await db.query<{ id: string; name: string }>(
      "select id, name from public.customers",
    );
    const name = (id: string) => rows.find((row) => row.id === id)!.name;
    return pairs
      .map(
        ({ a, b, reasons }) =>
          `${[name(a), name(b)].toSorted().join(" + ")}: ${reasons.join(", ")}`,
      )
      .toSorted();
  };

  test("share a domain, a CRM id or a name, or have names that are alike; numbers tell apart", async () => {
    const csm = await createUser(db, { role: "csm" });
    const other = await createUser(db, { role: "csm" });
    const make = (name: string, values: Record<string, unknown> = {}, owner = csm) =>
      createCustomer(db, { csmId: owner.id, name, ...values });
    await make("Halden Logistics AS", { domain: "halden.example" });
    await make("Halden Transport", { domain: "www.halden.example" });
    await make("Ostrava Steelworks", { salesforce_id: "001X" });
    await make("Something else", { salesforce_id: "001X" });
    await make("Vantaa Foods Oy");
    await make("The VANTAA foods");
    await make("Quillfeather Press");
    await make("Quilfeather Press");
    await make("Depot 12");
    await make("Depot 13");
    await make("Solano Fisheries");
    await make("Archived", { domain: "halden.example", archived_at: "2026-01-01" });
    await make("Halden abroad", { domain: "halden.example" }, other);
    expect(await find(csm)).toEqual([
      "Halden Logistics AS + Halden Transport: domain",
      "Ostrava Steelworks + Something else: salesforce_id",
      "Quilfeather Press + Quillfeather Press: like_name",
      "The VANTAA foods + Vantaa Foods Oy: same_name",
    ]);
    expect(await find(other)).toEqual([]);
  });

  test("that somebody said are two are not proposed again", async () => {
    const csm = await createUser(db, { role: "csm" });
    const ids = [];
    for (const name of ["Tallow", "Tallow Ltd"])
      ids.push(await createCustomer(db, { csmId: csm.id, name }));
    const [a, b] = ids.toSorted();
    await asUser(db, csm.id, (tx) =>
      tx.query(
        "insert into public.customer_distinctions (customer_a, customer_b) values ($1, $2)",
        [a, b],
      ),
    );
    expect(await find(csm)).toEqual([]);
  });
});
