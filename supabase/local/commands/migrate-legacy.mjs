import { ensureDependencies } from "../dependencies.mjs";
import { layout } from "../paths.mjs";
import { run, say } from "../say.mjs";
import { withService } from "../service.mjs";
import { Refusal } from "../settings.mjs";

const usage = "Usage: npm run migrate:legacy -- [--dry-run | --invite] [--part <part>] [--json]";
// Parts that know nothing of each other: each is rehearsed in one statement, and the whole would be a long one.
const parts = ["users", "assessments", "trends", "activity", "trials", "leads", "ai_log"];
const outcomes = ["moved", "there", "waiting", "skipped", "faulty"];
const patience = 300_000;

function readArguments(words) {
  const wanted = { dryRun: false, invite: false, json: false, part: null };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === "--dry-run") wanted.dryRun = true;
    else if (word === "--invite") wanted.invite = true;
    else if (word === "--json") wanted.json = true;
    else if (word === "--part" && parts.includes(words[at + 1])) wanted.part = words[(at += 1)];
    else throw new Refusal(`${usage}\nParts: ${parts.join(", ")}.`);
  }
  if (wanted.dryRun && wanted.invite) throw new Refusal(usage);
  return wanted;
}

async function rehearse(call, part) {
  const sources = [];
  for (const one of part ? [part] : parts) {
    const args = { p_dry_run: true, p_part: one, p_limit: 5000 };
    const { report } = await call("migrate_legacy", args, patience);
    sources.push(...report.sources);
  }
  return sources;
}

async function move(call, part) {
  for (let last = 0; ;) {
    const args = { p_dry_run: false, p_part: part, p_limit: 200 };
    const { done, looked_at, report } = await call("migrate_legacy", args, patience);
    if (done) return report.sources;
    if (looked_at - last >= 2000) {
      last = looked_at;
      say(`  ${looked_at} rows looked at …`);
    }
  }
}

/** Whether every row is accounted for, every moved one was found, and the sums agree. */
const agrees = (one) => one.accounted && one.complete && (one.sum?.agrees ?? true);

function tell(sources) {
  const width = Math.max(...sources.map((one) => one.source.length));
  say(
    `${"".padEnd(width)}  ${["rows", ...outcomes, "now"].map((name) => name.padStart(7)).join(" ")}`,
  );
  for (const one of sources) {
    const counts = [one.rows, ...outcomes.map((name) => one[name]), one.moved_now];
    say(`${one.source.padEnd(width)}  ${counts.map((n) => String(n).padStart(7)).join(" ")}`);
    if (one.sum) say(`  ${one.sum.of}: ${one.sum.brought} brought, ${one.sum.arrived} arrived`);
    for (const outcome of outcomes) {
      const reasons = Object.entries(one.reasons[outcome] ?? {});
      if (reasons.length)
        say(`  ${outcome}: ${reasons.map(([why, n]) => `${why} ${n}`).join(", ")}`);
    }
    if (!agrees(one)) say("  THIS DOES NOT AGREE: see legacy_migrations for the rows.");
  }
}

/** Sends the invitations of people who have no account. Where a mail is not accepted, the link is printed to be handed over. */
async function invite(call, { settings }) {
  await ensureDependencies();
  const { captureMail } = await import("../api/mail.mjs");
  const { default: nodemailer } = await import("nodemailer");
  const transport = settings.smtpUrl ? nodemailer.createTransport(settings.smtpUrl) : null;
  if (!transport && settings.hosted) throw new Refusal("Set SMTP_URL: invitations are mails.");
  let sent = 0;
  for (;;) {
    const issued = await call("issue_legacy_invitations", { p_limit: 50 });
    if (issued.length === 0) break;
    for (const one of issued) {
      const href = new URL(`/invite/${one.token}`, settings.siteUrl).href;
      const until = one.expires_at.slice(0, 10);
      const text = `Your account has moved to Cairn. Open the link to take over what you left with us.\n\n${href}\n\nThe link works once, for ${one.email}, until ${until}.\n`;
      const mail = { to: one.email, subject: "Your account has moved to Cairn", text };
      try {
        if (transport) await transport.sendMail({ from: settings.mailFrom, ...mail });
        else captureMail(layout(settings.dataDir).mail, mail);
        sent += 1;
      } catch {
        say(`Not accepted by the mail server, hand it over yourself: ${one.email} ${href}`);
      }
    }
  }
  say(`${sent} invitations sent${transport ? "" : ` (kept in ${layout(settings.dataDir).mail})`}.`);
}

/** `npm run migrate:legacy`: moves the rows of the old system to where they belong now, here or in a Supabase project. */
await run(async () => {
  const wanted = readArguments(process.argv.slice(2));
  await withService("npm run migrate:legacy", async (call, where) => {
    if (wanted.invite) return invite(call, where);
    const sources = wanted.dryRun
      ? await rehearse(call, wanted.part)
      : await move(call, wanted.part);
    if (wanted.json) say(JSON.stringify(sources, null, 2));
    else tell(sources);
    if (!sources.every(agrees)) throw new Refusal("The report does not agree with what was found.");
    say(
      wanted.dryRun
        ? "Nothing was changed: this was a rehearsal."
        : "Done. Running it again moves what is new.",
    );
  });
});
