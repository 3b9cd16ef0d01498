import type { NextRequest } from "next/server";
import { getViewer } from "@/lib/identity/gate";
import { dayIn } from "@/lib/customers/customer/rules";
import { columnsOf } from "@/lib/customers/columns/rules";
import { cellsOf, exportColumns, type ExportColumn } from "@/lib/customers/export/rules";
import { exportSchema, type Format } from "@/lib/customers/export/schema";
import { writeWorkbook } from "@/lib/customers/export/service";
import { walkCustomers } from "@/lib/customers/portfolio/data";
import { readListParams } from "@/lib/customers/portfolio/schema";
import type { CustomerRow } from "@/lib/customers/portfolio/types";
import { csvLine } from "@/lib/platform/csv";
import { fileHeaders, refuseFault, refuseFile } from "@/lib/platform/csv-answer";
import { logger } from "@/lib/platform/logger";
import { getDb } from "@/lib/platform/supabase/server";

const types: Record<Format, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Every customer that the list shows under this address, with its columns. */
export async function GET(request: NextRequest): Promise<Response> {
  return answer(Object.fromEntries(request.nextUrl.searchParams));
}

/** The customers of a selection; their ids would not fit into an address. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const fields = [...(form ?? [])].filter(
    (field): field is [string, string] => typeof field[1] === "string",
  );
  const input = Object.fromEntries(fields);
  return input.ids ? answer(input) : refuseFile("invalid_input", "Select customers first.");
}

/**
 * The first page is read before the answer begins, so that a refusal is a refusal; a fault after that breaks the download
 * off, because half a file must not look whole.
 */
async function answer(input: Record<string, string>): Promise<Response> {
  try {
    const viewer = await getViewer();
    if (!viewer) return refuseFile("session_ended");
    const db = await getDb();
    if (viewer.role === "user") {
      await db.rpc("log_refusal", { p_action: "customer.export", p_details: {} });
      return refuseFile("not_allowed");
    }
    const asked = exportSchema.safeParse(input);
    if (!asked.success)
      return refuseFile("invalid_input", "Select at most 2,000 customers, or export the list.");
    const { format, ids } = asked.data;
    const params = readListParams({ ...input, cursor: undefined });
    const pages = walkCustomers(db, params, ids && { ids, archived: "all" });
    const first = await pages.next();
    const columns = exportColumns(
      columnsOf(params, null, viewer.role === "admin"),
      viewer.timezone,
    );
    const rows = cells(first.value ?? [], pages, columns);
    return new Response(
      format === "xlsx" ? writeWorkbook("Customers", columns, rows) : writeCsv(columns, rows),
      {
        headers: fileHeaders(
          types[format],
          `customers-${dayIn(viewer.timezone, new Date())}.${format}`,
        ),
      },
    );
  } catch (error) {
    return refuseFault(error, "customer.export");
  }
}

async function* cells(
  first: CustomerRow[],
  rest: AsyncGenerator<CustomerRow[]>,
  columns: ExportColumn[],
) {
  try {
    for (const row of first) yield cellsOf(row, columns);
    for await (const page of rest) for (const row of page) yield cellsOf(row, columns);
  } catch (error) {
    logger.error(
      { action: "customer.export", message: (error as Error).message },
      "export broke off",
    );
    throw error;
  }
}

function writeCsv(
  columns: ExportColumn[],
  rows: AsyncGenerator<ReturnType<typeof cellsOf>>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      // The mark at the beginning tells spreadsheets that the file is UTF-8.
      controller.enqueue(encoder.encode(`\ufeff${csvLine(columns.map(({ head }) => head))}`));
    },
    async pull(controller) {
      let lines = "";
      // Lines go out by the hundred: one by one they would cost a packet each.
      for (let count = 0; count < 100; count += 1) {
        const next = await rows.next();
        if (next.done) {
          if (lines) controller.enqueue(encoder.encode(lines));
          controller.close();
          return;
        }
        lines += csvLine(next.value);
      }
      controller.enqueue(encoder.encode(lines));
    },
    async cancel() {
      await rows.return(undefined);
    },
  });
}
