import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer } from "../support/assessments";
import { createAssessmentWorld, startRun, takeRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createUser, insertRow, refusal, type Person } from "../support/people";
import { callAs } from "../support/statements";

type Row = {
  id: string;
  email: string;
  state: string;
  overdue: boolean;
  stopped_at: string | null;
  score: number | null;
};
type List = {
  rows: Row[];
  total: number;
  skipped: number;
  next: object | null;
  prev: object | null;
};
type Type = { assessment_type: string; [figure: string]: unknown };

let db: TestDatabase;
let owner: Person;
let member: Person;
let colleague: Person;
let csm: Person;
let outsider: Person;
let org: string;

const call = <T>(who: Person, name: string, ...values: unknown[]) =>
  callAs<T>(db, who, name, ...values);

const list = (
  who: Person,
  filter: object = {},
  sort = "asked",
  cursor: object | null = null,
  limit = 25,
) =>
  call<List>(
    who,
    "list_assessment_asked",
    org,
    JSON.stringify(filter),
    sort,
    cursor && JSON.stringify(cursor),
    limit,
  );

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, colleague, csm, stranger: outsider, org } = await createAssessmentWorld(db));
  await db.query("select private.make_organization('Elsewhere', $1)", [outsider.id]);
  await call(owner, "assign_assessment", org, "sales", [owner.id, member.id, colleague.id]);
  const emails = ["a", "b", "c", "d", "e"].map((name) => ({ email: `${name}@asked.example` }));
  const asked = await call<{ id: string; token: string }[]>(
    owner,
    "invite_to_assessment",
    org,
    "sales",
    JSON.stringify(emails),
  );
  await takeRun(db, member, "sales", org);
  const open = await startRun(db, colleague, "sales", org);
  await asUser(db, colleague.id, (tx) => answer(tx, "sales", open, { data: { value: 2 } }));
  await db.query("update public.assessment_assignments set due_on = current_date - 3");
  await call(owner, "revoke_assessment_invitation", asked[3]!.id);
  await db.query(
    "update public.assessment_invitations set created_at = now() - interval '50 days', expires_at = now() - interval '1 day' where id = $1",
    [asked[4]!.id],
  );
  await db.query("select public.open_assessment_invitation($1)", [asked[1]!.token]);
});

afterAll(() => db?.close());

describe("participation", () => {
  test("counts how far everybody is who was asked", async () => {
    const page = await call<{ types: Type[]; may_ask: boolean }>(
      owner,
      "get_assessment_participation",
    );
    expect(page.types).toHaveLength(11);
    expect(page.types[0]).toMatchObject({
      assessment_type: "sales",
      title: "Assessment of sales",
      asked: 7,
      not_opened: 3,
      opened: 1,
      started: 1,
      done: 1,
      expired: 1,
      withdrawn: 1,
      overdue: 2,
      missing: 5,
      stops: [{ title: "About tools", count: 1 }],
      respondents: 1,
    });
    expect(page.may_ask).toBe(true);
  });

  test("is read by the linked CSM, who asks nobody, and by no member or stranger", async () => {
    const page = await call<{ may_ask: boolean; org: { id: string } }>(
      csm,
      "get_assessment_participation",
      org,
    );
    expect(page).toMatchObject({ may_ask: false, org: { id: org } });
    expect((await list(csm)).total).toBe(7);
    expect(await refusal(call(member, "get_assessment_participation", org))).toBe("not_allowed");
    for (const who of [member, outsider]) expect(await refusal(list(who))).toBe("not_allowed");
    // Asked for somebody else's organization, the page is about one's own.
    const own = await call<{ org: { id: string } }>(outsider, "get_assessment_participation", org);
    expect(own.org.id).not.toBe(org);
  });
});

describe("the list of everybody who was asked", () => {
  test("says where somebody stopped and what came of it, and never an answer", async () => {
    const rows = Object.fromEntries((await list(owner)).rows.map((row) => [row.email, row]));
    expect(rows[member.email]).toMatchObject({
      state: "done",
      overdue: false,
      score: expect.any(Number),
    });
    expect(rows[colleague.email]).toMatchObject({
      state: "started",
      overdue: true,
      stopped_at: "About tools",
    });
    expect(rows[owner.email]).toMatchObject({ state: "not_opened", overdue: true });
    expect(rows["b@asked.example"]).toMatchObject({ state: "opened" });
    expect(rows["e@asked.example"]).toMatchObject({ state: "expired" });
    expect(rows["d@asked.example"]).toBeUndefined();
    expect(JSON.stringify(rows)).not.toMatch(/"value"|"answers"/);
  });

  test.each([
    [{ state: "missing" }, 5],
    [{ state: "overdue" }, 2],
    [{ state: "withdrawn" }, 1],
    [{ state: "any" }, 8],
    [{ state: "done,expired" }, 2],
    [{ kind: "assignment" }, 3],
    [{ type: "bpm" }, 0],
    [{ q: "ASKED.example" }, 4],
    [{ stopped: "About tools" }, 1],
  ])("is narrowed by %j", async (filter, count) => {
    expect((await list(owner, filter)).total).toBe(count);
  });

  test.each(["asked", "due", "name"])(
    "is paged by key, forwards and back, in the order %s",
    async (sort) => {
      const whole = (await list(owner, {}, sort)).rows.map(({ id }) => id);
      const walked: string[] = [];
      let cursor: object | null = null;
      let back: object | null = null;
      do {
        const page: List = await list(owner, {}, sort, cursor, 3);
        expect(page.skipped).toBe(walked.length);
        walked.push(...page.rows.map(({ id }) => id));
        cursor = page.next;
        back = page.prev ?? back;
      } while (cursor);
      expect(walked).toEqual(whole);
      const before = await list(owner, {}, sort, back, 3);
      expect(before.rows.map(({ id }) => id)).toEqual(whole.slice(3, 6));
      const made = await list(owner, {}, sort, { key: "zzz", id: owner.id, dir: "next" });
      expect(made.total).toBe(whole.length);
    },
  );
});

describe("several respondents", () => {
  let team: string;
  let small: string;

  beforeAll(async () => {
    const people = [owner, member, colleague, await createUser(db)];
    await db.query("insert into public.org_users (org_id, u_id, role) values ($1, $2, 'member')", [
      org,
      people[3]!.id,
    ]);
    team = await insertRow(db, "teams", { org_id: org, name: "All" });
    small = await insertRow(db, "teams", { org_id: org, name: "Two" });
    for (const [at, person] of people.entries()) {
      const home = at < 3 ? team : small;
      await insertRow(db, "team_users", { org_id: org, team_id: home, u_id: person.id });
      await db.query(
        `insert into public.assessment_assignments (org_id, u_id, assessment_type, weight) values ($1, $2, 'bpm', $3)`,
        [org, person.id, at === 0 ? 3 : 1],
      );
      const session = await startRun(db, person, "bpm", org);
      await asUser(db, person.id, (tx) =>
        answer(tx, "bpm", session, { plan: { value: at + 1 }, data: { value: 4 } }),
      );
      await call(person, "complete_assessment", session);
    }
  });

  type Spread = {
    respondents: number;
    least: number;
    categories: {
      key: string;
      average: number;
      lowest: number;
      highest: number;
      deviation: number;
      count: number;
    }[];
    teams: {
      name: string;
      shown: boolean;
      respondents: number | null;
      cells: Record<string, { average: number }> | null;
    }[];
  };
  const spread = (who: Person) => call<Spread>(who, "get_assessment_spread", "bpm", org);

  test("are averaged by weight, with lowest, highest and deviation", async () => {
    const page = await spread(owner);
    expect(page.respondents).toBe(4);
    // 1 with weight 3, then 2, 3, 4: (3 + 2 + 3 + 4) / 6; the deviation is of the four points.
    expect(page.categories.find(({ key }) => key === "team")).toMatchObject({
      average: 2,
      lowest: 1,
      highest: 4,
      deviation: 1.12,
      count: 4,
    });
    expect(page.categories.map(({ key }) => key)).toEqual(["total", "team", "tools"]);
  });

  test("show by team from three on, and the cell opens its results", async () => {
    const { teams, least } = await spread(owner);
    expect(least).toBe(3);
    expect(teams).toMatchObject([
      { name: "All", shown: true, respondents: 3, cells: { team: { average: 1.6 } } },
      { name: "Two", shown: false, respondents: null, cells: null },
    ]);
    const cell = await call<{ total: number; rows: { score: number; result_id: string }[] }>(
      owner,
      "list_assessment_respondents",
      org,
      "bpm",
      team,
      "team",
    );
    expect(cell.rows.map(({ score }) => score)).toEqual([1, 2, 3]);
    expect(cell.rows.every(({ result_id }) => result_id)).toBe(true);
    expect(await refusal(call(owner, "list_assessment_respondents", org, "bpm", small))).toBe(
      "too_few",
    );
  });

  test("are read by admins and the linked CSM alone", async () => {
    expect((await spread(csm)).respondents).toBe(4);
    expect(await refusal(spread(member))).toBe("not_allowed");
    for (const who of [member, outsider])
      expect(await refusal(call(who, "list_assessment_respondents", org, "bpm"))).toBe(
        "not_allowed",
      );
  });

  test("page by key", async () => {
    const page = (cursor: object | null) =>
      call<{ rows: { id: string }[]; next: object | null; prev: object | null; skipped: number }>(
        owner,
        "list_assessment_respondents",
        org,
        "bpm",
        null,
        "tools",
        cursor && JSON.stringify(cursor),
        3,
      );
    const first = await page(null);
    const second = await page(first.next);
    expect([first.rows.length, second.rows.length, second.skipped]).toEqual([3, 1, 3]);
    expect((await page(second.prev)).rows).toEqual(first.rows);
  });
});
