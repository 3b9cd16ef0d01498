import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { CalendarFeed, CalendarState } from "./types";

/** Whether a person has a calendar address. */
export async function getCalendarFeed(db: Db, person: string): Promise<CalendarState | null> {
  const { data, error } = await db
    .from("calendar_feeds")
    .select("created_at,last_read_at")
    .eq("u_id", person);
  if (error) throw asError(error);
  return (data as CalendarState[])[0] ?? null;
}

/** What the secret of an address opens, for anybody who holds it; null when it opens nothing. */
export async function readCalendarFeed(db: Db, token: string): Promise<CalendarFeed | null> {
  const { data, error } = await db.rpc("read_calendar_feed", { p_token: token });
  if (error?.message === "rate_limited")
    throw new AppError("rate_limited", error.hint ?? undefined);
  if (error) throw asError(error);
  return data as CalendarFeed | null;
}
