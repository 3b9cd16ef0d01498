import type { NextRequest } from "next/server";
import { walkContracts } from "@/lib/customers/contract-list/data";
import { exportColumns, readContractParams } from "@/lib/customers/contract-list/rules";
import { getViewer } from "@/lib/identity/gate";
import { answerCsv, datedName } from "@/lib/platform/csv-answer";

/** Every contract that the list shows under this address. */
export const GET = (request: NextRequest): Promise<Response> =>
  answerCsv({
    action: "contract.export",
    name: datedName("contracts"),
    columns: exportColumns,
    viewer: getViewer,
    may: ({ role }) => role !== "user",
    rows: (db) =>
      walkContracts(db, readContractParams(Object.fromEntries(request.nextUrl.searchParams))),
  });
