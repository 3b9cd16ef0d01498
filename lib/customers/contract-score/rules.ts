import { findDays, findPeriods, periodInDays } from "../contract-dates/rules";
import { bareName } from "../contract-names/rules";
import type { ContractTerms } from "../contract-terms/types";
import type { ContractLabel, ContractReading, Miss, Score, ScoredField } from "./types";

/** The fields that lawyers labelled, in the order in which they are reported. */
export const scoredFields = [
  "title",
  "parties",
  "agreement_date",
  "effective_date",
  "expiration_date",
  "renewal_term",
  "notice_days",
  "governing_law",
] as const satisfies readonly ScoredField[];

/** Terms in the form that is printed and scored. */
export function toReading(file: string, terms: ContractTerms): ContractReading {
  const evidence: ContractReading["evidence"] = {};
  const note = (field: string, found: { evidence: { page: number; quote: string } } | null) => {
    if (found) evidence[field] = { page: found.evidence.page, quote: found.evidence.quote };
  };
  note("title", terms.title);
  for (const [at, party] of terms.parties.entries()) note(`parties.${at}`, party);
  note("agreement_date", terms.agreement_date);
  note("effective_date", terms.effective_date);
  note("expiration_date", terms.expiration_date);
  note("renewal_term", terms.renewal_term);
  note("notice_days", terms.notice_days);
  note("governing_law", terms.governing_law);
  return {
    file,
    title: terms.title?.value ?? null,
    parties: terms.parties.map(({ value }) => value.name),
    agreement_date: terms.agreement_date?.value ?? null,
    effective_date: terms.effective_date?.value ?? null,
    expiration_date: terms.expiration_date?.value ?? null,
    renewal_term: terms.renewal_term?.value.text ?? null,
    notice_days: terms.notice_days?.value ?? null,
    governing_law: terms.governing_law?.value ?? null,
    evidence,
  };
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Labels are lists as Python prints them: "['MASTER SERVICES AGREEMENT']". */
const listItems = (label: string) => {
  const inner = label.trim().replace(/^\[|\]$/g, "");
  return inner
    .split(/['"],\s*['"]/)
    .map((item) => item.replace(/^['"]|['"]$/g, "").trim())
    .filter((item) => item !== "");
};

function sameTitle(read: string | null, label: string): boolean {
  const wanted = listItems(label).map((item) => letters(item));
  if (wanted.length === 0 || read === null) return wanted.length === 0 && read === null;
  const bare = (text: string) => text.replace(/^formof/, "");
  return wanted.some((name) => bare(name) === bare(letters(read)));
}

/** The names in a label: `Acme Inc. ("Client"); Beta LLC ("Provider")` without what they are called in brackets. */
export function labelledParties(label: string): string[] {
  return label
    .split(/;\s*/)
    .map((part) => {
      // What follows the first defined term says how several parties are called together.
      const term = /\(?\s?(?:(?:the|this|an?|hereinafter[^"“]*|individually[^"“]*)\s)?["“]/i.exec(
        part,
      );
      const name = part.slice(0, term?.index ?? part.length);
      if (
        term &&
        /^[^"“]*["“](?:the )?part(?:y|ies)\b(?!\s[A-Z\d]\b)/i.test(part.slice(term.index))
      )
        return "";
      return bareName(name.replace(/\b(?:operating with|doing business|d\/b\/a|dba)\b.*$/i, ""));
    })
    .filter((name) => name !== "");
}

/** A label's day as ISO; one with a part left open is none. */
const labelledDay = (label: string) => findDays(label)[0]?.day ?? null;

function samePeriod(read: string | null, label: string): boolean {
  const wanted = label.trim();
  if (wanted === "" || read === null) return wanted === "" && read === null;
  if (/perpetual|indefinite/i.test(wanted)) return /perpetual|indefinite/i.test(read);
  const days = (text: string) => {
    const found = findPeriods(text)[0];
    return found ? periodInDays(found.period) : null;
  };
  const near = (one: number | null, other: number | null) =>
    one !== null && other !== null && Math.abs(one - other) <= other * 0.02;
  return near(days(read), days(wanted));
}

function sameNotice(read: number | null, label: string): boolean {
  if (label.trim() === "" || read === null) return label.trim() === "" && read === null;
  const found = findPeriods(label)[0];
  return found !== undefined && periodInDays(found.period) === read;
}

function sameLaw(read: string | null, label: string): boolean {
  const wanted = label
    .split(/;|,/)
    .map((part) => letters(part))
    .filter((part) => part !== "");
  if (wanted.length === 0 || read === null) return wanted.length === 0 && read === null;
  return letters(read).includes(wanted[0]!) || wanted[0]!.includes(letters(read));
}

/** Whether each field of a contract is right. A value where lawyers found none is wrong; every party must be there. */
export function judge(
  reading: ContractReading,
  label: ContractLabel,
): Record<ScoredField, boolean> {
  const parties = new Set(reading.parties.map(bareName));
  return {
    title: sameTitle(reading.title, label.document_name),
    parties: labelledParties(label.parties).every((name) => parties.has(name)),
    agreement_date: reading.agreement_date === labelledDay(label.agreement_date),
    effective_date: reading.effective_date === labelledDay(label.effective_date),
    expiration_date: reading.expiration_date === labelledDay(label.expiration_date),
    renewal_term: samePeriod(reading.renewal_term, label.renewal_term),
    notice_days: sameNotice(reading.notice_days, label.renewal_notice),
    governing_law: sameLaw(reading.governing_law, label.governing_law),
  };
}

const labelOf: Record<ScoredField, keyof ContractLabel> = {
  title: "document_name",
  parties: "parties",
  agreement_date: "agreement_date",
  effective_date: "effective_date",
  expiration_date: "expiration_date",
  renewal_term: "renewal_term",
  notice_days: "renewal_notice",
  governing_law: "governing_law",
};

/** How many contracts are right in each field, and what is not. */
export function score(
  readings: readonly ContractReading[],
  labels: readonly ContractLabel[],
): Score {
  const byFile = new Map(labels.map((label) => [label.file, label]));
  const fields = Object.fromEntries(scoredFields.map((field) => [field, 0])) as Score["fields"];
  const misses: Miss[] = [];
  let all = 0;
  for (const reading of readings) {
    const label = byFile.get(reading.file);
    if (!label) continue;
    all += 1;
    const right = judge(reading, label);
    for (const field of scoredFields) {
      if (right[field]) fields[field] += 1;
      else {
        const value = reading[field];
        const read = Array.isArray(value) ? value.join("; ") : String(value ?? "none");
        misses.push({ file: reading.file, field, read, label: label[labelOf[field]] || "none" });
      }
    }
  }
  return { fields, all, misses };
}
