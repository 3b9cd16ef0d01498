import type { NextRequest } from "next/server";
import { csvLine } from "@/lib/customers/export/rules";
import { walkRenewals } from "@/lib/customers/renewal/data";
import { exportColumns, readRenewalParams } from "@/lib/customers/renewal/rules";
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

/** Every renewal that the list shows under this address. Read whole before it is sent: half a file must not look whole. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const viewer = await getViewer();
    if (!viewer) return refuse(401, "session_ended");
    const db = await getDb();
    if (viewer.role === "user") {
      await db.rpc("log_refusal", { p_action: "renewal.export", p_details: {} });
      return refuse(403, "not_allowed");
    }
    const params = readRenewalParams(Object.fromEntries(request.nextUrl.searchParams));
    // The mark at the beginning tells spreadsheets that the file is UTF-8.
    let file = `\ufeff${csvLine(exportColumns.map(({ head }) => head))}`;
    for await (const rows of walkRenewals(db, params))
      for (const row of rows) file += csvLine(exportColumns.map(({ value }) => value(row)));
    return new Response(file, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="renewals-${new Date().toISOString().slice(0, 10)}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    const fault = error as Error;
    if (isUnreachable(fault) || fault.name === "UnavailableError")
      return refuse(
        503,
        "unavailable",
        "The server did not answer. Export again in a few seconds.",
      );
    logger.error({ action: "renewal.export", message: fault.message }, "export failed");
    return refuse(500, "fault");
  }
}
