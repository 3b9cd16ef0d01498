import { findDays } from "../contract-dates/rules";
import type { ContractTerms, Finding } from "../contract-terms/types";
import { findingAt, quotePlaces } from "../contract-text/rules";
import type { ContractText } from "../contract-text/types";

/** What documents of this kind are called. */
const kinds =
  "agreements?|contracts?|addend(?:um|a)|amendments?|leases?|licen[cs]es?|deeds?|memorandum(?:\\sof\\s\\w+)?|undertakings?|supplements?|order\\sforms?|purchase\\sorders?|work\\sorders?|service\\sorders?|change\\sorders?|statements?\\sof\\swork|terms\\s(?:and\\sconditions|of\\s(?:service|use|sale|business))|letter\\sof\\sintent|subscriptions?|quotation|proposal|guarant(?:y|ee)|plan";
/** The same words in small letters and capitals, for patterns that must tell names from other words by their capitals. */
const casedKinds = kinds.replace(/\\?[a-z]/g, (sign) =>
  sign.startsWith("\\") ? sign : `[${sign}${sign.toUpperCase()}]`,
);
const endsInKind = new RegExp(`\\b(?:${kinds})$`, "i");
const kindWord = new RegExp(`\\b(?:${kinds})\\b`, "i");
const strongKind =
  /\b(?:agreement|contract|amendment|addendum|order form|statement of work|lease|licen[cs]e|deed|terms)\b/i;

const connectors = new Set(
  "a an and as at but by for from in into of on or the to with de la et und &".split(" "),
);

/** Whether a line is set as headings are: its words in capitals, no sentence. */
function isHeading(line: string): boolean {
  // Full stops of short forms end no sentence.
  const text = line
    .trim()
    .replace(/\s\((?:the|this)\s["“].*$/i, "")
    .replace(/\b(No|Nos|Inc|Co|Corp|Ltd|L\.P|S\.A)\./gi, "$1");
  if (text.length < 4 || text.length > 130 || /[.;:]\s|[;?]$|\.{4}|_{3}/.test(text)) return false;
  // What was left out, and where the rest is filed, is a sentence although it stands in capitals.
  if (/\b(?:has|have|been|omitted|pursuant|was|were|shall|will)\b/i.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => /[a-z]/i.test(word));
  const heavy = words.filter((word) => !connectors.has(word.toLowerCase()));
  if (heavy.length === 0) return false;
  return heavy.filter((word) => /^[("'[]*[A-Z0-9]/.test(word)).length >= heavy.length * 0.8;
}

/** Lines at the top that are no title although they look like one. */
const noTitle =
  /^\W*(?:exhibit|schedule|annex|appendix|attachment|ex-|execution (?:copy|version)|confidential|table of contents|contents|dated|between|by and between|and|this\s|whereas|recitals|parties|page|contract no|agreement no|document|translation|private|copy|redacted|certain|rev\.|version|draft|attention|replacing|amending|superseding|supplementing|re:|source:)\b/i;

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/\bform of\b/g, "")
    .replace(/[^a-z0-9]/g, "");

/** What is said before or around a title and is no part of it. */
function cleanTitle(text: string): string {
  const title = text
    .replace(/\s+/g, " ")
    .replace(/^[\s\W]*(?:form\s+of|execution\s+(?:copy|version))\s+/i, "")
    .replace(/^\(?(?:exhibit|schedule|annex)\s+[\w.()-]+[\s:-]+/i, "")
    .replace(/\s+(?:by\s+and\s+)?(?:between|among)\b.*$/i, "")
    .replace(/\s+\((?:(?:this|the|hereinafter)\s[^"“]{0,30})?["“].*$/i, "")
    .replace(/^["'([*\s]+|["')\]*,.:\s-]+$/g, "")
    .trim();
  // A bracket that was opened in the title is closed there.
  return /\([^)]*$/.test(title) && text.includes(")") ? `${title})` : title;
}

type SelfName = { name: string; start: number; end: number };

/**
 * The names that a contract gives itself, "This Master Services Agreement (the "Agreement") …", longest first: where such
 * a name ends is not always clear.
 */
function ownNames(text: ContractText): SelfName[] {
  const head = text.flat.slice(0, 15_000);
  const word = '(?:[A-Z0-9&][^\\s"()]{0,40}\\s|(?:and|of|for|to|the|on|in)\\s)';
  const tail =
    "(?:\\s(?:No\\.?|NO\\.?|Number|#)\\s?\\d{1,4})?(?:\\s(?:for|FOR|to|TO|of|OF)(?:\\s(?:the|THE))?(?:\\s(?:[A-Z][\\w'&-]*|and|of|the)){1,8})?";
  // "This Cooperation Agreement (2014 Amendment) …"
  const aside = "(?:\\s\\([A-Z0-9][^()\"']{3,40}\\))?";
  const found: SelfName[] = [];
  for (const lazy of ["", "?"]) {
    const pattern = new RegExp(
      `\\b(?:THIS|This)\\s(${word}{0,14}${lazy}(?:${casedKinds})${lazy ? "" : tail}${aside})(?=[\\s,.;:("'\\[-])`,
      "g",
    );
    for (const match of head.matchAll(pattern)) {
      const name = match[1]!.trim();
      if (!isHeading(name) || generic.test(name)) continue;
      found.push({ name, start: match.index, end: match.index + match[0].length });
      break;
    }
  }
  // "this letter (the "License Agreement")"
  const letter = new RegExp(
    `\\bthis\\sletter(?:\\sagreement)?\\s\\((?:the|this|hereinafter|,|\\s)*"([^"()]{0,60}(?:${casedKinds}))"`,
    "i",
  ).exec(head);
  if (letter && !generic.test(letter[1]!))
    found.push({
      name: letter[1]!,
      start: letter.index,
      end: letter.index + letter[0].length,
    });
  return found;
}

const generic =
  /^(?:agreement|contract|amendment|addendum|order form|deed|plan|lease|license|statement of work)$/i;

type Heading = { text: string; start: number; end: number; at: number };

/** The lines at the top that could be the title, alone and joined with those below. */
function headings(text: ContractText): Heading[] {
  const first = text.pages[0]?.number ?? 1;
  const top = text.lines
    .filter(({ page, text: words }) => page <= first + 1 && words.trim() !== "")
    .slice(0, 45);
  const found: Heading[] = [];
  for (const [at, line] of top.entries()) {
    if (!isHeading(line.text) || noTitle.test(line.text)) continue;
    let joined = "";
    for (const next of top.slice(at, at + 10)) {
      const words = next.text.trim();
      if (next.page !== line.page || (!isHeading(words) && !connectors.has(words.toLowerCase())))
        break;
      joined = `${joined} ${words}`.trim();
      found.push({ text: joined, start: line.start, end: next.end, at });
    }
  }
  return found;
}

/** An exhibit that is signed by itself has no other title: "EXHIBIT B", "This Exhibit B is entered into …". */
function exhibitTitle(text: ContractText): Heading | null {
  const said =
    /\bthis\s((?:exhibit|schedule|annex|attachment|appendix)\s['"]?[a-z0-9]{1,3}['"]?)\s(?:is|shall|to)\b/i.exec(
      text.flat.slice(0, 4_000),
    );
  if (!said) return null;
  const at = text.lines.findIndex(({ text: line }) => bare(line) === bare(said[1]!));
  const line = text.lines[at];
  return line && at < 12 ? { text: line.text.trim(), start: line.start, end: line.end, at } : null;
}

const openEnd = /(?:^|\s)(?:for|of|and|&|to|the|or|in|on)$|[,&-]$/i;
const openStart = /^(?:for|of|and|&|in)\s/i;

/** The first line that names a kind of document, with the lines before and behind that it visibly goes on in. */
function firstTitle(text: ContractText, all: Heading[]): Heading | null {
  const lone = (line: string) => /^(?:agreement|contract|amendment|addendum)$/i.test(line.trim());
  const singles = all.filter((each, index) => all[index - 1]?.at !== each.at);
  const strong = singles.find(({ text: line }) => strongKind.test(line));
  const core = strong ?? singles.find(({ text: line }) => kindWord.test(line));
  if (!core) return null;
  let result = core;
  const above = singles.find(({ at }) => at === core.at - 1);
  if (
    above &&
    (openEnd.test(above.text) ||
      openStart.test(core.text) ||
      lone(core.text) ||
      /^amended\sand\srestated$/i.test(above.text.trim()))
  )
    result = {
      text: `${above.text} ${core.text}`,
      start: above.start,
      end: core.end,
      at: above.at,
    };
  const longer = all.filter(({ at }) => at === core.at);
  for (let no = 1; no < longer.length; no += 1) {
    const added = longer[no]!.text.slice(longer[no - 1]!.text.length).trim();
    if (!openEnd.test(longer[no - 1]!.text) && !openStart.test(`${added} `)) break;
    const words = result.text.slice(0, result.text.length - longer[no - 1]!.text.length);
    result = { ...result, text: `${words}${longer[no]!.text}`, end: longer[no]!.end };
  }
  // A title that names the parties goes on until it says what it is: "AMENDMENT NO. 2 TO ALDER, LLC and BIRCH / SUPPLY AGREEMENT".
  const whole = longer.find(({ text: line }) => endsInKind.test(line.trim()));
  if (
    /\b(?:amendment|addendum|supplement)\b.*\bto\b/i.test(result.text) &&
    !endsInKind.test(result.text.trim()) &&
    whole &&
    whole.text.length > result.text.length
  )
    result = { ...result, text: whole.text, end: whole.end };
  return bare(cleanTitle(result.text)).length > 4 ? result : null;
}

/** "AGREEMENT made this 9th day of December …": what begins so is called no more than that. */
function plainTitle(text: ContractText): Finding | null {
  const match =
    /(?<=^|\n)\W{0,3}(AGREEMENT|CONTRACT|LEASE|DEED)\b,?\s(?=made\b|dated\b|entered\b|between\b|by\sand\b|effective\b)/.exec(
      text.flat.slice(0, 4_000),
    );
  if (!match) return null;
  const end = match.index + match[0].length;
  return findingAt(text, match[1]!, 0.6, { start: match.index, end });
}

/** The title that stands at the top, supported by the name that the contract gives itself. */
export function findTitle(text: ContractText): Finding | null {
  const owns = ownNames(text);
  const candidates = headings(text);
  const quoted = (value: string, confidence: number, { start, end }: Heading): Finding => ({
    value: cleanTitle(value),
    confidence,
    evidence: quotePlaces(text, start, end),
  });
  for (const own of owns) {
    const same = candidates.find((heading) => bare(cleanTitle(heading.text)) === bare(own.name));
    if (same) return quoted(same.text, 0.98, same);
  }
  const first = firstTitle(text, candidates) ?? exhibitTitle(text);
  const own = owns[owns.length - 1];
  if (!first) return own ? findingAt(text, cleanTitle(own.name), 0.85, own) : plainTitle(text);
  if (own) {
    const [line, name] = [bare(cleanTitle(first.text)), bare(own.name)];
    if (line.includes(name)) return quoted(first.text, 0.88, first);
    // A title set in several lines that did not join to exactly the own name: the own name says where it ends.
    if (name.startsWith(line) || name.endsWith(line))
      return findingAt(text, cleanTitle(own.name), 0.9, own);
  }
  return quoted(first.text, own ? 0.75 : first.at < 12 ? 0.85 : 0.7, first);
}

/** A title that begins with who the parties are, "ALDER - BIRCH SUPPLY AGREEMENT", without them. */
export function nameless(title: Finding | null, parties: ContractTerms["parties"]): Finding | null {
  if (!title) return null;
  const names = parties
    .flatMap(({ value }) => [value.name, value.role ?? "", value.name.replace(/,?\s\S+$/, "")])
    .filter((name) => name.length > 2 && !kindWord.test(name))
    .toSorted((a, b) => b.length - a.length);
  let left = title.value;
  for (let times = 0; times < 6; times += 1) {
    const low = left.toLowerCase();
    const name = names.find((each) => low.startsWith(`${each.toLowerCase()} `));
    const next = name && left.slice(name.length).replace(/^\s?(?:(?:[-–—/&,]|and|with)\s)?/i, "");
    if (!next) break;
    left = next;
  }
  // What is left has to say of what kind it is by more than the one word.
  const whole = endsInKind.test(left) && /\w\s+\w/.test(left);
  return whole ? { ...title, value: left } : title;
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
    `\\b(?:[Tt]o|TO|[Aa]mends?|[Mm]odify|[Mm]odifies|[Ss]upplements?|[Oo]f|[Uu]nder)\\s(?:(?:the|THE|that(?:\\scertain)?|their|our|a\\scertain)\\s)?((?:[A-Z][\\w'&/-]*\\s|(?:and|of|for|to|the)\\s){0,9}?(?:Agreement|AGREEMENT|Contract|CONTRACT|Lease|LEASE|License|Order\\sForm|Statement\\sof\\sWork|Terms(?:\\sand\\sConditions)?)(?:\\sNo\\.?\\s?\\d+)?)([^.\\n]{0,260})`,
    "g",
  );
  let best: { title: string | null; date: string | null; start: number; end: number } | null = null;
  for (const match of head.matchAll(base)) {
    const name = match[1]!.trim();
    if (/^(?:this|such|said)\b/i.test(name) || changes.test(name) || !/^[A-Z]/.test(name)) continue;
    const unnamed = /^(?:the\s)?(?:agreement|contract)$/i.test(name);
    const tail = match[2]!;
    const dated = /\b(?:dated|entered\sinto|made|effective|executed|as\sof)\b/i.test(
      tail.slice(0, 120),
    );
    const day = dated ? (findDays(tail)[0]?.day ?? null) : null;
    const found = {
      title: unnamed ? null : name,
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
