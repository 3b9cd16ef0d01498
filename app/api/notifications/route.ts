import type { NextRequest } from "next/server";
import { getViewer } from "@/lib/identity/gate";
import { readFailure } from "@/lib/platform/action";
import { getDb } from "@/lib/platform/supabase/server";
import { listNotices } from "@/lib/workspace/notifications/data";
import { noticeFeedSchema } from "@/lib/workspace/notifications/schema";
import type { NoticeFeed } from "@/lib/workspace/notifications/types";

const privately = { "cache-control": "private, no-store" };

/** What the bell polls: the newest news and the number that is unread. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = noticeFeedSchema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  try {
    const viewer = await getViewer();
    if (!viewer) {
      return Response.json({ code: "session_ended" }, { status: 401, headers: privately });
    }
    if (!query.success) {
      return Response.json({ code: "invalid_input" }, { status: 400, headers: privately });
    }
    const { rows } = await listNotices(await getDb(), {
      user: viewer.id,
      view: "all",
      limit: query.data.limit,
    });
    const feed: NoticeFeed = { rows, unread: viewer.counts.unread };
    return Response.json(feed, { headers: privately });
  } catch (error) {
    const { code, message } = readFailure(error, "notifications");
    return Response.json({ code, message }, { status: 503, headers: privately });
  }
}
