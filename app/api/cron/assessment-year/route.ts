import { countMonths } from "@/lib/assessments/overview/mutations";
import { runCronJob } from "@/lib/platform/jobs";
// Nobody is signed in when the scheduler calls, and the months of every organization are counted.
import { getAdminDb } from "@/lib/platform/supabase/admin";

/** Every night: the months that pages still show, because results of theirs may have been deleted with an account. */
async function run(request: Request): Promise<Response> {
  return runCronJob(request, "assessment-year", getAdminDb, (db) => countMonths(db, 12));
}

// Some schedulers can only GET; the secret in the header keeps links and pages from calling it.
export { run as GET, run as POST };
