import type { NextRequest } from "next/server";
import * as z from "zod";
import { getTemplate } from "@/lib/assessments/template/data";
import { fileOf } from "@/lib/assessments/template/rules";
import { getViewer } from "@/lib/identity/gate";
import { readFailure } from "@/lib/platform/action";
import { sentenceFor } from "@/lib/platform/errors";
import { getDb } from "@/lib/platform/supabase/server";

const refuse = (status: number, code: string, sentence = sentenceFor(code)) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });

/** A version of an assessment as a file, for platform admins; the same shape is imported again. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/api/assessments/templates/[id]">,
): Promise<Response> {
  const { id } = await params;
  try {
    const viewer = await getViewer();
    if (!viewer) return refuse(401, "session_ended");
    const db = await getDb();
    if (viewer.role !== "admin") {
      await db.rpc("log_refusal", { p_action: "assessment_template.export", p_details: {} });
      return refuse(403, "not_allowed");
    }
    const template = z.uuid().safeParse(id).success ? await getTemplate(db, id) : null;
    if (!template) return refuse(404, "not_found");
    return new Response(fileOf(template), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${template.assessment_type}-v${template.version}.json"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    const { code, message } = readFailure(error, "assessment_template.export");
    return refuse(code === "fault" || code === "unavailable" ? 503 : 422, code, message);
  }
}
