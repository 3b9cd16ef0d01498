import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type {
  ModelPreview,
  ModelVersion,
  PreviewChunk,
} from "../../../lib/customers/health-model/types";
import { addPreview } from "../../../lib/customers/health-model/rules";
import { modelHref, toFilter } from "../../../lib/customers/portfolio/rules";
import { readListParams } from "../../../lib/customers/portfolio/schema";
import { call, list } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { customerOf, feed, newest } from "../support/health";
import { asUser, createUser, refusal, type Person } from "../support/people";

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

/** The whole preview, a chunk of three customers at a time, added up as the page does it. */
async function preview(id: string): Promise<ModelPreview> {
  let sum: ModelPreview | null = null;
  let after: string | null = null;
  do {
    const chunk: PreviewChunk = await call(db, admin, "public.preview_health_model($1, $2, 3)", [
      id,
      after,
    ]);
    expect(chunk.looked).toBeLessThanOrEqual(3);
    sum = addPreview(sum, chunk);
    after = chunk.next;
  } while (after);
  return sum!;
}

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

/** What the list counts behind the number of each version, as the page's link asks for it. */
async function behindCounts(models: ModelVersion[]) {
  const found = [];
  for (const { key, version } of models) {
    const href = new URL(modelHref(key, version), "http://x");
    const filter = toFilter(readListParams(Object.fromEntries(href.searchParams)));
    found.push({ key, version, customers: (await list(db, admin, filter)).total });
  }
  return found;
}

describe("going live", () => {
  test("does what the preview said, to those it concerns alone, and leaves history as it was", async () => {
    const food = await Promise.all(
      [1, 2, 3, 4].map(() => customerOf(db, csm, { industry: "Food" })),
    );
    const other = await customerOf(db, csm, { industry: "Energy" });
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
    expect([told.looked, told.rows.length]).toEqual([told.customers, told.affected]);
    // All in one chunk says the same.
    expect(
      addPreview(null, await call(db, admin, "public.preview_health_model($1)", [id])),
    ).toEqual(told);
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
      const now = await newest(db, row.id);
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
    expect(await newest(db, other)).toMatchObject({ model: "documented 1" });

    // A customer that moves into the segment gets its model; retiring it gives all of them back.
    await db.query("update public.customers set industry = 'FOOD' where id = $1", [other]);
    expect(await newest(db, other)).toMatchObject({ model: "balanced 2", occasion: "model" });
    // An archived customer is still scored and can be listed; what was merged into another is not.
    const [archived, merged] = food as [string, string];
    await db.query("update public.customers set archived_at = now() where id = $1", [archived]);
    await db.query(
      "update public.customers set archived_at = now(), merged_into = $2 where id = $1",
      [merged, other],
    );
    const counted = await call<ModelVersion[]>(db, admin, "public.list_health_models()");
    expect(await behindCounts(counted)).toEqual(
      counted.map(({ key, version, customers }) => ({ key, version, customers })),
    );
    expect((await list(db, csm, { model: "balanced.2", archived: "all" })).total).toBe(
      counted.find((model) => model.id === id)!.customers,
    );
    await db.query("update public.customers set archived_at = null, merged_into = null");
    const models = await call<ModelVersion[]>(db, admin, "public.list_health_models()");
    expect(models.find((model) => model.id === id)!.customers).toBe(
      counted.find((model) => model.id === id)!.customers + 1,
    );
    expect(models.find((model) => model.id === id)).toMatchObject({
      status: "live",
      // Those of the segment, and whom nobody else has data for.
      customers: 5 + met.length,
    });
    expect(models.find((model) => model.key === "balanced" && model.version === 1)?.status).toBe(
      "retired",
    );

    const back = await preview(id);
    expect(await goLive(id, "retire_health_model")).toBe(back.affected);
    for (const row of back.rows)
      expect(await newest(db, row.id)).toMatchObject({ score: row.score_after });
    expect(await newest(db, other)).toMatchObject({ model: "documented 1" });
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
