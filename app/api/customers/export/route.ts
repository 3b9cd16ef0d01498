import type { NextRequest } from "next/server";
import { getViewer } from "@/lib/identity/gate";
import { dayIn, stageNames } from "@/lib/customers/customer/rules";
import { walkCustomers } from "@/lib/customers/portfolio/data";
import {
  bandNames,
  csvLine,
  linkNames,
  readListParams,
  type RawParams,
} from "@/lib/customers/portfolio/rules";
import type { CustomerRow } from "@/lib/customers/portfolio/types";
import { isUnreachable } from "@/lib/platform/action";
import { sentenceFor } from "@/lib/platform/errors";
import { logger } from "@/lib/platform/logger";
import { getDb } from "@/lib/platform/supabase/server";

const head = [
  "Name",
  "Domain",
  "Industry",
  "Stage",
  "Health",
  "Band",
  "Change in 30 days",
  "ARR",
  "Currency",
  "Renewal",
  "Last touch",
  "Silent",
  "Open concerns",
  "Owner",
  "Their organization",
  "Archived",
  "Id",
];

const cells = (row: CustomerRow) => [
  row.name,
  row.domain,
  row.industry,
  stageNames[row.stage],
  row.health_score,
  bandNames[row.band],
  row.delta_30,
  row.arr,
  row.currency,
  row.renewal_date,
  row.last_touch_at?.slice(0, 10),
  row.silent ? "yes" : "no",
  row.open_concerns,
  row.owner?.name,
  linkNames[row.link_state],
  row.archived_at?.slice(0, 10),
  row.id,
];

const refuse = (status: number, code: string, sentence = sentenceFor(code)) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });

/**
 * Every customer that the list shows under this address, as CSV. The first page is read before the answer begins, so that
 * a refusal is a refusal; a fault after that breaks the download off, because half a file must not look whole.
 */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const viewer = await getViewer();
    if (!viewer) return refuse(401, "session_ended");
    const db = await getDb();
    if (viewer.role === "user") {
      await db.rpc("log_refusal", { p_action: "customer.export", p_details: {} });
      return refuse(403, "not_allowed");
    }
    const raw: RawParams = Object.fromEntries(request.nextUrl.searchParams);
    const pages = walkCustomers(db, readListParams({ ...raw, cursor: undefined }));
    const first = await pages.next();
    const day = dayIn(viewer.timezone, new Date());
    return new Response(stream(first.value ?? [], pages), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="customers-${day}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (isUnreachable(error as Error) || (error as Error).name === "UnavailableError")
      return refuse(
        503,
        "unavailable",
        "The server did not answer. Export again in a few seconds.",
      );
    logger.error({ action: "customer.export", message: (error as Error).message }, "export failed");
    return refuse(500, "fault");
  }
}

function stream(
  first: CustomerRow[],
  rest: AsyncGenerator<CustomerRow[]>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const lines = (rows: CustomerRow[]) =>
    encoder.encode(rows.map((row) => csvLine(cells(row))).join(""));
  return new ReadableStream({
    start(controller) {
      // The mark at the beginning tells spreadsheets that the file is UTF-8.
      controller.enqueue(encoder.encode(`\ufeff${csvLine(head)}`));
      controller.enqueue(lines(first));
    },
    async pull(controller) {
      try {
        const page = await rest.next();
        if (page.done) controller.close();
        else controller.enqueue(lines(page.value));
      } catch (error) {
        logger.error(
          { action: "customer.export", message: (error as Error).message },
          "export broke off",
        );
        controller.error(error);
      }
    },
    async cancel() {
      await rest.return(undefined);
    },
  });
}
