import * as z from "zod";

/** What was done, in the order of the filter. */
export const operations = ["INSERT", "UPDATE", "DELETE", "SELECT"] as const;

export const operationWords = {
  INSERT: "Created",
  UPDATE: "Changed",
  DELETE: "Deleted",
  SELECT: "Refused",
} as const;

/** Rows of a page. */
export const auditAtOnce = 50;

/** The tables whose changes are recorded, and `request` for refusals that concern none. */
export const auditedTables = [
  "agent_messages",
  "agent_sessions",
  "approvals",
  "calendar_feeds",
  "contracts",
  "csm_pulses",
  "customer_notes",
  "customers",
  "enterprise_orgs",
  "entitlement_usage",
  "entitlements",
  "health_models",
  "insight_changes",
  "insights",
  "knowledge_base",
  "meeting_cards",
  "meetings",
  "org_invitations",
  "org_roles",
  "org_users",
  "organization_profile",
  "promises",
  "renewals",
  "request",
  "retention_policies",
  "stakeholders",
  "tier2_profiles",
  "tier2_users",
  "training_modules",
  "training_progress",
  "transcripts",
] as const;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)))
  .nullable()
  .catch(null);

/** The filter as it stands in the address; what cannot be read is no filter. */
export const auditFilterSchema = z.object({
  table: z.enum(auditedTables).nullable().catch(null),
  operation: z.enum(operations).nullable().catch(null),
  user: z.string().trim().max(254).catch(""),
  record: z.uuid().nullable().catch(null),
  from: day,
  to: day,
});

export type AuditFilter = z.infer<typeof auditFilterSchema>;
