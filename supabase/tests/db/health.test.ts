import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { feed, latest, stored, type Snapshot } from "../support/health";
import { asUser, createCustomer, createUser, insertRow, type Person } from "../support/people";

// The function as document 002 prints it. It is created beside ours and asked the same questions.
const documentedFunction = `
CREATE OR REPLACE FUNCTION update_health_score(customer_uuid UUID)
RETURNS INTEGER AS $$
DECLARE
  engagement_score INTEGER;
  adoption_score INTEGER;
  total_score INTEGER;
BEGIN
  -- Calculate engagement (based on recent interactions)
  SELECT LEAST(100, COUNT(*) * 10) INTO engagement_score
  FROM agent_messages am
  JOIN agent_sessions s ON s.id = am.session_id
  WHERE s.customer_id = customer_uuid
  AND am.created_at > NOW() - INTERVAL '30 days';

  -- Calculate adoption (based on training progress)
  SELECT COALESCE(AVG(progress), 0) INTO adoption_score
  FROM training_progress
  WHERE customer_id = customer_uuid;

  -- Combine scores
  total_score := (engagement_score + adoption_score) / 2;

  -- Update customer
  UPDATE customers SET
    health_score = total_score,
    updated_at = NOW()
  WHERE id = customer_uuid;

  RETURN total_score;
END;
$$ LANGUAGE plpgsql;`;

let db: TestDatabase;
let csm: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  csm = await createUser(db, { role: "csm" });
  await Promise.all(
    ["One", "Two", "Three"].map((title) => insertRow(db, "training_modules", { title })),
  );
  await db.exec(
    `create schema documented; set search_path = documented, public; ${documentedFunction} reset search_path;`,
  );
});

afterAll(() => db.close());

async function askDocument(customer: string): Promise<number | null> {
  let score: number | null = null;
  await db
    .transaction(async (tx) => {
      await tx.exec("set local search_path = documented, public");
      const { rows } = await tx.query<{ score: number }>(
        "select update_health_score($1) as score",
        [customer],
      );
      score = rows[0]!.score;
      await tx.rollback();
    })
    .catch(() => undefined);
  return score;
}

const sum = (snapshot: Snapshot) =>
  snapshot.parts.reduce((total, part) => total + Math.round((part.points ?? 0) * 10), 0) / 10;

describe("the documented arithmetic", () => {
  test.each([
    { ages: [1, 2, 3], progress: [40, 80], score: 45, band: "watch" },
    // 60.5 is rounded to 61 where it is assigned to an integer; 91 / 2 is cut off.
    { ages: [1, 2, 3], progress: [41, 80], score: 45, band: "watch" },
    { ages: [1, 2, 3], progress: [43, 80], score: 46, band: "watch" },
    {
      ages: Array.from({ length: 14 }, (_, index) => index),
      progress: [100],
      score: 100,
      band: "healthy",
    },
    { ages: [31, 40], progress: [70], score: 35, band: "risk" },
    { ages: [5], progress: [], score: 5, band: "risk" },
    { ages: [45], progress: [], score: 0, band: "risk" },
  ])(
    "messages $ages and trainings $progress make $score",
    async ({ ages, progress, score, band }) => {
      const customer = await createCustomer(db, { csmId: csm.id });
      await feed(db, customer, ages, progress);
      expect(await askDocument(customer)).toBe(score);
      expect(await stored(db, customer)).toEqual({ health_score: score, health_band: band });
      const snapshot = await latest(db, customer);
      expect(snapshot.score).toBe(score);
      expect(sum(snapshot)).toBe(score);
    },
  );

  test("the rounding is a part of its own", async () => {
    const customer = await createCustomer(db, { csmId: csm.id });
    await feed(db, customer, [1, 2, 3], [41, 80]);
    const { parts } = await latest(db, customer);
    expect(parts.map(({ key, points }) => [key, points])).toEqual([
      ["engagement", 15],
      ["adoption", 30.5],
      ["rounding", -0.5],
    ]);
  });

  test("agrees with the document's own function on random data", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0.01, max: 60, noNaN: true }), { maxLength: 16 }),
        fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 9 }),
        async (ages, progress) => {
          const customer = await createCustomer(db, { csmId: csm.id });
          await feed(db, customer, ages, progress);
          const { health_score: ours } = await stored(db, customer);
          const snapshot = await latest(db, customer);
          if (ages.length + progress.length === 0) {
            expect(ours).toBeNull();
            return;
          }
          expect(ours).toBe(await askDocument(customer));
          expect(snapshot.score).toBe(ours);
          expect(sum(snapshot)).toBe(ours);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("without data", () => {
  test("there is no score, and the reason says so", async () => {
    const customer = await createCustomer(db, { csmId: csm.id });
    const answer = await asUser(db, csm.id, (tx) =>
      tx.query<{ score: number | null }>("select public.update_health_score($1) as score", [
        customer,
      ]),
    );
    expect(answer.rows[0]!.score).toBeNull();
    expect(await stored(db, customer)).toEqual({ health_score: null, health_band: "none" });
    const snapshot = await latest(db, customer);
    expect(snapshot.reason).toBe("not_enough_data");
    expect(snapshot.parts.map(({ has_data }) => has_data)).toEqual([false, false]);
    // The document's own function calls this zero; here no data is not zero.
    expect(await askDocument(customer)).toBe(0);
  });

  test("one factor with data is enough, and the other is said to have none", async () => {
    const customer = await createCustomer(db, { csmId: csm.id });
    await feed(db, customer, [], [70, 90]);
    const snapshot = await latest(db, customer);
    expect(snapshot.score).toBe(40);
    expect(snapshot.parts.find(({ key }) => key === "engagement")).toMatchObject({
      has_data: false,
      value: null,
      points: 0,
    });
  });

  test("a score goes when its last data goes", async () => {
    const customer = await createCustomer(db, { csmId: csm.id });
    await feed(db, customer, [1], [50]);
    expect((await stored(db, customer)).health_score).toBe(30);
    await db.query("delete from public.training_progress where customer_id = $1", [customer]);
    expect((await stored(db, customer)).health_score).toBe(5);
    await db.query("delete from public.agent_sessions where customer_id = $1", [customer]);
    expect(await stored(db, customer)).toEqual({ health_score: null, health_band: "none" });
  });
});
