import { snapshotHealth } from "@/lib/customers/health/mutations";
import { agePromises } from "@/lib/customers/promise/mutations";
import { runCronJob } from "@/lib/platform/jobs";
// Nobody is signed in when the scheduler calls, and everybody's customers are counted.
import { getAdminDb } from "@/lib/platform/supabase/admin";

/**
 * The night's health: every customer once a day, because a score ages with its window even when nothing happens. Promises
 * whose day has passed are marked before, because they count.
 */
async function run(request: Request): Promise<Response> {
  return runCronJob(request, "health", getAdminDb, async (db) => ({
    ...(await agePromises(db)),
    ...(await snapshotHealth(db)),
  }));
}

// Some schedulers can only GET; the secret in the header keeps links and pages from calling it.
export { run as GET, run as POST };
