import type { NextRequest } from "next/server";
import { walkInsights } from "@/lib/customers/insight/data";
import { exportColumns, readInsightParams } from "@/lib/customers/insight/rules";
import { getViewer } from "@/lib/identity/gate";
import { answerCsv, datedName } from "@/lib/platform/csv-answer";

/** Every insight that the board shows under this address. */
export const GET = (request: NextRequest): Promise<Response> =>
  answerCsv({
    action: "insight.export",
    name: datedName("insights"),
    columns: exportColumns,
    viewer: getViewer,
    may: ({ role }) => role !== "user",
    rows: (db) =>
      walkInsights(db, readInsightParams(Object.fromEntries(request.nextUrl.searchParams))),
  });
