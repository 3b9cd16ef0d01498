import { makePartitions } from "@/lib/admin/jobs/mutations";
import { runCronJob } from "@/lib/platform/jobs";
// Nobody is signed in when the scheduler calls. Tables are made by the system alone.
import { getAdminDb } from "@/lib/platform/supabase/admin";

/** Once a day: the month tables ahead, so that no row waits for its month. */
async function run(request: Request): Promise<Response> {
  return runCronJob(request, "partitions", getAdminDb, makePartitions);
}

// Some schedulers can only GET; the secret in the header keeps links and pages from calling it.
export { run as GET, run as POST };
