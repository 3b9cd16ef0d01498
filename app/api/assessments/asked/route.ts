import type { NextRequest } from "next/server";
import { walkAsked } from "@/lib/assessments/participation/data";
import { canOversee } from "@/lib/assessments/participation/permissions";
import { askedColumns, readManageParams, toFilter } from "@/lib/assessments/participation/rules";
import { csvLine } from "@/lib/customers/export/rules";
import { getViewer } from "@/lib/identity/gate";
import { isUnreachable } from "@/lib/platform/action";
import { sentenceFor } from "@/lib/platform/errors";
import { logger } from "@/lib/platform/logger";
import { getDb } from "@/lib/platform/supabase/server";

const refuse = (status: number, code: string, sentence = sentenceFor(code)) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });

/** Everybody the list shows under this address, as a CSV file. Read whole before it is sent: half a file must not look whole. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const viewer = await getViewer();
    if (!viewer) return refuse(401, "session_ended");
    const db = await getDb();
    if (!canOversee(viewer)) {
      await db.rpc("log_refusal", { p_action: "assessment.export", p_details: {} });
      return refuse(403, "not_allowed");
    }
    const params = readManageParams(Object.fromEntries(request.nextUrl.searchParams));
    // The mark at the beginning tells spreadsheets that the file is UTF-8.
    let file = `\ufeff${csvLine(askedColumns.map(({ head }) => head))}`;
    const pages = walkAsked(db, { org: params.org, filter: toFilter(params), sort: params.sort });
    for await (const rows of pages)
      for (const row of rows) file += csvLine(askedColumns.map(({ value }) => value(row)));
    return new Response(file, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="participation-${new Date().toISOString().slice(0, 10)}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    const fault = error as Error;
    if (fault.message === "not_allowed") return refuse(403, "not_allowed");
    if (isUnreachable(fault) || fault.name === "UnavailableError")
      return refuse(
        503,
        "unavailable",
        "The server did not answer. Export again in a few seconds.",
      );
    logger.error({ action: "assessment.export", message: fault.message }, "export failed");
    return refuse(500, "fault");
  }
}
