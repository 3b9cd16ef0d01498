import type { NextRequest } from "next/server";
import { walkAsked } from "@/lib/assessments/participation/data";
import { canOversee } from "@/lib/assessments/participation/permissions";
import { askedColumns, readManageParams, toFilter } from "@/lib/assessments/participation/rules";
import { getViewer } from "@/lib/identity/gate";
import { answerCsv, datedName } from "@/lib/platform/csv-answer";

/** Everybody the list shows under this address, as a CSV file. */
export function GET(request: NextRequest): Promise<Response> {
  const params = readManageParams(Object.fromEntries(request.nextUrl.searchParams));
  return answerCsv({
    action: "assessment.export",
    name: datedName("participation"),
    columns: askedColumns,
    viewer: getViewer,
    may: canOversee,
    rows: (db) => walkAsked(db, { org: params.org, filter: toFilter(params), sort: params.sort }),
  });
}
