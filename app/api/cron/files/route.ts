import { removeQueuedFiles } from "@/lib/admin/retention/mutations";
import { runCronJob } from "@/lib/platform/jobs";
// Nobody is signed in when the scheduler calls. The files are everybody's.
import { getAdminDb } from "@/lib/platform/supabase/admin";

/** Every quarter of an hour: files whose records are gone. */
async function run(request: Request): Promise<Response> {
  return runCronJob(request, "files", getAdminDb, removeQueuedFiles);
}

// Some schedulers can only GET; the secret in the header keeps links and pages from calling it.
export { run as GET, run as POST };
