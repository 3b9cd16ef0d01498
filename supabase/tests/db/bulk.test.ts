import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, list, readCustomer } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asUser,
  createCustomer,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let admin: Person;

type Operation = {
  id: string;
  state: string;
  total: number;
  changed: number;
  unchanged: number;
  undone: number;
  kept: number;
};

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin" });
});

afterAll(() => db?.close());

const start = (
  person: Person,
  kind: string,
  value: string | null,
  filter: object,
  expected?: number,
) =>
  call<Operation>(db, person, "public.start_bulk($1, $2, $3, $4)", [
    kind,
    JSON.stringify(filter),
    value,
    expected ?? null,
  ]);

async function finish(person: Person, what: "run_bulk" | "undo_bulk", id: string, chunk = 500) {
  for (;;) {
    const answer = await call<Operation>(db, person, `public.${what}($1, $2)`, [id, chunk]);
    if (answer.state === "done" || answer.state === "undone") return answer;
  }
}

async function change(person: Person, kind: string, value: string | null, filter: object) {
  const { id } = await start(person, kind, value, filter);
  return finish(person, "run_bulk", id);
}

async function portfolio(count: number, values: Record<string, unknown> = {}) {
  const csm = await createUser(db, { role: "csm" });
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1)
    ids.push(
      await createCustomer(db, { csmId: csm.id, name: `Number ${at}`, stage: "active", ...values }),
    );
  return { csm, ids };
}

/** Everything of these customers but the time of the last change. */
async function digest(ids: string[]): Promise<string> {
  const { rows } = await db.query<{ digest: string }>(
    `select md5(string_agg((to_jsonb(c) - 'updated_at')::text, '' order by c.id)) as digest
     from public.customers c where c.id = any ($1)`,
    [ids],
  );
  return rows[0]!.digest;
}

const reasons = async (operation: string) =>
  (
    await db.query<{ name: string; state: string; reason: string | null }>(
      "select name, state, reason from public.bulk_rows where operation_id = $1 order by place",
      [operation],
    )
  ).rows.map(({ name, state, reason }) => `${name}: ${state}${reason ? `, ${reason}` : ""}`);

describe("a change of many", () => {
  test.each([
    ["stage", "renewal"],
    ["industry", "Forestry"],
    ["industry", null],
    ["size", "large"],
    ["renewal_date", "2031-02-03"],
    ["renewal_date", null],
    ["currency", "CHF"],
    ["archive", null],
  ])("of %s to %s reaches all, and its undo restores exactly", async (kind, value) => {
    const { csm, ids } = await portfolio(7, {
      industry: "Food",
      size: "small",
      renewal_date: "2030-01-01",
      arr: 12.5,
    });
    const before = await digest(ids);
    const done = await change(csm, kind, value, {});
    expect(done).toMatchObject({ state: "done", total: 7, changed: 7, unchanged: 0 });
    expect(await digest(ids)).not.toBe(before);
    if (kind === "stage") expect((await list(db, csm, { stage: value })).total).toBe(7);
    expect(await finish(csm, "undo_bulk", done.id)).toMatchObject({
      state: "undone",
      undone: 7,
      kept: 0,
    });
    expect(await digest(ids)).toBe(before);
  });

  test("brings archived customers back, each to the moment it was archived when undone", async () => {
    const { csm, ids } = await portfolio(3, { archived_at: "2026-01-02T03:04:05.678901Z" });
    const before = await digest(ids);
    const done = await change(csm, "restore", null, { archived: "only" });
    expect((await list(db, csm, {})).total).toBe(3);
    await finish(csm, "undo_bulk", done.id);
    expect(await digest(ids)).toBe(before);
  });

  test("works on the rows that were confirmed, in chunks that anybody can see", async () => {
    const { csm, ids } = await portfolio(5);
    const begun = await start(csm, "stage", "renewal", {}, 5);
    await createCustomer(db, { csmId: csm.id, name: "Later", stage: "active" });
    const half = await call<Operation>(db, csm, "public.run_bulk($1, 2)", [begun.id]);
    expect(half).toMatchObject({ state: "running", total: 5, changed: 2 });
    const { rows } = await asUser(db, csm.id, (tx) =>
      tx.query("select changed from public.bulk_operations where id = $1", [begun.id]),
    );
    expect(rows).toEqual([{ changed: 2 }]);
    expect(await finish(csm, "run_bulk", begun.id, 2)).toMatchObject({ changed: 5 });
    expect((await list(db, csm, { ids, stage: "renewal" })).total).toBe(5);
    expect((await list(db, csm, { stage: "renewal" })).total).toBe(5);
  });

  test("never takes more than 500 rows at once", async () => {
    const csm = await createUser(db, { role: "csm" });
    await db.query(
      "insert into public.customers (name, csm_id) select 'Mass ' || n, $1 from generate_series(1, 501) n",
      [csm.id],
    );
    const { id } = await start(csm, "stage", "active", {}, 501);
    expect(await call(db, csm, "public.run_bulk($1, 100000)", [id])).toMatchObject({
      changed: 500,
      state: "running",
    });
  });

  test("refuses when the list is another than the one that was confirmed, and changes nothing", async () => {
    const { csm, ids } = await portfolio(3);
    const before = await digest(ids);
    expect(await refusal(start(csm, "stage", "renewal", {}, 4))).toBe("bulk_count_changed");
    expect(await refusal(start(csm, "stage", "renewal", { ids: [] }))).toBe("bulk_empty");
    expect(await digest(ids)).toBe(before);
  });

  test("says of each row it left why", async () => {
    const { csm, ids } = await portfolio(4);
    await db.query("update public.customers set renewal_date = '2032-01-01' where id = $1", [
      ids[1],
    ]);
    await insertRow(db, "contracts", {
      customer_id: ids[2],
      end_date: "2033-01-01",
      status: "active",
    });
    const { id } = await start(csm, "renewal_date", "2032-01-01", {});
    await db.query("delete from public.customers where id = $1", [ids[3]]);
    expect(await finish(csm, "run_bulk", id)).toMatchObject({ changed: 1, unchanged: 3 });
    expect(await reasons(id)).toEqual([
      "Number 0: changed",
      "Number 1: unchanged, same",
      "Number 2: unchanged, contract",
      "Number 3: unchanged, gone",
    ]);
  });

  test.each([
    ["stage", "golden"],
    ["stage", null],
    ["industry", " "],
    ["size", "huge"],
    ["renewal_date", "2026-02-30"],
    ["renewal_date", "tomorrow"],
    ["currency", "euro"],
    ["owner", "nobody"],
    ["archive", "yes"],
  ])("refuses %s = %s", async (kind, value) => {
    const { csm } = await portfolio(1);
    expect(await refusal(start(csm, kind, value, {}))).toBe("bulk_value_invalid");
  });
});

describe("rights", () => {
  test("a CSM changes own customers only, a platform admin all, a plain person none", async () => {
    const mine = await portfolio(2);
    const theirs = await portfolio(2);
    const all = { ids: [...mine.ids, ...theirs.ids] };
    expect((await change(mine.csm, "stage", "renewal", all)).total).toBe(2);
    expect((await list(db, theirs.csm, { stage: "renewal" })).total).toBe(0);
    expect((await change(admin, "stage", "at_risk", all)).total).toBe(4);
    const user = await createUser(db);
    expect(await refusal(start(user, "stage", "renewal", {}))).toBe("not_allowed");
  });

  test("nobody runs, reads or undoes somebody else's change", async () => {
    const { csm } = await portfolio(1);
    const other = await createUser(db, { role: "csm" });
    const { id } = await start(csm, "stage", "renewal", {});
    expect(await refusal(call(db, other, "public.run_bulk($1)", [id]))).toBe("not_allowed");
    expect(await refusal(call(db, other, "public.undo_bulk($1)", [id]))).toBe("not_allowed");
    const seen = await asUser(db, other.id, (tx) => tx.query("select 1 from public.bulk_rows"));
    expect(seen.rows).toEqual([]);
  });

  test("a customer that was handed over between two chunks is left", async () => {
    const { csm, ids } = await portfolio(2);
    const other = await createUser(db, { role: "csm" });
    const { id } = await start(csm, "stage", "renewal", {});
    await db.query("update public.customers set csm_id = $2 where id = $1", [ids[1], other.id]);
    expect(await finish(csm, "run_bulk", id)).toMatchObject({ changed: 1, unchanged: 1 });
    expect(await reasons(id)).toContain("Number 1: unchanged, not_yours");
  });
});

describe("handing over many", () => {
  test("asks the same as handing over one, tells the receiver once, and can be taken back", async () => {
    const { csm, ids } = await portfolio(3);
    const other = await createUser(db, { role: "csm" });
    const user = await createUser(db);
    const before = await digest(ids);
    expect(await refusal(start(csm, "owner", user.id, {}))).toBe("csm_unknown");
    const done = await change(csm, "owner", other.id, {});
    expect(done.changed).toBe(3);
    expect([(await list(db, csm, {})).total, (await list(db, other, {})).total]).toEqual([0, 3]);
    const { rows } = await db.query(
      "select title, link from public.notifications where u_id = $1",
      [other.id],
    );
    expect(rows).toEqual([{ title: "3 customers are yours now", link: "/customers" }]);
    await finish(csm, "undo_bulk", done.id);
    expect(await digest(ids)).toBe(before);
  });

  test("leaves with the new owner what was handed on since", async () => {
    const { csm, ids } = await portfolio(2);
    const [second, third] = [
      await createUser(db, { role: "csm" }),
      await createUser(db, { role: "csm" }),
    ];
    const done = await change(csm, "owner", second.id, {});
    await call(db, second, "public.hand_over_customer($1, $2)", [ids[0], third.id]);
    expect(await finish(csm, "undo_bulk", done.id)).toMatchObject({ undone: 1, kept: 1 });
    expect((await readCustomer(db, ids[0]!)).csm_id).toBe(third.id);
  });
});

describe("undo", () => {
  test("keeps later changes and lists them", async () => {
    const { csm, ids } = await portfolio(3);
    const done = await change(csm, "stage", "renewal", {});
    await db.query("update public.customers set stage = 'churned' where id = $1", [ids[1]]);
    await db.query("update public.customers set industry = 'Food' where id = $1", [ids[2]]);
    expect(await finish(csm, "undo_bulk", done.id, 1)).toMatchObject({ undone: 2, kept: 1 });
    expect(await reasons(done.id)).toEqual([
      "Number 0: undone",
      "Number 1: kept, changed_since",
      "Number 2: undone",
    ]);
    expect((await list(db, csm, { stage: ["active", "churned"], ids })).total).toBe(3);
  });

  test("of a change that was stopped half-way takes back the half that was done", async () => {
    const { csm, ids } = await portfolio(4);
    const before = await digest(ids);
    const { id } = await start(csm, "stage", "renewal", {});
    await call(db, csm, "public.run_bulk($1, 2)", [id]);
    expect(await finish(csm, "undo_bulk", id)).toMatchObject({ undone: 2 });
    expect(await call(db, csm, "public.run_bulk($1)", [id])).toMatchObject({
      state: "undone",
      changed: 2,
    });
    expect(await digest(ids)).toBe(before);
  });

  test("ends after thirty days", async () => {
    const { csm } = await portfolio(1);
    const done = await change(csm, "stage", "renewal", {});
    await db.query(
      "update public.bulk_operations set created_at = now() - interval '31 days' where id = $1",
      [done.id],
    );
    expect(await refusal(call(db, csm, "public.undo_bulk($1)", [done.id]))).toBe("undo_expired");
  });
});
