import { randomUUID } from "node:crypto";
import {
  adminOnly,
  everySignedIn,
  orgAdmins,
  reference,
  self,
  selfAndAdmin,
  system,
} from "../support/rls-classes";
import type { Expectation, Rule, Values, Verb } from "../support/rls-probe";
import { projectExpectations } from "./rls-expectations-projects";

// Projects, the assistant and billing.

type Row = Expectation["row"];
const all = (rule: Rule): Record<Verb, Rule> => ({
  select: rule,
  insert: rule,
  update: rule,
  delete: rule,
});
const hidden = (row: Row, change: Values, insert: Rule = {}): Expectation => ({
  why: "deleted: hidden from everybody until a function restores it; nobody writes that time, so a new row arrives as it would without",
  row: async (context) => ({ ...(await row(context)), deleted_at: "2026-01-01T00:00:00Z" }),
  change,
  insert,
});

const document = (person: string): Values => ({
  user_id: person,
  filename: "matrix.pdf",
  original_filename: "Matrix.pdf",
  mime_type: "application/pdf",
  file_size: 1000,
  file_path: `${person}/${randomUUID()}.pdf`,
});
const ofUser = { person: "user_id" };
const run: Row = async ({ make }) => ({
  agent_id: (await make("mcp_agents")).id,
  task_type: "matrix",
  input_payload: "{}",
});

const assistant: Record<string, Expectation> = {
  ...self("chat_sessions", () => ({ title: "Matrix" }), { title: "Changed" }, ofUser),
  "chat_sessions/deleted": hidden(
    ({ owner }) => ({ user_id: owner.user }),
    { title: "Changed" },
    selfAndAdmin,
  ),
  messages: {
    why: "child(chat_sessions)",
    row: async ({ make }) => ({
      session_id: (await make("chat_sessions")).id,
      role: "user",
      content: "Matrix",
    }),
    change: { content: "Changed" },
    ...all(selfAndAdmin),
  },
  "messages/colleague": {
    why: "child(chat_sessions): nobody else of the organization reads a chat",
    row: async ({ make }) => ({
      session_id: (await make("chat_sessions/colleague")).id,
      role: "user",
      content: "Matrix",
    }),
    change: { content: "Changed" },
    ...all(adminOnly),
  },
  "messages/deleted": hidden(
    async ({ make }) => ({
      session_id: (await make("chat_sessions")).id,
      role: "user",
      content: "Matrix",
    }),
    { content: "Changed" },
    selfAndAdmin,
  ),
  "messages/deleted_chat": {
    why: "child(chat_sessions): hidden with its chat",
    row: async ({ make }) => ({
      session_id: (await make("chat_sessions/deleted")).id,
      role: "user",
      content: "Matrix",
    }),
    change: { content: "Changed" },
  },
  documents: {
    why: "self",
    row: ({ owner }) => document(owner.user),
    change: { title: "Changed" },
    ...all(selfAndAdmin),
  },
  "documents/colleague": {
    why: "self",
    row: ({ owner }) => document(owner.colleague),
    change: { title: "Changed" },
    ...all(adminOnly),
  },
  "documents/deleted": hidden(
    ({ owner }) => document(owner.user),
    { title: "Changed" },
    selfAndAdmin,
  ),
  ...system(
    "document_processing_log",
    async ({ make }) => ({
      document_id: (await make("documents")).id,
      step: "read_text",
      outcome: "succeeded",
    }),
    { message: "Changed" },
  ),
  ...reference(
    "mcp_agents",
    () => ({ name: `Matrix ${randomUUID()}`, endpoint: "builtin://matrix" }),
    { description: "Changed" },
  ),
  "mcp_agents/deleted": hidden(() => ({ name: "Matrix", endpoint: "builtin://matrix" }), {
    description: "Changed",
  }),
  ...self("mcp_tasks", run, { status: "cancelled" }, ofUser),
  ...system(
    "mcp_task_log",
    async ({ make }) => ({ task_id: (await make("mcp_tasks")).id, event: "matrix" }),
    { message: "Changed" },
  ),
  ...system(
    "token_refresh_log",
    ({ owner }) => ({ user_id: owner.user, provider: "gmail", outcome: "refreshed" }),
    { error_message: "Changed" },
  ),
  ...self(
    "conversation_history",
    () => ({ user_query: "Matrix" }),
    { user_satisfaction: 4 },
    ofUser,
  ),
  ...self(
    "memory_embeddings",
    () => ({ content: "Matrix", content_type: "note" }),
    { summary: "Changed" },
    ofUser,
  ),
  "memory_embeddings/organization": {
    why: "the organization's: members read it, its admins keep it, the CSM is no member",
    row: ({ owner }) => ({ org_id: owner.org, content: "Matrix", content_type: "note" }),
    change: { summary: "Changed" },
    select: { user: "own", orgAdmin: "own", admin: "all" },
    insert: orgAdmins,
    update: orgAdmins,
    delete: orgAdmins,
  },
  ...self(
    "prompt_templates",
    () => ({ name: "Matrix", template: "Matrix" }),
    { description: "Changed" },
    ofUser,
  ),
  "prompt_templates/reference": {
    why: "reference",
    row: () => ({ user_id: null, name: "Matrix", template: "Matrix" }),
    change: { description: "Changed" },
    ...all(adminOnly),
    select: everySignedIn,
  },
  ...self("ai_actions", () => ({ action_type: "matrix" }), { decision_note: "Changed" }, ofUser),
  ...system(
    "ai_analytics",
    ({ owner }) => ({ user_id: owner.user, provider: "matrix", model: "matrix" }),
    { token_count: 7 },
    { read: selfAndAdmin },
  ),
};

const billing: Record<string, Expectation> = {
  ...system(
    "subscriptions",
    ({ owner }) => ({ sub_id: randomUUID(), u_id: owner.user }),
    { seats: 5 },
    { key: ["sub_id"], read: selfAndAdmin },
  ),
  "subscriptions/organization": {
    why: "system; the owner of the organization it is for reads it",
    key: ["sub_id"],
    row: ({ owner }) => ({ sub_id: randomUUID(), u_id: owner.colleague, org_id: owner.org }),
    change: { seats: 5 },
    select: orgAdmins,
  },
};

/** What every persona may do with projects, the assistant and subscriptions. */
export const assistantExpectations: Record<string, Expectation> = {
  ...projectExpectations,
  ...assistant,
  ...billing,
};
