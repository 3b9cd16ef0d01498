import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createStudio, forecasts, type Studio } from "../support/growth";
import { asService, refusal, type Person } from "../support/people";

let db: TestDatabase;
let owner: Person;
let member: Person;
let org: string;
let one: Studio["one"];
let as: Studio["as"];
let addSimulation: Studio["addSimulation"];

beforeAll(async () => {
  db = await createTestDatabase();
  ({ owner, member, org, one, as, addSimulation } = await createStudio(db));
});

afterAll(() => db?.close());

describe("simulations", () => {
  test("take assumptions from people and outcomes from the product alone", async () => {
    const id = await addSimulation(member, { months: 12 });
    const read = () =>
      one("select status, output_data from public.growth_simulations where id = $1", id);
    expect(await read()).toEqual({ status: "queued", output_data: null });
    await as(
      member,
      `update public.growth_simulations set output_data = '{"total": 1}', status = 'completed' where id = $1`,
      id,
    );
    expect(await read()).toEqual({ status: "queued", output_data: null });
    const attempt = as(member, "select public.complete_simulation($1, '{}')", id);
    expect(await refusal(attempt)).toBe("42501");

    await asService(db, (tx) =>
      tx.query("select public.complete_simulation($1, $2)", [id, forecasts(140)]),
    );
    expect(await read()).toMatchObject({ status: "completed", output_data: forecasts(140) });
    await as(
      member,
      `update public.growth_simulations set input_data = '{"months": 24}' where id = $1`,
      id,
    );
    expect(await read()).toEqual({ status: "queued", output_data: null });
  });

  test("note each forecast once a run, to be held against what came", async () => {
    const id = await addSimulation(member, { months: 6 }, org);
    for (const value of [110, 130]) {
      await asService(db, (tx) =>
        tx.query("select public.complete_simulation($1, $2)", [id, forecasts(value)]),
      );
    }
    await as(
      member,
      `update public.tier2_simulation_history set actual = 125, actual_on = '2027-07-01', forecast = 125
        where simulation_id = $1 and run = 2`,
      id,
    );
    const rows = await as(
      owner,
      `select run, forecast::int, actual::int, deviation::int from public.tier2_simulation_history
        where simulation_id = $1 order by run`,
      id,
    );
    expect(rows).toEqual([
      { run: 1, forecast: 110, actual: null, deviation: null },
      { run: 2, forecast: 130, actual: 125, deviation: -5 },
    ]);
    const alerts = await one<{ n: number }>(
      "select count(*)::int as n from public.security_alerts where table_name = 'tier2_simulation_history'",
    );
    expect(alerts.n).toBe(1);
  });

  test("that failed say why and keep their log when they are gone", async () => {
    const id = await addSimulation(member, {});
    await asService(db, (tx) =>
      tx.query("select public.complete_simulation($1, null, 'No start value')", [id]),
    );
    await as(member, "delete from public.growth_simulations where id = $1", id);
    const log = await as(
      member,
      "select event, message from public.growth_simulations_log where simulation_id = $1 order by created_at, event",
      id,
    );
    expect(log).toEqual([
      { event: "queued", message: null },
      { event: "failed", message: "No start value" },
      { event: "deleted", message: null },
    ]);
  });
});

describe("insights", () => {
  test("keep their former wordings, also of what was deleted", async () => {
    const [insight] = await as<{ id: string }>(
      member,
      "insert into public.growth_insights (kind, title, version) values ('weakness', 'Slow answers', 7) returning id",
    );
    const id = insight!.id;
    await as(
      member,
      "update public.growth_insights set title = 'Slow first answers' where id = $1",
      id,
    );
    await as(member, "update public.growth_insights set status = 'kept' where id = $1", id);
    expect(
      await one("select version, title, status from public.growth_insights where id = $1", id),
    ).toEqual({ version: 2, title: "Slow first answers", status: "kept" });
    await as(member, "delete from public.growth_insights where id = $1", id);
    const history = await as(
      member,
      `select version, title, status, ended_by, changed_by from public.growth_insights_history
        where insight_id = $1 order by version`,
      id,
    );
    expect(history).toEqual([
      {
        version: 1,
        title: "Slow answers",
        status: "open",
        ended_by: "edited",
        changed_by: member.id,
      },
      {
        version: 2,
        title: "Slow first answers",
        status: "kept",
        ended_by: "deleted",
        changed_by: member.id,
      },
    ]);
    expect(
      await as(owner, "select id from public.growth_insights_history where insight_id = $1", id),
    ).toEqual([]);
  });

  test("place what answers them in the quadrant, and losing one leaves the point", async () => {
    const [insight] = await as<{ id: string }>(
      member,
      "insert into public.growth_insights (kind, title, org_id) values ('opportunity', 'Ask for referrals', $1) returning id",
      org,
    );
    const add = (impact: number, effort: number) =>
      as<{ id: string; quadrant: string; org_id: string }>(
        member,
        `insert into public.growth_quadrant_data (insight_id, label, impact, effort)
         values ($1, 'Point', $2, $3) returning id, quadrant, org_id`,
        insight!.id,
        impact,
        effort,
      );
    const points = [await add(8, 2), await add(5, 5), await add(4.9, 4.9), await add(1, 9)].flat();
    expect(points.map((point) => point.quadrant)).toEqual([
      "quick_win",
      "big_bet",
      "fill_in",
      "avoid",
    ]);
    expect(points.every((point) => point.org_id === org)).toBe(true);
    await as(member, "delete from public.growth_insights where id = $1", insight!.id);
    expect(
      await as(
        member,
        "select insight_id, org_id from public.growth_quadrant_data where id = $1",
        points[0]!.id,
      ),
    ).toEqual([{ insight_id: null, org_id: org }]);
  });
});
