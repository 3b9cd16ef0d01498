import { randomUUID } from "node:crypto";
import type { Expectation, RowContext, Values } from "../support/rls-probe";
import {
  adminOnly,
  org,
  orgAdminCsm,
  orgAdmins,
  orgCsm,
  orgMember,
  orgReaders,
  self,
  selfAndAdmin,
  system,
} from "../support/rls-classes";

// Teams, keys and usage of people, settings of organizations.

const of000 = { org: "organization_id" };
/** What text looks like that the application sealed. */
export const sealed = `v1.${"A".repeat(16)}.${"B".repeat(43)}.${"C".repeat(22)}`;
const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString();

/** People write in their own name only: an admin takes a word away, but puts none in anybody's mouth. */
function ownWords(
  entries: Record<string, Expectation>,
  table: string,
  rules: Partial<Expectation>,
) {
  const colleague = { ...entries[`${table}/colleague`]!, ...rules };
  return { ...entries, [`${table}/colleague`]: colleague };
}

const team = ({ make }: RowContext) => make("teams");

const teams: Record<string, Expectation> = {
  team_members: {
    ...self("team_members", anEntry, { department: "sales" }, { person: "owner_u_id" })
      .team_members!,
    why: "self; listed for an organization the owner of the list belongs to, or for none",
  },
  "team_members/colleague": self(
    "team_members",
    anEntry,
    { department: "sales" },
    { person: "owner_u_id" },
  )["team_members/colleague"]!,
  "team_members/organization": {
    why: "self; a CSM is no member and lists nobody for the organization",
    row: ({ owner }) => ({ ...anEntry(), owner_u_id: owner.user, org_id: owner.org }),
    change: { department: "sales" },
    select: selfAndAdmin,
    insert: { user: "own", orgAdmin: "own", admin: "all" },
    update: { user: "own", orgAdmin: "own", admin: "all" },
    delete: selfAndAdmin,
  },
  ...org("teams", () => ({ name: `Team ${randomUUID()}` }), { purpose: "Changed" }),
  ...org(
    "team_users",
    async (context) => ({ team_id: (await team(context)).id, u_id: context.owner.colleague }),
    { responsibility: "Changed" },
  ),
  ...orgMember("team_activities", () => ({ title: "Matrix" }), { outcome: "Changed" }),
  ...ownWords(orgMember("team_comments", aComment, { kind: "decision" }), "team_comments", {
    insert: adminOnly,
    update: adminOnly,
  }),
  ...ownWords(
    orgMember("team_messages", () => ({ body: "Matrix" }), { priority: "low" }),
    "team_messages",
    { insert: adminOnly, update: adminOnly },
  ),
  ...ownWords(
    orgMember("team_presence", () => ({}), { status: "busy" }),
    "team_presence",
    { insert: adminOnly, update: adminOnly, delete: adminOnly },
  ),
  ...ownWords(
    orgMember(
      "team_activity_log",
      () => ({ summary: "Matrix" }),
      { summary: "Changed" },
      {
        verbs: ["select", "insert"],
      },
    ),
    "team_activity_log",
    { insert: adminOnly },
  ),
};

function anEntry(): Values {
  return { member_email: `${randomUUID()}@example.test`, member_name: "Matrix" };
}

async function aComment({ make }: RowContext): Promise<Values> {
  return { activity_id: (await make("team_activities")).id, body: "Matrix" };
}

const people: Record<string, Expectation> = {
  ...self("user_actions", () => ({ action: "matrix.tried" }), { succeeded: false }),
  ...system("user_analytics", ({ owner }) => ({ u_id: owner.user, month: "2026-01-01" }), {
    actions: 1,
  }),
  ...system("team_analytics", ({ owner }) => ({ org_id: owner.org, week: "2026-01-05" }), {
    messages: 1,
  }),
  api_keys: {
    why: "functions write; the person reads",
    row: ({ owner }) => aKey(owner.user, owner.org),
    change: { name: "Changed" },
    select: selfAndAdmin,
  },
  "api_keys/colleague": {
    why: "functions write; the organization's admins read",
    row: ({ owner }) => aKey(owner.colleague, owner.org),
    change: { name: "Changed" },
    select: orgAdmins,
  },
};

function aKey(person: string, organization: string): Values {
  return {
    u_id: person,
    org_id: organization,
    name: "Matrix",
    prefix: `crn_${randomUUID().slice(0, 8)}`,
    scopes: "{tasks:read}",
    expires_at: inAMonth(),
  };
}

const organization: Record<string, Expectation> = {
  organization_secrets: {
    why: "no policy: sealed secrets; the service role works with them",
    row: ({ owner }) => ({
      organization_id: owner.org,
      kind: "oidc_client",
      label: "Matrix",
      encrypted_secret: sealed,
    }),
    change: { label: "Changed" },
  },
  ...orgAdminCsm(
    "authentication_config",
    () => ({ sso_enabled: false }),
    { session_timeout: 60 },
    of000,
  ),
  ...orgAdminCsm("data_sovereignty", () => ({}), { storage_option: "hybrid" }, of000),
  ...orgAdminCsm(
    "gcp_projects",
    () => ({ project_id: "matrix-project" }),
    { project_name: "Changed" },
    of000,
  ),
  ...orgMember(
    "user_roles",
    () => ({ function_category: "sales" }),
    { role_level: "manager" },
    {
      person: "user_id",
      ...of000,
    },
  ),
  ...org("workflow_patterns", () => ({ pattern_name: "Matrix" }), { frequency: "daily" }, of000),
  ...orgCsm("recommendations", () => ({ title: "Matrix" }), { priority: "low" }, of000),
  pilot_coordination: {
    why: "org read; platform admins write",
    row: ({ owner }) => ({ organization_id: owner.org }),
    change: { ml_engines: 48 },
    select: orgReaders,
    insert: adminOnly,
    update: adminOnly,
    delete: adminOnly,
  },
};

export const orgsExpectations: Record<string, Expectation> = {
  ...teams,
  ...people,
  ...organization,
};
