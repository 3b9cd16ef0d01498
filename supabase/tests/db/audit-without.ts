/**
 * Tables without audit triggers: what logs itself or is a log of a change, what one keeps for
 * oneself, and what is calculated. In the order of their names.
 */
export const unaudited: readonly string[] = [
  "activity_log",
  "attention_snoozes",
  "audit_log",
  "audit_seals",
  "bulk_rows",
  "file_deletions",
  "health_checks",
  "health_observations",
  "health_snapshots",
  "import_rows",
  "job_runs",
  "list_columns",
  "mail_outbox",
  "notification_preferences",
  "notifications",
  "rate_limits",
  "saved_views",
  "security_alerts",
  "sync_runs",
  "team_activity_log",
  "team_analytics",
  "team_presence",
  "user_actions",
  "user_analytics",
  "user_sessions",
  "webhook_deliveries",
];
