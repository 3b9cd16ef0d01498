import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { getDb } from "@/lib/platform/supabase/server";
import { readerOf, zoneCookie } from "@/lib/workspace/reader/rules";
import { openShared } from "./data";

/** A shared result for whoever holds the link, in the zone of their browser. Once a request, because it counts the view. */
export const loadShared = cache(async (token: string) => {
  const [db, store] = await Promise.all([getDb(), cookies()]);
  const shared = await openShared(db, token);
  const zone = store.get(zoneCookie)?.value;
  const reader = readerOf(
    { locale: null, timezone: null },
    zone ? decodeURIComponent(zone) : undefined,
    new Date(),
  );
  return { shared, reader };
});
