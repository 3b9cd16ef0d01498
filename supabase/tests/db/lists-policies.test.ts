import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { refusal, signIn, type Person } from "../support/people";
import { callAs, ownerRows, personRows } from "../support/statements";

/** Lists that read with more rights, over the demonstration: page after page they hold what the policies show, no row else. */
let db: TestDatabase;
let staff: (Person & { role: string })[];
let user: Person;

type Cursor = Record<string, unknown>;
type Page = { rows: { id: string }[]; next: Cursor | null; total: number };

const live =
  "exists (select 1 from public.customers c where c.id = r.customer_id and c.archived_at is null)";
const lists: { name: string; filter: object; sort: [string, string]; shown: string }[] = [
  {
    name: "list_contracts",
    filter: { show: "all" },
    sort: ["ends", "asc"],
    shown: `select r.id from public.contracts r where ${live}
      union all select r.id from public.contract_files r where r.status in ('read', 'failed') and ${live}`,
  },
  {
    name: "list_insights",
    filter: { status: "all" },
    sort: ["created", "desc"],
    shown: `select r.id from public.insights r where ${live}`,
  },
  {
    name: "list_renewals",
    filter: { show: "all" },
    sort: ["due", "asc"],
    shown: `select n.id from public.renewals n join public.contracts r on r.id = n.contract_id where ${live}`,
  },
];

async function walk(who: Person, { name, filter, sort }: (typeof lists)[number]) {
  const ids: string[] = [];
  let cursor: Cursor | null = null;
  for (let page = 0; page < 40; page += 1) {
    const answer: Page = await callAs<Page>(
      db,
      who,
      name,
      JSON.stringify(filter),
      ...sort,
      cursor ? JSON.stringify(cursor) : null,
      50,
    );
    ids.push(...answer.rows.map(({ id }) => id));
    cursor = answer.next;
    if (!cursor) return { ids, total: answer.total };
  }
  throw new Error(`${name} does not end.`);
}

beforeAll(async () => {
  db = await createTestDatabase({ seed: true });
  const people = await ownerRows<Person & { role: string }>(
    db,
    `select u.u_id as id, u.email, u.role::text as role from public.tier2_users u
      where u.is_active and u.deleted_at is null order by u.created_at, u.u_id`,
  );
  for (const { id } of people) await signIn(db, id);
  staff = people.filter(({ role }) => role === "csm" || role === "admin");
  user = people.find(({ role }) => role === "user")!;
});

afterAll(() => db.close());

describe.each(lists)("$name", (list) => {
  test("holds for each of the staff what the policies show them", async () => {
    expect(new Set(staff.map(({ role }) => role))).toEqual(new Set(["csm", "admin"]));
    const sizes: number[] = [];
    for (const who of staff) {
      const shown = await personRows<{ id: string }>(db, who, list.shown);
      const { ids, total } = await walk(who, list);
      expect(ids.toSorted()).toEqual(shown.map(({ id }) => id).toSorted());
      expect(total).toBe(shown.length);
      sizes.push(shown.length);
    }
    // They see different things, or this would prove nothing.
    expect(new Set(sizes).size).toBeGreaterThan(1);
  });

  test("is closed to a customer's people", async () => {
    expect(await refusal(walk(user, list))).toBe("not_allowed");
  });
});
