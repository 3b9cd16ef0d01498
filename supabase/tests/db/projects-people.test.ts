import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
import { rowsOf } from "../support/rows";

let db: TestDatabase;
let csm: Person;
let owner: Person;
let member: Person;
let org: string;
let customer: string;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm", firstName: "Ann", lastName: "Moe" });
  owner = await createUser(db);
  member = await createUser(db, { firstName: "Bo", lastName: "Lie" });
  org = await createOrganization(db, { ownerId: owner.id, members: [member.id] });
  customer = await createCustomer(db, { csmId: csm.id, orgId: org });
});

afterAll(() => db?.close());

const { add, change, sees, row } = rowsOf(() => db);

describe("when people and organizations go", () => {
  test("a removed member sees none of the organization's work, their own included", async () => {
    const leaving = await createUser(db);
    await db.query("insert into public.org_users (org_id, u_id, role) values ($1, $2, 'member')", [
      org,
      leaving.id,
    ]);
    const employee = await insertRow(db, "employees", {
      name: "Leaving",
      org_id: org,
      u_id: leaving.id,
    });
    const task = await add(leaving, "tasks", {
      title: "Started",
      org_id: org,
      visibility: "shared",
      assigned_to: employee,
    });
    expect(await sees(leaving, "tasks", task)).toBe(true);
    await db.query("delete from public.org_users where u_id = $1", [leaving.id]);
    expect(await sees(leaving, "tasks", task)).toBe(false);
    expect(await sees(owner, "tasks", task)).toBe(true);
    expect((await row("employees", employee))!.u_id).toBeNull();
  });

  test("a deleted organization takes its own work along and leaves the CSM's plan", async () => {
    const boss = await createUser(db);
    const gone = await createOrganization(db, { ownerId: boss.id });
    const kept = await createCustomer(db, { csmId: csm.id, orgId: gone });
    const plan = await add(csm, "tasks", {
      title: "Plan",
      customer_id: kept,
      visibility: "shared",
    });
    const theirs = await add(boss, "tasks", { title: "T", org_id: gone, visibility: "shared" });
    await db.query("delete from public.enterprise_orgs where id = $1", [gone]);
    expect(await row("tasks", plan)).toMatchObject({ customer_id: kept, org_id: null });
    expect(await row("tasks", theirs)).toBeUndefined();
  });

  test("a deleted project takes tasks and comments along; the news about it stays", async () => {
    const project = await add(csm, "projects", { name: "Short", customer_id: customer });
    const task = await add(csm, "tasks", { title: "T", project_id: project });
    const comment = await add(csm, "comments", { task_id: task, content: "Hello" });
    const news = await insertRow(db, "notifications", {
      u_id: csm.id,
      title: "Task is due",
      task_id: task,
      project_id: project,
    });
    await asUser(db, csm.id, (tx) =>
      tx.query("delete from public.projects where id = $1", [project]),
    );
    expect(await row("tasks", task)).toBeUndefined();
    expect(await row("comments", comment)).toBeUndefined();
    expect(await row("notifications", news)).toMatchObject({ task_id: null, project_id: null });
  });

  test("a merge moves projects with their tasks to the customer that stays", async () => {
    const stays = await createCustomer(db, { csmId: csm.id });
    const goes = await createCustomer(db, { csmId: csm.id });
    const project = await add(csm, "projects", { name: "Moves", customer_id: goes });
    const inside = await add(csm, "tasks", { title: "Inside", project_id: project });
    const loose = await add(csm, "tasks", { title: "Loose", customer_id: goes });
    await asUser(db, csm.id, (tx) =>
      tx.query("select public.merge_customers($1, array[$2::uuid])", [stays, goes]),
    );
    expect((await row("projects", project))!.customer_id).toBe(stays);
    expect((await row("tasks", inside))!.customer_id).toBe(stays);
    expect((await row("tasks", loose))!.customer_id).toBe(stays);
  });
});

describe("employees", () => {
  test("name only accounts of their organization, or of staff", async () => {
    const attempts = [
      add(owner, "employees", { name: "x", org_id: org, u_id: csm.id }),
      add(csm, "employees", { name: "x", org_id: org, u_id: csm.id }),
      insertRow(db, "employees", { name: "x", u_id: member.id }),
    ];
    expect(await Promise.all(attempts.map(refusal))).toEqual(["23514", "23514", "23514"]);
    expect(await refusal(insertRow(db, "employees", { name: "Ann", u_id: csm.id }))).toBe(
      "allowed",
    );
  });

  test("have managers of the same organization and no circle of them", async () => {
    const first = await insertRow(db, "employees", { name: "First", org_id: org });
    const second = await insertRow(db, "employees", {
      name: "Second",
      org_id: org,
      manager_id: first,
    });
    const third = await insertRow(db, "employees", {
      name: "Third",
      org_id: org,
      manager_id: second,
    });
    expect(await refusal(change(owner, "employees", first, "manager_id = $2", [third]))).toBe(
      "23514",
    );
    expect(await refusal(insertRow(db, "employees", { name: "x", manager_id: first }))).toBe(
      "23514",
    );
  });
});

describe("tasks and comments", () => {
  test("keep the time at which a task became done", async () => {
    const task = await add(csm, "tasks", { title: "T" });
    await change(csm, "tasks", task, "status = 'done', completed_at = '2020-01-01'");
    const done = (await row("tasks", task))!.completed_at as Date;
    expect(Date.now() - done.getTime()).toBeLessThan(60_000);
    await change(csm, "tasks", task, "status = 'in_review'");
    expect((await row("tasks", task))!.completed_at).toBeNull();
  });

  test("keep the author's name and say when the words changed", async () => {
    const task = await add(csm, "tasks", {
      title: "T",
      customer_id: customer,
      visibility: "shared",
    });
    const comment = await add(member, "comments", {
      task_id: task,
      content: "First",
      author: "Somebody else",
    });
    expect(await row("comments", comment)).toMatchObject({ author: "Bo Lie", edited_at: null });
    expect(await change(csm, "comments", comment, "content = 'Mine now'")).toBe(0);
    expect(await change(member, "comments", comment, "content = 'Second'")).toBe(1);
    expect((await row("comments", comment))!.edited_at).not.toBeNull();
  });
});
