import { call } from "./customers";
import type { TestDatabase } from "./database";
import { createCustomer, type Person } from "./people";

export type Need = {
  kind: string;
  customer_id: string;
  customer_name: string;
  cause: string;
  record: string | null;
  facts: Record<string, string | number | null>;
  weight: number;
  arr_weight: number;
  urgency: number;
  severity: number;
  due: string | null;
  planned: boolean;
  key: string;
  snooze: { id: string; reason: string; until: string | null } | null;
};
export type Needs = {
  rows: Need[];
  total: number;
  skipped: number;
  all: number;
  snoozed: number;
  kinds: Record<string, number>;
  csm: { id: string } | null;
};

/** What needs a person, as they ask for it. */
export function listNeeds(
  db: TestDatabase,
  person: Person,
  ask: {
    csm?: string;
    kind?: string;
    snoozed?: boolean;
    cursor?: { dir: string; key: string };
    limit?: number;
  } = {},
): Promise<Needs> {
  return call<Needs>(db, person, "public.list_needs($1, $2, $3, $4, $5)", [
    ask.csm ?? null,
    ask.kind ?? null,
    ask.snoozed ?? false,
    ask.cursor ? JSON.stringify(ask.cursor) : null,
    ask.limit ?? 100,
  ]);
}

/** One calculation of the documented model, with the parts that make its score. */
export async function scored(
  db: TestDatabase,
  customer: string,
  daysAgo: number,
  score: number | null,
  adoption = 0,
): Promise<void> {
  await db.query(
    `insert into public.health_snapshots (customer_id, computed_at, score, model_key, model_version, inputs, parts, reason)
     values ($1, now() - make_interval(days => $2), $3, 'documented', 1, '{}', $4, $5)`,
    [
      customer,
      daysAgo,
      score,
      JSON.stringify(
        score === null
          ? []
          : [
              { key: "engagement", label: "Engagement", points: score - adoption },
              { key: "adoption", label: "Adoption", points: adoption },
            ],
      ),
      score === null ? "not_enough_data" : null,
    ],
  );
  if (daysAgo > 0) return;
  await db.query(
    `update public.customers set health_score = $2,
       health_band = case when $2::int >= 70 then 'healthy' when $2::int >= 40 then 'watch' when $2::int >= 0 then 'risk' else 'none' end
     where id = $1`,
    [customer, score],
  );
}

/** A day from today, as a column of dates takes it. */
export const day = (from: number) =>
  new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

/** A customer that needs nothing: touched today, renewing in a year. */
export const calmCustomer = (
  db: TestDatabase,
  csm: Person,
  values: Record<string, unknown> = {},
): Promise<string> =>
  createCustomer(db, {
    csmId: csm.id,
    name: "Calm",
    last_touch_at: new Date().toISOString(),
    renewal_date: day(365),
    ...values,
  });
