import { keepAssessments } from "@/lib/assessments/again/mutations";
import { runCronJob } from "@/lib/platform/jobs";
// Nobody is signed in when the scheduler calls. The runs are everybody's.
import { getAdminDb } from "@/lib/platform/supabase/admin";

/** Once a day: runs nobody touched are given up, old results are asked for again, the month is counted. */
async function run(request: Request): Promise<Response> {
  return runCronJob(request, "assessments", getAdminDb, keepAssessments);
}

// Some schedulers can only GET; the secret in the header keeps links and pages from calling it.
export { run as GET, run as POST };
