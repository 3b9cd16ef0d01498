import { removeQueuedFiles } from "@/lib/admin/retention/mutations";
import { failBrokenFiles } from "@/lib/customers/contract-file/mutations";
import { runCronJob } from "@/lib/platform/jobs";
// Nobody is signed in when the scheduler calls. The files are everybody's.
import { getAdminDb } from "@/lib/platform/supabase/admin";

/** Every quarter of an hour: documents whose reading broke off, and files whose records are gone. */
async function run(request: Request): Promise<Response> {
  return runCronJob(request, "files", getAdminDb, async (db) => ({
    ...(await failBrokenFiles(db)),
    ...(await removeQueuedFiles(db)),
  }));
}

// Some schedulers can only GET; the secret in the header keeps links and pages from calling it.
export { run as GET, run as POST };
