import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeTemplate } from "../support/assessments";
import { takeRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asUser,
  createCustomer,
  createOrganization,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";
import { personRows } from "../support/statements";

let db: TestDatabase;
let csm: Person;
let otherCsm: Person;
let admin: Person;
let owner: Person;
let member: Person;
let org: string;
let customer: string;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  otherCsm = await createUser(db, { role: "csm" });
  admin = await createUser(db, { role: "admin" });
  owner = await createUser(db);
  member = await createUser(db);
  org = await createOrganization(db, { ownerId: owner.id, members: [member.id] });
  customer = await createCustomer(db, { csmId: csm.id, orgId: org, name: "Rowan 100%" });
});

afterAll(() => db?.close());

type Row = { id: string; title: string; may: Record<"edit" | "move" | "remove", boolean> } & Record<
  string,
  unknown
>;
type Page = {
  rows: Row[];
  next: object | null;
  total: number;
  counts: Record<string, number>;
  people: { id: string }[];
};

async function list(
  who: Person,
  view: string,
  filter: object = {},
  more: { org?: string; cursor?: object | null; limit?: number } = {},
): Promise<Page> {
  const rows = await personRows<{ page: Page }>(
    db,
    who,
    "select public.list_tasks($1, $2, $3, $4, $5) as page",
    view,
    more.org ?? null,
    JSON.stringify(filter),
    more.cursor ? JSON.stringify(more.cursor) : null,
    more.limit ?? 30,
  );
  return rows[0]!.page;
}

async function add(who: Person, task: object): Promise<string> {
  const sql = "select public.add_task($1) as id";
  return (await personRows<{ id: string }>(db, who, sql, JSON.stringify(task)))[0]!.id;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const titles = ({ rows }: Page) => rows.map(({ title }) => title);
const asked = (who: Person, sql: string, id: string) =>
  asUser(db, who.id, (tx) => tx.query(sql, [id]));

describe("views", () => {
  test("show mine, my customers' and what is shared in the organization, each to whom it belongs", async () => {
    await add(csm, { title: "Of the customer", customer });
    await add(csm, { title: "Shared with them", customer, visibility: "shared" });
    await add(csm, { title: "Only mine" });
    await add(member, { title: "Member alone", visibility: "shared" });
    await add(member, { title: "Member shares", org, visibility: "shared" });

    expect(titles(await list(csm, "mine")).sort()).toEqual([
      "Of the customer",
      "Only mine",
      "Shared with them",
    ]);
    expect(titles(await list(csm, "customers")).sort()).toEqual([
      "Of the customer",
      "Shared with them",
    ]);
    expect(titles(await list(member, "organization", {}, { org })).sort()).toEqual([
      "Member shares",
      "Shared with them",
    ]);
    expect(titles(await list(member, "mine")).sort()).toEqual(["Member alone", "Member shares"]);
    expect(titles(await list(admin, "customers", { customer })).sort()).toEqual([
      "Of the customer",
      "Shared with them",
    ]);
    for (const view of ["mine", "customers", "organization", "everything"])
      expect(titles(await list(otherCsm, view, { state: "all" }, { org }))).toEqual([]);
    expect((await list(member, "mine", {}, { org })).counts).toEqual({
      mine: 2,
      customers: 0,
      organization: 2,
    });
  });

  test("need a person", async () => {
    const attempt = db.query("select public.list_tasks('mine')");
    expect(await refusal(attempt)).not.toBe("allowed");
  });
});

describe("the order", () => {
  test("is by day, what has none last; pages neither repeat nor leave out; done comes newest first", async () => {
    const who = await createUser(db, { role: "csm" });
    const due = [3, null, -2, 3, 1, null, -9];
    for (const [at, days] of due.entries())
      await add(who, { title: `T${at}`, due: days === null ? null : inDays(days) });
    const all = titles(await list(who, "mine"));
    expect(all.slice(0, 3)).toEqual(["T6", "T2", "T4"]);
    expect(all.slice(3, 5).sort()).toEqual(["T0", "T3"]);
    expect(all.slice(5).sort()).toEqual(["T1", "T5"]);

    const paged: string[] = [];
    let cursor: object | null = null;
    do {
      const page: Page = await list(who, "mine", {}, { cursor, limit: 2 });
      paged.push(...titles(page));
      expect(page.total).toBe(7);
      cursor = page.next;
    } while (cursor);
    expect(paged).toEqual(all);

    for (const title of ["T0", "T5"]) {
      const [row] = await personRows<{ id: string }>(
        db,
        who,
        "update public.tasks set status = 'done' where title = $1 returning id",
        title,
      );
      expect(row).toBeTruthy();
    }
    expect(titles(await list(who, "mine", { state: "done" }))).toEqual(["T5", "T0"]);
    expect((await list(who, "mine")).total).toBe(5);
    expect((await list(who, "mine", { due: "overdue" })).total).toBe(2);
    expect((await list(who, "mine", { due: "week" })).total).toBe(4);
    expect((await list(who, "mine", { due: "none" })).total).toBe(1);
    expect((await list(who, "mine", { due: "whenever" })).total).toBe(0);
  });

  test("a search takes signs as they are", async () => {
    const who = await createUser(db, { role: "csm" });
    await add(who, { title: "Raise to 100%_\\ now" });
    await add(who, { title: "Raise to 1000" });
    for (const q of ["100%", "%_", "_\\", "raise to 100%"])
      expect((await list(who, "mine", { q })).total, q).toBe(1);
    expect((await list(who, "mine", { q: "' or true --" })).total).toBe(0);
    expect((await list(who, "mine", { priority: ["medium", "x'"] })).total).toBe(2);
  });
});

describe("what may be done", () => {
  test("is what row level security lets through", async () => {
    const shared = await add(member, { title: "Flags", org, visibility: "shared" });
    const flags = async (who: Person) =>
      (await list(who, "organization", { q: "Flags" }, { org })).rows[0]!.may;
    const colleague = await createUser(db);
    await db.query("insert into public.org_users (org_id, u_id, role) values ($1, $2, 'member')", [
      org,
      colleague.id,
    ]);
    const attempt = async (who: Person) =>
      (await asked(who, "update public.tasks set priority = 'high' where id = $1", shared))
        .affectedRows === 1;
    for (const who of [member, owner, colleague])
      expect((await flags(who)).edit).toBe(await attempt(who));
    expect(await flags(colleague)).toEqual({ edit: false, move: false, remove: false });
    expect(await flags(owner)).toEqual({ edit: true, move: true, remove: true });
  });

  test("what may be done to a task is what the functions of one task say", async () => {
    await add(csm, { title: "For the customer", customer, org, visibility: "shared" });
    await add(member, { title: "For all of us", org, visibility: "shared" });
    await add(csm, { title: "In the house" });
    let compared = 0;
    for (const who of [csm, otherCsm, admin, owner, member])
      for (const view of ["mine", "customers", "organization"]) {
        const { rows } = await list(who, view, { state: "all" }, { org, limit: 100 });
        for (const { id, may } of rows) {
          const [one] = await personRows<{ answers: boolean; remove: boolean }>(
            db,
            who,
            `select private.answers_for(t.owner_u_id, t.customer_id, t.org_id) as answers, private.may_remove_task(t) as remove
               from public.tasks t where t.id = $1`,
            id,
          );
          expect({ move: may.move, remove: may.remove }, `${id} ${view}`).toEqual({
            move: one!.answers,
            remove: one!.remove,
          });
          compared += 1;
        }
      }
    expect(compared).toBeGreaterThan(10);
  });

  test("deleting hides from everybody and can be taken back by those who may", async () => {
    const id = await add(csm, { title: "Gone", customer, visibility: "shared" });
    await insertRow(db, "comments", { content: "A word", task_id: id, u_id: csm.id });
    const remove = "select public.soft_delete('tasks', $1)";
    const restore = "select public.restore('tasks', $1)";
    for (const who of [member, owner, otherCsm])
      expect(await refusal(asked(who, remove, id))).toBe("not_found");
    await asked(csm, remove, id);
    expect(titles(await list(member, "organization", { q: "Gone" }, { org }))).toEqual([]);
    expect((await list(admin, "customers", { q: "Gone" })).total).toBe(0);
    const talk = "select id from public.comments where task_id = $1";
    expect((await asked(csm, talk, id)).rows).toEqual([]);
    expect(await refusal(asked(owner, restore, id))).toBe("not_found");
    await asked(csm, restore, id);
    expect(titles(await list(member, "organization", { q: "Gone" }, { org }))).toEqual(["Gone"]);
    expect((await asked(csm, talk, id)).rows).toHaveLength(1);
  });

  test("a task is given to people one knows, in one step or not at all", async () => {
    const id = await add(owner, { title: "Given", org, visibility: "shared", owner: member.id });
    expect(titles(await list(member, "mine", { q: "Given" }))).toEqual(["Given"]);
    const stranger = await createUser(db);
    const attempt = add(owner, { title: "Strange", org, visibility: "shared", owner: stranger.id });
    expect(await refusal(attempt)).toBe("42501");
    expect((await list(owner, "mine", { q: "Strange" })).total).toBe(0);
    expect((await list(owner, "mine", {}, { org })).people.map((person) => person.id)).toContain(
      member.id,
    );
    expect(id).toBeTruthy();
  });

  test("only whoever may read the result it came from is led there", async () => {
    await db.query(
      "update public.assessment_templates set status = 'retired' where assessment_type = 'bpm' and status = 'published'",
    );
    await makeTemplate(db, "bpm");
    const run = await takeRun(db, member, "bpm", org);
    const sql =
      "select public.make_result_task($1, 'r1', 'From a result', null, null, null, true) as id";
    await personRows(db, member, sql, run.result_id);
    const seen = async (who: Person) =>
      (await list(who, "organization", { q: "From a result" }, { org })).rows[0]!.source;
    expect(await seen(member)).toMatchObject({ link: `/assessments/results/${run.result_id}` });
    const colleague = await createUser(db);
    await db.query("insert into public.org_users (org_id, u_id, role) values ($1, $2, 'member')", [
      org,
      colleague.id,
    ]);
    expect(await seen(colleague)).toBeNull();
  });
});
