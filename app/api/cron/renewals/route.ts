import { keepRenewals } from "@/lib/customers/renewal/mutations";
import { runCronJob } from "@/lib/platform/jobs";
// Nobody is signed in when the scheduler calls. The contracts are everybody's.
import { getAdminDb } from "@/lib/platform/supabase/admin";

/** Once a day: contracts that renew by themselves go on, ended ones expire, CSMs are reminded. */
async function run(request: Request): Promise<Response> {
  return runCronJob(request, "renewals", getAdminDb, keepRenewals);
}

// Some schedulers can only GET; the secret in the header keeps links and pages from calling it.
export { run as GET, run as POST };
