import "server-only";
import type { Db } from "@/lib/platform/supabase/server";

/** Marks one piece of news as read or unread; row level security keeps other people's out of reach. */
export async function markNotice(db: Db, args: { id: string; read: boolean }): Promise<void> {
  const { error } = await db
    .from("notifications")
    .update({ is_read: args.read, read_at: args.read ? new Date().toISOString() : null })
    .eq("id", args.id);
  if (error) throw error;
}

/** Marks everything as read that was there at a moment. */
export async function markAllNotices(db: Db, until: string): Promise<void> {
  const { error } = await db
    .from("notifications")
    .update({ is_read: true, read_at: new Date().toISOString() })
    .eq("is_read", false)
    .lte("created_at", until);
  if (error) throw error;
}
