import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scoreHealth } from "../../../lib/customers/health-model/rules";
import { call } from "../support/customers";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { customerOf, feed, newest, stored } from "../support/health";
import { documentedModel, lookedAt, randomInputs, randomModel } from "../support/health-models";
import { asService, asUser, createUser, refusal, type Person } from "../support/people";

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
    const bare = await customerOf(db, csm);
    const met = await customerOf(db, csm);
    await db.query(
      "insert into public.meetings (customer_id, title, status, scheduled_at) values ($1, 'Review', 'completed', now())",
      [met],
    );
    expect(await newest(db, bare)).toBeUndefined();
    expect(await newest(db, met)).toMatchObject({ model: "balanced 1", score: 100 });
    await feed(db, met, [1], []);
    expect(await newest(db, met)).toMatchObject({ model: "documented 1", score: 5 });
    await db.query("delete from public.agent_sessions where customer_id = $1", [met]);
    expect(await newest(db, met)).toMatchObject({ model: "balanced 1", score: 100 });
  });

  test("follows every observation of Balanced, and leaves out what is missing", async () => {
    const id = await customerOf(db, csm);
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
    const id = await customerOf(db, csm);
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
    const id = await customerOf(db, csm);
    await feed(db, id, [29.9, 29.9, 1], [50]);
    expect((await stored(db, id)).health_score).toBe(40);
    // Two of the messages grow old without anything happening.
    await db.exec(`alter table public.agent_messages disable trigger health_on_update;
      update public.agent_messages set created_at = created_at - interval '1 day' where created_at < now() - interval '29 days';
      alter table public.agent_messages enable trigger health_on_update;`);
    const first = await night();
    // More than one chunk of four.
    expect(first.looked).toBeGreaterThan(4);
    expect(first.stored).toBeGreaterThan(0);
    expect((await stored(db, id)).health_score).toBe(30);
    expect(await newest(db, id)).toMatchObject({ occasion: "nightly" });
    expect(await night()).toEqual({ looked: first.looked, stored: 0 });
  });

  test("counts archived customers, whose score is still shown, and none that was merged into another", async () => {
    const [kept, archived, merged] = await Promise.all([1, 2, 3].map(() => customerOf(db, csm)));
    for (const id of [kept, archived, merged]) await feed(db, id!, [1], [50]);
    await db.query("update public.customers set archived_at = now() where id = $1", [archived]);
    await db.query(
      "update public.customers set archived_at = now(), merged_into = $2 where id = $1",
      [merged, kept],
    );
    await db.exec(
      "update public.health_snapshots set computed_at = computed_at - interval '8 days'",
    );
    const { looked } = await night();
    const { rows } = await db.query<{ n: number }>(
      "select count(*)::int as n from public.customers where merged_into is null",
    );
    expect(looked).toBe(rows[0]!.n);
    expect(await newest(db, archived!)).toMatchObject({ occasion: "nightly" });
    expect(await newest(db, merged!)).toMatchObject({ occasion: "change" });
  });

  test("is the service's alone", async () => {
    expect(await refusal(call(db, admin, "public.snapshot_health()"))).toBe("42501");
  });
});

describe("a pulse", () => {
  test("is given in one's own name for one's own customer, not in the future, and never changed", async () => {
    const stranger = await createUser(db, { role: "csm" });
    const id = await customerOf(db, csm);
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
