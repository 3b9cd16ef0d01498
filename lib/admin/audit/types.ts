export type AuditOperation = "SELECT" | "INSERT" | "UPDATE" | "DELETE";

/** One record of the audit log. `SELECT` is a refusal: something was tried and nothing changed. */
export type AuditRow = {
  id: number;
  timestamp: string;
  table_name: string;
  operation: AuditOperation;
  refused_action: string | null;
  record_id: string | null;
  old_values: Record<string, unknown> | null;
  new_values: Record<string, unknown> | null;
  user_id: string | null;
  user_name: string | null;
  user_email: string | null;
  ip_address: string | null;
  user_agent: string | null;
  session_id: string | null;
};

export type AuditPage = { rows: AuditRow[]; next: Record<string, unknown> | null };
