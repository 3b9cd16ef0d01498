import "server-only";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import { env } from "./env";
import { logger } from "./logger";

export type Mail = { to: string; subject: string; text: string; html: string };

/**
 * Sends one mail: by SMTP where SMTP_URL is set, into the capture folder of the embedded mode otherwise.
 * @returns whether somebody will get it; without either the caller shows the link to hand over by other means.
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM, CAIRN_MAIL_DIR } = env();
  if (SMTP_URL) {
    try {
      await createTransport(SMTP_URL).sendMail({
        from: MAIL_FROM ?? "Cairn <no-reply@localhost>",
        ...mail,
      });
      return true;
    } catch (error) {
      logger.error(
        { code: (error as { code?: string }).code },
        "a mail was not accepted by the mail server",
      );
      return false;
    }
  }
  if (!CAIRN_MAIL_DIR) return false;
  await mkdir(CAIRN_MAIL_DIR, { recursive: true, mode: 0o700 });
  const name = `${Date.now()}-${crypto.randomUUID().slice(0, 8)}.json`;
  // Written beside and renamed, so that a reader never sees half a mail.
  const draft = path.join(CAIRN_MAIL_DIR, `.${name}`);
  await writeFile(draft, JSON.stringify({ ...mail, sentAt: new Date().toISOString() }), {
    mode: 0o600,
  });
  await rename(draft, path.join(CAIRN_MAIL_DIR, name));
  return true;
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
