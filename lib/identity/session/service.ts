import "server-only";
import { createClient } from "@supabase/supabase-js";
import type { Database } from "@/lib/platform/database.types";
import { env } from "@/lib/platform/env";
import {
  callerHeaders,
  fetchWithDeadline,
  realtime,
  type Db,
} from "@/lib/platform/supabase/server";

/**
 * A client that reads and writes no cookie: for asking the Auth service to send mail, and for checking a password without
 * touching the session of the person who typed it.
 */
export async function getStrangerDb(): Promise<Db> {
  return createClient<Database>(env().SUPABASE_URL, env().SUPABASE_PUBLISHABLE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    realtime,
    global: { headers: await callerHeaders(), fetch: fetchWithDeadline },
  });
}
