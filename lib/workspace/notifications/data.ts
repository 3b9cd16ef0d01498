import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { NoticeView } from "./schema";
import type { Notice, NoticeCursor, NoticePage } from "./types";

const columns = "id, type, title, message, priority, link, is_read, created_at";

/**
 * A page of one person's news, newest first. The person is named, because a platform admin may read everybody's. Reads
 * one row more than it shows, to know whether there is a next page.
 */
export async function listNotices(
  db: Db,
  args: { user: string; view: NoticeView; limit: number; cursor?: NoticeCursor },
): Promise<NoticePage> {
  let query = db
    .from("notifications")
    .select(columns)
    .eq("u_id", args.user)
    .order("created_at", { ascending: false })
    .order("id", { ascending: false })
    .limit(args.limit + 1);
  if (args.view === "unread") query = query.eq("is_read", false);
  if (args.cursor) {
    const { at, id } = args.cursor;
    query = query.or(`created_at.lt."${at}",and(created_at.eq."${at}",id.lt.${id})`);
  }
  const { data, error } = await query;
  if (error) throw asError(error);
  const found = (data ?? []) as Notice[];
  const rows = found.slice(0, args.limit);
  const last = rows.at(-1);
  return {
    rows,
    next: found.length > args.limit && last ? { at: last.created_at, id: last.id } : null,
  };
}
