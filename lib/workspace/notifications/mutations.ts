import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";

/** Marks one piece of a person's news as read or unread; a trigger keeps the moment. */
export async function markNotice(
  db: Db,
  args: { user: string; id: string; read: boolean },
): Promise<void> {
  const { error } = await db
    .from("notifications")
    .update({ is_read: args.read })
    .eq("u_id", args.user)
    .eq("id", args.id);
  if (error) throw asError(error);
}

/** Marks everything as read that a person had at a moment; what came since stays unread. */
export async function markAllNotices(db: Db, args: { user: string; until: string }): Promise<void> {
  const { error } = await db
    .from("notifications")
    .update({ is_read: true })
    .eq("u_id", args.user)
    .eq("is_read", false)
    .lte("created_at", args.until);
  if (error) throw asError(error);
}
