import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, makeTemplate, smallContent, type AssessmentType } from "../support/assessments";
import {
  allAnswers,
  completeRun,
  createAssessmentWorld,
  startRun,
  takeRun,
} from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createOrganization, createUser, type Person } from "../support/people";
import { personRows } from "../support/statements";

let db: TestDatabase;
let owner: Person;
let member: Person;
let colleague: Person;
let stranger: Person;
let csm: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, colleague, stranger, csm, org } = await createAssessmentWorld(db));
});

afterAll(() => db?.close());

type Scores = { score: number | null; categories: Record<string, number | null> };
type Comparison = {
  runs: (Scores & { same: boolean; common: number | null; now: Scores; before: Scores })[];
  org: { people: number; enough: boolean } & Partial<Scores>;
  peers: Scores & { group: string; orgs: number | null; choices: string[] };
};

const compare = async (who: Person, result: string, group = "both"): Promise<Comparison | null> =>
  (
    await personRows<{ value: Comparison }>(
      db,
      who,
      "select public.compare_result($1, $2) as value",
      result,
      group,
    )
  )[0]!.value;

/** A run with all answers but the given ones. */
async function run(
  who: Person,
  type: AssessmentType,
  of: string | null,
  change: Partial<typeof allAnswers> = {},
) {
  const session = await startRun(db, who, type, of);
  await asUser(db, who.id, (tx) => answer(tx, type, session, { ...allAnswers, ...change }));
  return (await completeRun(db, who, session)).result_id as string;
}

describe("earlier runs", () => {
  test("of one version compare as they were given", async () => {
    await run(member, "bpm", org);
    const now = await run(member, "bpm", org, { data: { value: 2 } });
    const { runs } = (await compare(member, now))!;
    expect(runs).toMatchObject([
      {
        same: true,
        common: null,
        score: 2,
        now: { categories: { team: 4, tools: 2 } },
        before: { score: 2, categories: { team: 4, tools: 1 } },
      },
    ]);
    expect((await compare(owner, now))!.runs).toEqual(runs);
  });

  test("of two versions compare on the questions both ask in the same words, with the weights of now", async () => {
    await run(member, "sales", org);
    await db.query(
      "update public.assessment_templates set status = 'retired' where assessment_type = 'sales'",
    );
    const changed = structuredClone(smallContent);
    changed.questions.find(({ key }) => key === "plan")!.text = "How is the plan kept?";
    changed.categories[1]!.weight = 1;
    await makeTemplate(db, "sales", changed);
    const now = await run(member, "sales", org, { plan: { value: 0 }, data: { value: 3 } });
    const [last] = (await compare(member, now))!.runs;
    // plan was reworded, so team is chaos alone: 5 − 1. tools is data (and links, which was hidden or skipped).
    expect(last).toMatchObject({
      same: false,
      common: 3,
      now: { score: 3.5, categories: { team: 4, tools: 3 } },
      before: { score: 2.5, categories: { team: 4, tools: 1 } },
    });
    // From a score with `plan` and one without it an admin could work the answer out.
    const [seen] = (await compare(owner, now))!.runs;
    expect(seen!.now).toEqual({ score: null, categories: { tools: 3 } });
    expect(seen!.before).toEqual({ score: null, categories: { tools: 1 } });
  });

  test("are those of the same person for the same organization", async () => {
    const alone = await run(member, "bpm", null);
    expect((await compare(member, alone))!.runs).toEqual([]);
  });
});

describe("the own organization", () => {
  test("is the weighted mean of the others' latest, which a member sees from three on", async () => {
    const mine = await run(member, "leadership", org);
    await run(owner, "leadership", org);
    await run(owner, "leadership", org, { data: { value: 5 } });
    expect((await compare(member, mine))!.org).toEqual({ people: 1, enough: false });
    // Owner's latest: team 4, tools 5 with `links` skipped.
    expect((await compare(owner, mine))!.org).toMatchObject({
      people: 1,
      enough: true,
      categories: { team: 4, tools: 5 },
    });
    expect((await compare(csm, mine))!.org).toMatchObject({ enough: true });
    await run(colleague, "leadership", org);
    expect((await compare(member, mine))!.org).toMatchObject({ enough: false });
    const third = await createUser(db);
    await db.query("insert into public.org_users (org_id, u_id, role) values ($1, $2, 'member')", [
      org,
      third.id,
    ]);
    await run(third, "leadership", org);
    // (4.67 + 2 + 2) / 3
    expect((await compare(member, mine))!.org).toMatchObject({
      people: 3,
      enough: true,
      score: 2.89,
    });
    await db.query(
      "update public.assessment_scores set weight = 2 where u_id = $1 and assessment_type = 'leadership'",
      [third.id],
    );
    expect((await compare(member, mine))!.org).toMatchObject({ score: 2.67 });
  });
});

describe("other organizations", () => {
  let mine: string;
  const made: string[] = [];

  async function another(sector: string, size: string) {
    const boss = await createUser(db);
    const id = await createOrganization(db, { ownerId: boss.id });
    await db.query("update public.organization_profile set sector = $2, size = $3 where id = $1", [
      id,
      sector,
      size,
    ]);
    await run(boss, "tech_stack", id, { data: { value: 5 } });
    made.push(id);
  }

  beforeAll(async () => {
    await db.query(
      "update public.organization_profile set sector = 'Health', size = 'large' where id = $1",
      [org],
    );
    mine = await run(member, "tech_stack", org);
    for (const size of ["large", "large", "large", "large"]) await another("health", size);
  });

  test("of four there is nothing to see, in no group and for nobody", async () => {
    for (const who of [member, owner, csm])
      for (const group of ["both", "industry", "size", "all"])
        expect((await compare(who, mine, group))!.peers).toMatchObject({
          orgs: null,
          score: null,
          categories: {},
          choices: [],
        });
  });

  test("from five on are averages to one decimal, by the group that is asked for", async () => {
    await another("Health", "small");
    expect((await compare(member, mine))!.peers).toMatchObject({
      group: "both",
      orgs: null,
      choices: ["industry", "all"],
    });
    const { peers } = (await compare(member, mine, "industry"))!;
    expect(peers).toMatchObject({
      group: "industry",
      orgs: 5,
      score: 4.7,
      categories: { team: 4, tools: 5 },
    });
    await another("Energy", "large");
    expect((await compare(member, mine, "size"))!.peers).toMatchObject({ group: "size", orgs: 5 });
    expect((await compare(member, mine, "all"))!.peers).toMatchObject({ orgs: 6 });
    expect((await compare(member, mine, "nonsense"))!.peers).toMatchObject({ group: "all" });
  });

  test("count once each, however many answered there, and never tell which they are", async () => {
    const extra = await createUser(db);
    await db.query("insert into public.org_users (org_id, u_id, role) values ($1, $2, 'member')", [
      made[0],
      extra.id,
    ]);
    await run(extra, "tech_stack", made[0]!, {
      plan: { value: 0 },
      chaos: { value: 5 },
      data: { value: 0 },
    });
    const seen = (await compare(member, mine, "industry"))!;
    // One organization of five now stands at (4.67 + 0) / 2.
    expect(seen.peers).toMatchObject({ orgs: 5, score: 4.2 });
    for (const id of made) expect(JSON.stringify(seen)).not.toContain(id);
  });

  test("of an organization that says nothing about itself are all there are", async () => {
    await db.query(
      "update public.organization_profile set sector = ' ', size = null where id = $1",
      [org],
    );
    expect((await compare(member, mine))!.peers).toMatchObject({
      group: "all",
      orgs: 6,
      choices: ["all"],
    });
  });

  test("are compared only with a result one may read", async () => {
    expect(await compare(stranger, mine)).toBeNull();
    expect(await compare(colleague, mine)).toBeNull();
    const own = (await takeRun(db, stranger, "tech_stack", null)).result_id as string;
    expect((await compare(stranger, own))!.peers).toMatchObject({ group: "all", orgs: 7 });
  });
});
