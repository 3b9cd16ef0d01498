import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { list } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { full } from "../support/full";
import { createCustomer, createUser, type Person } from "../support/people";

const stages = ["prospect", "onboarding", "active", "renewal", "at_risk", "churned"];
const sorts = [
  "name",
  "health",
  "arr",
  "stage",
  "industry",
  "renewal",
  "last_touch",
  "owner",
] as const;
type Sort = (typeof sorts)[number];

let db: TestDatabase;
let admin: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin" });
});

afterAll(() => db.close());

const fold = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ø", "o");

/** Few values, so that most rows tie with others, and nulls everywhere a null may be. */
const customerArbitrary = fc.record({
  name: fc.constantFrom("Ågård", "agard", "Zeta", "zèta", "Beta", "beta & Co", "Øre"),
  arr: fc.constantFrom(null, 0, 12.5, 1000, 1000.25),
  industry: fc.constantFrom(null, "Food", "food", "Énergie", "Legal"),
  stage: fc.constantFrom(...stages),
  renewal_date: fc.constantFrom(null, "2027-01-01", "2027-01-02", "2026-12-31"),
  health_score: fc.constantFrom(null, 0, 39, 40, 100),
  last_touch_at: fc.constantFrom(
    null,
    "2026-01-01T10:00:00.123456Z",
    "2026-01-01T10:00:00.123457Z",
    "2026-02-01T00:00:00Z",
  ),
});
type Made = { id: string; owner: string } & (typeof customerArbitrary extends fc.Arbitrary<infer T>
  ? T
  : never);

const key = (row: Made, sort: Sort): string | number | null => {
  switch (sort) {
    case "name":
      return fold(row.name);
    case "health":
      return row.health_score;
    case "arr":
      return row.arr;
    case "stage":
      return stages.indexOf(row.stage);
    case "industry":
      return row.industry === null ? null : fold(row.industry);
    case "renewal":
      return row.renewal_date;
    case "last_touch":
      return row.last_touch_at;
    case "owner":
      return fold(row.owner);
  }
};

function sorted(rows: Made[], sort: Sort, dir: string): string[] {
  const sign = dir === "asc" ? 1 : -1;
  return rows
    .toSorted((a, b) => {
      const [left, right] = [key(a, sort), key(b, sort)];
      if (left === right) return a.id < b.id ? -1 : 1;
      if (left === null) return 1;
      if (right === null) return -1;
      return left < right ? -sign : sign;
    })
    .map(({ id }) => id);
}

describe("keyset paging", () => {
  test("walks every sort in both directions in the order a plain sort gives", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(customerArbitrary, { minLength: 12, maxLength: 24 }),
        fc.integer({ min: 2, max: 7 }),
        async (wanted, limit) => {
          await db.exec("delete from public.customers");
          const owners = await Promise.all([
            createUser(db, { role: "csm", firstName: "Åse", lastName: "Moe" }),
            createUser(db, { role: "csm", firstName: "Bo", lastName: "Lie" }),
          ]);
          const made: Made[] = [];
          for (const [index, values] of wanted.entries()) {
            const owner = owners[index % 3 === 0 ? 1 : 0]!;
            const id = await createCustomer(db, { csmId: owner.id, ...values });
            made.push({ ...values, id, owner: owner === owners[0] ? "Åse Moe" : "Bo Lie" });
          }
          for (const sort of sorts) {
            for (const dir of ["asc", "desc"]) {
              const expected = sorted(made, sort, dir);
              const forward: string[] = [];
              const backward: string[] = [];
              let page = await list(db, admin, {}, sort, dir, null, limit);
              for (;;) {
                expect(page.skipped).toBe(forward.length);
                expect(page.total).toBe(made.length);
                forward.push(...page.rows.map(({ id }) => id));
                if (!page.next) break;
                page = await list(db, admin, {}, sort, dir, page.next, limit);
              }
              for (;;) {
                backward.unshift(...page.rows.map(({ id }) => id));
                if (!page.prev) break;
                page = await list(db, admin, {}, sort, dir, page.prev, limit);
              }
              expect(forward, `${sort} ${dir} forward`).toEqual(expected);
              expect(backward, `${sort} ${dir} backward`).toEqual(expected);
            }
          }
        },
      ),
      { numRuns: full ? 3 : 1 },
    );
  });

  test("a cursor nobody made leads to the first page", async () => {
    const csm = await createUser(db, { role: "csm" });
    const id = await createCustomer(db, { csmId: csm.id, arr: 5 });
    for (const cursor of [
      { dir: "next", value: "abc", id },
      { dir: "next", value: "9", id: "x" },
      { dir: "up" },
      [],
      "x",
    ]) {
      expect((await list(db, csm, {}, "arr", "asc", cursor)).rows.map((row) => row.id)).toEqual([
        id,
      ]);
    }
  });

  test("a cursor whose neighbours are gone leads to the first page", async () => {
    const csm = await createUser(db, { role: "csm" });
    const id = await createCustomer(db, { csmId: csm.id, name: "Beta" });
    const page = await list(db, csm, {}, "name", "asc", { dir: "next", value: "zz", id });
    expect(page.rows.map((row) => row.id)).toEqual([id]);
  });
});
