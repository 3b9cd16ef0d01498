import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { day } from "../support/needs";
import { createCustomer, createUser, insertRow, refusal, type Person } from "../support/people";

let db: TestDatabase;
let csm: Person;
let other: Person;
let admin: Person;
let user: Person;
let customer: string;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  other = await createUser(db, { role: "csm" });
  admin = await createUser(db, { role: "admin" });
  user = await createUser(db);
  customer = await createCustomer(db, { csmId: csm.id, name: "Åsgård 100%" });
});
afterAll(() => db?.close());

type Row = { id: string; content: string; type: string; status: string; owner: string | null };
type Page = {
  rows: Row[];
  total: number;
  next: object | null;
  prev: object | null;
  status: Record<string, number>;
  type: Record<string, number>;
  owners: string[];
};
const list = (
  who: Person,
  filter: object = {},
  sort = "created",
  dir = "desc",
  cursor: object | null = null,
  limit = 50,
) =>
  call<Page>(db, who, "public.list_insights($1, $2, $3, $4, $5)", [
    JSON.stringify(filter),
    sort,
    dir,
    cursor && JSON.stringify(cursor),
    limit,
  ]);
const change = (
  who: Person,
  kind: string,
  value: string | null,
  ids: string[] | null,
  filter: object | null,
  expected: number,
) =>
  call<{ id: string; changed: number; total: number }>(
    db,
    who,
    "public.change_insights($1, $2, $3, $4, $5)",
    [kind, value, ids, filter && JSON.stringify(filter), expected],
  );
const undo = (who: Person, id: string) =>
  call<{ back: number; kept: number }>(db, who, "public.undo_insight_change($1)", [id]);
const learnt = (content: string, values: Record<string, unknown> = {}, of = customer) =>
  insertRow(db, "insights", {
    customer_id: of,
    source: "manual",
    type: "concern",
    content,
    ...values,
  });
const texts = ({ rows }: Page) => rows.map(({ content }) => content);

describe("the list", () => {
  test("filters, searches and counts; each count opens as many", async () => {
    await learnt("Invoices arrive twice", { importance: "high", owner: "Ines", due_date: day(-2) });
    await learnt("Slow on Fridays", { type: "quote", owner: " " });
    await learnt("100% sure", { type: "decision", status: "done", due_date: day(3) });
    await learnt("Somebody_else", { type: "action_item", importance: "low", due_date: day(30) });
    const page = await list(csm);
    expect(page.total).toBe(3);
    for (const [status, count] of Object.entries(page.status))
      expect((await list(csm, { status })).total, status).toBe(count);
    for (const [type, count] of Object.entries(page.type))
      expect((await list(csm, { type: [type] })).total, type).toBe(count);
    expect(page.owners).toEqual(["Ines"]);
    expect(texts(await list(csm, { q: "100%", status: "all", type: ["decision"] }))).toEqual([
      "100% sure",
    ]);
    expect(texts(await list(csm, { q: "y_e" }))).toEqual(["Somebody_else"]);
    expect((await list(csm, { q: "asgard" })).total).toBe(3);
    expect(texts(await list(csm, { owner: "none" })).toSorted()).toEqual([
      "Slow on Fridays",
      "Somebody_else",
    ]);
    expect(texts(await list(csm, { due: "overdue" }))).toEqual(["Invoices arrive twice"]);
    expect(texts(await list(csm, { due: "week", status: "all" }))).toEqual(["100% sure"]);
    expect(texts(await list(csm, {}, "importance", "asc"))[0]).toBe("Invoices arrive twice");
  });

  test("pages by key in every order without repeating or leaving out", async () => {
    const who = await createUser(db, { role: "csm" });
    const of = await createCustomer(db, { csmId: who.id });
    for (let at = 0; at < 8; at += 1)
      await learnt(
        `I${at}`,
        {
          owner: at % 3 === 0 ? null : `O${at % 2}`,
          due_date: at % 2 ? day(at) : null,
          importance: ["low", "high"][at % 2],
        },
        of,
      );
    for (const sort of ["created", "importance", "due", "customer", "type", "owner"])
      for (const dir of ["asc", "desc"]) {
        const whole = (await list(who, {}, sort, dir)).rows.map(({ id }) => id);
        const seen: string[] = [];
        let cursor: object | null = null;
        do {
          const page: Page = await list(who, {}, sort, dir, cursor, 3);
          seen.push(...page.rows.map(({ id }) => id));
          cursor = page.next;
        } while (cursor);
        expect(seen, `${sort} ${dir}`).toEqual(whole);
      }
  });

  test("and the board are for the CSM of the customer and admins", async () => {
    await learnt("Ours as well");
    const id = await learnt("Only ours");
    expect(texts(await list(admin))).toContain("Only ours");
    expect((await list(other, { status: "all" })).total).toBe(0);
    expect(await call(db, other, "public.get_insight($1)", [id])).toBeNull();
    expect(await call<{ content: string }>(db, csm, "public.get_insight($1)", [id])).toMatchObject({
      content: "Only ours",
      places: [],
    });
    for (const sql of ["list_insights()", "get_insight_board()", `get_insight('${id}')`])
      expect(await refusal(call(db, user, `public.${sql}`)), sql).toBe("not_allowed");
    expect(await refusal(change(user, "status", "done", [id], null, 1))).toBe("not_allowed");
    expect(await refusal(change(other, "status", "done", [id], null, 1))).toBe("bulk_empty");
    type Board = { columns: Record<string, Row[]>; status: Record<string, number> };
    const board = await call<Board>(db, csm, "public.get_insight_board('{}', 'status', 2)");
    expect(Object.keys(board.columns)).toEqual(
      expect.arrayContaining(["open", "done", "dismissed"]),
    );
    expect(board.columns.open).toHaveLength(2);
    expect(board.status.open).toBe((await list(csm)).total);
  });
});

describe("many at once", () => {
  test("change by ids or by the whole filter, and go back; what was changed since stays", async () => {
    const who = await createUser(db, { role: "csm" });
    const of = await createCustomer(db, { csmId: who.id });
    const ids = [];
    for (const [at, owner] of [null, "Ines", "Tomás", null].entries())
      ids.push(await learnt(`B${at}`, { owner }, of));
    const owners = async () =>
      (await list(who, { status: "all" }, "created", "asc")).rows.map(({ owner }) => owner);

    const done = await change(who, "owner", "Ines", ids, null, 4);
    expect(done).toMatchObject({ changed: 3, total: 4 });
    expect(new Set(await owners())).toEqual(new Set(["Ines"]));
    await db.query("update public.insights set owner = 'Petra' where id = $1", [ids[0]]);
    expect(await undo(who, done.id)).toEqual({ back: 2, kept: 1 });
    expect(await owners()).toEqual(["Petra", "Ines", "Tomás", null]);
    expect(await refusal(undo(who, done.id))).toBe("already_undone");
    expect(await refusal(undo(other, done.id))).toBe("not_allowed");

    expect(await refusal(change(who, "status", "done", null, { q: "B" }, 3))).toBe(
      "bulk_count_changed",
    );
    const all = await change(who, "status", "dismissed", null, { q: "B" }, 4);
    expect((await list(who)).total).toBe(0);
    expect(await undo(who, all.id)).toEqual({ back: 4, kept: 0 });
    for (const [kind, value] of [
      ["status", "gone"],
      ["due_date", "2026-02-30"],
      ["importance", null],
      ["content", "x"],
    ] as const)
      expect(await refusal(change(who, kind, value, ids, null, 4)), kind).toBe(
        "insight_value_invalid",
      );
    await change(who, "due_date", day(9), ids, null, 4);
    expect((await list(who, { due: "none" })).total).toBe(0);
  });

  test("an undo leaves customers alone that are somebody else's now", async () => {
    const who = await createUser(db, { role: "csm" });
    const of = await createCustomer(db, { csmId: who.id });
    const id = await learnt("Handed over", {}, of);
    const done = await change(who, "status", "done", [id], null, 1);
    await db.query("update public.customers set csm_id = $2 where id = $1", [of, other.id]);
    expect(await undo(who, done.id)).toEqual({ back: 0, kept: 1 });
  });

  test("a concern that is closed moves health", async () => {
    const who = await createUser(db, { role: "csm" });
    const of = await createCustomer(db, { csmId: who.id });
    await insertRow(db, "stakeholders", { customer_id: of, name: "P", sentiment: "positive" });
    for (const n of [1, 2, 3]) await learnt(`Severe ${n}`, { importance: "high" }, of);
    const score = async () =>
      (
        await db.query<{ s: number | null }>(
          "select health_score as s from public.customers where id = $1",
          [of],
        )
      ).rows[0]!.s;
    const before = await score();
    const ids = (await list(who)).rows.map(({ id }) => id);
    const done = await change(who, "status", "done", ids, null, 3);
    const after = await score();
    expect(before).not.toBeNull();
    expect(after!).toBeGreaterThan(before!);
    await undo(who, done.id);
    expect(await score()).toBe(before);
  });
});
