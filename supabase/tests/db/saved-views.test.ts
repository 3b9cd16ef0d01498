import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, list } from "../support/customers";
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
let csm: Person;
let other: Person;

type Views = {
  views: { id: string; name: string; mine: boolean; owner: string; count: number | null }[];
  columns: string | null;
};

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm", firstName: "Ann", lastName: "Moe" });
  other = await createUser(db, { role: "csm", firstName: "Bo", lastName: "Lie" });
  for (const stage of ["active", "active", "renewal", "churned"])
    await createCustomer(db, { csmId: csm.id, stage, arr: 5, industry: "Food" });
  await createCustomer(db, { csmId: other.id, stage: "active" });
});

afterAll(() => db?.close());

const read = (person: Person) => call<Views>(db, person, "public.list_customer_views()");

/** Saves as the person would, under the policies. */
async function save(person: Person, name: string, values: Record<string, unknown> = {}) {
  const row = { list: "customers", name, ...values };
  const columns = Object.keys(row);
  const { rows } = await asUser(db, person.id, (tx) =>
    tx.query<{ id: string; position: number }>(
      `insert into public.saved_views (${columns.join(", ")})
       values (${columns.map((_, at) => `$${at + 1}`).join(", ")}) returning id, position`,
      Object.values(row),
    ),
  );
  return rows[0]!;
}

const own = async (person: Person) => (await read(person)).views.filter((view) => view.mine);
const names = async (person: Person) => (await own(person)).map((view) => view.name);

describe("saved views of customers", () => {
  test("are counted by the filter of the list they open, in the caller's own customers", async () => {
    const filters: Record<string, object> = {
      Active: { stage: ["active"], archived: "hidden" },
      "Food, not churned": { industry: "Food", stage_not: ["churned"] },
      Odd: { renewal_within: "soon" },
      Everything: {},
    };
    for (const [name, filter] of Object.entries(filters))
      await save(csm, name, { filter: JSON.stringify(filter) });
    const { views } = await read(csm);
    expect(views.map((view) => [view.name, view.count])).toEqual([
      ["Active", 2],
      ["Food, not churned", 3],
      ["Odd", 0],
      ["Everything", 4],
    ]);
    for (const view of views)
      expect((await list(db, csm, filters[view.name]!)).total, view.name).toBe(view.count);
  });

  test("with a search have no count: it would cost more than the list", async () => {
    await save(csm, "Searched", { filter: '{"q": "brig"}' });
    expect((await read(csm)).views.at(-1)).toMatchObject({ name: "Searched", count: null });
  });

  test("come last and move to any place", async () => {
    const person = await createUser(db, { role: "csm" });
    const made: { id: string; position: number }[] = [];
    for (const name of ["A", "B", "C", "D"]) made.push(await save(person, name));
    expect(made.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    const move = (at: number, to: number) =>
      call(db, person, "public.move_saved_view($1, $2)", [made[at]!.id, to]);
    await move(3, 1);
    expect(await names(person)).toEqual(["D", "A", "B", "C"]);
    await move(0, 3);
    expect(await names(person)).toEqual(["D", "B", "A", "C"]);
    await move(1, 99);
    expect(await names(person)).toEqual(["D", "A", "C", "B"]);
    await move(2, -4);
    expect(await names(person)).toEqual(["C", "D", "A", "B"]);
  });

  test("of somebody else cannot be moved, and private ones are not seen", async () => {
    const mine = await save(csm, "Mine");
    expect(await refusal(call(db, other, "public.move_saved_view($1, 1)", [mine.id]))).toBe(
      "not_found",
    );
    expect(await names(other)).toEqual([]);
  });

  test("shared with staff are read by colleagues with their owner's name, and changed by nobody else", async () => {
    const shared = await save(csm, "Shared", {
      visibility: "staff",
      filter: '{"stage": "active"}',
    });
    const found = (await read(other)).views;
    expect(found).toMatchObject([{ id: shared.id, mine: false, owner: "Ann Moe", count: null }]);
    await asUser(db, other.id, (tx) =>
      tx.query("update public.saved_views set name = 'Taken' where id = $1", [shared.id]),
    );
    await asUser(db, other.id, (tx) =>
      tx.query("delete from public.saved_views where id = $1", [shared.id]),
    );
    expect((await read(other)).views.map(({ name }) => name)).toEqual(["Shared"]);
    const user = await createUser(db);
    expect((await read(user)).views).toEqual([]);
  });

  test("a deleted one comes back with its id and its place", async () => {
    const person = await createUser(db, { role: "csm" });
    const first = await save(person, "First");
    await save(person, "Second");
    await asUser(db, person.id, (tx) =>
      tx.query("delete from public.saved_views where id = $1", [first.id]),
    );
    expect(await save(person, "First", { id: first.id, position: 1 })).toEqual(first);
    expect(await names(person)).toEqual(["First", "Second"]);
  });

  test("are fifty at most", async () => {
    const person = await createUser(db, { role: "csm" });
    for (let at = 0; at < 50; at += 1)
      await insertRow(db, "saved_views", { u_id: person.id, list: "customers", name: `${at}` });
    expect(await refusal(save(person, "One more"))).toBe("too_many_views");
  });

  test("what a client wrote as filter runs nothing", async () => {
    const person = await createUser(db, { role: "csm" });
    for (const filter of [
      { stage: { a: ["x"] }, owner: "' or true", ids: "nonsense" },
      { view: "' or true --", band: [["x"]] },
      { link: 5, silent: [], industry: "'); drop table customers; --" },
    ])
      await save(person, "Hostile", { filter: JSON.stringify(filter) });
    expect((await own(person)).map(({ count }) => count)).toEqual([0, 0, 0]);
    expect(await refusal(save(person, "No object", { filter: "[]" }))).toBe("23514");
  });
});

test("chosen columns are one's own", async () => {
  await asUser(db, csm.id, (tx) =>
    tx.query("insert into public.list_columns (list, columns) values ('customers', 'domain,arr')"),
  );
  expect((await read(csm)).columns).toBe("domain,arr");
  expect((await read(other)).columns).toBeNull();
});
