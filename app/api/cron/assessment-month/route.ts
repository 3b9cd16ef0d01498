import { countMonths } from "@/lib/assessments/overview/mutations";
import { runCronJob } from "@/lib/platform/jobs";
// Nobody is signed in when the scheduler calls, and the months of every organization are counted.
import { getAdminDb } from "@/lib/platform/supabase/admin";

/** Every hour: participation and scores of the running month. */
async function run(request: Request): Promise<Response> {
  return runCronJob(request, "assessment-month", getAdminDb, (db) => countMonths(db, 0));
}

// Some schedulers can only GET; the secret in the header keeps links and pages from calling it.
export { run as GET, run as POST };
