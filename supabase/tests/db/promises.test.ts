import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asService, createUser, insertRow, refusal, type Person } from "../support/people";
import { callAs, ownerRows, personRows } from "../support/statements";

let db: TestDatabase;
let csm: Person;
let admin: Person;
let customer: string;

beforeAll(async () => {
  db = await createTestDatabase();
  [csm, admin] = [await createUser(db, { role: "csm" }), await createUser(db, { role: "admin" })];
});

beforeEach(async () => {
  customer = await insertRow(db, "customers", { name: "Tallow", csm_id: csm.id });
});

afterAll(() => db.close());

const score = async () =>
  (
    await ownerRows<{ health_score: number | null }>(
      db,
      "select health_score from public.customers where id = $1",
      customer,
    )
  )[0]!.health_score;

describe("a promise", () => {
  const promise = (facts: object = {}) =>
    insertRow(db, "promises", {
      customer_id: customer,
      by_side: "us",
      text: "A date for the export",
      ...facts,
    });
  const state = async (id: string) =>
    (
      await ownerRows<{ state: string; late: boolean }>(
        db,
        "select state, late_since is not null as late from public.promises where id = $1",
        id,
      )
    )[0];
  const observed = async () =>
    (
      await ownerRows<{ facts: object }>(
        db,
        "select facts from public.health_observations where customer_id = $1 and factor = 'promises' and ended_at is null",
        customer,
      )
    )[0]?.facts;
  const night = (today: string) =>
    asService(db, (tx) => tx.query("select public.age_promises($1)", [today]));
  const dayFrom = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  test("is late after its day and broken two weeks later; only the service says so", async () => {
    const id = await promise({ due_date: dayFrom(-1) });
    const theirs = await promise({ by_side: "customer", due_date: dayFrom(5) });
    expect(await observed()).toEqual({ kept: 0, late: 0, broken: 0 });
    await night(dayFrom(0));
    expect(await state(id)).toEqual({ state: "open", late: true });
    expect(await observed()).toEqual({ kept: 0, late: 1, broken: 0 });
    await night(dayFrom(13));
    expect(await state(id)).toEqual({ state: "open", late: true });
    await night(dayFrom(14));
    expect(await state(id)).toEqual({ state: "broken", late: true });
    expect(await observed()).toEqual({ kept: 0, late: 0, broken: 1 });
    expect(await state(theirs)).toEqual({ state: "open", late: true });
    expect(await refusal(callAs(db, admin, "age_promises"))).not.toBeNull();
  });

  test("is kept when its task is done, and open again when the task is", async () => {
    const task = await insertRow(db, "tasks", {
      title: "Do it",
      customer_id: customer,
      owner_u_id: csm.id,
    });
    const id = await promise({ task_id: task });
    await personRows(db, csm, "update public.tasks set status = 'done' where id = $1", task);
    expect(await state(id)).toMatchObject({ state: "kept" });
    expect(await observed()).toEqual({ kept: 1, late: 0, broken: 0 });
    await personRows(db, csm, "update public.tasks set status = 'todo' where id = $1", task);
    expect(await state(id)).toMatchObject({ state: "open" });
  });

  test("counts in a model that names it and in no other", async () => {
    const valued = async (broken: number) => {
      const [row] = await ownerRows<{
        score: { parts: { key: string; value: number; input_text: string }[] };
      }>(
        db,
        `select private.weighted_health('[{"key":"promises","label":"Our promises","weight":1,"source_table":"promises","broken":25,"late":10}]',
          jsonb_build_object('promises', jsonb_build_object('kept', 2, 'late', 1, 'broken', $1::int)), current_date) as score`,
        broken,
      );
      return row!.score.parts[0]!;
    };
    expect(await valued(1)).toMatchObject({
      value: 65,
      input_text: "Of our promises 1 broken, 1 late, 2 kept",
    });
    expect(await valued(9)).toMatchObject({ value: 0 });
    await insertRow(db, "insights", {
      customer_id: customer,
      source: "manual",
      type: "quote",
      content: "Noted",
    });
    const before = await score();
    await promise({ state: "broken" });
    expect(await score()).toBe(before);
  });

  test("that somebody types is like one that was found: ours has a task that keeps it, and health counts it", async () => {
    const add = (who: Person, facts: object) =>
      callAs(db, who, "add_promise", JSON.stringify({ customer, ...facts }));
    const before = await observed();
    await add(csm, { side: "us", text: "The export by spring", owner: "Ines", due: dayFrom(20) });
    await add(csm, { side: "customer", text: "The list of users", due: "" });
    const rows = await ownerRows<{ id: string; by_side: string; task_id: string | null }>(
      db,
      "select id, by_side, task_id from public.promises where customer_id = $1 order by by_side",
      customer,
    );
    expect(rows).toMatchObject([{ by_side: "customer", task_id: null }, { by_side: "us" }]);
    await ownerRows(db, "update public.tasks set status = 'done' where id = $1", rows[1]!.task_id);
    expect(await state(rows[1]!.id)).toMatchObject({ state: "kept" });
    expect(await observed()).not.toEqual(before);
  });

  test("cannot be typed for somebody else's customer, nor without words, nor for another's meeting", async () => {
    const stranger = await createUser(db, { role: "csm" });
    const theirs = await insertRow(db, "customers", { name: "Theirs", csm_id: stranger.id });
    const meeting = await insertRow(db, "meetings", { customer_id: theirs, title: "Theirs" });
    const add = (who: Person, facts: object) =>
      callAs(
        db,
        who,
        "add_promise",
        JSON.stringify({ customer, side: "us", text: "A date", ...facts }),
      );
    expect(await refusal(add(stranger, {}))).toBe("not_found");
    expect(await refusal(add(csm, { meeting }))).toBe("not_found");
    expect(await refusal(add(csm, { text: "  " }))).toBe("invalid_input");
    expect(await refusal(add(csm, { side: "nobody" }))).toBe("invalid_input");
  });
});
