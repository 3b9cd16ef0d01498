import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { dayBounds } from "./rules";
import { auditAtOnce, type AuditFilter } from "./schema";
import type { AuditPage } from "./types";

/** One page of the audit log, newest first; the database refuses everybody but platform admins. */
export async function listAudit(
  db: Db,
  input: { filter: AuditFilter; timeZone: string; cursor: Record<string, unknown> | null },
): Promise<AuditPage> {
  const { table, operation, user, record } = input.filter;
  const { data, error } = await db.rpc("list_audit", {
    p_filter: {
      table: table ?? "",
      operation: operation ?? "",
      user,
      record: record ?? "",
      ...dayBounds(input.filter, input.timeZone),
    },
    p_cursor: input.cursor as Json,
    p_limit: auditAtOnce,
  });
  if (error) throw asError(error);
  return data as AuditPage;
}
