import type { Transaction } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { full } from "../support/full";
import { createUser } from "../support/people";
import { createProbe, newRow, tableOf, undone, watch, type Probe } from "../support/rls-probe";
import { insertOf, quote, selectOf } from "../support/rls-statements";
import { createWorld, type Owner, type World } from "../support/rls-world";
import { expectations } from "./rls-expectations";

// What somebody sees when they come, go, are linked and are not any more: of every kind of row of every table, laid
// down before they came. A stranger who never had anything to do with either organization is the measure.

const names = Object.keys(expectations);
// The directory shows people, not their work: who has joined is known to everybody there.
const directory = /^(tier2_profiles|org_users)\b/;

let db: TestDatabase;
let world: World;
let probe: Probe;
let people: Record<"newcomer" | "stranger" | "witness" | "strangeCsm" | "traveller", string>;

beforeAll(async () => {
  db = await createTestDatabase();
  world = await createWorld(db);
  probe = await createProbe(db, world, expectations);
  const [newcomer, stranger, witness, traveller] = await Promise.all(
    [0, 1, 2, 3].map(() => createUser(db)),
  );
  const strangeCsm = await createUser(db, { role: "csm" });
  people = {
    newcomer: newcomer!.id,
    stranger: stranger!.id,
    witness: witness!.id,
    traveller: traveller!.id,
    strangeCsm: strangeCsm.id,
  };
  await db.exec(`${join(world.owner("user", "own").org, people.witness)};
    grant all on all tables in schema public to anon, authenticated`);
});

afterAll(() => db?.close());

const join = (org: string, person: string, role = "member") =>
  `insert into public.org_users (org_id, u_id, role) values ('${org}', '${person}', '${role}')`;
const leave = (org: string, person: string) =>
  `${as(world.people.orgAdmin)}; select public.remove_member('${org}', '${person}')`;
const link = (customer: string, org: string | null) =>
  `update public.customers set org_id = ${org ? `'${org}'` : "null"} where id = '${customer}'`;

function as(person: string | null): string {
  const claims = person ? JSON.stringify({ role: "authenticated", sub: person }) : "";
  return `select set_config('role', ${person ? "'authenticated'" : "'none'"}, true), set_config('request.jwt.claims', ${quote(claims)}, true)`;
}

type Step = { do: string } | { who: string; sees: string };
type Seen = { sees: Record<string, boolean>; asked: Set<string> };

/** Lays down a row of an owner, takes the steps and tells what each look found; nothing of it stays. */
async function follow(name: string, of: Owner, steps: Step[], before = ""): Promise<Seen> {
  return undone(db, async (tx: Transaction) => {
    if (before) await tx.exec(before);
    const expectation = expectations[name]!;
    const { owner, asked } = watch(of);
    const values = expectation.existing
      ? expectation.existing(owner)
      : await newRow(probe, tx, name, owner);
    if (!expectation.existing) await tx.exec(insertOf(probe.types, tableOf(name), values));
    const key = Object.fromEntries((expectation.key ?? ["id"]).map((one) => [one, values[one]]));
    const sees: Record<string, boolean> = {};
    for (const step of steps) {
      const sql =
        "do" in step
          ? `${as(null)}; ${step.do}`
          : `${as(step.who)}; ${selectOf(probe.types, tableOf(name), key, "count(*) as found")}`;
      const result = (await tx.exec(sql)).at(-1)!.rows[0] as { found?: number } | undefined;
      if ("sees" in step) sees[step.sees] = result!.found === 1;
    }
    return { sees, asked };
  });
}

const own = () => world.owner("user", "own");
const other = () => world.owner("user", "other");

describe("a new member", () => {
  const steps = (): Step[] => [
    { who: people.stranger, sees: "stranger" },
    { who: people.newcomer, sees: "before" },
    { do: join(own().org, people.newcomer) },
    { who: people.newcomer, sees: "joined" },
    { who: people.witness, sees: "witness" },
    { do: leave(own().org, people.newcomer) },
    { who: people.newcomer, sees: "removed" },
  ];

  test.each(names)(
    "sees of %s at once what members see, and none of it after leaving",
    async (name) => {
      const { sees, asked } = await follow(name, own(), steps());
      expect(sees).toEqual({
        stranger: sees.stranger,
        before: sees.stranger,
        joined: sees.witness,
        witness: sees.witness,
        removed: sees.stranger,
      });
      // The control: a row that is the organization's, not somebody's, is there for the member. What an organization's
      // CSM reads as well is of that kind.
      const { user, csm } = expectations[name]!.select ?? {};
      const ofOrg = user && csm && !["user", "colleague", "email"].some((one) => asked.has(one));
      if (ofOrg) expect(sees.joined).toBe(true);
    },
  );

  // Members of another organization are among the people of the matrix; that joining opens nothing else is the full run's.
  test.runIf(full).each(names)("sees nothing of another organization's %s", async (name) => {
    const { sees } = await follow(name, other(), steps());
    for (const look of ["before", "joined", "witness", "removed"] as const) {
      expect([look, sees[look]]).toEqual([look, sees.stranger]);
    }
  });
});

describe("a CSM", () => {
  test.each(names)("sees %s of an organization exactly while linked", async (name) => {
    const csm = world.people.csm;
    const { customer, org } = own();
    const { sees, asked } = await follow(name, own(), [
      { who: people.strangeCsm, sees: "stranger" },
      { who: csm, sees: "linked" },
      { do: link(customer, null) },
      { who: csm, sees: "unlinked" },
      { do: link(customer, org) },
      { who: csm, sees: "linkedAgain" },
      {
        do: `update public.customers set csm_id = '${people.strangeCsm}' where id = '${customer}'`,
      },
      { who: people.strangeCsm, sees: "new" },
      { who: csm, sees: "old" },
    ]);
    // Rows of the customer itself and those the CSM wrote stay theirs without a link.
    const isTheirs = asked.has("customer") || asked.has("csm");
    expect(sees.linkedAgain).toBe(sees.linked);
    if (isTheirs) return;
    if (!asked.has("user") && !asked.has("email")) {
      expect(sees.linked).toBe(Boolean(expectations[name]!.select?.csm));
    }
    expect([sees.unlinked, sees.old]).toEqual([sees.stranger, sees.stranger]);
    expect(sees.new).toBe(sees.linked);
  });
});

describe("an admin who came later", () => {
  let controls = 0;

  test.each(names.filter((name) => !directory.test(name) && !expectations[name]!.existing))(
    "reads nothing of a person's earlier %s elsewhere",
    async (name) => {
      const there = other();
      const here = own();
      const person = people.traveller;
      // On either side of what has two.
      const travellers: Owner[] = [
        { ...there, user: person },
        { ...there, colleague: person },
      ];
      for (const traveller of travellers) {
        const { sees, asked } = await follow(
          name,
          traveller,
          [
            { do: `delete from public.org_users where u_id = '${person}'` },
            { do: join(here.org, person) },
            { do: join(here.org, people.newcomer, "admin") },
            { who: people.stranger, sees: "stranger" },
            { who: people.newcomer, sees: "late" },
            { do: join(there.org, people.witness, "admin") },
            { who: people.witness, sees: "adminThere" },
          ],
          join(there.org, person),
        );
        expect(sees.late).toBe(sees.stranger);
        if (asked.has("org") && sees.adminThere && !sees.late) controls += 1;
      }
    },
  );

  test("while the admins of that organization do read it", () => {
    expect(controls).toBeGreaterThan(0);
  });
});
