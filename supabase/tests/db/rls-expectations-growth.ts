import { randomUUID } from "node:crypto";
import type { Expectation, RowContext, Values } from "../support/rls-probe";
import { org, reference, self, selfAndAdmin, work } from "../support/rls-classes";

// Growth and the dashboards of the workspace: a person's studio, pulses of the organization, what everybody reads.

type Entries = Record<string, Expectation>;

/** A child of a table of the class `work`: each kind of row hangs on a parent of the same kind. */
function childOf(parent: string, column: string, entries: Entries): Entries {
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => {
      const kind = name.slice(name.split("/")[0]!.length);
      const row = async (context: RowContext): Promise<Values> => {
        const parentRow = await context.make(parent + kind);
        return { ...(await entry.row(context)), [column]: parentRow.id };
      };
      return [name, { ...entry, row }];
    }),
  );
}

/** The organization's question, and the answering person made its member: nobody else may answer. */
async function openPulse({ owner, tx }: RowContext): Promise<string> {
  await tx.query(
    "insert into public.org_users (org_id, u_id) values ($1, $2) on conflict (org_id, u_id) do nothing",
    [owner.org, owner.user],
  );
  const id = randomUUID();
  await tx.query(
    `insert into public.strategic_pulses (id, org_id, title, question, status, opens_at)
     values ($1, $2, 'Matrix', 'How far are we?', 'open', now() - interval '1 hour')`,
    [id, owner.org],
  );
  return id;
}

const dashboards: Entries = {
  ...self("dashboard_configs", () => ({ name: "Matrix" }), { period: "30d" }),
  ...childOf(
    "dashboard_configs",
    "config_id",
    self("dashboard_layouts", () => ({}), { row_height: 40 }),
  ),
  ...self(
    "dashboard_widget_data",
    () => ({ widget_id: "matrix", expires_at: "2099-01-01" }),
    { value: 1 },
    { verbs: ["select"] },
  ),
  ...self(
    "dashboard_events",
    () => ({ event_type: "view" }),
    { target: "changed" },
    { verbs: ["select", "insert", "delete"] },
  ),
  ...self(
    "dashboard_analytics",
    () => ({ event_type: "view", widget_id: "matrix" }),
    { event_type: "share" },
    { person: "user_id", verbs: ["select", "insert", "delete"] },
  ),
  ...self("tier2_dashboard_insights", () => ({ kind: "change", title: "Matrix" }), {
    title: "Changed",
  }),
};

const live: Entries = {
  ...self(
    "events",
    () => ({ event_type: "matrix.tried" }),
    { source: "changed" },
    { person: "user_id", verbs: ["select"] },
  ),
  ...self("websocket_connections", () => ({}), { viewport: "phone" }),
  ...childOf(
    "websocket_connections",
    "connection_id",
    self("realtime_subscriptions", () => ({ channel: "matrix" }), { is_paused: true }),
  ),
  ...self("realtime_events", () => ({ channel: "matrix", kind: "tried" }), { kind: "changed" }),
};

const quartiles = { lower_quartile: 1, median: 2, upper_quartile: 3 };
const references: Entries = {
  ...reference(
    "dashboard_benchmarks",
    () => ({
      metric: "matrix",
      unit: "percent",
      ...quartiles,
      period_start: "2026-01-01",
      period_end: "2026-12-31",
      source: "Matrix",
    }),
    { source: "Changed" },
  ),
  ...reference(
    "dashboard_trends",
    () => ({ metric: "matrix", unit: "percent", period_start: "2026-01-01", source: "Matrix" }),
    { note: "Changed" },
  ),
  ...reference(
    "inspirational_quotes",
    () => ({ quote: `Matrix ${randomUUID()}`, author: "Matrix" }),
    { author: "Changed" },
  ),
  ...reference(
    "roadmap_updates",
    () => ({ title: "Matrix", summary: "Matrix", area: "platform" }),
    { title: "Changed" },
  ),
  ...reference(
    "industry_stock_symbols",
    () => ({
      symbol: "MTRX",
      exchange: "XTST",
      name: "Matrix",
      industry: "Software",
      currency: "EUR",
    }),
    { name: "Changed" },
  ),
  ...reference(
    "scorecard_insights",
    () => ({
      assessment_type: "bpm",
      dimension: "Matrix",
      bracket: "score_2",
      headline: "Matrix",
      insight: "Matrix",
    }),
    { headline: "Changed" },
  ),
  ...reference("real_time_metrics", () => ({ metric: "matrix", unit: "count", source: "matrix" }), {
    value: 1,
  }),
};

const trend = () => ({ title: "Matrix", insight: "Matrix", source: "Matrix" });
const trends: Entries = {
  ...reference("realtime_market_trends", trend, { title: "Changed" }),
  ...reference("realtime_business_trends", trend, { title: "Changed" }),
  ...reference("realtime_strategic_trends", trend, { title: "Changed" }),
  ...reference("realtime_marketing_playbook", () => ({ insight: "Matrix" }), { title: "Changed" }),
  ...reference(
    "business_news_ticker",
    () => ({ title: "Matrix", url: `https://news.test/${randomUUID()}`, source: "Matrix" }),
    { title: "Changed" },
  ),
};

const byUser = { person: "user_id" };
const kept = { verbs: ["select" as const], appendOnly: true };
const studio: Entries = {
  ...work("growth_levers", () => ({ levers: "{Referrals}" }), { based_on: "Changed" }),
  ...childOf(
    "growth_levers",
    "levers_id",
    work("growth_lever_progress", () => ({ lever: "Referrals" }), { progress: 10 }),
  ),
  ...childOf(
    "growth_levers",
    "levers_id",
    self(
      "growth_levers_regeneration",
      () => ({ origin: "person" }),
      { kept: "{Referrals}" },
      {
        ...byUser,
        verbs: ["select"],
      },
    ),
  ),
  ...work(
    "growth_simulations",
    () => ({ simulation_type: "revenue" }),
    { name: "Changed" },
    byUser,
  ),
  ...childOf(
    "growth_simulations",
    "simulation_id",
    work(
      "tier2_simulation_history",
      () => ({ run: 1, metric: "arr", forecast: 10, due_on: "2026-12-31" }),
      { note: "Changed" },
      { verbs: ["select", "update", "delete"] },
    ),
  ),
  ...work("growth_insights", () => ({ kind: "strength", title: "Matrix" }), { title: "Changed" }),
  ...childOf(
    "growth_insights",
    "insight_id",
    work("growth_quadrant_data", () => ({ label: "Matrix", impact: 7, effort: 2 }), {
      label: "Changed",
    }),
  ),
  ...self(
    "growth_insights_history",
    () => ({
      insight_id: randomUUID(),
      version: 1,
      kind: "strength",
      title: "Matrix",
      body: "",
      status: "open",
      ended_by: "edited",
      valid_from: "2026-01-01",
    }),
    { title: "Changed" },
    kept,
  ),
  ...self(
    "growth_simulations_log",
    () => ({
      simulation_id: randomUUID(),
      event: "queued",
      simulation_type: "revenue",
      name: "Matrix",
    }),
    { name: "Changed" },
    { ...byUser, ...kept },
  ),
  ...self(
    "growth_studio_audit_log",
    () => ({ action: "created", entity_type: "levers", entity_id: randomUUID() }),
    { title: "Changed" },
    { ...byUser, ...kept },
  ),
};

const pulses: Entries = {
  ...org("strategic_pulses", () => ({ title: "Matrix", question: "Who?" }), { title: "New" }),
  pulse_responses: {
    why: "own, written while a member; admins of the stamped organization read",
    row: async (context) => ({
      pulse_id: await openPulse(context),
      org_id: context.owner.org,
      u_id: context.owner.user,
      score: 3,
    }),
    change: { score: 4 },
    select: selfAndAdmin,
    insert: selfAndAdmin,
    update: selfAndAdmin,
    delete: selfAndAdmin,
  },
  "pulse_responses/colleague": {
    why: "admins of the organization read an answer and write none; colleagues and the CSM see sums only",
    row: async (context) => ({
      pulse_id: await openPulse(context),
      org_id: context.owner.org,
      u_id: context.owner.colleague,
      score: 3,
    }),
    change: { score: 4 },
    select: { orgAdmin: "own", admin: "all" },
    insert: { admin: "all" },
    update: { admin: "all" },
    delete: { admin: "all" },
  },
  pulse_delegations: {
    why: "both sides and the organization's admins read; the giver, while a member, and admins write",
    row: async (context) => ({
      pulse_id: await openPulse(context),
      org_id: context.owner.org,
      u_id: context.owner.user,
      delegate_u_id: context.owner.colleague,
    }),
    change: { reason: "Changed" },
    select: selfAndAdmin,
    insert: selfAndAdmin,
    update: selfAndAdmin,
    delete: selfAndAdmin,
  },
  "pulse_delegations/delegate": {
    why: "who is asked reads it; taking or declining is a function",
    row: async (context) => ({
      pulse_id: await openPulse(context),
      org_id: context.owner.org,
      u_id: context.owner.colleague,
      delegate_u_id: context.owner.user,
    }),
    change: { reason: "Changed" },
    select: selfAndAdmin,
    insert: { orgAdmin: "own", admin: "all" },
    update: { orgAdmin: "own", admin: "all" },
    delete: { orgAdmin: "own", admin: "all" },
  },
};

export const growthExpectations: Entries = {
  ...dashboards,
  ...live,
  ...references,
  ...trends,
  ...studio,
  ...pulses,
};
