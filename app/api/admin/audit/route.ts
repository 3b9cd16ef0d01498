import type { NextRequest } from "next/server";
import { walkAudit } from "@/lib/admin/audit/data";
import { auditColumns, readAuditFilter } from "@/lib/admin/audit/rules";
import { getViewer } from "@/lib/identity/gate";
import { answerCsv, datedName } from "@/lib/platform/csv-answer";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** Every record of the audit log under this address. */
export const GET = (request: NextRequest): Promise<Response> =>
  answerCsv({
    action: "audit.export",
    name: datedName("audit"),
    columns: auditColumns,
    viewer: getViewer,
    may: ({ role }) => role === "admin",
    rows: async function* (db) {
      const filter = readAuditFilter(Object.fromEntries(request.nextUrl.searchParams));
      yield* walkAudit(db, filter, (await loadReader()).timeZone);
    },
  });
