import { sendWaitingMails } from "@/lib/workspace/mail/mutations";
import { runCronJob } from "@/lib/platform/jobs";
// Nobody is signed in when the scheduler calls. The mails are everybody's.
import { getAdminDb } from "@/lib/platform/supabase/admin";

/** Each minute: what people want to hear by mail. */
async function run(request: Request): Promise<Response> {
  return runCronJob(request, "mail", getAdminDb, sendWaitingMails);
}

// Some schedulers can only GET; the secret in the header keeps links and pages from calling it.
export { run as GET, run as POST };
