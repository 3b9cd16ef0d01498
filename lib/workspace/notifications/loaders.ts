import "server-only";
import { cache } from "react";
import { requireViewer } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listNotices } from "./data";
import type { NoticeView } from "./schema";
import type { NoticePage } from "./types";

/** One page of the signed-in person's news, with the number that is unread. */
export const loadNotices = cache(
  async (view: NoticeView, at?: string, id?: string): Promise<NoticePage & { unread: number }> => {
    const viewer = await requireViewer();
    const cursor = at && id ? { at, id } : undefined;
    const page = await listNotices(await getDb(), { user: viewer.id, view, limit: 25, cursor });
    return { ...page, unread: viewer.counts.unread };
  },
);
