import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { ownerRows } from "../support/statements";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase({ seed: true });
});

afterAll(() => db?.close());

const organizationColumn: Record<string, string> = {
  api_keys: "org_id",
  team_activities: "org_id",
  team_activity_log: "org_id",
  team_analytics: "org_id",
  team_comments: "org_id",
  team_members: "org_id",
  team_messages: "org_id",
  team_presence: "org_id",
  team_users: "org_id",
  teams: "org_id",
  authentication_config: "organization_id",
  data_sovereignty: "organization_id",
  dsao_integration_gateway: "organization_id",
  gcp_projects: "organization_id",
  health_checks: "organization_id",
  managed_integrations: "organization_id",
  onboarding_process: "organization_id",
  onboarding_steps: "organization_id",
  organization_secrets: "organization_id",
  pilot_coordination: "organization_id",
  recommendations: "organization_id",
  repository_sync: "organization_id",
  sync_runs: "organization_id",
  tool_integrations: "organization_id",
  user_roles: "organization_id",
  webhook_deliveries: "organization_id",
  webhook_endpoints: "organization_id",
  workflow_patterns: "organization_id",
};

describe("the demonstration data of organizations", () => {
  test.each(Object.entries(organizationColumn))("has rows of both in %s", async (table, column) => {
    const rows = await ownerRows(
      db,
      `select ${column} as org from public.${table} where ${column} is not null group by 1`,
    );
    expect(rows).toHaveLength(2);
  });

  test.each(["integrations", "user_actions", "user_analytics", "user_sessions"])(
    "has rows in %s",
    async (table) => {
      expect((await ownerRows(db, `select 1 from public.${table} limit 1`)).length).toBe(1);
    },
  );

  test("holds nothing of tomorrow but plans and ends of validity", async () => {
    const [row] = await ownerRows(
      db,
      `select (select count(*)::int from public.team_messages where created_at > now()) as messages,
              (select count(*)::int from public.team_comments where created_at > now()) as comments,
              (select count(*)::int from public.team_activities where created_at > now() or (status = 'done' and starts_at > now())) as activities,
              (select count(*)::int from public.team_activity_log where created_at > now() + interval '2 hours') as log,
              (select count(*)::int from public.sync_runs where started_at > now()) as runs,
              (select count(*)::int from public.health_checks where checked_at > now()) as checks`,
    );
    expect(row).toEqual({ messages: 0, comments: 0, activities: 0, log: 0, runs: 0, checks: 0 });
  });

  test("leaves the audit log to real changes", async () => {
    const noted = await ownerRows(
      db,
      "select table_name from public.audit_log where table_name = any ($1)",
      Object.keys(organizationColumn),
    );
    expect(noted).toEqual([]);
  });
});
