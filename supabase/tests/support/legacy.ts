import type { TestDatabase } from "./database";
import { makePeople, numbers, type Account, type OldRow } from "./legacy-rows";
import { makeLeads, makeTrends } from "./legacy-market";
import { makeActivity, makeAssessments, makeModelUse, makeTrials } from "./legacy-work";

export type SourceReport = {
  source: string;
  rows: number;
  moved: number;
  there: number;
  waiting: number;
  skipped: number;
  faulty: number;
  moved_now: number;
  expected: number;
  found: number;
  accounted: boolean;
  complete: boolean;
  reasons: Record<string, Record<string, number>>;
  sum?: { of: string; brought: number; arrived: number; agrees: boolean };
};
export type Report = { sources: SourceReport[]; agrees: boolean; moved_now: number };
export type Answer = { run: string; done: boolean; looked_at: number; report: Report | null };

/**
 * An old system with what should become of each of its rows, and the accounts that some of its people have: 5,000 rows,
 * or a share of them.
 */
export function makeOldSystem(seed: number, share = 1): { accounts: Account[]; rows: OldRow[] } {
  const random = numbers(seed, share);
  const { accounts, rows, people } = makePeople(random);
  return {
    accounts,
    rows: [
      ...rows,
      ...makeAssessments(random, people),
      ...makeActivity(random, people),
      ...makeModelUse(random, people),
      ...makeTrials(random, people),
      ...makeTrends(random),
      ...makeLeads(random),
    ],
  };
}

export async function loadAccounts(db: TestDatabase, accounts: Account[]): Promise<void> {
  await db.query(
    `insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
     select a.id, a.email, case when a.state <> 'unconfirmed' then now() end, '{}'
       from jsonb_to_recordset($1) as a(id uuid, email text, state text)`,
    [JSON.stringify(accounts)],
  );
  await db.query("update public.tier2_users set is_active = false where u_id = any ($1)", [
    accounts.filter((one) => one.state === "closed").map((one) => one.id),
  ]);
}

/** Loads rows as an import would: table by table, in the order in which they refer to each other. */
export async function loadRows(db: TestDatabase, rows: OldRow[]): Promise<void> {
  for (const table of new Set(rows.map((row) => row.table))) {
    const values = rows.filter((row) => row.table === table).map((row) => row.values);
    const columns = [...new Set(values.flatMap((one) => Object.keys(one)))].join(", ");
    await db.query(
      `insert into public.${table} (${columns})
       select ${columns} from jsonb_populate_recordset(null::public.${table}, $1)`,
      [JSON.stringify(values)],
    );
  }
}

export async function migrate(
  db: Pick<TestDatabase, "query">,
  options: { dryRun?: boolean; part?: string | null; limit?: number } = {},
): Promise<Answer> {
  const { rows } = await db.query<{ answer: Answer }>(
    "select public.migrate_legacy($1, $2, $3) as answer",
    [options.dryRun ?? false, options.part ?? null, options.limit ?? 500],
  );
  return rows[0]!.answer;
}

export const parts = ["users", "assessments", "trends", "activity", "trials", "leads", "ai_log"];

/** A rehearsal as the command makes it: part by part, put together to one report. */
export async function rehearse(db: Pick<TestDatabase, "query">): Promise<Report> {
  const sources: SourceReport[] = [];
  for (const part of parts) {
    sources.push(...(await migrate(db, { dryRun: true, part, limit: 5000 })).report!.sources);
  }
  return {
    sources,
    agrees: sources.every((one) => one.accounted && one.complete && (one.sum?.agrees ?? true)),
    moved_now: sources.reduce((sum, one) => sum + one.moved_now, 0),
  };
}

/** Calls until everything was looked at; answers the last answer and how many calls it took. */
export async function migrateAll(
  db: Pick<TestDatabase, "query">,
  limit = 500,
): Promise<{ answer: Answer; calls: number }> {
  for (let calls = 1; calls < 1000; calls += 1) {
    const answer = await migrate(db, { limit });
    if (answer.done) return { answer, calls };
  }
  throw new Error("The migration does not come to an end.");
}

/** What moving writes to, in numbers: unchanged means that nothing was moved. */
export async function countTargets(db: TestDatabase): Promise<Record<string, number>> {
  const tables = [
    "org_invitations",
    "assessment_templates",
    "assessment_sessions",
    "assessment_responses",
    "assessment_scores",
    "assessment_scoring_results",
    "realtime_market_trends",
    "user_actions",
    "subscriptions",
    "customers",
    "stakeholders",
    "ai_analytics",
    "legacy_migrations",
    "audit_log",
  ];
  const { rows } = await db.query<Record<string, number>>(
    `select ${tables.map((name) => `(select count(*)::integer from public.${name}) as ${name}`).join(", ")},
            (select md5(string_agg(u::text, ',' order by u.u_id)) from public.tier2_users as u) as people`,
  );
  return rows[0]!;
}
