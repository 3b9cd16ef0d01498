import { randomUUID } from "node:crypto";
import type { Expectation, RowContext } from "../support/rls-probe";
import { adminOnly, selfAndAdmin, system } from "../support/rls-classes";

// The class "legacy": own rows, told by the confirmed address in whatever case it was typed, and platform admins; nobody
// writes. The old person's id is another one than the account's.

async function oldPerson({ owner, tx }: RowContext): Promise<string> {
  const known = await tx.query<{ u_id: string }>(
    "select u_id from public.growth_users where email = $1",
    [owner.email.toUpperCase()],
  );
  if (known.rows[0]) return known.rows[0].u_id;
  const id = randomUUID();
  await tx.query("insert into public.growth_users (u_id, email) values ($1, $2)", [
    id,
    owner.email.toUpperCase(),
  ]);
  return id;
}

const ofPerson = (why: string, change: Expectation["change"], key?: string[]): Expectation => ({
  why,
  ...(key ? { key } : {}),
  row: async (context) => ({ u_id: await oldPerson(context) }),
  change,
  select: selfAndAdmin,
});

const byAddress = (why: string): Expectation => ({
  why,
  row: ({ owner }) => ({ email: ` ${owner.email.toUpperCase()} ` }),
  change: { name: "Changed" },
  select: selfAndAdmin,
});

export const legacyExpectations: Record<string, Expectation> = {
  growth_users: {
    ...byAddress("legacy"),
    key: ["u_id"],
    row: ({ owner }) => ({ u_id: randomUUID(), email: owner.email.toUpperCase() }),
  },
  "growth_users/same_id": {
    why: "legacy: an old id that happens to be an account's gives that account nothing",
    key: ["u_id"],
    row: ({ owner }) => ({ u_id: owner.user, email: "somebody.else@example.test" }),
    change: { name: "Changed" },
    select: adminOnly,
  },
  growth_assessment: ofPerson("legacy", { strategy: "Changed" }, ["u_id"]),
  growth_assessment_history: ofPerson("legacy", { strategy: "Changed" }),
  ai_log: ofPerson("legacy", { model: "changed" }),
  useractivity: ofPerson("legacy", { action: "changed" }),
  trends: {
    why: "legacy: nobody's own",
    row: () => ({ title: "Matrix" }),
    change: { title: "Changed" },
    select: adminOnly,
  },
  trial_users: byAddress("legacy"),
  leads: byAddress("legacy"),
  ...system("legacy_runs", () => ({ dry_run: true, state: "done", finished_at: "2026-01-01" }), {
    looked_at: 7,
  }),
  ...system(
    "legacy_migrations",
    async ({ tx }) => {
      const run = randomUUID();
      await tx.query(
        "insert into public.legacy_runs (id, dry_run, state, finished_at) values ($1, true, 'done', now())",
        [run],
      );
      return {
        source_table: "leads",
        source_id: randomUUID(),
        outcome: "skipped",
        reason: "matrix",
        run_id: run,
      };
    },
    { reason: "changed" },
    { key: ["source_table", "source_id"] },
  ),
};
