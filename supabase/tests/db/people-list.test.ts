import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createUser, type Person } from "../support/people";

type Page = { rows: { id: string }[]; total: number; next: object | null };

let db: TestDatabase;
let admin: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin" });
});

afterAll(() => db?.close());

const list = (
  search: string,
  ask: { cursor?: object | null; limit?: number; sort?: string; dir?: string } = {},
) =>
  call<Page>(
    db,
    admin,
    "public.list_users(p_search => $1, p_cursor => $2, p_limit => $3, p_sort => $4, p_dir => $5)",
    [
      search,
      ask.cursor ? JSON.stringify(ask.cursor) : null,
      ask.limit ?? 2,
      ask.sort ?? "created",
      ask.dir ?? "desc",
    ],
  );

test("people are listed page by page, and found by name", async () => {
  for (let n = 0; n < 3; n += 1)
    await createUser(db, { firstName: "Findme", lastName: `100%_${n}` });
  const first = await list("findme 100%_");
  const second = await list("findme 100%_", { cursor: first.next });
  expect([first.total, first.rows.length, second.rows.length, second.next]).toEqual([
    3,
    2,
    1,
    null,
  ]);
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(3);
  expect((await list("find%me")).total).toBe(0);
});

test("people are listed by name, account and last visit, both ways and page by page", async () => {
  const ids: string[] = [];
  for (const n of [2, 0, 1])
    ids[n] = (await createUser(db, { firstName: "Sorted", lastName: `Person ${n}` })).id;
  const seen = (n: number, when: string) =>
    db.query(
      `update public.tier2_users set last_login = null, last_activity = ${when} where u_id = $1`,
      [ids[n]],
    );
  await seen(0, "now() - interval '1 day'");
  await seen(1, "null");
  await seen(2, "now()");
  const order = async (sort: string, dir: string) => {
    const found: number[] = [];
    let cursor: object | null = null;
    do {
      const page: Page = await list("sorted person", { cursor, limit: 1, sort, dir });
      found.push(...page.rows.map(({ id }) => ids.indexOf(id)));
      cursor = page.next;
    } while (cursor);
    return found;
  };
  expect(await order("name", "asc")).toEqual([0, 1, 2]);
  expect(await order("name", "desc")).toEqual([2, 1, 0]);
  expect(await order("created", "asc")).toEqual([2, 0, 1]);
  // Whoever was never here comes last both ways.
  expect(await order("seen", "desc")).toEqual([2, 0, 1]);
  expect(await order("seen", "asc")).toEqual([0, 2, 1]);
});
