import { applyRetention } from "@/lib/admin/retention/mutations";
import { runCronJob } from "@/lib/platform/jobs";
// Nobody is signed in when the scheduler calls. What goes is everybody's.
import { getAdminDb } from "@/lib/platform/supabase/admin";

/** Once a day: what is kept no longer goes. */
async function run(request: Request): Promise<Response> {
  return runCronJob(request, "retention", getAdminDb, applyRetention);
}

// Some schedulers can only GET; the secret in the header keeps links and pages from calling it.
export { run as GET, run as POST };
