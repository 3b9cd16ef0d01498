import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { factorValue } from "@/lib/customers/health-model/rules";
import type { Factor, HealthInputs } from "@/lib/customers/health-model/types";
import { gapOf } from "@/lib/assessments/standing/rules";
import type { Standing } from "@/lib/assessments/standing/types";
import { pastRun } from "../support/assessment-runs";
import { createAssessmentWorld } from "../support/assessments-world";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { feed, newest, stored } from "../support/health";
import {
  asService,
  createCustomer,
  createOrganization,
  createUser,
  refusal,
  type Person,
} from "../support/people";
import { ownerRows } from "../support/statements";

let db: TestDatabase;
let world: Awaited<ReturnType<typeof createAssessmentWorld>>;
let admin: Person;

const factor: Factor = {
  key: "assessments",
  label: "Assessments",
  weight: 1,
  source_table: "assessment_scoring_results",
  stale_after: 365,
};

beforeAll(async () => {
  db = await createTestDatabase();
  world = await createAssessmentWorld(db);
  admin = await createUser(db, { role: "admin" });
  await db.query("insert into public.training_modules (title) values ('One')");
  // A model of one segment that names the factor, and nothing else.
  await db.query(
    `insert into public.health_models (key, version, name, factors, bands, segment, method, status, live_at)
     select 'self_view', 1, 'Self view', jsonb_build_array($1::jsonb), m.bands, '{"industry": ["Shipping"]}', 'weighted', 'live', now()
       from public.health_models m where m.key = 'documented'`,
    [JSON.stringify(factor)],
  );
});

afterAll(() => db?.close());

/** A customer of a segment with an organization of its own: an owner, an admin and so many members. */
async function linked(industry: string, members = 1) {
  const people = await Promise.all(Array.from({ length: members + 2 }, () => createUser(db)));
  const [owner, boss, ...rest] = people as [Person, Person, ...Person[]];
  const org = await createOrganization(db, {
    ownerId: owner.id,
    admins: [boss.id],
    members: rest.map(({ id }) => id),
  });
  const customer = await createCustomer(db, { csmId: world.csm.id, orgId: org, industry });
  return { owner, boss, members: rest, org, customer };
}

const observed = async (customer: string) =>
  (
    await ownerRows<{ facts: HealthInputs["assessments"]; value: number }>(
      db,
      "select facts, value::float as value from public.health_observations where customer_id = $1 and factor = 'assessments' and ended_at is null",
      customer,
    )
  )[0];

const read = (who: Person, customer: string) =>
  call<Standing | null>(db, who, "public.get_customer_assessments($1)", [customer]);

describe("a completed assessment", () => {
  test("becomes an observation of every category, and moves the score of a model that names it", async () => {
    const { owner, org, customer } = await linked("Shipping");
    expect((await stored(db, customer)).health_score).toBeNull();
    // team 4, tools 2 with twice the weight: 2.67 of 5.
    await pastRun(db, { who: owner.id, type: "sales", org, plan: 4, data: 2 });
    const seen = await observed(customer);
    expect(seen!.facts!.types).toEqual([
      {
        type: "sales",
        on: new Date().toISOString().slice(0, 10),
        people: 1,
        score: 2.67,
        categories: [
          { key: "team", score: 4, weight: 1 },
          { key: "tools", score: 2, weight: 2 },
        ],
      },
    ]);
    expect(await newest(db, customer)).toMatchObject({
      model: "self_view 1",
      score: 53,
      occasion: "change",
    });
    // A second kind: the mean of both.
    await pastRun(db, { who: owner.id, type: "bpm", org, plan: 5, data: 5 });
    expect((await stored(db, customer)).health_score).toBe(77);
  });

  test("counts each person once, weighted, and nobody more than a year older than the newest", async () => {
    const { owner, members, org, customer } = await linked("Shipping", 2);
    const [one, two] = members as [Person, Person];
    await pastRun(db, { who: owner.id, type: "sales", org, days: 30, plan: 0, data: 0, weight: 3 });
    await pastRun(db, { who: owner.id, type: "sales", org, days: 10, plan: 4, data: 4, weight: 3 });
    await pastRun(db, { who: one.id, type: "sales", org, days: 5, plan: 0, data: 0 });
    await pastRun(db, { who: two.id, type: "sales", org, days: 500, plan: 0, data: 0, weight: 9 });
    const { facts } = (await observed(customer))!;
    expect(facts!.types[0]).toMatchObject({ people: 2, score: 3 });
    expect((await stored(db, customer)).health_score).toBe(60);
  });

  test("leaves the health of models that do not name it as it was", async () => {
    const { owner, org, customer } = await linked("Energy");
    await feed(db, customer, [1, 2, 3], [40]);
    const before = await newest(db, customer);
    await pastRun(db, { who: owner.id, type: "sales", org });
    expect(await observed(customer)).toBeDefined();
    expect(await newest(db, customer)).toMatchObject({
      model: before!.model,
      score: before!.score,
    });
  });

  test("of somebody for themselves, or of an organization nobody looks after, counts for nobody", async () => {
    const { owner, customer } = await linked("Shipping");
    await pastRun(db, { who: owner.id, type: "sales", org: null });
    expect(await observed(customer)).toBeUndefined();
  });
});

describe("the factor", () => {
  test("ages by the day of each kind's newest result, in the database as on the page", async () => {
    const types = [
      { type: "bpm", on: "2026-01-01", people: 1, score: 1, categories: [] },
      { type: "sales", on: "2026-11-01", people: 2, score: 4.05, categories: [] },
    ];
    const value = async (at: string) => {
      const [{ part }] = (await ownerRows<{ part: { value: number | null; input_text: string } }>(
        db,
        "select private.weighted_health(jsonb_build_array($1::jsonb), $2, $3) #> '{parts,0}' as part",
        JSON.stringify(factor),
        JSON.stringify({ assessments: { types } }),
        at,
      )) as [{ part: { value: number | null; input_text: string } }];
      expect(factorValue(factor, { assessments: { types } }, at)).toBe(part.value);
      return [part.value, part.input_text];
    };
    // (1 + 4.05) / 2 × 20 is 50.5, half up.
    expect(await value("2026-11-02")).toEqual([
      51,
      "2 assessments, average 2.53 of 5; the newest 1 day old",
    ]);
    expect(await value("2027-01-02")).toEqual([
      81,
      "1 assessment, 4.05 of 5; the newest 62 days old; 1 too old to count",
    ]);
    expect(await value("2027-12-01")).toEqual([
      null,
      "The last assessment is 395 days old; after 365 it no longer counts",
    ]);
  });

  test("is offered to models within its limits, and refused beyond them", async () => {
    const fault = async (change: object) =>
      (
        await ownerRows<{ fault: string | null }>(
          db,
          `select private.model_fault(jsonb_populate_record(m, jsonb_build_object('factors', jsonb_build_array($1::jsonb)))) as fault
             from public.health_models m where m.key = 'self_view'`,
          JSON.stringify({ ...factor, ...change }),
        )
      )[0]!.fault;
    expect(await fault({})).toBeNull();
    expect(await fault({ stale_after: 0 })).toMatch(/limit/);
    expect(await fault({ key: "moon" })).toMatch(/known/);
  });
});

describe("what organizations said", () => {
  test("comes with the link and goes with it, and with the person who said it", async () => {
    const owner = await createUser(db);
    const org = await createOrganization(db, { ownerId: owner.id });
    await pastRun(db, { who: owner.id, type: "sales", org, plan: 5, data: 5 });
    const customer = await createCustomer(db, { csmId: world.csm.id, industry: "Shipping" });
    await db.query("update public.customers set org_id = $2 where id = $1", [customer, org]);
    expect((await stored(db, customer)).health_score).toBe(100);
    await db.query("update public.customers set org_id = null where id = $1", [customer]);
    expect(await observed(customer)).toBeUndefined();
    expect((await stored(db, customer)).health_score).toBeNull();
    await db.query("update public.customers set org_id = $2 where id = $1", [customer, org]);
    await db.query("delete from public.assessment_scoring_results where user_id = $1", [owner.id]);
    expect(await observed(customer)).toBeUndefined();
  });

  test("before health read it is observed by the backfill, chunk by chunk, once", async () => {
    const made = [];
    for (let n = 0; n < 3; n += 1) {
      const one = await linked("Shipping");
      await db.exec(
        "alter table public.assessment_scoring_results disable trigger health_on_result",
      );
      await pastRun(db, { who: one.owner.id, type: "sales", org: one.org, plan: 5, data: 5 });
      await db.exec(
        "alter table public.assessment_scoring_results enable trigger health_on_result",
      );
      made.push(one.customer);
    }
    const run = async () => {
      let after: string | null = null;
      let stored = 0;
      do {
        const chunk: { next: string | null; stored: number } = await asService(db, async (tx) => {
          const { rows } = await tx.query<{ r: never }>(
            "select public.backfill_assessment_health($1, 2) as r",
            [after],
          );
          return rows[0]!.r;
        });
        stored += chunk.stored;
        after = chunk.next;
      } while (after);
      return stored;
    };
    expect(await run()).toBeGreaterThanOrEqual(3);
    for (const customer of made) expect((await stored(db, customer)).health_score).toBe(100);
    expect(await run()).toBe(0);
    expect(await refusal(call(db, admin, "public.backfill_assessment_health(null, 2)", []))).toBe(
      "42501",
    );
  });
});

describe("the customer page", () => {
  test("leads from each category to its results, with day, person and the questions behind", async () => {
    const { owner, members, org, customer } = await linked("Shipping", 1);
    const older = await pastRun(db, {
      who: owner.id,
      type: "sales",
      org,
      days: 3,
      plan: 5,
      data: 1,
    });
    const newer = await pastRun(db, { who: members[0]!.id, type: "sales", org, plan: 3, data: 3 });
    const standing = (await read(world.csm, customer))!;
    expect(standing).toMatchObject({ org: { id: org }, own: 53 });
    const [sales] = standing.types;
    expect(sales).toMatchObject({
      type: "sales",
      people: 2,
      score: 2.67,
      title: "Assessment of sales",
    });
    const team = sales!.categories.find(({ key }) => key === "team")!;
    expect(team).toMatchObject({ title: "About team", score: 4 });
    expect(team.results.map(({ id, score, person }) => [id, score, person])).toEqual([
      [newer, 3, "Test Person"],
      [older, 5, "Test Person"],
    ]);
    expect(team.questions).toEqual(["How is plan?", "How is chaos?"]);
    // Single answers stay with their person: neither points nor texts of answers are in it.
    expect(JSON.stringify(standing)).not.toMatch(/answer|value":/i);
    expect(await read(admin, customer)).toEqual(standing);
    const stray = await createUser(db, { role: "csm" });
    for (const who of [stray, owner, members[0]!]) expect(await read(who, customer)).toBeNull();
  });

  test("tells leaders and members apart once three members and a leader answered", async () => {
    const { owner, boss, members, org, customer } = await linked("Shipping", 3);
    await pastRun(db, { who: owner.id, type: "sales", org, plan: 5, data: 5, weight: 3 });
    await pastRun(db, { who: boss.id, type: "sales", org, plan: 1, data: 5 });
    for (const [at, who] of members.slice(0, 2).entries())
      await pastRun(db, { who: who.id, type: "sales", org, plan: at, data: 1 });
    const before = (await read(world.csm, customer))!.types[0]!;
    expect(before).toMatchObject({ leaders: 2, members: 2 });
    expect(before.categories.every((one) => one.leaders === null && one.members === null)).toBe(
      true,
    );
    expect(gapOf(before)).toBeNull();
    await pastRun(db, { who: members[2]!.id, type: "sales", org, plan: 2, data: 1 });
    const after = (await read(world.csm, customer))!.types[0]!;
    const team = after.categories.find(({ key }) => key === "team")!;
    expect(team).toMatchObject({ leaders: 4, members: 1 });
    expect(gapOf(after)![0]).toMatchObject({ key: "tools", gap: 4 });
    // An invited stranger answered for nobody's side.
    await pastRun(db, { who: world.stranger.id, type: "sales", org, plan: 0, data: 0 });
    expect((await read(world.csm, customer))!.types[0]).toMatchObject({
      leaders: 2,
      members: 3,
      people: 6,
    });
  });
});
