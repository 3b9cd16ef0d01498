import { randomUUID } from "node:crypto";
import type { Expectation, RowContext, Values } from "../support/rls-probe";
import {
  adminOnly,
  org,
  orgAdmin,
  orgAdminCsm,
  orgAdminsAndCsm,
  orgCsm,
  orgReaders,
  reference,
  selfAndAdmin,
  system,
} from "../support/rls-classes";
import { sealed } from "./rls-expectations-orgs";

// Integrations and onboarding.

const of000 = { org: "organization_id" };
const readOnly = { ...of000, verbs: ["select" as const] };

const integrations: Record<string, Expectation> = {
  ...reference("integration_templates", aTemplate, { is_available: false }),
  ...org("tool_integrations", () => ({ tool_name: "Matrix" }), { tool_category: "crm" }, of000),
  ...orgCsm(
    "managed_integrations",
    () => ({ integration_name: "Matrix" }),
    { status: "tested" },
    of000,
  ),
  ...orgAdminCsm(
    "dsao_integration_gateway",
    () => ({ integration_name: "Matrix" }),
    { status: "error" },
    of000,
  ),
  ...system(
    "repository_sync",
    ({ owner }) => ({ organization_id: owner.org }),
    { version: "2" },
    {
      read: orgReaders,
    },
  ),
  integrations: {
    why: "no policy: sealed tokens; people read list_connections()",
    row: ({ owner }) => ({ user_id: owner.user, provider: "gmail", encrypted_tokens: sealed }),
    change: { provider_user_id: "changed" },
  },
  sync_runs: {
    why: "system: a run of a tool, read by members and the CSM",
    row: async ({ owner, make }) => ({
      tool_id: (await make("tool_integrations")).id,
      organization_id: owner.org,
    }),
    change: { records_read: 1 },
    select: orgReaders,
  },
  "sync_runs/personal": {
    why: "system: a run of one's own connection",
    row: async ({ owner, make }) => ({
      integration_id: (await make("integrations")).id,
      u_id: owner.user,
    }),
    change: { records_read: 1 },
    select: selfAndAdmin,
  },
  health_checks: {
    why: "system: a check of a tool, read by members and the CSM",
    row: async ({ owner, make }) => ({
      tool_id: (await make("tool_integrations")).id,
      organization_id: owner.org,
      kind: "reachable",
      state: "healthy",
    }),
    change: { state: "down" },
    select: orgReaders,
  },
  "health_checks/personal": {
    why: "system: a check of one's own connection",
    row: async ({ owner, make }) => ({
      integration_id: (await make("integrations")).id,
      u_id: owner.user,
      kind: "token",
      state: "healthy",
    }),
    change: { state: "down" },
    select: selfAndAdmin,
  },
  "health_checks/gateway": {
    why: "system: the gateway is seen by owner, admins and the CSM, and so is how it does",
    row: async ({ owner, make }) => ({
      gateway_id: (await make("dsao_integration_gateway")).id,
      organization_id: owner.org,
      kind: "reachable",
      state: "healthy",
    }),
    change: { state: "down" },
    select: orgAdminsAndCsm,
  },
  ...orgAdmin("webhook_endpoints", anEndpoint, { name: "Changed" }, of000),
  ...orgAdmin("webhook_deliveries", aDelivery, { attempts: 2 }, readOnly),
  "webhook_deliveries/incoming": {
    why: "org-admin read; what concerns no organization is for platform admins",
    row: () => ({
      direction: "incoming",
      provider: "stripe",
      external_id: randomUUID(),
      event: "matrix",
    }),
    change: { attempts: 2 },
    select: adminOnly,
  },
};

function aTemplate(): Values {
  return {
    provider: `matrix_${randomUUID().slice(0, 8)}`,
    name: "Matrix",
    category: "crm",
    summary: "Matrix",
    auth_method: "oauth2",
    data_flow: "inbound",
    setup_method: "guided",
    technical_complexity: "simple",
    setup_minutes: 5,
    our_part: "All of it.",
    their_part: "Nothing.",
  };
}

function anEndpoint(): Values {
  return { name: "Matrix", url: "https://hooks.example.com/in", events: "{member.joined}" };
}

async function aDelivery({ make }: RowContext): Promise<Values> {
  const endpoint = await make("webhook_endpoints");
  return { direction: "outgoing", endpoint_id: endpoint.id, event: "member.joined" };
}

const onboarding: Record<string, Expectation> = {
  ...orgCsm("onboarding_process", () => ({}), { technical_setup_completed: true }, of000),
  ...orgCsm("onboarding_steps", aStep, { note: "Changed" }, of000),
};

async function aStep({ make }: RowContext): Promise<Values> {
  const process = await make("onboarding_process");
  return { process_id: process.id, position: 1, title: "Matrix", side: "customer" };
}

export const integrationsExpectations: Record<string, Expectation> = {
  ...integrations,
  ...onboarding,
};
