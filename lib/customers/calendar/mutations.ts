import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";

/** Makes the address anew; the former one is void. The secret is answered this once. */
export async function issueCalendarFeed(db: Db): Promise<{ token: string }> {
  const { data, error } = await db.rpc("issue_calendar_feed");
  if (error) throw asError(error);
  return { token: data as string };
}

export async function revokeCalendarFeed(db: Db): Promise<void> {
  const { error } = await db.rpc("revoke_calendar_feed");
  if (error) throw asError(error);
}
