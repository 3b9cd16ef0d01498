import type { NextRequest } from "next/server";
import * as z from "zod";
import { findChromium, isCrowded, printPage } from "@/lib/assessments/print/service";
import { getResult } from "@/lib/assessments/result/data";
import { fileName, resultCsv } from "@/lib/assessments/result-file/rules";
import type { Result } from "@/lib/assessments/result/types";
import { getViewer } from "@/lib/identity/gate";
import { readFailure } from "@/lib/platform/action";
import { env } from "@/lib/platform/env";
import { sentenceFor } from "@/lib/platform/errors";
import { getDb } from "@/lib/platform/supabase/server";

const privately = { "cache-control": "private, no-store" };
const refuse = (status: number, sentence: string) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { ...privately, "content-type": "text/plain; charset=utf-8" },
  });

/** `<id>/pdf` and `<id>/csv`; one handler, so that the house stays shallow. */
const pathSchema = z.tuple([z.uuid(), z.enum(["pdf", "csv"])]);

/** One result as a file, for whoever reads the result. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/assessments/results/[...path]">,
): Promise<Response> {
  try {
    const asked = pathSchema.safeParse((await params).path);
    if (!(await getViewer())) return refuse(401, sentenceFor("session_ended"));
    const result = asked.success ? await getResult(await getDb(), asked.data[0]) : null;
    if (!result || "none" in result) return refuse(404, sentenceFor("not_found"));
    return asked.data![1] === "csv" ? csvOf(result) : await pdfOf(request, result);
  } catch (error) {
    return refuse(503, readFailure(error, "assessment.file").message);
  }
}

const file = (body: BodyInit, type: string, name: string) =>
  new Response(body, {
    headers: {
      ...privately,
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
    },
  });

/** Scores, advice and SWOT as a table, with the answers for their person. */
const csvOf = (result: Result) =>
  file(resultCsv(result), "text/csv; charset=utf-8", fileName(result, "csv"));

/** The page as its reader sees it, tagged: `?answers=1` with the categories opened, `0` without any answer. */
async function pdfOf(request: NextRequest, result: Result): Promise<Response> {
  const { CHROMIUM_PATH, PORT } = env();
  const browser = findChromium(CHROMIUM_PATH);
  if (!browser)
    return refuse(501, "This server has no browser to make PDFs with. Print the page instead.");
  if (isCrowded())
    return refuse(503, "Many PDFs are being made at the moment. Try again in a minute.");
  const asked = new URLSearchParams();
  const query = request.nextUrl.searchParams;
  const answers = query.get("answers");
  if (answers === "1" || answers === "0") asked.set("answers", answers);
  const peers = query.get("peers");
  if (peers) asked.set("peers", peers);
  // Never the host of the request, which is the sender's word: the cookies go there.
  const pdf = await printPage(
    browser,
    `http://127.0.0.1:${PORT ?? "3000"}/assessments/results/${result.id}?${asked}`,
    request.cookies.getAll().map(({ name, value }) => ({ name, value })),
  );
  return file(Buffer.from(pdf), "application/pdf", fileName(result, "pdf"));
}
