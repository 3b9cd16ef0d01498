import type { NextRequest } from "next/server";
import { walkResults } from "@/lib/assessments/results/data";
import { exportColumns, readListParams } from "@/lib/assessments/results/rules";
import { getViewer } from "@/lib/identity/gate";
import { answerCsv } from "@/lib/platform/csv-answer";

/** Every result that the list shows under this address, as CSV. */
export function GET(request: NextRequest): Promise<Response> {
  const params = readListParams({
    ...Object.fromEntries(request.nextUrl.searchParams),
    cursor: undefined,
  });
  return answerCsv({
    action: "assessment.export",
    name: "assessment-results",
    columns: exportColumns,
    viewer: getViewer,
    rows: (db) => walkResults(db, params, new Date()),
  });
}
