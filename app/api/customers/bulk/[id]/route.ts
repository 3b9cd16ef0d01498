import type { NextRequest } from "next/server";
import { getBulk } from "@/lib/customers/bulk/data";
import { bulkIdSchema } from "@/lib/customers/bulk/schema";
import { getViewer } from "@/lib/identity/gate";
import { readFailure } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/errors";
import { getDb } from "@/lib/platform/supabase/server";

const privately = { "cache-control": "private, no-store" };
const refuse = (status: number, code: string) =>
  Response.json({ code }, { status, headers: privately });

/** How far a change of many customers is; a page that waits asks every second. */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<"/api/customers/bulk/[id]">,
): Promise<Response> {
  const asked = bulkIdSchema.safeParse(await params);
  try {
    if (!(await getViewer())) return refuse(401, "session_ended");
    if (!asked.success) return refuse(404, "not_found");
    return Response.json(await getBulk(await getDb(), asked.data.id), { headers: privately });
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return refuse(404, "not_found");
    return refuse(503, readFailure(error, "customer.bulk_progress").code);
  }
}
