import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
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
let otherCsm: Person;
let owner: Person;
let member: Person;
let org: string;
let customer: string;
let otherCustomer: string;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm", firstName: "Ann", lastName: "Moe" });
  otherCsm = await createUser(db, { role: "csm" });
  owner = await createUser(db);
  member = await createUser(db, { firstName: "Bo", lastName: "Lie" });
  org = await createOrganization(db, { ownerId: owner.id, members: [member.id] });
  customer = await createCustomer(db, { csmId: csm.id, orgId: org });
  otherCustomer = await createCustomer(db, { csmId: otherCsm.id });
});

afterAll(() => db?.close());

const { add, change, sees, row } = rowsOf(() => db);

describe("an internal task", () => {
  test("is never seen by the organization, not even by the member it names", async () => {
    const employee = await add(csm, "employees", {
      name: "Bo Lie",
      org_id: org,
      u_id: member.id,
    });
    const task = await insertRow(db, "tasks", {
      title: "Talk about the price",
      customer_id: customer,
      owner_u_id: member.id,
      assigned_to: employee,
    });
    expect(await row("tasks", task)).toMatchObject({ org_id: org, visibility: "internal" });
    expect(await sees(member, "tasks", task)).toBe(false);
    expect(await sees(owner, "tasks", task)).toBe(false);
    expect(await sees(csm, "tasks", task)).toBe(true);

    expect(await change(csm, "tasks", task, "visibility = 'shared'")).toBe(1);
    expect(await sees(member, "tasks", task)).toBe(true);
  });

  test("cannot be made by somebody who is not staff", async () => {
    expect(await refusal(add(member, "tasks", { title: "Mine" }))).toBe("42501");
    expect(await refusal(add(member, "tasks", { title: "Mine", visibility: "shared" }))).toBe(
      "allowed",
    );
  });
});

describe("the organization of a task", () => {
  test("follows the customer when it is linked and when the link ends", async () => {
    const late = await createCustomer(db, { csmId: csm.id });
    const project = await add(csm, "projects", {
      name: "Rollout",
      customer_id: late,
      visibility: "shared",
    });
    const inside = await add(csm, "tasks", {
      title: "Inside",
      project_id: project,
      visibility: "shared",
    });
    const loose = await add(csm, "tasks", {
      title: "Loose",
      customer_id: late,
      visibility: "shared",
    });
    const joining = await createUser(db);
    const joined = await createOrganization(db, { ownerId: joining.id });
    const seen = async () =>
      Promise.all([
        sees(joining, "projects", project),
        sees(joining, "tasks", inside),
        sees(joining, "tasks", loose),
      ]);
    expect(await seen()).toEqual([false, false, false]);
    await db.query("update public.customers set org_id = $1 where id = $2", [joined, late]);
    expect(await seen()).toEqual([true, true, true]);
    await db.query("update public.customers set org_id = null where id = $1", [late]);
    expect(await seen()).toEqual([false, false, false]);
  });

  test("is not the client's word", async () => {
    const task = await add(csm, "tasks", { title: "Loose", customer_id: customer, org_id: null });
    expect((await row("tasks", task))!.org_id).toBe(org);
    const foreign = await createOrganization(db, { ownerId: (await createUser(db)).id });
    const lone = await add(csm, "tasks", { title: "Lone" });
    const attempt = change(csm, "tasks", lone, "org_id = $2, visibility = 'shared'", [foreign]);
    expect(await refusal(attempt)).toBe("42501");
    expect((await row("tasks", lone))!.org_id).toBeNull();
  });

  test("and the customer follow the project, also when the project moves", async () => {
    const project = await add(csm, "projects", { name: "Moving" });
    const task = await add(csm, "tasks", { title: "Carried", project_id: project });
    expect(await row("tasks", task)).toMatchObject({ customer_id: null, org_id: null });
    await change(csm, "projects", project, "customer_id = $2", [customer]);
    expect(await row("tasks", task)).toMatchObject({ customer_id: customer, org_id: org });
  });
});

describe("nobody hangs work on what is somebody else's", () => {
  test("a CSM on another CSM's customer, project or employee", async () => {
    const foreign = await add(otherCsm, "projects", { name: "F", customer_id: otherCustomer });
    const stranger = await insertRow(db, "employees", {
      name: "Stranger",
      org_id: await createOrganization(db, { ownerId: (await createUser(db)).id }),
    });
    const mine = await add(csm, "tasks", { title: "Mine" });
    const attempts = [
      add(csm, "tasks", { title: "x", customer_id: otherCustomer }),
      add(csm, "tasks", { title: "x", project_id: foreign }),
      add(csm, "tasks", { title: "x", assigned_to: stranger }),
      add(csm, "projects", { name: "x", customer_id: otherCustomer }),
      add(csm, "tasks", { title: "x", owner_u_id: otherCsm.id }),
      change(csm, "tasks", mine, "customer_id = $2", [otherCustomer]),
      change(csm, "tasks", mine, "project_id = $2", [foreign]),
      change(csm, "tasks", mine, "assigned_to = $2", [stranger]),
    ];
    expect(await Promise.all(attempts.map(refusal))).toEqual(attempts.map(() => "42501"));
  });

  test("a member works on what is assigned to them, and neither shares, moves nor hands it on", async () => {
    const project = await add(owner, "projects", {
      name: "Ours",
      org_id: org,
      visibility: "shared",
    });
    const employee = await insertRow(db, "employees", { name: "Second", org_id: org });
    await db.query("update public.employees set u_id = $1 where org_id = $2 and name = 'Bo Lie'", [
      member.id,
      org,
    ]);
    const bo = (
      await db.query<{ id: string }>("select id from public.employees where u_id = $1", [member.id])
    ).rows[0]!.id;
    const task = await add(owner, "tasks", {
      title: "Do it",
      project_id: project,
      visibility: "shared",
      assigned_to: bo,
    });
    expect(await change(member, "tasks", task, "status = 'in_progress'")).toBe(1);
    const attempts = [
      change(member, "tasks", task, "visibility = 'internal'"),
      change(member, "tasks", task, "project_id = null"),
      change(member, "tasks", task, "owner_u_id = $2", [member.id]),
    ];
    expect(await Promise.all(attempts.map(refusal))).toEqual(attempts.map(() => "42501"));
    // Given to somebody else, it is no longer theirs to change; they still read it.
    expect(await change(owner, "tasks", task, "assigned_to = $2", [employee])).toBe(1);
    expect(await change(member, "tasks", task, "status = 'done'")).toBe(0);
    expect(await sees(member, "tasks", task)).toBe(true);
  });

  test("the CRM's number of a task is kept and the attempt recorded", async () => {
    const task = await insertRow(db, "tasks", {
      title: "From the CRM",
      customer_id: customer,
      crm_task_id: 7001,
    });
    await change(csm, "tasks", task, "crm_task_id = 1, title = 'Renamed'");
    expect(await row("tasks", task)).toMatchObject({ crm_task_id: 7001, title: "Renamed" });
    const { rows } = await db.query(
      "select 1 from public.security_alerts where record_id = $1 and table_name = 'tasks'",
      [task],
    );
    expect(rows).toHaveLength(1);
  });
});
