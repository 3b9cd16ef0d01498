import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Brief } from "./types";

/** What is known before a meeting, in one call; null where the caller may not see it. */
export async function getBrief(db: Db, meeting: string): Promise<Brief | null> {
  const { data, error } = await db.rpc("get_meeting_brief", { p_meeting: meeting });
  if (error) throw asError(error);
  return data as Brief | null;
}
