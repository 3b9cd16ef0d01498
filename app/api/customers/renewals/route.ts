import type { NextRequest } from "next/server";
import { walkRenewals } from "@/lib/customers/renewal/data";
import { exportColumns, readRenewalParams } from "@/lib/customers/renewal/rules";
import { getViewer } from "@/lib/identity/gate";
import { answerCsv, datedName } from "@/lib/platform/csv-answer";

/** Every renewal that the list shows under this address. */
export const GET = (request: NextRequest): Promise<Response> =>
  answerCsv({
    action: "renewal.export",
    name: datedName("renewals"),
    columns: exportColumns,
    viewer: getViewer,
    may: ({ role }) => role !== "user",
    rows: (db) =>
      walkRenewals(db, readRenewalParams(Object.fromEntries(request.nextUrl.searchParams))),
  });
