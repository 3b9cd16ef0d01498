import { randomUUID } from "node:crypto";
import type { Expectation, Rule } from "../support/rls-probe";
import { assistantExpectations } from "./rls-expectations-assistant";
import { assessmentExpectations } from "./rls-expectations-assessments";
import { bulkExpectations } from "./rls-expectations-bulk";
import { contractExpectations } from "./rls-expectations-contracts";
import { customerExpectations } from "./rls-expectations-customers";
import { growthExpectations } from "./rls-expectations-growth";
import { integrationsExpectations } from "./rls-expectations-integrations";
import { orgsExpectations } from "./rls-expectations-orgs";
import { legacyExpectations } from "./rls-expectations-legacy";
import { renewalExpectations } from "./rls-expectations-renewals";
import { platformExpectations } from "./rls-expectations-platform";

// One entry a kind of row; a table of `public` without an entry fails the matrix. What is not
// named here is denied: a persona that is missing from a verb, a verb that is missing altogether.

const selfAndAdmin: Rule = { user: "own", csm: "own", orgAdmin: "own", admin: "all" };
const orgReaders: Rule = { user: "own", csm: "own", orgAdmin: "own", admin: "all" };
const orgAdmins: Rule = { orgAdmin: "own", admin: "all" };
const adminOnly: Rule = { admin: "all" };
const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toISOString();

const foundation: Record<string, Expectation> = {
  audit_log: {
    why: "system: written by triggers, append-only for everyone, read by platform admins",
    key: ["record_id"],
    row: () => ({ table_name: "matrix", operation: "SELECT", record_id: randomUUID() }),
    change: { user_agent: "changed" },
    appendOnly: true,
    select: adminOnly,
  },
  security_alerts: {
    why: "system: the organization's admins read theirs",
    row: ({ owner }) => ({ kind: "matrix", org_id: owner.org, u_id: owner.colleague }),
    change: { severity: "low" },
    select: orgAdmins,
  },
  job_runs: {
    why: "system",
    row: () => ({ job: "matrix" }),
    change: { state: "done" },
    select: adminOnly,
  },
  rate_limits: {
    why: "system: functions only, not even platform admins",
    key: ["key"],
    row: () => ({ key: randomUUID(), tokens: 1, allowed: true, touched_at: "2026-01-01" }),
    change: { tokens: 5 },
  },
};

const identity: Record<string, Expectation> = {
  tier2_users: {
    why: "self; the row comes with the account, so nobody inserts or deletes it",
    key: ["u_id"],
    row: ({ world }) => ({ u_id: world.bare, email: "bare@example.test" }),
    existing: (owner) => ({ u_id: owner.user }),
    change: { title: "Changed" },
    select: selfAndAdmin,
    update: selfAndAdmin,
  },
  "tier2_users/colleague": {
    why: "self: not even a co-member or the linked CSM reads the closed row",
    key: ["u_id"],
    row: ({ world }) => ({ u_id: world.bare, email: "bare@example.test" }),
    existing: (owner) => ({ u_id: owner.colleague }),
    change: { title: "Changed" },
    select: adminOnly,
    update: adminOnly,
  },
  tier2_profiles: {
    why: "directory, written by self",
    key: ["u_id"],
    row: async ({ owner, tx }) => {
      await tx.query("delete from public.tier2_profiles where u_id = $1", [owner.user]);
      return { u_id: owner.user };
    },
    existing: (owner) => ({ u_id: owner.user }),
    change: { department: "Changed" },
    select: selfAndAdmin,
    update: selfAndAdmin,
  },
  "tier2_profiles/colleague": {
    why: "directory: co-members and the linked CSM read it",
    key: ["u_id"],
    row: async ({ owner, tx }) => {
      await tx.query("delete from public.tier2_profiles where u_id = $1", [owner.colleague]);
      return { u_id: owner.colleague };
    },
    existing: (owner) => ({ u_id: owner.colleague }),
    change: { department: "Changed" },
    select: orgReaders,
    update: adminOnly,
  },
  "tier2_profiles/manager": {
    why: "directory: an organization knows its CSM, staff know each other",
    key: ["u_id"],
    row: async ({ owner, tx }) => {
      await tx.query("delete from public.tier2_profiles where u_id = $1", [owner.csm]);
      return { u_id: owner.csm };
    },
    existing: (owner) => ({ u_id: owner.csm }),
    change: { department: "Changed" },
    select: { user: "own", csm: "all", orgAdmin: "own", admin: "all" },
    update: { csm: "own", admin: "all" },
  },
  enterprise_orgs: {
    why: "org; only its owner and platform admins change it, functions make it",
    row: () => ({ name: "Matrix", slug: randomUUID() }),
    existing: (owner) => ({ id: owner.org }),
    change: { name: "Changed" },
    select: orgReaders,
    update: orgAdmins,
  },
  org_users: {
    why: "org read; functions write",
    row: ({ owner, world }) => ({ org_id: owner.org, u_id: world.spare, role: "member" }),
    change: { role: "admin" },
    select: orgReaders,
  },
  org_roles: {
    why: "org read; functions write",
    row: ({ owner }) => ({ org_id: owner.org, name: "matrix" }),
    change: { description: "Changed" },
    select: orgReaders,
  },
  user_sessions: {
    why: "self read; follows auth.sessions",
    row: ({ owner }) => ({ u_id: owner.user }),
    change: { user_agent: "changed" },
    select: selfAndAdmin,
  },
  org_invitations: {
    why: "org-admin read; functions write",
    row: ({ owner }) => ({
      kind: "member",
      org_id: owner.org,
      email: "invited@example.test",
      role: "member",
      expires_at: inTwoWeeks(),
    }),
    change: { role: "admin" },
    select: orgAdmins,
  },
  "org_invitations/customer_owner": {
    why: "the customer's CSM reads the owner's invitation; the organization is not there yet",
    row: ({ owner }) => ({
      kind: "customer_owner",
      customer_id: owner.customer,
      email: "invited@example.test",
      role: "owner",
      expires_at: inTwoWeeks(),
    }),
    change: { email: "changed@example.test" },
    select: { csm: "own", admin: "all" },
  },
};

const workspace: Record<string, Expectation> = {
  notifications: {
    why: "self; the product writes them",
    row: ({ owner }) => ({ u_id: owner.user, title: "Matrix" }),
    change: { is_read: true },
    select: selfAndAdmin,
    update: selfAndAdmin,
    delete: selfAndAdmin,
  },
  notification_preferences: {
    why: "self",
    key: ["u_id", "type"],
    row: ({ owner }) => ({ u_id: owner.user, type: "pulse" }),
    change: { email: false },
    select: selfAndAdmin,
    insert: selfAndAdmin,
    update: selfAndAdmin,
    delete: selfAndAdmin,
  },
  attention_snoozes: {
    why: "self; only what one looks after is put off, so writing needs the customer",
    row: ({ owner }) => ({
      u_id: owner.user,
      customer_id: owner.customer,
      kind: "silent",
      cause: randomUUID(),
      reason: "Matrix",
    }),
    change: { until: "2030-01-01" },
    select: selfAndAdmin,
    insert: { csm: "own", admin: "all" },
    update: { csm: "own", admin: "all" },
    delete: selfAndAdmin,
  },
  saved_views: {
    why: "self",
    row: ({ owner }) => ({ u_id: owner.user, list: "customers", name: "Matrix" }),
    change: { name: "Changed" },
    select: selfAndAdmin,
    insert: selfAndAdmin,
    update: selfAndAdmin,
    delete: selfAndAdmin,
  },
  "saved_views/organization": {
    why: "shared with the organization: members read it, the linked CSM is none",
    row: ({ owner }) => sharedView(owner.colleague, owner.org, "organization"),
    change: { name: "Changed" },
    select: { user: "own", orgAdmin: "own", admin: "all" },
    insert: adminOnly,
    update: adminOnly,
    delete: adminOnly,
  },
  "saved_views/staff": {
    why: "shared with staff: every CSM reads it, its CSM writes it",
    row: ({ owner }) => sharedView(owner.csm, null, "staff"),
    change: { name: "Changed" },
    select: { csm: "all", admin: "all" },
    insert: { csm: "own", admin: "all" },
    update: { csm: "own", admin: "all" },
    delete: { csm: "own", admin: "all" },
  },
};

const columns: Record<string, Expectation> = {
  list_columns: {
    why: "self",
    key: ["u_id", "list"],
    row: ({ owner }) => ({ u_id: owner.user, list: "customers", columns: "arr" }),
    change: { columns: "arr,stage" },
    select: selfAndAdmin,
    insert: selfAndAdmin,
    update: selfAndAdmin,
    delete: selfAndAdmin,
  },
};

const organization: Record<string, Expectation> = {
  organization_profile: {
    why: "org; the row comes and goes with the organization",
    row: async ({ owner, tx }) => {
      await tx.query("delete from public.organization_profile where id = $1", [owner.org]);
      return { id: owner.org, company_name: "Matrix" };
    },
    existing: (owner) => ({ id: owner.org }),
    change: { sector: "Changed" },
    select: orgReaders,
    update: orgAdmins,
  },
};

function sharedView(person: string, org: string | null, visibility: string) {
  return { u_id: person, org_id: org, list: "customers", name: "Matrix", visibility };
}

/** What every persona may do to every kind of row. */
export const expectations: Record<string, Expectation> = {
  ...foundation,
  ...identity,
  ...workspace,
  ...columns,
  ...organization,
  ...contractExpectations,
  ...renewalExpectations,
  ...customerExpectations,
  ...bulkExpectations,
  ...assistantExpectations,
  ...growthExpectations,
  ...orgsExpectations,
  ...integrationsExpectations,
  ...legacyExpectations,
  ...assessmentExpectations,
  ...platformExpectations,
};
