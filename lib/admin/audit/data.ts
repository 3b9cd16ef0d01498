import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { walkPages } from "@/lib/platform/walk-pages";
import { dayBounds } from "./rules";
import { auditAtOnce, type AuditFilter } from "./schema";
import type { AuditPage, AuditRow } from "./types";

/** One page of the audit log, newest first; the database refuses everybody but platform admins. */
export async function listAudit(
  db: Db,
  input: {
    filter: AuditFilter;
    timeZone: string;
    cursor: Record<string, unknown> | null;
    limit?: number;
  },
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
    p_limit: input.limit ?? auditAtOnce,
  });
  if (error) throw asError(error);
  return data as AuditPage;
}

/** Every record under a filter, newest first, for a file. */
export const walkAudit = (
  db: Db,
  filter: AuditFilter,
  timeZone: string,
): AsyncGenerator<AuditRow[]> =>
  walkPages((cursor: Record<string, unknown> | null) =>
    listAudit(db, { filter, timeZone, cursor, limit: 200 }),
  );
