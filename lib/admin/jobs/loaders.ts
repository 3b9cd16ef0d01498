import "server-only";
import { requireAdmin } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listJobs } from "./data";
import type { JobRow } from "./types";

/** The background jobs, for platform admins. */
export async function loadJobs(): Promise<JobRow[]> {
  await requireAdmin();
  return listJobs(await getDb());
}
