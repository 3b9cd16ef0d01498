import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openInAll, readPlace } from "@/lib/assessments/overview/rules";
import type { Overview } from "@/lib/assessments/overview/types";
import { behind, figures, readOverview } from "../support/assessment-overview";
import { pastRun } from "../support/assessment-runs";
import { createAssessmentWorld } from "../support/assessments-world";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  createCustomer,
  createOrganization,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";
import { ownerRows } from "../support/statements";

let db: TestDatabase;
let world: Awaited<ReturnType<typeof createAssessmentWorld>>;
let admin: Person;
let other: string;
let otherOwner: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  world = await createAssessmentWorld(db);
  admin = await createUser(db, { role: "admin" });
  otherOwner = await createUser(db, { firstName: "Zoe" });
  other = await createOrganization(db, { ownerId: otherOwner.id, members: [world.stranger.id] });
  await createCustomer(db, { csmId: world.csm.id, orgId: other });
  const { owner, member, colleague, org } = world;
  await pastRun(db, { who: owner.id, type: "sales", org, days: 200, plan: 1, data: 1, weight: 3 });
  await pastRun(db, { who: owner.id, type: "sales", org, days: 20, plan: 4, data: 2, weight: 3 });
  await pastRun(db, { who: member.id, type: "sales", org, days: 100, plan: 2, data: 5 });
  await pastRun(db, { who: member.id, type: "bpm", org, plan: 5, data: 5 });
  await pastRun(db, { who: member.id, type: "bpm", org: null, plan: 0, data: 0 });
  // Too long ago to count.
  await pastRun(db, { who: colleague.id, type: "sales", org, days: 700, plan: 0, data: 0 });
  await pastRun(db, { who: otherOwner.id, type: "leadership", org: other, days: 65 });
  const asked = { org_id: org, u_id: colleague.id, assigned_by: owner.id };
  await insertRow(db, "assessment_assignments", { ...asked, assessment_type: "tech_stack" });
  await insertRow(db, "assessment_assignments", {
    ...asked,
    assessment_type: "sales",
    due_on: "2020-01-01",
  });
  await insertRow(db, "assessment_assignments", {
    ...asked,
    assessment_type: "bpm",
    cancelled_at: new Date().toISOString(),
  });
  const invited = { org_id: org, assessment_type: "sales", invited_by: owner.id };
  await insertRow(db, "assessment_invitations", { ...invited, email: "one@elsewhere.example" });
  await insertRow(db, "assessment_invitations", {
    ...invited,
    email: "two@elsewhere.example",
    created_at: "2020-01-01",
    expires_at: "2020-01-20",
    due_on: "2020-01-10",
  });
  await refresh();
});

afterAll(() => db?.close());

const refresh = () =>
  db.exec(
    "do $$ begin for n in 0 .. 12 loop perform public.refresh_assessment_analytics((current_date - make_interval(months => n))::date); end loop; end $$",
  );

const read = (who: Person, org?: string, filter: object = {}, people: object | null = null) =>
  readOverview(db, who, org, filter, people);

describe("figures", () => {
  test("are what the lists behind them hold: for an owner, a CSM and a platform admin", async () => {
    const readers: [Person, string | undefined][] = [
      [world.owner, undefined],
      [world.csm, undefined],
      [world.csm, world.org],
      [admin, undefined],
      [admin, other],
    ];
    for (const [who, org] of readers) {
      const all = figures(await read(who, org));
      expect(all.length).toBeGreaterThan(10);
      for (const { href, count } of all)
        expect(`${href} ${await behind(db, who, href)}`).toBe(`${href} ${count}`);
    }
  });

  test("say what was taken, by whom, and what is open", async () => {
    const { owner, org } = world;
    const overview = await read(owner);
    expect(overview.org?.id).toBe(org);
    expect(overview.organizations).toBeNull();
    expect(overview.scores.results).toBe(4);
    // Two scales: team is plan, tools is data and counts twice. 3 × (1, 2.67) and 2, weights 3, 3, 1.
    const [sales] = overview.scores.types;
    expect(sales).toMatchObject({ type: "sales", results: 3 });
    const raw = await ownerRows<{ score: number; weight: number }>(
      db,
      `select r.score::float as score, s.weight::float as weight from public.assessment_scoring_results r
         join public.assessment_sessions s on s.id = r.session_id
        where r.org_id = $1 and r.assessment_type = 'sales' and r.created_at > now() - interval '300 days'`,
      org,
    );
    const sum = raw.reduce((all, row) => all + row.score * row.weight, 0);
    expect(sales!.average).toBeCloseTo(sum / raw.reduce((all, row) => all + row.weight, 0), 2);
    expect(overview.people).toMatchObject({
      members: 3,
      took_any: 2,
      by_type: { sales: 2, bpm: 1 },
    });
    expect(openInAll(overview)).toEqual({ assignments: 2, invitations: 1, all: 3, overdue: 2 });
  });

  test("name the weakest categories and what repeated runs changed, with their days", async () => {
    const { scores } = await read(world.owner);
    expect(scores.weakest[0]).toMatchObject({
      type: "sales",
      key: "tools",
      title: "About tools",
      results: 3,
    });
    // Only the owner took the same version twice: team from 1 to 4, tools from 1 to 2, in all from 1 to 2.67.
    expect(scores.movers.map(({ type, key, change, runs }) => [type, key, change, runs])).toEqual([
      ["sales", "team", 3, 1],
      ["sales", "total", 1.67, 1],
      ["sales", "tools", 1, 1],
    ]);
    const days = (at: string) => Math.round((Date.now() - Date.parse(at)) / 86_400_000);
    expect([days(scores.movers[0]!.first), days(scores.movers[0]!.last)]).toEqual([200, 20]);
  });

  test("of the running month need no job, and those before follow a deletion at night", async () => {
    const { colleague, owner, org } = world;
    const before = (await read(owner)).scores.results;
    const result = await pastRun(db, { who: colleague.id, type: "ai_readiness", org });
    expect((await read(owner)).scores.results).toBe(before + 1);
    const late = await pastRun(db, { who: colleague.id, type: "leadership", org, days: 90 });
    await refresh();
    expect((await read(owner)).scores.results).toBe(before + 2);
    await db.query("delete from public.assessment_scoring_results where id = any ($1)", [
      [result, late],
    ]);
    await db.query(
      "delete from public.assessment_sessions where u_id = $1 and assessment_type in ('ai_readiness', 'leadership')",
      [colleague.id],
    );
    await refresh();
    expect((await read(owner)).scores.results).toBe(before);
    const rows = await ownerRows(
      db,
      "select 1 from public.assessment_analytics where org_id = $1 and assessment_type in ('ai_readiness', 'leadership')",
      org,
    );
    expect(rows).toEqual([]);
  });
});

describe("who sees it", () => {
  test("admins of the organization, its CSM, platform admins; nobody else", async () => {
    const { member, stranger, owner, csm, org } = world;
    const stray = await createUser(db, { role: "csm" });
    for (const [who, of] of [
      [member, undefined],
      [member, org],
      [stranger, undefined],
      [stranger, org],
      [owner, other],
      [stray, org],
    ] as [Person, string | undefined][])
      expect(await refusal(read(who, of))).toBe("not_allowed");
    // A CSM whose customers have not joined yet sees nothing, and is told so instead of refused.
    expect(await read(stray)).toMatchObject({
      choices: [],
      scores: { results: 0 },
      organizations: null,
    });
    const both = await read(csm);
    expect(both.choices.map(({ id }) => id).sort()).toEqual([org, other].sort());
    expect(both.organizations?.total).toBe(2);
    expect((await read(csm, other)).scores.results).toBe(1);
    expect(await read(otherOwner)).toMatchObject({ org: { id: other }, scores: { results: 1 } });
  });
});

describe("members", () => {
  test("are found by name and by what they took, page by page in both directions", async () => {
    const boss = await createUser(db);
    const members: string[] = [];
    for (let n = 0; n < 44; n += 1)
      members.push(
        (await createUser(db, { firstName: `Person ${String(n).padStart(2, "0")}` })).id,
      );
    const large = await createOrganization(db, { ownerId: boss.id, members });
    await pastRun(db, { who: members[7]!, type: "sales", org: large });
    const seen: string[] = [];
    let page = await read(boss, large);
    for (;;) {
      seen.push(...page.people.rows.map(({ id }) => id));
      if (!page.people.next) break;
      page = await read(
        boss,
        large,
        {},
        readPlace(Buffer.from(JSON.stringify(page.people.next)).toString("base64url")),
      );
    }
    expect([...seen].sort()).toEqual([boss.id, ...members].sort());
    expect(page.people.skipped).toBe(40);
    const back = await read(boss, large, {}, page.people.prev);
    expect(back.people.skipped).toBe(20);
    expect(back.people.rows.map(({ id }) => id)).toEqual(seen.slice(20, 40));
    expect((await read(boss, large, { took: "sales" })).people.rows.map(({ id }) => id)).toEqual([
      members[7],
    ]);
    expect((await read(boss, large, { missing: "any" })).people.total).toBe(44);
    expect((await read(boss, large, { q: "person 3" })).people.total).toBe(10);
    // A file takes more at once, in the same order.
    const whole = await call<Overview>(
      db,
      boss,
      "public.get_assessment_overview(p_org => $1, p_limit => 500)",
      [large],
    );
    expect(whole.people.rows.map(({ id }) => id)).toEqual(seen);
    expect(whole.people.next).toBeNull();
  });
});
