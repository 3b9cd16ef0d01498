import { sealAudit } from "@/lib/admin/jobs/mutations";
import { runCronJob } from "@/lib/platform/jobs";
// Nobody is signed in when the scheduler calls. Seals are written by the system alone.
import { getAdminDb } from "@/lib/platform/supabase/admin";

/** Each minute: the audit log becomes a chain in which a forged or missing record shows. */
async function run(request: Request): Promise<Response> {
  return runCronJob(request, "audit-seal", getAdminDb, sealAudit);
}

// Some schedulers can only GET; the secret in the header keeps links and pages from calling it.
export { run as GET, run as POST };
