import type { NextRequest } from "next/server";
import { getViewer } from "@/lib/identity/gate";
import { readFailure } from "@/lib/platform/action";
import { getDb } from "@/lib/platform/supabase/server";
import { searchEverything } from "@/lib/workspace/search/data";
import { searchQuerySchema } from "@/lib/workspace/search/schema";

const privately = { "cache-control": "private, no-store" };

/** What the command palette asks while somebody types. Row level security decides what it finds. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = searchQuerySchema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  try {
    if (!(await getViewer())) {
      return Response.json({ code: "session_ended" }, { status: 401, headers: privately });
    }
    if (!query.success) {
      return Response.json({ code: "invalid_input" }, { status: 400, headers: privately });
    }
    const hits = await searchEverything(await getDb(), query.data);
    return Response.json({ hits }, { headers: privately });
  } catch (error) {
    const { code, message } = readFailure(error, "search");
    return Response.json({ code, message }, { status: 503, headers: privately });
  }
}
