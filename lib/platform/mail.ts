import "server-only";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import { env } from "./env";
import { logger } from "./logger";

export type Mail = { to: string; subject: string; text: string; html: string };

/** Whether a mail sent from here arrives anywhere. */
export const canSendMail = (): boolean => Boolean(env().SMTP_URL || env().CAIRN_MAIL_DIR);

/**
 * Hands one mail over: by SMTP where SMTP_URL is set, into the capture folder of the embedded mode otherwise.
 * @throws what the mail server said when it did not take it
 */
export async function deliverMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, CAIRN_MAIL_DIR } = env();
  if (SMTP_URL) {
    const from = MAIL_FROM ?? "Cairn <no-reply@localhost>";
    await createTransport(SMTP_URL).sendMail({ from, ...mail });
    return;
  }
  if (!CAIRN_MAIL_DIR) throw new Error("No mail server is set.");
  await mkdir(CAIRN_MAIL_DIR, { recursive: true, mode: 0o700 });
  const name = `${Date.now()}-${crypto.randomUUID().slice(0, 8)}.json`;
  // Written beside and renamed, so that a reader never sees half a mail.
  const draft = path.join(CAIRN_MAIL_DIR, `.${name}`);
  await writeFile(draft, JSON.stringify({ ...mail, sentAt: new Date().toISOString() }), {
    mode: 0o600,
  });
  await rename(draft, path.join(CAIRN_MAIL_DIR, name));
}

/**
 * Sends one mail while somebody waits for it.
 * @returns whether somebody will get it; if not, the caller shows the link to hand over by other means.
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  if (!canSendMail()) return false;
  if (!env().SMTP_URL) {
    await deliverMail(mail);
    return true;
  }
  try {
    await deliverMail(mail);
    return true;
  } catch (error) {
    logger.error(
      { code: (error as { code?: string }).code },
      "a mail was not accepted by the mail server",
    );
    return false;
  }
}

/** Plain, short mail in both forms: one sentence, one link, one line of small print. */
export function mailBody(parts: {
  lead: string;
  action: string;
  href: string;
  note: string;
}): Pick<Mail, "text" | "html"> {
  const safe = (text: string) =>
    text.replace(
      /[&<>"]/g,
      (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!,
    );
  return {
    text: `${parts.lead}\n\n${parts.action}: ${parts.href}\n\n${parts.note}\n`,
    html: `<div style="font:14px/22px system-ui,sans-serif;color:#211e1a;max-width:480px"><p>${safe(parts.lead)}</p><p><a href="${safe(parts.href)}" style="display:inline-block;padding:8px 14px;border-radius:8px;background:#1b5170;color:#fff;text-decoration:none">${safe(parts.action)}</a></p><p style="color:#6b655c;font-size:12px">${safe(parts.note)}</p></div>`,
  };
}
