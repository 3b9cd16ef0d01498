import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase({ seed: true });
});

afterAll(() => db.close());

const one = async <T>(sql: string) => (await db.query<T>(sql)).rows[0]!;

describe("every snapshot of the demonstration data", () => {
  test("adds up: the points of its parts, rounding included, are the stored score", async () => {
    const { all, scored, off } = await one<{ all: number; scored: number; off: number }>(`
      select count(*)::int as all, count(h.score)::int as scored, count(*) filter (where h.score is distinct from (
        select sum((p ->> 'points')::numeric) from jsonb_array_elements(h.parts) p))::int as off
      from public.health_snapshots h`);
    expect(all).toBeGreaterThan(1500);
    expect(scored).toBeGreaterThan(1500);
    expect(off).toBe(0);
  });

  test("replays: its own model gives the stored number and parts again from what it saw", async () => {
    const { off, band } = await one<{ off: number; band: number }>(`
      select count(*) filter (where (k.again ->> 'score')::int is distinct from h.score or k.again -> 'parts' <> h.parts)::int as off,
        count(*) filter (where private.health_band(h.score, m.bands) <> h.band)::int as band
      from public.health_snapshots h
      join public.health_models m on m.key = h.model_key and m.version = h.model_version
      cross join lateral (select private.replay_health(h) as again) k`);
    expect({ off, band }).toEqual({ off: 0, band: 0 });
  });

  test("the newest is the score the customer carries", async () => {
    const { off } = await one<{ off: number }>(`
      select count(*)::int as off from public.customers c
      cross join lateral (select h.score, h.band from public.health_snapshots h
        where h.customer_id = c.id order by h.computed_at desc limit 1) h
      where (c.health_score, c.health_band) is distinct from (h.score, h.band)`);
    expect(off).toBe(0);
  });

  test("tells of a year, three models, pulses and one change of a model", async () => {
    const { rows } = await db.query<{ model: string; snapshots: number; customers: number }>(`
      select model_key || ' ' || model_version as model, count(*)::int as snapshots, count(distinct customer_id)::int as customers
      from public.health_snapshots where score is not null group by 1 order by 1`);
    expect(rows.map((row) => row.model)).toEqual(["balanced 1", "balanced 2", "documented 1"]);
    const { pulses, bands } = await one<{ pulses: number; bands: number }>(`
      select (select count(*)::int from public.csm_pulses) as pulses,
        (select count(distinct c.health_band)::int from public.customers c
          join public.health_snapshots h on h.customer_id = c.id and h.model_key = 'balanced') as bands`);
    expect(pulses).toBeGreaterThan(20);
    expect(bands).toBeGreaterThanOrEqual(3);
  });
});
