import type { TestDatabase } from "./database";
import { createCustomer, insertRow, type Person } from "./people";

export type Snapshot = {
  score: number | null;
  reason: string | null;
  parts: { key: string; points: number | null; has_data?: boolean; value?: number | null }[];
};

/** Messages by their age in days, trainings by their progress. */
export async function feed(
  db: TestDatabase,
  customer: string,
  ages: number[],
  progress: number[],
): Promise<void> {
  if (ages.length > 0) {
    const session = await insertRow(db, "agent_sessions", { customer_id: customer });
    await db.query(
      `insert into public.agent_messages (session_id, role, content, created_at)
       select $1, 'user', 'Hello', now() - make_interval(secs => 86400 * age) from unnest($2::float8[]) as age`,
      [session, ages],
    );
  }
  await db.query(
    `insert into public.training_progress (customer_id, module_id, progress)
     select $1, m.ids[1 + place % cardinality(m.ids)], progress
       from unnest($2::int[]) with ordinality p (progress, place),
         (select array_agg(id) as ids from public.training_modules) m`,
    [customer, progress],
  );
}

/** The newest calculation of a customer. */
export async function latest(db: TestDatabase, customer: string): Promise<Snapshot> {
  const { rows } = await db.query<Snapshot>(
    "select score, reason, parts from public.health_snapshots where customer_id = $1 order by computed_at desc limit 1",
    [customer],
  );
  return rows[0]!;
}

/** The score a customer carries. */
export async function stored(
  db: TestDatabase,
  customer: string,
): Promise<{ health_score: number | null; health_band: string }> {
  const { rows } = await db.query<{ health_score: number | null; health_band: string }>(
    "select health_score, health_band from public.customers where id = $1",
    [customer],
  );
  return rows[0]!;
}

/** A customer of a CSM, with the facts that decide which model it has. */
export async function customerOf(
  db: TestDatabase,
  csm: Person,
  facts: { industry?: string } = {},
): Promise<string> {
  const id = await createCustomer(db, { csmId: csm.id });
  await db.query("update public.customers set industry = $2 where id = $1", [
    id,
    facts.industry ?? null,
  ]);
  return id;
}

/** The model of a customer's newest calculation, why it was made and what came of it. */
export async function newest(
  db: TestDatabase,
  customer: string,
): Promise<{ model: string; occasion: string; score: number | null } | undefined> {
  const { rows } = await db.query<{ model: string; occasion: string; score: number | null }>(
    `select model_key || ' ' || model_version as model, occasion, score from public.health_snapshots
     where customer_id = $1 order by computed_at desc limit 1`,
    [customer],
  );
  return rows[0];
}
