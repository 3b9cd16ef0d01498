import type { NextRequest } from "next/server";
import * as z from "zod";
import { findChromium, isCrowded, printPage } from "@/lib/assessments/print/service";
import { getResult } from "@/lib/assessments/result/data";
import { fileName } from "@/lib/assessments/result-file/rules";
import { getViewer } from "@/lib/identity/gate";
import { readFailure } from "@/lib/platform/action";
import { env } from "@/lib/platform/env";
import { sentenceFor } from "@/lib/platform/errors";
import { getDb } from "@/lib/platform/supabase/server";

const refuse = (status: number, sentence: string) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });

/** The result as its reader sees it, as a tagged PDF: `?answers=1` with the categories opened, `0` without any answer. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/assessments/results/[id]/pdf">,
): Promise<Response> {
  const { id } = await params;
  try {
    if (!(await getViewer())) return refuse(401, sentenceFor("session_ended"));
    const result = z.uuid().safeParse(id).success ? await getResult(await getDb(), id) : null;
    if (!result || "none" in result) return refuse(404, sentenceFor("not_found"));
    const browser = findChromium(env().CHROMIUM_PATH);
    if (!browser)
      return refuse(501, "This server has no browser to make PDFs with. Print the page instead.");
    if (isCrowded())
      return refuse(503, "Many PDFs are being made at the moment. Try again in a minute.");
    // Never the host of the request, which is the sender's word: the cookies go there.
    const { PORT } = env();
    const base = `http://127.0.0.1:${PORT ?? "3000"}`;
    const query = request.nextUrl.searchParams;
    const asked = new URLSearchParams();
    const answers = query.get("answers");
    if (answers === "1" || answers === "0") asked.set("answers", answers);
    const peers = query.get("peers");
    if (peers) asked.set("peers", peers);
    const pdf = await printPage(
      browser,
      `${base}/assessments/results/${id}?${asked}`,
      request.cookies.getAll().map(({ name, value }) => ({ name, value })),
    );
    return new Response(Buffer.from(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${fileName(result, "pdf")}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return refuse(503, readFailure(error, "assessment.pdf").message);
  }
}
