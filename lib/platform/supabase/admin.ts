import "server-only";
import { createClient } from "@supabase/supabase-js";
import type { Database } from "@/lib/platform/database.types";
import { env } from "@/lib/platform/env";
import { fetchWithDeadline, realtime, type Db } from "./server";

/**
 * The service-role client: row level security does not apply to it. Each import of this file says in a comment why the
 * person's own client cannot do the work.
 */
export function getAdminDb(): Db {
  return createClient<Database>(env().SUPABASE_URL, env().SUPABASE_SECRET_KEY, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime,
    global: { fetch: fetchWithDeadline },
  });
}
