import type { Asked, InvitedPerson, Reminded } from "./types";

/** The link of an invitation at a site. */
export function assessLink(origin: string, secret: string): string {
  return new URL(`/assess/${secret}`, origin).href;
}

const address = /[^\s@,;<>"']+@[^\s@,;<>"']+\.[^\s@,;<>"']+/;

/**
 * People in what was typed, pasted or read from a file: an address a line, "Anna Tallow <anna@tallow.co>", "Anna Tallow,
 * anna@tallow.co" and "anna@tallow.co;Anna Tallow", with or without a head, addresses parted by commas in one line too.
 * What is no address is told back.
 */
export function readPeople(text: string): { people: InvitedPerson[]; stray: string[] } {
  const people = new Map<string, InvitedPerson>();
  const stray: string[] = [];
  for (const [at, raw] of text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (!line) continue;
    const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^["']+|["']+$/g, ""));
    const found = cells.filter((cell) => address.test(cell));
    if (found.length === 0) {
      // The head of a file names its columns.
      if (at > 0 || !/mail|name/i.test(line)) stray.push(line);
      continue;
    }
    // One address a line may stand beside a name; several are only addresses.
    const beside = cells.filter((cell) => cell && !address.test(cell));
    if (found.length > 1) stray.push(...beside);
    for (const cell of found) {
      const email = address.exec(cell)![0].toLowerCase();
      const before = cell.replace(/<?[^\s<>]+@[^\s<>]+>?/, "").trim();
      const name = (before || (found.length === 1 ? beside.join(" ") : "")).replace(/["']/g, "");
      if (!people.has(email)) people.set(email, { email, ...(name ? { name } : {}) });
    }
  }
  return { people: [...people.values()], stray };
}

/** The languages an invitation's mail is written in; the assessment itself is in the language it is offered in. */
export const mailLanguages = [
  ["en", "English"],
  ["de", "German"],
  ["fr", "French"],
] as const;
export type MailLanguage = (typeof mailLanguages)[number][0];

type Words = {
  locale: string;
  subject: (who: string, title: string) => string;
  reminder: (org: string, title: string) => string;
  lead: (who: string, org: string, title: string) => string;
  waiting: (org: string, title: string) => string;
  minutes: (count: number) => string;
  due: (day: string) => string;
  action: string;
  resume: string;
  note: (email: string, day: string) => string;
};

const words: Record<MailLanguage, Words> = {
  en: {
    locale: "en-GB",
    subject: (who, title) => `${who} asks for your view: ${title}`,
    reminder: (org, title) => `${org} still waits for your answers: ${title}`,
    lead: (who, org, title) => `${who} of ${org} invites you to the assessment “${title}”.`,
    waiting: (org, title) =>
      `${org} invited you to the assessment “${title}” and waits for your answers.`,
    minutes: (count) =>
      `It takes about ${count} minutes, without an account; you can stop and go on later.`,
    due: (day) => `It is due on ${day}.`,
    action: "Open the assessment",
    resume: "Go on where you stopped",
    note: (email, day) =>
      `The link is for ${email} alone and open until ${day}. Links of earlier mails no longer serve. Your answers are yours; the organization sees the result.`,
  },
  de: {
    locale: "de-DE",
    subject: (who, title) => `${who} bittet um Ihre Einschätzung: ${title}`,
    reminder: (org, title) => `${org} wartet noch auf Ihre Antworten: ${title}`,
    lead: (who, org, title) => `${who} von ${org} lädt Sie zur Bestandsaufnahme „${title}“ ein.`,
    waiting: (org, title) =>
      `${org} hat Sie zur Bestandsaufnahme „${title}“ eingeladen und wartet auf Ihre Antworten.`,
    minutes: (count) =>
      `Sie dauert etwa ${count} Minuten, ohne Konto; Sie können unterbrechen und später weitermachen.`,
    due: (day) => `Sie ist bis zum ${day} erbeten.`,
    action: "Bestandsaufnahme öffnen",
    resume: "Weitermachen",
    note: (email, day) =>
      `Der Link gilt nur für ${email} und bis zum ${day}. Links früherer Mails gelten nicht mehr. Ihre Antworten gehören Ihnen; die Organisation sieht das Ergebnis.`,
  },
  fr: {
    locale: "fr-FR",
    subject: (who, title) => `${who} vous demande votre avis : ${title}`,
    reminder: (org, title) => `${org} attend encore vos réponses : ${title}`,
    lead: (who, org, title) => `${who} (${org}) vous invite à l’évaluation « ${title} ».`,
    waiting: (org, title) =>
      `${org} vous a invité à l’évaluation « ${title} » et attend vos réponses.`,
    minutes: (count) =>
      `Elle prend environ ${count} minutes, sans compte ; vous pouvez vous arrêter et reprendre plus tard.`,
    due: (day) => `Elle est attendue pour le ${day}.`,
    action: "Ouvrir l’évaluation",
    resume: "Reprendre",
    note: (email, day) =>
      `Le lien est réservé à ${email} et ouvert jusqu’au ${day}. Les liens des messages précédents ne servent plus. Vos réponses sont à vous ; l’organisation voit le résultat.`,
  },
};

/** The words of a mail to somebody who was asked; the person's own message stands in the middle. */
export function askedMail(asked: Asked, sender: string, reminder = false) {
  const w = words[asked.locale as MailLanguage] ?? words.en;
  const day = (value: string) =>
    new Intl.DateTimeFormat(w.locale, { dateStyle: "long", timeZone: "UTC" }).format(
      new Date(value),
    );
  const title = asked.title ?? "";
  const lead = [
    reminder ? w.waiting(asked.org_name, title) : w.lead(sender, asked.org_name, title),
    asked.message ? `“${asked.message}”` : null,
    asked.minutes && !asked.started ? w.minutes(asked.minutes) : null,
    asked.due_on ? w.due(day(asked.due_on)) : null,
  ];
  return {
    subject: reminder ? w.reminder(asked.org_name, title) : w.subject(sender, title),
    lead: lead.filter(Boolean).join(" "),
    action: asked.started ? w.resume : w.action,
    note: w.note(asked.email, day(asked.expires_at)),
  };
}

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** What a reminder did, in a sentence and one beside it: who was reminded, and who was left alone and why. */
export function describeReminded(answer: Reminded): { title: string; detail?: string } {
  const reached = answer.told + answer.mailed;
  const left = [
    answer.waiting ? `${people(answer.waiting)} heard from you within a day` : null,
    answer.active
      ? `${people(answer.active)} ${answer.active === 1 ? "is" : "are"} answering right now`
      : null,
    answer.expired
      ? `${answer.expired === 1 ? "1 link has" : `${answer.expired} links have`} expired: send them again`
      : null,
    answer.unsent.length ? `${answer.unsent.length} mails were not taken by the mail server` : null,
  ].filter(Boolean);
  return {
    title: reached ? `${people(reached)} reminded` : "Nobody to remind",
    ...(left.length ? { detail: `${left.join("; ")}.` } : {}),
  };
}
