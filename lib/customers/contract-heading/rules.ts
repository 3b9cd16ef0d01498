import { findDays } from "../contract-dates/rules";
import type { ContractTerms, Finding } from "../contract-terms/types";
import { findingAt, quotePlaces } from "../contract-text/rules";
import type { ContractText } from "../contract-text/types";

/** What documents of this kind are called. */
const kinds =
  "agreements?|contracts?|addend(?:um|a)|amendments?|leases?|licen[cs]es?|deeds?|memorandum(?:\\sof\\s\\w+)?|undertakings?|supplements?|order\\sforms?|purchase\\sorders?|work\\sorders?|service\\sorders?|change\\sorders?|statements?\\sof\\swork|terms\\s(?:and\\sconditions|of\\s(?:service|use|sale|business))|letter\\sof\\sintent|subscriptions?|quotation|proposal|guarant(?:y|ee)|plan";
const kindWord = new RegExp(`\\b(?:${kinds})\\b`, "i");
const strongKind =
  /\b(?:agreement|contract|amendment|addendum|order form|statement of work|lease|licen[cs]e|deed|terms)\b/i;

const connectors = new Set(
  "a an and as at but by for from in into of on or the to with de la et und &".split(" "),
);

/** Whether a line is set as headings are: its words in capitals, no sentence. */
function isHeading(line: string): boolean {
  const text = line.trim();
  if (text.length < 4 || text.length > 130 || /[.;:]\s|[;?]$|\.{4}|_{3}/.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => /[a-z]/i.test(word));
  const heavy = words.filter((word) => !connectors.has(word.toLowerCase()));
  if (heavy.length === 0) return false;
  return heavy.filter((word) => /^[("'[]*[A-Z0-9]/.test(word)).length >= heavy.length * 0.8;
}

/** Lines at the top that are no title although they look like one. */
const noTitle =
  /^\W*(?:exhibit|schedule|annex|appendix|attachment|ex-|execution (?:copy|version)|confidential|table of contents|contents|dated|between|by and between|and|this\s|whereas|recitals|parties|page|contract no|agreement no|document|translation|private|copy|redacted|certain|rev\.|version|draft|attention|re:|source:)\b/i;

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/\bform of\b/g, "")
    .replace(/[^a-z0-9]/g, "");

/** What is said before or around a title and is no part of it. */
function cleanTitle(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/^[\s\W]*(?:form\s+of|execution\s+(?:copy|version))\s+/i, "")
    .replace(/^\(?(?:exhibit|schedule|annex)\s+[\w.()-]+[\s:-]+/i, "")
    .replace(/\s+(?:by\s+and\s+)?(?:between|among)\b.*$/i, "")
    .replace(/^["'([*\s]+|["')\]*,.:\s-]+$/g, "")
    .trim();
}

type SelfName = { name: string; start: number; end: number };

/** The name that a contract gives itself: "This Master Services Agreement (the "Agreement") …". */
function ownName(text: ContractText): SelfName | null {
  const head = text.flat.slice(0, 15_000);
  const pattern = new RegExp(
    `\\bthis\\s((?:[A-Z0-9"'&(][^\\s]{0,40}[\\s]|(?:and|of|for|to|the|on|in)\\s){0,14}?(?:${kinds})(?:\\s(?:No\\.?|Number|#)\\s?\\d{1,4})?(?:\\s(?:for|to|of)(?:\\sthe)?(?:\\s(?:[A-Z][\\w'&-]*|and|of|the)){1,8})?)(?=[\\s,.;:("'\\[-])`,
    "gi",
  );
  for (const match of head.matchAll(pattern)) {
    const name = match[1]!.trim();
    if (/["(]/.test(name) || !isHeading(name)) continue;
    if (
      /^(?:agreement|contract|amendment|addendum|order form|deed|plan|lease|license)$/i.test(name)
    )
      continue;
    return { name, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

type Heading = { text: string; start: number; end: number; at: number };

/** The lines at the top that could be the title, alone and joined with their neighbours. */
function headings(text: ContractText): Heading[] {
  const top = text.lines.filter(({ page }) => page <= (text.pages[0]?.number ?? 1) + 1);
  const found: Heading[] = [];
  let seen = 0;
  for (let at = 0; at < top.length && seen < 45; at += 1) {
    const line = top[at]!;
    if (line.text.trim() === "") continue;
    seen += 1;
    if (!isHeading(line.text) || noTitle.test(line.text)) continue;
    let joined = "";
    let blanks = 0;
    for (let to = at; to < Math.min(at + 10, top.length) && blanks < 3; to += 1) {
      const next = top[to]!;
      if (next.text.trim() === "") {
        blanks += 1;
        continue;
      }
      if (!isHeading(next.text) && !connectors.has(next.text.trim().toLowerCase())) break;
      joined = `${joined} ${next.text.trim()}`.trim();
      found.push({ text: joined, start: line.start, end: next.end, at: seen });
    }
  }
  return found;
}

/** The title that stands at the top, supported by the name that the contract gives itself. */
export function findTitle(text: ContractText): Finding | null {
  const own = ownName(text);
  const candidates = headings(text);
  const quoted = (value: string, confidence: number, { start, end }: Heading): Finding => ({
    value: cleanTitle(value),
    confidence,
    evidence: quotePlaces(text, start, end),
  });
  if (own) {
    const same = candidates.find((heading) => bare(cleanTitle(heading.text)) === bare(own.name));
    if (same) return quoted(same.text, 0.98, same);
  }
  const titled = candidates.filter(
    ({ text: line }) => kindWord.test(line) && bare(cleanTitle(line)).length > 4,
  );
  const strong = titled.filter(({ text: line }) => strongKind.test(line));
  const first = (strong.length > 0 ? strong : titled)[0];
  if (!first) {
    return own ? findingAt(text, cleanTitle(own.name), 0.85, own) : null;
  }
  if (own) {
    const [line, name] = [bare(cleanTitle(first.text)), bare(own.name)];
    // A title set in several lines that did not join to exactly the own name: the own name says where it ends.
    if (name.startsWith(line) || name.endsWith(line))
      return findingAt(text, cleanTitle(own.name), 0.9, own);
    if (line.includes(name)) return quoted(first.text, 0.88, first);
  }
  return quoted(first.text, own ? 0.75 : first.at < 12 ? 0.85 : 0.7, first);
}

const changes = /\b(?:amendment|addendum|supplement|change order|modification|extension)\b/i;
const restated = /\bamended and restated\b/i;

/** What a document amends, where it says that it does: "Amendment No. 2 to the Master Services Agreement dated …". */
export function findAmended(text: ContractText, title: Finding | null): ContractTerms["amends"] {
  const head = text.flat.slice(0, 9_000);
  const named = title !== null && changes.test(title.value) && !restated.test(title.value);
  const said =
    /\b(?:(?:wish|desire|agree|want|intend)(?:es|s)?(?:\sand\sagree)?\sto\s(?:further\s)?(?:amend|modify|supplement)|(?:amends?|modif(?:y|ies)|supplements?)\s(?:and\s\w+\s)?(?:the|that\scertain))\b/i.exec(
      head,
    );
  if (!named && !said) return null;
  const base = new RegExp(
    `\\b(?:to|amends?|amend|modify|modifies|supplements?|of|under)\\s(?:the|that(?:\\scertain)?|their|our|a\\scertain)?\\s?((?:[A-Z][\\w'&/-]*[\\s]|(?:and|of|for|to|the)\\s){0,9}?(?:Agreement|Contract|Lease|License|Order\\sForm|Statement\\sof\\sWork|Terms(?:\\sand\\sConditions)?)(?:\\sNo\\.?\\s?\\d+)?)([^.\\n]{0,260})`,
    "gi",
  );
  let best: { title: string | null; date: string | null; start: number; end: number } | null = null;
  for (const match of head.matchAll(base)) {
    const name = match[1]!.trim();
    if (/^(?:this|such|said)\b/i.test(name) || changes.test(name) || !/^[A-Z]/.test(name)) continue;
    const generic = /^(?:the\s)?(?:agreement|contract)$/i.test(name);
    const tail = match[2]!;
    const dated = /\b(?:dated|entered\sinto|made|effective|executed|as\sof)\b/i.test(
      tail.slice(0, 120),
    );
    const day = dated ? (findDays(tail)[0]?.day ?? null) : null;
    const found = {
      title: generic ? null : name,
      date: day,
      start: match.index,
      end: match.index + match[0].length - (day ? 0 : tail.length),
    };
    const worth = (each: typeof found) => (each.date ? 2 : 0) + (each.title ? 1 : 0);
    if (!best || worth(found) > worth(best)) best = found;
    if (best && worth(best) === 3) break;
  }
  // A contract that only promises to amend another one, and is not called an amendment, must name it.
  if (!named && (!best?.title || !best.date)) return null;
  if (!best) {
    const value = { title: null, date: null };
    return title && { value, confidence: 0.6, evidence: title.evidence };
  }
  const value = { title: best.title, date: best.date };
  const confidence = (named ? 0.75 : 0.6) + (best.title ? 0.1 : 0) + (best.date ? 0.1 : 0);
  return findingAt(text, value, confidence, best);
}
