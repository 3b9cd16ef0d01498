import type { NextRequest } from "next/server";
import { walkResults } from "@/lib/assessments/results/data";
import { exportCells, exportHead, readListParams } from "@/lib/assessments/results/rules";
import type { ResultLine } from "@/lib/assessments/results/types";
import { csvLine } from "@/lib/customers/export/rules";
import { getViewer } from "@/lib/identity/gate";
import { readFailure } from "@/lib/platform/action";
import { sentenceFor } from "@/lib/platform/errors";
import { getDb } from "@/lib/platform/supabase/server";

const refuse = (status: number, sentence: string) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });

/**
 * Every result that the list shows under this address, as CSV. The first page is read before the answer begins, so that a
 * refusal is a refusal; a fault after that breaks the download off, because half a file must not look whole.
 */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const viewer = await getViewer();
    if (!viewer) return refuse(401, sentenceFor("session_ended"));
    const params = readListParams({
      ...Object.fromEntries(request.nextUrl.searchParams),
      cursor: undefined,
    });
    const pages = walkResults(await getDb(), params, new Date());
    const first = await pages.next();
    return new Response(write(first.value ?? [], pages), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="assessment-results.csv"',
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return refuse(503, readFailure(error, "assessment.export").message);
  }
}

function write(
  first: ResultLine[],
  rest: AsyncGenerator<ResultLine[]>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const lines = (rows: ResultLine[]) => rows.map((row) => csvLine(exportCells(row))).join("");
  return new ReadableStream({
    start(controller) {
      // The mark at the beginning tells spreadsheets that the file is UTF-8.
      controller.enqueue(encoder.encode(`\ufeff${csvLine(exportHead)}${lines(first)}`));
    },
    async pull(controller) {
      const next = await rest.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(lines(next.value)));
    },
    async cancel() {
      await rest.return(undefined);
    },
  });
}
