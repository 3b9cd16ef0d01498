import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { full } from "../support/full";
import {
  countTargets,
  loadAccounts,
  loadRows,
  makeOldSystem,
  migrate,
  migrateAll,
  rehearse,
  type Report,
} from "../support/legacy";
import type { OldRow } from "../support/legacy-rows";
import { asService, asUser, createCustomer, createUser, refusal } from "../support/people";

// The full run moves all 5,000 rows, a quick one a fifth of them in which no fate of a row is missing.
const whole = makeOldSystem(95);
const old = full ? whole : makeOldSystem(31, 0.2);
const total = full ? 5000 : 1000;
const chunk = total / 12.5;
const amounts = (table: string) =>
  old.rows
    .filter((row) => row.table === table && row.outcome === "moved")
    .reduce((sum, row) => sum + (row.amount ?? 0), 0);

let db: TestDatabase;
let known: string;
let before: Record<string, number>;
let rehearsal: Report;
let first: Report;

type Entry = { outcome: string; reason: string | null; target_table: string; target_id: string };

async function ledger(): Promise<Map<string, Entry>> {
  const { rows } = await db.query<Entry & { source_table: string; source_id: string }>(
    "select * from public.legacy_migrations",
  );
  return new Map(rows.map((row) => [`${row.source_table} ${row.source_id}`, row]));
}

const only = async (sql: string, ...values: unknown[]) =>
  (await db.query<{ v: number }>(`select (${sql}) as v`, values)).rows[0]!.v;

beforeAll(async () => {
  db = await createTestDatabase();
  const csm = await createUser(db, { role: "csm" });
  known = await createCustomer(db, {
    csmId: csm.id,
    name: "Known company",
    domain: "known.example",
  });
  await loadAccounts(db, old.accounts);
  await loadRows(db, old.rows);
  before = await countTargets(db);
});

afterAll(() => db?.close());

// The rows are moved here twice over, one by one and back again: a busy machine takes its time.
const minutes = { timeout: 300_000 };

test("no fate that a row can have is missing here", () => {
  const fates = ({ rows }: typeof old) =>
    new Set(rows.map(({ table, outcome, reason }) => `${table} ${outcome} ${reason}`));
  expect(fates(old)).toEqual(fates(whole));
});

describe("a rehearsal", () => {
  test(
    `is over ${total} rows and says of each source what would become of it`,
    minutes,
    async () => {
      expect(old.rows).toHaveLength(total);
      rehearsal = await rehearse(db);
      expect(rehearsal.agrees).toBe(true);
      expect(rehearsal.sources.reduce((sum, one) => sum + one.rows, 0)).toBe(total);
    },
  );

  test("changes nothing but the list of runs", async () => {
    expect(await countTargets(db)).toEqual(before);
    expect(await only("select count(*)::integer from public.legacy_runs where dry_run")).toBe(7);
  });
});

describe("a run", () => {
  test("that is killed in the middle of a chunk has done whole chunks only", minutes, async () => {
    for (let calls = 0; calls < 7; calls += 1) await migrate(db, { limit: chunk });
    const noted = await only("select count(*)::integer from public.legacy_migrations");
    const there = await countTargets(db);
    expect(noted).toBeGreaterThan(total * 0.3);
    expect(noted).toBeLessThan(total * 0.8);
    const killed = db.transaction(async (tx) => {
      await migrate(tx, { limit: chunk });
      throw new Error("killed");
    });
    await expect(killed).rejects.toThrow("killed");
    expect(await countTargets(db)).toEqual(there);
  });

  test(
    "goes on where it stopped, whoever starts it, and does exactly what the rehearsal said",
    minutes,
    async () => {
      const { answer } = await migrateAll(db, chunk);
      first = answer.report!;
      expect(answer.looked_at).toBe(total);
      expect(first).toEqual(rehearsal);
      expect(await only("select count(*)::integer from public.legacy_runs where not dry_run")).toBe(
        1,
      );
    },
  );

  test("leads every single row where it should", async () => {
    const entries = await ledger();
    const wrong = old.rows.flatMap((row: OldRow) => {
      const entry = entries.get(`${row.table} ${row.id}`);
      return entry?.outcome === row.outcome && entry.reason === row.reason
        ? []
        : [{ ...row, became: `${entry?.outcome} ${entry?.reason}` }];
    });
    expect(wrong).toEqual([]);
    expect(entries.size).toBe(total);
  });

  test("accounts for every row, finds every moved one, and its sums agree", () => {
    for (const one of first.sources) {
      expect(one.moved + one.there + one.waiting + one.skipped + one.faulty).toBe(one.rows);
      expect([one.accounted, one.complete, one.found]).toEqual([true, true, one.expected]);
      expect(one.moved).toBeGreaterThan(0);
    }
    expect(first.agrees).toBe(true);
  });

  test.each([
    ["growth_assessment", "score"],
    ["growth_assessment_history", "score"],
    ["useractivity", "duration_ms"],
    ["leads", "arr"],
    ["ai_log", "token_count"],
  ])("brings from %s what its rows hold: the sum of %s", (table, of) => {
    const { sum } = first.sources.find((one) => one.source === table)!;
    expect(sum!.of).toBe(of);
    expect(sum!.arrived).toBeCloseTo(amounts(table), 6);
    expect(sum!.brought).toBe(sum!.arrived);
    expect(sum!.arrived).toBeGreaterThan(0);
  });

  test("invites each address once, in whatever case it was written", async () => {
    const waiting = new Set(
      old.rows
        .filter((row) => row.table === "growth_users" && row.reason === "invited")
        .map((row) => /person\d+@old\.example/i.exec(row.values.email as string)![0].toLowerCase()),
    );
    const { rows } = await db.query<{ email: string }>(
      "select email from public.org_invitations where kind = 'account'",
    );
    expect(rows.map((row) => row.email).toSorted()).toEqual([...waiting].toSorted());
  });

  test("gives nobody a right, whatever the old system called them", async () => {
    expect(old.rows.some((row) => row.outcome === "moved" && row.values.role === "admin")).toBe(
      true,
    );
    expect(
      await only("select count(*)::integer from public.tier2_users where role <> 'user'"),
    ).toBe(1);
    expect(await only("select count(*)::integer from public.org_users")).toBe(0);
    expect(
      await only(
        "select count(*)::integer from public.tier2_users where lower(title) in ('admin', 'csm')",
      ),
    ).toBe(0);
  });

  test("makes prospects that nobody looks after yet, and leaves a CSM's customer alone", async () => {
    const { rows } = await db.query(
      "select distinct stage, csm_id from public.customers where metadata ? 'legacy_lead'",
    );
    expect(rows).toEqual([{ stage: "prospect", csm_id: null }]);
    expect(
      await only("select count(*)::integer from public.stakeholders where customer_id = $1", known),
    ).toBe(0);
  });

  test("stamps no organization on anybody's results and leaves no run open", async () => {
    const { rows } = await db.query(
      `select distinct r.org_id, s.status, s.u_id = r.user_id as own, t.status as template
         from public.assessment_scoring_results as r
         join public.assessment_sessions as s on s.id = r.session_id
         join public.assessment_templates as t on t.id = r.template_id`,
    );
    expect(rows).toEqual([{ org_id: null, status: "completed", own: true, template: "retired" }]);
  });
});

describe("a second run", () => {
  test("moves nothing", minutes, async () => {
    const settled = await countTargets(db);
    const { answer } = await migrateAll(db, 5000);
    expect(answer.report!.moved_now).toBe(0);
    expect(answer.report!.agrees).toBe(true);
    expect(await countTargets(db)).toEqual({ ...settled });
  });

  test(
    "after somebody signed up moves what was kept under their address, and nothing else",
    minutes,
    async () => {
      const row = old.rows.find(
        (one) => one.table === "trial_users" && one.reason === "no_account",
      )!;
      const email = /person\d+@old\.example/i.exec(row.values.email as string)![0].toLowerCase();
      const person = await createUser(db, { email, confirmed: false });
      expect((await migrateAll(db, 5000)).answer.report!.moved_now).toBe(0);
      await db.query("update auth.users set email_confirmed_at = now() where id = $1", [person.id]);
      const { answer } = await migrateAll(db, 5000);
      expect(answer.report!.moved_now).toBeGreaterThan(0);
      expect(answer.report!.agrees).toBe(true);
      const { rows } = await db.query<{ u_id: string }>(
        `select distinct coalesce(s.u_id, a.u_id, r.user_id, n.user_id, i.accepted_by, u.u_id) as u_id
         from public.legacy_migrations as m
         left join public.subscriptions as s on s.sub_id = m.target_id
         left join public.user_actions as a on a.id = m.target_id
         left join public.assessment_scoring_results as r on r.id = m.target_id
         left join public.ai_analytics as n on n.id = m.target_id
         left join public.org_invitations as i on i.id = m.target_id
         left join public.tier2_users as u on u.u_id = m.target_id
        where m.run_id = $1 and m.outcome = 'moved'`,
        [answer.run],
      );
      expect(rows).toEqual([{ u_id: person.id }]);
    },
  );

  test("tries again what was mended", async () => {
    const row = old.rows.find((one) => one.table === "trends" && one.reason === "title_missing")!;
    await db.query(
      "update public.trends set title = 'Mended', status = 'live', published = null, insight = 'Yes' where id = $1",
      [row.id],
    );
    const { answer } = await migrateAll(db, 5000);
    expect(answer.report!.moved_now).toBe(1);
  });
});

describe("rows that the new tables refuse", () => {
  test("are faulty with the rule that refused them, and stop nothing", async () => {
    await db.exec(
      "alter table public.realtime_market_trends add constraint no_rumours check (title not like 'Rumour%')",
    );
    await db.query(
      `insert into public.trends (id, title, insight, status)
       values ($1, 'Rumour', 'x', 'live'), ($2, 'Fact', 'y', 'live')`,
      [randomUUID(), randomUUID()],
    );
    const { answer } = await migrateAll(db);
    const trends = answer.report!.sources.find((one) => one.source === "trends")!;
    expect(trends.reasons.faulty).toMatchObject({ "refused: no_rumours": 1 });
    expect(trends.moved_now).toBe(1);
  });
});

describe("who may", () => {
  test("platform admins and the service role, and nobody else", async () => {
    const admin = await createUser(db, { role: "admin" });
    const csm = await createUser(db, { role: "csm" });
    const call = (id: string) =>
      asUser(db, id, (tx) => tx.query("select public.migrate_legacy(true, 'trends')"));
    expect(await refusal(call(csm.id))).toBe("not_allowed");
    expect(await refusal(call(admin.id))).toBe("allowed");
    expect(
      await refusal(
        asService(db, (tx) => tx.query("select public.migrate_legacy(true, 'trends')")),
      ),
    ).toBe("allowed");
  });

  test("one run at a time: a run over one part is finished before another begins", async () => {
    await db.query("insert into public.trends (title) values ('Open')");
    await migrate(db, { part: "trends", limit: 1 });
    expect(await refusal(migrate(db))).toBe("invalid_input");
    while (!(await migrate(db, { part: "trends" })).done);
    expect(await refusal(migrate(db, { part: "astrology" }))).toBe("invalid_input");
    expect((await migrate(db)).done).toBe(false);
  });
});
