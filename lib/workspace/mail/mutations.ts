import "server-only";
import { env } from "@/lib/platform/env";
import { asError } from "@/lib/platform/errors";
import { canSendMail, deliverMail, mailBody } from "@/lib/platform/mail";
import type { Db } from "@/lib/platform/supabase/server";

type Waiting = { id: string; to: string; subject: string; body: string; link: string | null };

/** One run sends no more than this; what is left is due again a minute later. */
const most = 500;

/**
 * Sends the mails of the outbox that are due, one after the other. One that is not taken waits and is tried again; a run in
 * which none was taken counts as failed, because then it is the mail server that is wrong and not an address.
 */
export async function sendWaitingMails(
  db: Db,
): Promise<{ sent: number; failed: number; idle?: string }> {
  if (!canSendMail()) return { sent: 0, failed: 0, idle: "No mail server is set." };
  let sent = 0;
  let failed = 0;
  let reason = "";
  while (sent + failed < most) {
    const { data, error } = await db.rpc("claim_mails", { p_limit: 50 });
    if (error) throw asError(error);
    const mails = data as unknown as Waiting[];
    if (mails.length === 0) break;
    for (const mail of mails) {
      const fault = await deliver(mail);
      if (fault === null) sent += 1;
      else {
        failed += 1;
        reason = fault;
      }
      const finished = await db.rpc("finish_mail", {
        p_id: mail.id,
        ...(fault === null ? {} : { p_error: fault }),
      });
      if (finished.error) throw asError(finished.error);
    }
  }
  if (failed > 0 && sent === 0) throw new Error(`None of ${failed} mails was taken: ${reason}`);
  return { sent, failed };
}

async function deliver(mail: Waiting): Promise<string | null> {
  const site = env().SITE_URL ?? "";
  try {
    await deliverMail({
      to: mail.to,
      subject: mail.subject,
      ...mailBody({
        lead: mail.body || mail.subject,
        action: "Open in Cairn",
        href: `${site}${mail.link ?? "/notifications"}`,
        note: "Cairn wrote this because it concerns you. Nobody reads answers to this address.",
      }),
    });
    return null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)) || "The mail was not taken.";
  }
}
