import type { NextRequest } from "next/server";
import { walkOrganizations, walkTakers } from "@/lib/assessments/overview/data";
import { maySeeOverview } from "@/lib/assessments/overview/permissions";
import {
  organizationColumns,
  readOverviewParams,
  takerColumns,
} from "@/lib/assessments/overview/rules";
import { getViewer } from "@/lib/identity/gate";
import { answerCsv, datedName, refuseFile } from "@/lib/platform/csv-answer";

/** The members, or the organizations, that the overview lists under this address, as a CSV file. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/assessments/overview/[list]">,
): Promise<Response> {
  const asked = readOverviewParams(Object.fromEntries(request.nextUrl.searchParams));
  const shared = { action: "assessment.export", viewer: getViewer, may: maySeeOverview };
  switch ((await params).list) {
    case "people":
      return answerCsv({
        ...shared,
        name: datedName("who-took-what"),
        columns: takerColumns,
        rows: (db) => walkTakers(db, asked),
      });
    case "organizations":
      return answerCsv({
        ...shared,
        name: datedName("organizations"),
        columns: organizationColumns,
        rows: walkOrganizations,
      });
    default:
      return refuseFile("not_found");
  }
}
