import type { NextRequest } from "next/server";
import { getPreviewChunk } from "@/lib/customers/health-model/data";
import { previewChunkSchema } from "@/lib/customers/health-model/schema";
import { getViewer } from "@/lib/identity/gate";
import { readFailure } from "@/lib/platform/action";
import { sentenceFor } from "@/lib/platform/errors";
import { getDb } from "@/lib/platform/supabase/server";

const privately = { "cache-control": "private, no-store" };
const refuse = (status: number, code: string, message = sentenceFor(code)) =>
  Response.json({ code, message }, { status, headers: privately });

/** What a version of a health model would do to the next customers; the page asks until it has asked of all. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/customers/health-models/[id]">,
): Promise<Response> {
  const after = request.nextUrl.searchParams.get("after");
  const asked = previewChunkSchema.safeParse({ ...(await params), after });
  try {
    const viewer = await getViewer();
    if (!viewer) return refuse(401, "session_ended");
    if (!asked.success) return refuse(404, "not_found");
    if (viewer.role !== "admin") return refuse(403, "not_allowed");
    return Response.json(await getPreviewChunk(await getDb(), asked.data), { headers: privately });
  } catch (error) {
    const { code, message } = readFailure(error, "health_model.preview");
    return refuse(code === "fault" || code === "unavailable" ? 503 : 422, code, message);
  }
}
