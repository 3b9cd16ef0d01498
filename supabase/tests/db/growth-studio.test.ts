import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createStudio, forecasts, type Studio } from "../support/growth";
import {
  asService,
  createOrganization,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let csm: Person;
let owner: Person;
let member: Person;
let colleague: Person;
let stranger: Person;
let org: string;
let otherOrg: string;
let one: Studio["one"];
let as: Studio["as"];
let addLevers: Studio["addLevers"];
let addSimulation: Studio["addSimulation"];

beforeAll(async () => {
  db = await createTestDatabase();
  ({ csm, owner, member, colleague, stranger, org, otherOrg, one, as, addLevers, addSimulation } =
    await createStudio(db));
});

afterAll(() => db?.close());

describe("the stamp of an organization", () => {
  test("opens work to its admins and its CSM, and to nobody else", async () => {
    const id = await addLevers(member, ["Referrals", "Pricing"], org);
    const read = (person: Person) =>
      as(person, "select id from public.growth_levers where id = $1", id);
    expect(await read(owner)).toEqual([{ id }]);
    expect(await read(csm)).toEqual([{ id }]);
    expect(await read(colleague)).toEqual([]);
    expect(await read(stranger)).toEqual([]);
  });

  test("is that of the parent, whatever a child says, and follows it", async () => {
    const set = await addLevers(member, ["Onboarding"], org);
    const [child] = await as<{ id: string; org_id: string }>(
      member,
      `insert into public.growth_lever_progress (levers_id, lever, org_id)
       values ($1, 'Onboarding', $2) returning id, org_id`,
      set,
      otherOrg,
    );
    expect(child!.org_id).toBe(org);
    await as(member, "update public.growth_levers set org_id = null where id = $1", set);
    const stamp = () =>
      one("select org_id from public.growth_lever_progress where id = $1", child!.id);
    expect(await stamp()).toEqual({ org_id: null });
    await as(
      member,
      "update public.growth_lever_progress set org_id = $2 where id = $1",
      child!.id,
      otherOrg,
    );
    expect(await stamp()).toEqual({ org_id: null });
  });

  test("is given only by members of the organization", async () => {
    expect(await refusal(addLevers(colleague, ["Referrals"], otherOrg))).toBe("42501");
  });

  test("lets admins go on reading when the person has left, who then changes nothing under it", async () => {
    const leaver = await createUser(db);
    await insertRow(db, "org_users", { org_id: org, u_id: leaver.id, role: "member" });
    const set = await addLevers(leaver, ["Renewals"], org);
    await db.query("delete from public.org_users where u_id = $1", [leaver.id]);
    expect(
      await as(owner, "select levers from public.growth_levers where id = $1", set),
    ).toHaveLength(1);
    await as(leaver, "update public.growth_levers set org_id = null where id = $1", set);
    expect(await one("select org_id from public.growth_levers where id = $1", set)).toEqual({
      org_id: org,
    });
  });

  test("does not open what a person did before or elsewhere", async () => {
    const before = await addLevers(member, ["Earlier"], null);
    const elsewhere = await addLevers(member, ["Elsewhere"], otherOrg);
    for (const id of [before, elsewhere]) {
      expect(await as(owner, "select id from public.growth_levers where id = $1", id)).toEqual([]);
    }
  });

  test("goes with the organization, while the person keeps the work", async () => {
    const short = await createOrganization(db, { ownerId: colleague.id });
    const set = await addLevers(colleague, ["Short"], short);
    const simulation = await addSimulation(colleague, {}, short);
    await as(
      colleague,
      "insert into public.growth_lever_progress (levers_id, lever) values ($1, 'Short')",
      set,
    );
    await asService(db, (tx) =>
      tx.query("select public.complete_simulation($1, $2)", [simulation, forecasts(120)]),
    );
    await db.query("delete from public.enterprise_orgs where id = $1", [short]);
    expect(
      await one(
        `select (select count(*)::int from public.growth_lever_progress where u_id = $1 and org_id is null) as progress,
                (select count(*)::int from public.tier2_simulation_history where u_id = $1 and org_id is null) as forecasts,
                (select count(*)::int from public.growth_simulations_log where user_id = $1 and org_id is null) as log`,
        colleague.id,
      ),
    ).toEqual({ progress: 1, forecasts: 1, log: 2 });
  });
});

describe("levers", () => {
  test("of somebody else take no progress", async () => {
    const set = await addLevers(owner, ["Owner's"], null);
    const attempt = as(
      member,
      "insert into public.growth_lever_progress (levers_id, lever) values ($1, 'Owner''s')",
      set,
    );
    expect(await refusal(attempt)).toBe("23503");
  });

  test("named anew leave a record of what stayed, came and went", async () => {
    const person = await createUser(db);
    await addLevers(person, ["A", "B", "C"], null);
    const second = await addLevers(person, ["B", "D"], null);
    const rows = await as(
      person,
      "select levers_id, origin, kept, added, dropped from public.growth_levers_regeneration",
    );
    expect(rows).toEqual([
      { levers_id: second, origin: "person", kept: ["B"], added: ["D"], dropped: ["A", "C"] },
    ]);
  });

  test("are not passed off as what a model or an assessment said", async () => {
    const [levers] = await as(
      member,
      "insert into public.growth_levers (levers, origin) values ('{X}', 'model') returning origin",
    );
    const [insight] = await as(
      member,
      `insert into public.growth_insights (kind, title, origin, confidence)
       values ('strength', 'Mine', 'assessment', 0.99) returning origin, confidence`,
    );
    expect([levers, insight]).toEqual([
      { origin: "person" },
      { origin: "person", confidence: null },
    ]);
  });

  test("count as done only when they are", async () => {
    const set = await addLevers(member, ["Half"], null);
    const attempt = as(
      member,
      "insert into public.growth_lever_progress (levers_id, lever, status, progress) values ($1, 'Half', 'done', 50)",
      set,
    );
    expect(await refusal(attempt)).toBe("23514");
  });
});

describe("the log of the studio", () => {
  test("says who did what to which columns, and stays as it was written", async () => {
    const person = await createUser(db);
    const set = await addLevers(person, ["One"], null);
    await as(person, "update public.growth_levers set levers = '{Two}' where id = $1", set);
    await as(person, "update public.growth_levers set levers = '{Two}' where id = $1", set);
    await as(person, "delete from public.growth_levers where id = $1", set);
    expect(
      await as(
        person,
        `select action, actor_id, changed_columns from public.growth_studio_audit_log
          order by case action when 'created' then 1 when 'changed' then 2 else 3 end`,
      ),
    ).toEqual([
      { action: "created", actor_id: person.id, changed_columns: [] },
      { action: "changed", actor_id: person.id, changed_columns: ["levers"] },
      { action: "deleted", actor_id: person.id, changed_columns: [] },
    ]);
    const attempt = asService(db, (tx) =>
      tx.query("update public.growth_studio_audit_log set title = 'Forged'"),
    );
    expect(await refusal(attempt)).toBe("42501");
  });

  test("goes with its person, like everything else of the studio", async () => {
    const person = await createUser(db);
    await addLevers(person, ["A"], null);
    await addLevers(person, ["B"], null);
    const simulation = await addSimulation(person, {});
    await asService(db, (tx) =>
      tx.query("select public.complete_simulation($1, $2)", [simulation, forecasts(1)]),
    );
    await as(
      person,
      "insert into public.growth_insights (kind, title) values ('threat', 'Churn') returning id",
    );
    await as(person, "update public.growth_insights set title = 'Churn rises'");
    await db.query("delete from auth.users where id = $1", [person.id]);
    for (const [table, column] of [
      ["growth_levers", "u_id"],
      ["growth_levers_regeneration", "user_id"],
      ["growth_simulations", "user_id"],
      ["growth_simulations_log", "user_id"],
      ["tier2_simulation_history", "u_id"],
      ["growth_insights_history", "u_id"],
      ["growth_studio_audit_log", "user_id"],
    ]) {
      const { rows } = await db.query(`select 1 from public.${table} where ${column} = $1`, [
        person.id,
      ]);
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });
});
