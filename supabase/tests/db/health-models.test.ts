import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scoreHealth } from "../../../lib/customers/health-model/rules";
import type { ModelPreview, ModelVersion } from "../../../lib/customers/health-model/types";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { feed, stored } from "../support/health";
import { documentedModel, lookedAt, randomInputs, randomModel } from "../support/health-models";
import {
  asService,
  asUser,
  createCustomer,
  createUser,
  refusal,
  type Person,
} from "../support/people";

let db: TestDatabase;
let admin: Person;
let csm: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin" });
  csm = await createUser(db, { role: "csm" });
  await db.query("insert into public.training_modules (title) values ('One'), ('Two')");
});

afterAll(() => db.close());

async function customer(facts: { industry?: string; stage?: string; size?: string } = {}) {
  const id = await createCustomer(db, { csmId: csm.id });
  await db.query(
    "update public.customers set industry = $2, stage = coalesce($3, stage), size = $4 where id = $1",
    [id, facts.industry ?? null, facts.stage ?? null, facts.size ?? null],
  );
  return id;
}

const draft = (key: string | null, name: string | null = null) =>
  call<string>(db, admin, "public.draft_health_model($1, $2)", [key, name]);

const change = (id: string, values: Partial<Record<"segment" | "factors" | "bands", unknown>>) =>
  asUser(db, admin.id, (tx) =>
    tx.query(
      `update public.health_models set segment = coalesce($2, segment), factors = coalesce($3, factors),
         bands = coalesce($4, bands) where id = $1`,
      [
        id,
        ...[values.segment, values.factors, values.bands].map((one) => one && JSON.stringify(one)),
      ],
    ),
  );

const preview = (id: string) =>
  call<ModelPreview>(db, admin, "public.preview_health_model($1)", [id]);

async function goLive(id: string, turn = "take_health_model_live") {
  await call(db, admin, `public.${turn}($1)`, [id]);
  let after: string | null = null;
  let count = 0;
  do {
    const chunk: { next: string | null; stored: number } = await call(
      db,
      admin,
      "public.apply_health_models($1, 3)",
      [after],
    );
    count += chunk.stored;
    after = chunk.next;
  } while (after);
  return count;
}

const newest = async (id: string) => {
  const { rows } = await db.query<{ model: string; occasion: string; score: number | null }>(
    `select model_key || ' ' || model_version as model, occasion, score from public.health_snapshots
     where customer_id = $1 order by computed_at desc limit 1`,
    [id],
  );
  return rows[0];
};

describe("the page's scoring", () => {
  test("is the database's, on random models and inputs", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(randomModel, fc.constant(documentedModel)),
        randomInputs,
        async (model, inputs) => {
          const { rows } = await db.query<{
            result: {
              score: number | null;
              parts: { key: string; value?: number | null; points: number | null }[];
            };
          }>(
            `select private.score_health(jsonb_populate_record(null::public.health_models, $1::jsonb), $2::jsonb, $3) as result`,
            [JSON.stringify(model), JSON.stringify(inputs), lookedAt],
          );
          const { score, parts } = rows[0]!.result;
          const ours = scoreHealth(model, inputs, lookedAt);
          expect(ours.score).toBe(score);
          expect(ours.parts).toEqual(
            parts.map(({ key, value, points }) => ({ key, value: value ?? null, points })),
          );
          // Whatever the rounding did, the parts come to the score.
          const sum = parts.reduce((all, part) => all + Math.round((part.points ?? 0) * 10), 0);
          if (score !== null) expect(sum).toBe(score * 10);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("which model a customer has", () => {
  test("the one of the segment, the documented one, Balanced; nobody's data is nobody's score", async () => {
    const bare = await customer();
    const met = await customer();
    await db.query(
      "insert into public.meetings (customer_id, title, status, scheduled_at) values ($1, 'Review', 'completed', now())",
      [met],
    );
    expect(await newest(bare)).toBeUndefined();
    expect(await newest(met)).toMatchObject({ model: "balanced 1", score: 100 });
    await feed(db, met, [1], []);
    expect(await newest(met)).toMatchObject({ model: "documented 1", score: 5 });
    await db.query("delete from public.agent_sessions where customer_id = $1", [met]);
    expect(await newest(met)).toMatchObject({ model: "balanced 1", score: 100 });
  });

  test("follows every observation of Balanced, and leaves out what is missing", async () => {
    const id = await customer();
    const score = async () => (await stored(db, id)).health_score;
    await db.query(
      "insert into public.insights (customer_id, source, type, content, importance) values ($1, 'manual', 'concern', 'Slow', 'high')",
      [id],
    );
    expect(await score()).toBe(65);
    await db.query("update public.insights set status = 'done' where customer_id = $1", [id]);
    expect(await score()).toBe(100);
    await db.query(
      "insert into public.stakeholders (customer_id, name, sentiment) values ($1, 'Ann', 'negative')",
      [id],
    );
    // 0.15 × 100 and 0.1 × 0 over 0.25.
    expect(await score()).toBe(60);
    await db.query("update public.stakeholders set sentiment = 'positive' where customer_id = $1", [
      id,
    ]);
    expect(await score()).toBe(100);
    await db.query(
      "insert into public.contracts (customer_id, end_date) values ($1, current_date + 90)",
      [id],
    );
    // 0.25 × 100 and 0.1 × 50 over 0.35.
    expect(await score()).toBe(86);
    await asUser(db, csm.id, (tx) =>
      tx.query(
        "insert into public.csm_pulses (customer_id, value, reason, given_on) values ($1, -2, 'Gone quiet', current_date)",
        [id],
      ),
    );
    expect(await score()).toBe(75);
    const { rows } = await db.query<{ factor: string; open: boolean }>(
      "select factor, ended_at is null as open from public.health_observations where customer_id = $1 order by observed_at",
      [id],
    );
    // What ended stays, so that one can tell since when something holds.
    expect(rows.filter((row) => row.factor === "concerns")).toHaveLength(2);
    expect(
      rows
        .filter((row) => row.open)
        .map((row) => row.factor)
        .sort(),
    ).toEqual(["concerns", "pulse", "runway", "sentiment"]);
  });

  test("a change that counts nothing costs no calculation", async () => {
    const id = await customer();
    await db.query(
      "insert into public.meetings (customer_id, title, status, scheduled_at) values ($1, 'Review', 'completed', now())",
      [id],
    );
    const count = async () =>
      (
        await db.query<{ n: number }>(
          "select count(*)::int as n from public.health_snapshots where customer_id = $1",
          [id],
        )
      ).rows[0]!.n;
    const before = await count();
    await db.query("update public.meetings set title = 'Renamed' where customer_id = $1", [id]);
    await db.query("insert into public.stakeholders (customer_id, name) values ($1, 'Ann')", [id]);
    await db.query(
      "insert into public.customer_notes (customer_id, kind, body) values ($1, 'call', 'Hello')",
      [id],
    );
    expect(await count()).toBe(before);
  });
});

describe("going live", () => {
  test("does what the preview said, to those it concerns alone, and leaves history as it was", async () => {
    const food = await Promise.all([1, 2, 3, 4].map(() => customer({ industry: "Food" })));
    const other = await customer({ industry: "Energy" });
    for (const [at, id] of [...food, other].entries()) {
      await feed(
        db,
        id,
        Array.from({ length: at * 3 }, () => 1),
        [20 * at],
      );
      await db.query(
        "insert into public.meetings (customer_id, title, status, scheduled_at) values ($1, 'Review', 'completed', now() - make_interval(days => $2))",
        [id, at * 30],
      );
    }
    const met = (
      await db.query(
        `select 1 from public.customers c cross join lateral (select h.model_key, h.score from public.health_snapshots h
           where h.customer_id = c.id order by h.computed_at desc limit 1) h
         where h.model_key = 'balanced' and h.score is not null and c.industry is distinct from 'Food'`,
      )
    ).rows;
    const id = await draft("balanced");
    expect(await draft("balanced")).toBe(id);
    await change(id, { segment: { industry: ["food"] } });
    const told = await preview(id);
    const history = async () =>
      (
        await db.query<{ sum: string }>(
          "select md5(string_agg(h::text, '' order by h.id)) as sum from public.health_snapshots h where computed_at < $1",
          [turned],
        )
      ).rows[0]!.sum;
    const turned = (await db.query<{ now: Date }>("select clock_timestamp() as now")).rows[0]!.now;
    const before = await history();

    const stored = await goLive(id);
    expect(stored).toBe(told.affected);
    expect(await history()).toBe(before);
    const rows = told.rows.filter((row) => food.includes(row.id));
    expect(rows).toHaveLength(4);
    for (const row of told.rows) {
      const now = await newest(row.id);
      expect(now).toEqual({
        model: `${row.key_after} ${row.version_after}`,
        occasion: "model",
        score: row.score_after,
      });
    }
    const bands = await db.query<{ band: string; n: number }>(
      "select health_band as band, count(*)::int as n from public.customers group by 1",
    );
    for (const { band, after } of told.bands)
      expect(bands.rows.find((row) => row.band === band)?.n ?? 0).toBe(after);
    expect(told.moved).toBe(told.moves.reduce((sum, move) => sum + move.count, 0));
    expect(await newest(other)).toMatchObject({ model: "documented 1" });

    // A customer that moves into the segment gets its model; retiring it gives all of them back.
    await db.query("update public.customers set industry = 'FOOD' where id = $1", [other]);
    expect(await newest(other)).toMatchObject({ model: "balanced 2", occasion: "model" });
    const list = await call<ModelVersion[]>(db, admin, "public.list_health_models()");
    expect(list.find((model) => model.id === id)).toMatchObject({
      status: "live",
      // Those of the segment, and whom nobody else has data for.
      customers: 5 + met.length,
    });
    expect(list.find((model) => model.key === "balanced" && model.version === 1)?.status).toBe(
      "retired",
    );

    const back = await preview(id);
    expect(await goLive(id, "retire_health_model")).toBe(back.affected);
    for (const row of back.rows)
      expect(await newest(row.id)).toMatchObject({ score: row.score_after });
    expect(await newest(other)).toMatchObject({ model: "documented 1" });
  });

  test("refuses what is wrong in itself or collides with another, in a sentence", async () => {
    const first = await draft(null, "Large ones");
    await change(first, { segment: { size: ["large"], stage: ["active", "renewal"] } });
    await goLive(first);
    const second = await draft(null, "Renewals");
    const refused = (values: Parameters<typeof change>[1]) =>
      change(second, values).then(() =>
        call(db, admin, "public.take_health_model_live($1)", [second]).then(
          () => "live",
          (error: { hint?: string }) => error.hint ?? "no hint",
        ),
      );
    expect(await refused({})).toMatch(/Name the segment/);
    expect(await refused({ segment: { stage: ["renewal"] } })).toMatch(/in that of Large ones/);
    const { rows } = await db.query<{ factors: Record<string, unknown>[]; bands: object[] }>(
      "select factors, bands from public.health_models where id = $1",
      [second],
    );
    const [factor, ...rest] = rows[0]!.factors;
    const apart = { stage: ["renewal"], size: ["small"] };
    expect(
      await refused({ segment: apart, factors: [{ ...factor, weight: 0.3 }, ...rest] }),
    ).toMatch(/100 %/);
    expect(await refused({ factors: [{ ...factor, full_at: null }, ...rest] })).toMatch(/limit/);
    expect(await refused({ factors: [...rest, factor, factor] })).toMatch(/once/);
    expect(
      await refused({
        factors: rows[0]!.factors,
        bands: [
          { key: "healthy", from: 40 },
          { key: "watch", from: 40 },
          { key: "risk", from: 0 },
        ],
      }),
    ).toMatch(/Bands/);
    expect(await refused({ bands: rows[0]!.bands })).toBe("live");
    expect(await refusal(call(db, admin, "public.take_health_model_live($1)", [second]))).toBe(
      "model_gone",
    );
    const documented = (
      await db.query<{ id: string }>("select id from public.health_models where key = 'documented'")
    ).rows[0]!.id;
    expect(await refusal(call(db, admin, "public.retire_health_model($1)", [documented]))).toBe(
      "model_fixed",
    );
    expect(await refusal(draft("documented"))).toBe("model_fixed");
  });

  test("is for platform admins, and a version that was live is nobody's to write", async () => {
    const id = (
      await db.query<{ id: string }>(
        "select id from public.health_models where status = 'live' limit 1",
      )
    ).rows[0]!.id;
    for (const sql of [
      "public.preview_health_model($1)",
      "public.take_health_model_live($1)",
      "public.retire_health_model($1)",
      "public.apply_health_models($1)",
    ])
      expect(await refusal(call(db, csm, sql, [id]))).toBe("not_allowed");
    await change(id, { segment: { stage: ["churned"] } });
    const { rows } = await db.query(
      "select 1 from public.health_models where id = $1 and segment ? 'stage' and segment -> 'stage' ? 'churned'",
      [id],
    );
    expect(rows).toEqual([]);
  });
});

describe("the night", () => {
  const night = async () => {
    let after: string | null = null;
    const sum = { looked: 0, stored: 0 };
    do {
      const chunk: { next: string | null; looked: number; stored: number } = await asService(
        db,
        async (tx) => {
          const { rows } = await tx.query<{ r: never }>(
            "select public.snapshot_health($1, 4) as r",
            [after],
          );
          return rows[0]!.r;
        },
      );
      sum.looked += chunk.looked;
      sum.stored += chunk.stored;
      after = chunk.next;
    } while (after);
    return sum;
  };

  test("mends a score whose window has moved on, once a day", async () => {
    const id = await customer();
    await feed(db, id, [29.9, 29.9, 1], [50]);
    expect((await stored(db, id)).health_score).toBe(40);
    // Two of the messages grow old without anything happening.
    await db.exec(`alter table public.agent_messages disable trigger health_on_update;
      update public.agent_messages set created_at = created_at - interval '1 day' where created_at < now() - interval '29 days';
      alter table public.agent_messages enable trigger health_on_update;`);
    const first = await night();
    expect(first.looked).toBeGreaterThan(5);
    expect(first.stored).toBeGreaterThan(0);
    expect((await stored(db, id)).health_score).toBe(30);
    expect(await newest(id)).toMatchObject({ occasion: "nightly" });
    expect(await night()).toEqual({ looked: first.looked, stored: 0 });
  });

  test("is the service's alone", async () => {
    expect(await refusal(call(db, admin, "public.snapshot_health()"))).toBe("42501");
  });
});

describe("a pulse", () => {
  test("is given in one's own name for one's own customer, not in the future, and never changed", async () => {
    const stranger = await createUser(db, { role: "csm" });
    const id = await customer();
    const give = (person: Person, author: string, day = "current_date") =>
      refusal(
        asUser(db, person.id, (tx) =>
          tx.query(
            `insert into public.csm_pulses (customer_id, author_id, value, reason, given_on) values ($1, $2, 1, 'Fine', ${day})`,
            [id, author],
          ),
        ),
      );
    expect(await give(csm, csm.id)).toBe("allowed");
    expect(await give(stranger, stranger.id)).toBe("42501");
    expect(await give(csm, stranger.id)).toBe("42501");
    expect(await give(csm, csm.id, "current_date + 3")).toBe("pulse_in_future");
    const rewrite = asUser(db, csm.id, (tx) =>
      tx.query("update public.csm_pulses set value = -2 where customer_id = $1", [id]),
    );
    expect(await refusal(rewrite)).toBe("42501");
    const { rows } = await db.query("select value from public.csm_pulses where customer_id = $1", [
      id,
    ]);
    expect(rows).toEqual([{ value: 1 }]);
  });
});
