import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

import nodemailer from "nodemailer";

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (char) => escapes[char]);

/** Fills `{{ .Name }}` as the templates of a Supabase project do. */
export function fillTemplate(template, values, escape = (text) => text) {
  return template.replace(/\{\{\s*\.(\w+)\s*\}\}/g, (_, name) => escape(values[name] ?? ""));
}

/** The same mail for readers without HTML: the words, and each link written out. */
export function htmlToText(html) {
  return html
    .replace(/<(style|head|title)[\s\S]*?<\/\1>/gi, "")
    .replace(/<a\s[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, (_, href, label) => {
      const words = label.replace(/<[^>]+>/g, "").trim();
      return words && words !== href ? `${words}: ${href}` : href;
    })
    .replace(/<(br|\/p|\/h\d|\/tr|\/div|\/td)\s*\/?>/gi, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Keeps a mail as one JSON file, complete or not there at all. */
export function captureMail(folder, mail) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `${Date.now()}-${randomBytes(4).toString("hex")}`;
  const draft = path.join(folder, `.${name}`);
  const content = { ...mail, sentAt: new Date().toISOString() };
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path.join(folder, `${name}.json`));
}

/** Sends through SMTP where a server is named, else captures into the folder. */
export function createDelivery({ smtpUrl, from, mailDir }) {
  if (!smtpUrl) return (mail) => captureMail(mailDir, mail);
  const transport = nodemailer.createTransport(smtpUrl);
  return (mail) => {
    // Not awaited: the time a mail server takes would tell a caller whether an address has an account.
    transport.sendMail({ from, ...mail }).catch((error) => {
      console.error(`Mail was not accepted by the mail server: ${error.code ?? error.message}`);
    });
  };
}

/**
 * The mails of sign-up and sign-in, from the templates that a hosted project gets through `config.toml`. The API
 * package's own mailer puts a link with tokens into the text part, which a server-rendered application cannot use.
 */
export class AuthMailer {
  constructor({ templates, siteUrl, deliver }) {
    this.templates = templates;
    this.siteUrl = siteUrl;
    this.deliver = deliver;
  }

  async #send(name, to, values) {
    const template = this.templates[name];
    if (!template) throw new Error(`No mail template "${name}" in supabase/config.toml.`);
    const all = {
      SiteURL: this.siteUrl,
      RedirectTo: this.siteUrl,
      Email: to,
      NewEmail: to,
      ...values,
    };
    const html = fillTemplate(readFileSync(template.file, "utf8"), all, escapeHtml);
    this.deliver({
      to,
      subject: fillTemplate(template.subject, all),
      text: htmlToText(html),
      html,
    });
  }

  sendConfirmation(to, TokenHash, Token) {
    return this.#send("confirmation", to, { TokenHash, Token });
  }

  sendRecovery(to, TokenHash, Token) {
    return this.#send("recovery", to, { TokenHash, Token });
  }

  sendMagicLink(to, TokenHash, Token) {
    return this.#send("magic_link", to, { TokenHash, Token });
  }

  sendEmailChange(to, TokenHash, Token, details = {}) {
    return this.#send("email_change", to, {
      TokenHash,
      Token,
      Email: details.currentEmail ?? to,
      NewEmail: details.newEmail ?? to,
    });
  }

  sendReauthentication(to, Token) {
    return this.#send("reauthentication", to, { Token });
  }
}
