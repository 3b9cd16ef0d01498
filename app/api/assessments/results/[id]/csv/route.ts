import type { NextRequest } from "next/server";
import * as z from "zod";
import { getResult } from "@/lib/assessments/result/data";
import { fileName, resultCsv } from "@/lib/assessments/result-file/rules";
import { getViewer } from "@/lib/identity/gate";
import { readFailure } from "@/lib/platform/action";
import { sentenceFor } from "@/lib/platform/errors";
import { getDb } from "@/lib/platform/supabase/server";

const refuse = (status: number, sentence: string) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });

/** One result as a table: scores, advice and SWOT, with the answers for their person. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/api/assessments/results/[id]/csv">,
): Promise<Response> {
  const { id } = await params;
  try {
    if (!(await getViewer())) return refuse(401, sentenceFor("session_ended"));
    const result = z.uuid().safeParse(id).success ? await getResult(await getDb(), id) : null;
    if (!result || "none" in result) return refuse(404, sentenceFor("not_found"));
    return new Response(resultCsv(result), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${fileName(result, "csv")}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return refuse(503, readFailure(error, "assessment.csv").message);
  }
}
