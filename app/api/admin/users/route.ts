import type { NextRequest } from "next/server";
import { walkUsers } from "@/lib/admin/users/data";
import { readUserFilter, userColumns } from "@/lib/admin/users/rules";
import { getViewer } from "@/lib/identity/gate";
import { answerCsv, datedName } from "@/lib/platform/csv-answer";

/** Everybody the list of users shows under this address. */
export const GET = (request: NextRequest): Promise<Response> =>
  answerCsv({
    action: "user.export",
    name: datedName("users"),
    columns: userColumns,
    viewer: getViewer,
    may: ({ role }) => role === "admin",
    rows: (db) => walkUsers(db, readUserFilter(Object.fromEntries(request.nextUrl.searchParams))),
  });
