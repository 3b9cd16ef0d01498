import type { Expectation, Rule, RowContext, Values, Verb } from "../support/rls-probe";

// Customers and learning: the customer's CSM and platform admins, unless a line says more.

const csmAndAdmin: Rule = { csm: "own", admin: "all" };
const adminOnly: Rule = { admin: "all" };
const everySignedIn: Rule = { user: "all", csm: "all", orgAdmin: "all", admin: "all" };
const allVerbs: Record<Verb, Rule> = {
  select: csmAndAdmin,
  insert: csmAndAdmin,
  update: csmAndAdmin,
  delete: csmAndAdmin,
};

const customer = (
  row: (context: RowContext) => Values | Promise<Values>,
  change: Values,
): Expectation => ({ why: "customer", row, change, ...allVerbs });

const child = (parent: string, column: string, values: Values, change: Values): Expectation => ({
  why: `child(${parent})`,
  row: async ({ make }) => ({ [column]: (await make(parent)).id, ...values }),
  change,
  ...allVerbs,
});

const reference = (values: Values, change: Values): Expectation => ({
  why: "reference: every signed-in person reads, platform admins write",
  row: () => values,
  change,
  select: everySignedIn,
  insert: adminOnly,
  update: adminOnly,
  delete: adminOnly,
});

const anImport = {
  file_name: "matrix.csv",
  header_key: "matrix",
  headers: "[]",
  columns: "[]",
  total: 1,
};

export const customerExpectations: Record<string, Expectation> = {
  customers: customer(({ owner }) => ({ name: "Matrix", csm_id: owner.csm }), {
    industry: "Changed",
  }),
  imports: {
    why: "system: functions write; the importer and platform admins read",
    row: ({ owner }) => ({ ...anImport, u_id: owner.user }),
    change: { file_name: "changed.csv" },
    select: { user: "own", csm: "own", orgAdmin: "own", admin: "all" },
  },
  import_rows: {
    why: "system: rows follow their import",
    key: ["import_id", "row_no"],
    row: async ({ make }) => ({ import_id: (await make("imports")).id, row_no: 1, cells: "[]" }),
    change: { state: "checked" },
    select: { user: "own", csm: "own", orgAdmin: "own", admin: "all" },
  },
  customer_health_view: {
    why: "view over customers, security invoker",
    row: ({ owner }) => ({ id: owner.customer, name: "Matrix" }),
    existing: (owner) => ({ id: owner.customer }),
    change: { name: "Changed" },
    readOnly: true,
    select: csmAndAdmin,
  },
  stakeholders: customer(({ owner }) => ({ customer_id: owner.customer, name: "Matrix" }), {
    role: "Changed",
  }),
  contracts: customer(({ owner }) => ({ customer_id: owner.customer }), { file_name: "changed" }),
  entitlements: child("contracts", "contract_id", { name: "Matrix" }, { unit: "changed" }),
  meetings: customer(
    ({ owner }) => ({
      customer_id: owner.customer,
      title: "Matrix",
      scheduled_at: "2026-03-01T10:00:00Z",
    }),
    { title: "Changed" },
  ),
  transcripts: child("meetings", "meeting_id", { content: "Matrix" }, { language: "de" }),
  insights: customer(
    ({ owner }) => ({
      customer_id: owner.customer,
      source: "meeting",
      type: "concern",
      content: "Matrix",
    }),
    { content: "Changed" },
  ),
  promises: customer(
    ({ owner }) => ({ customer_id: owner.customer, by_side: "us", text: "Matrix" }),
    { text: "Changed" },
  ),
  meeting_cards: {
    why: "customer; a card of a transcript, under a meeting of the same customer",
    row: async ({ owner, make }) => {
      const transcript = await make("transcripts");
      return {
        customer_id: owner.customer,
        meeting_id: transcript.meeting_id,
        transcript_id: transcript.id,
        type: "decision",
        text: "Matrix",
        turn: 1,
        quote: "Matrix",
        quote_start: 0,
        quote_end: 6,
        confidence: 0.9,
      };
    },
    change: { text: "Changed" },
    ...allVerbs,
  },
  agent_sessions: customer(({ owner }) => ({ customer_id: owner.customer }), {
    active_agent: "changed",
  }),
  agent_messages: child(
    "agent_sessions",
    "session_id",
    { role: "user", content: "Matrix" },
    { content: "Changed" },
  ),
  approvals: child(
    "agent_sessions",
    "session_id",
    { agent_id: "matrix", action: "Matrix" },
    { comment: "Changed" },
  ),
  customer_notes: {
    why: "customer; a note is written, changed and deleted by its author alone",
    row: ({ owner }) => ({
      customer_id: owner.customer,
      author_id: owner.csm,
      kind: "note",
      body: "Matrix",
      happened_at: "2026-03-01T10:00:00Z",
    }),
    change: { body: "Changed" },
    select: csmAndAdmin,
    insert: { csm: "own" },
    update: { csm: "own" },
    delete: { csm: "own" },
  },
  activity_log: {
    why: "customer read; triggers write, append-only for everyone",
    row: ({ owner }) => ({ customer_id: owner.customer, action: "matrix" }),
    change: { entity_type: "changed" },
    appendOnly: true,
    select: csmAndAdmin,
  },
  health_models: reference(
    { key: "matrix", version: 1, name: "Matrix", description: "", factors: "[]", bands: "[]" },
    { name: "Changed" },
  ),
  health_snapshots: {
    why: "customer read; written by the calculation",
    row: ({ owner }) => ({
      customer_id: owner.customer,
      score: 50,
      model_key: "documented",
      model_version: 1,
      inputs: "{}",
      parts: "[]",
    }),
    change: { score: 60 },
    select: csmAndAdmin,
  },
  health_observations: {
    why: "customer read; written by what domains observed",
    row: ({ owner }) => ({
      customer_id: owner.customer,
      factor: "matrix",
      facts: "{}",
      source_table: "matrix",
    }),
    change: { value: 1 },
    select: csmAndAdmin,
  },
  csm_pulses: {
    why: "customer read; given in one's own name, never changed",
    row: ({ owner }) => ({
      customer_id: owner.customer,
      author_id: owner.csm,
      value: 1,
      reason: "Matrix",
      given_on: "2026-03-01",
    }),
    change: { reason: "Changed" },
    select: csmAndAdmin,
    insert: { csm: "own" },
  },
  training_modules: reference({ title: "Matrix" }, { title: "Changed" }),
  training_progress: {
    why: "customer",
    row: async ({ owner, make }) => ({
      customer_id: owner.customer,
      module_id: (await make("training_modules")).id,
      progress: 10,
    }),
    change: { progress: 20 },
    ...allVerbs,
  },
  "training_progress/person": {
    why: "a stakeholder with an account sees own progress",
    row: async ({ owner, make, tx }) => {
      const stakeholder = await make("stakeholders");
      await tx.query("update public.stakeholders set email = $2 where id = $1", [
        stakeholder.id,
        owner.email,
      ]);
      return {
        customer_id: owner.customer,
        stakeholder_id: stakeholder.id,
        module_id: (await make("training_modules")).id,
        progress: 10,
      };
    },
    change: { progress: 20 },
    ...allVerbs,
    select: { user: "own", csm: "own", orgAdmin: "own", admin: "all" },
  },
  knowledge_base: reference(
    { title: "Matrix", content: "Matrix", is_public: true },
    { title: "Changed" },
  ),
  "knowledge_base/internal": {
    ...reference({ title: "Matrix", content: "Matrix", is_public: false }, { title: "Changed" }),
    why: "reference; internal articles are for CSMs and platform admins",
    select: { csm: "all", admin: "all" },
  },
};
