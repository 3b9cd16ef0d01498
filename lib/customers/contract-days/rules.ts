import { dayBehind, findDays } from "../contract-dates/rules";
import type { Finding } from "../contract-terms/types";
import { findingAt, quotePlaces } from "../contract-text/rules";
import type { ContractText } from "../contract-text/types";
import type { DayCandidate } from "./types";

/** How far into a contract its beginning reaches: the sentence that names the parties is in it. */
const opening = 14_000;

/** The day that most speaks for, with the sentence it stands in. */
export function bestDay(text: ContractText, candidates: DayCandidate[]): Finding | null {
  const best = candidates.reduce<DayCandidate | null>(
    (top, each) => (!top || each.confidence > top.confidence ? each : top),
    null,
  );
  return best && findingAt(text, best.day, best.confidence, best);
}

const kinds =
  "agreement|contract|amendment|addendum|order(?:\\sform)?|lease|license|deed|statement\\sof\\swork|memorandum|undertaking|supplement|plan|letter|guarant\\w+|exhibit(?:\\s['\"]?[A-Z0-9]{1,3}['\"]?)?|schedule|attachment|annex|protocol|instrument|assignment|program|engagement|note|waiver|consent";
/** Where the opening sentence is over: what recitals tell happened before. */
const recitals =
  /\b(?:WHEREAS|Whereas[,:\s]|RECITALS?\b|W\sI\sT\sN\sE\sS|WITNESSETH|BACKGROUND\b|NOW,?\sTHEREFORE)/;

const made =
  /\b(?:made(?:\sand\s(?:entered|executed|effective|delivered))?|entered|enters|executed|signed|concluded|dated|date|effective|is|agreement|contract|amendment|addendum|lease|order)\b/i;
const openingVerb =
  /\b(?:(?:is|are|was|been|hereby)\s)?(?:(?:made|entered|executed|signed|concluded|agreed|given|established|reached|drawn\sup)(?:,?\s(?:and|&|an)\s(?:entered|executed|made|delivered|effective|agreed|signed|concluded|(?:is|becomes?|shall\sbe)\seffective),?)?(?:\s(?:in\s)?to)?|into|dated|effective(?=\s(?:(?:as\s(?:of|from)|from|on)\s|[a-z]{3,9}\s\d))|"?\)?,?\sdated|bearing\sthe\sdate)\b(?:,?\s(?:by|between|in|at)\s[^.]{0,40}?)?,?\s(?:(?:to\sbe\s)?effective\s)?(?:as\sof|as\sfrom|effective\sas\sof|on\sand\sas\sof|as\sat|as\son|on|this|the)?\s?(?:the\s|this\s)?|\bas\sof\s(?:the\s|this\s)?/gi;

/** Days that people wrote beside their signatures. */
function signatureDays(text: ContractText): { day: string; line: ContractText["lines"][number] }[] {
  const found: { day: string; line: ContractText["lines"][number] }[] = [];
  for (let at = 0; at < text.lines.length; at += 1) {
    const line = text.lines[at]!;
    const label =
      /^\W*(?:date|dated|date\s(?:signed|accepted)|signed\son|signature\sdate|accepted)\s?[:_\s]|(?:\t|\s{2,})date\s?:/i.exec(
        line.text,
      );
    if (!label || line.text.length > 120) continue;
    const near = text.lines.slice(Math.max(0, at - 14), at + 8);
    if (
      !near.some(({ text: words }) =>
        /^\W*(?:(?:by|name|title|signature|its)\b|\/?s\/)\s?[:_\t/]?/i.test(words),
      )
    )
      continue;
    // "3-14-18" is a day only where somebody was asked for one.
    const words = line.text.replace(/\b(\d{1,2})-(\d{1,2})-(\d\d)\b/g, "$1/$2/$3");
    for (const { day } of findDays(words)) found.push({ day, line });
  }
  return found;
}

/** "… to the Cloud Services Agreement", right before "dated": the day is that agreement's. */
export const ofAnother =
  /\b(?:to|of|under|with|by)\s(?:the|that|their|an?)\s(?:certain\s)?(?:[A-Z][\w&'-]*\s|and\s|of\s|for\s){1,9}$/;

const another =
  /\b(?:that\scertain|pursuant\sto|under\sthe\s(?:terms|agreement)|terms\sof|defined\sin|amend(?:s|ed|ing)?|replac\w+|supersed\w+|governed\sby)\b[^"]{0,160}$/i;

/** The day on which the contract was made. */
export function findAgreementDay(text: ContractText): Finding | null {
  const head = text.flat.slice(0, opening);
  const candidates: DayCandidate[] = [];
  const anchors = new RegExp(
    `(?<=^|\\n)\\W{0,3}(?=(?:made|entered|executed|concluded|signed)\\b)|\\b(?:this|the\\sfollowing)\\s(?:[\\w'&/-]+\\s){0,12}?(?:${kinds})\\b|(?<=^|\\n)(?:(?!the\\b|that\\b|dear\\b)[\\w&',/-]+\\s){0,10}?(?:agreement|contract|amendment|addendum),?\\s(?:\\([^()]{1,60}\\),?\\s?)?(?=(?:is\\s|was\\s)?(?:made|entered|dated|executed|effective)\\b)`,
    "gi",
  );
  for (const match of head.matchAll(anchors)) {
    const begin = match.index;
    const reach = head.slice(begin, begin + 1_800);
    const sentence = reach.slice(0, recitals.exec(reach)?.index);
    // The sentence that opens a contract says that it is made; others speak of what it says.
    const first = sentence.slice(match[0].length, match[0].length + 240);
    // "… hereby enter into this Cooperation Agreement on March 3, 2004"
    const direct = /^\s(?:\([^()]{1,60}\)\s)?(?:on|as\sof)\s(?:the\s|this\s)?/.exec(first);
    const soon = direct && dayBehind(text.flat, begin + match[0].length + direct[0].length, 4);
    if (
      soon &&
      /\b(?:enter\w*\sinto|made|ma[dk]e|execut\w+|sign\w*|conclud\w+)\s$/i.test(
        head.slice(Math.max(0, begin - 20), begin),
      )
    )
      candidates.push({ ...soon, confidence: 0.85 });
    if (!made.test(first)) continue;
    openingVerb.lastIndex = 0;
    for (const verb of sentence.matchAll(openingVerb)) {
      const at = begin + verb.index + verb[0].length;
      const day = dayBehind(text.flat, at, 40);
      // "… entered into on the day last signed below and takes effect on July 1" says another day.
      if (!day || /\b(?:takes?\seffect|into\s(?:force|effect))\b/i.test(day.gap)) continue;
      const before = sentence.slice(0, verb.index);
      // "is effective as of" opens a contract only where the parties follow; elsewhere it is a clause about its term.
      const only = /^\W*(?:(?:is|are|was|been|hereby)\s)?effective/i.test(verb[0]);
      const listed = /\b(?:between|among|parties|(?:made|entered\sinto|executed)\sby)\b/i;
      const around = `${before.split(/\.\s[A-Z]/).length > 6 ? "" : before.slice(-900)} ${sentence.slice(verb.index).split(/\.\s/)[0]!.slice(0, 260)}`;
      if (only && !listed.test(around)) continue;
      // "that certain Asset Purchase Agreement dated …" is another one.
      // An amended and restated agreement is this one.
      if (another.test(before.slice(-180).replace(/\bamended\s(?:and|&)\srestated\b/gi, "")))
        continue;
      if (
        /^\W*(?:dated|executed|entered|made)/i.test(verb[0]) &&
        ofAnother.test(`${before.trimEnd()} `)
      )
        continue;
      if (/\.\s[A-Z][a-z]+\s[a-z]+[\s\S]*\.\s/.test(before)) break;
      const late = begin > 6_000 ? 0.15 : 0;
      candidates.push({ ...day, confidence: 0.94 - late - Math.min(0.15, verb.index / 6_000) });
      break;
    }
    if (candidates.length > 3) break;
  }
  const body = Math.min(7_000, recitals.exec(head)?.index ?? Infinity);
  // "… is dated as of January 26, 2011." at the end of the opening, "DATED 13 October 2005" on a cover
  for (const match of head.matchAll(
    /\b(?:dated(?:\sas\sof)?|is\sdated\sas\sof|(?:contract|agreement|signing|execution|signature)\sdate|date\sof\s(?:this\s)?(?:agreement|contract|signing|execution)|date)\b\s?(?:[:\t]|is|means)?\s?(?:as\sof\s)?(?:the\s|this\s)?/gi,
  )) {
    const day = dayBehind(text.flat, match.index + match[0].length, 6);
    if (!day) continue;
    const words = match[0].toLowerCase();
    // Only the sentence that the day is in says of which document it is.
    const before = text.flat
      .slice(Math.max(0, match.index - 90), match.index)
      .split(/\.\s(?=[A-Z][a-z]*\s[a-z])/)
      .pop()!;
    if (
      /\b(?:that|certain|the|a|an|its|letter|between\s\w+\sand\s\w+)\b[^.\n"]{0,60}(?:agreement|contract|memorandum|deed|letter|act|statement|prospectus|circular|plan|notice|invoice|amend\w*|lease|licen[cs]e|polic(?:y|ies)|permit|guarant\w+|report|opinion|bond)[^.\n]{0,50}$/i.test(
        before,
      ) &&
      !/\bthis\b/i.test(before)
    )
      continue;
    // Behind the opening only a line of its own, or what is said of this contract, dates it.
    if (match.index > body && !/\bthis\b/i.test(before) && !/(?:^|\n)\W*$/.test(before)) continue;
    // "This order is governed by the services agreement between the parties dated …"
    if (/\b(?:governed\sby|pursuant\sto|subject\sto)\b[^"\n]{0,90}$/i.test(before)) continue;
    if (
      /\b(?:effective|expir\w+|start|end|launch|due|delivery|payment|renewal|birth|commencement|termination|closing|print\w*|revision)\s$/i.test(
        before,
      )
    )
      continue;
    if (
      /\b(?:By|Its|Title|Signature)\s?:|\/s\//.test(
        text.flat.slice(Math.max(0, match.index - 160), match.index),
      )
    )
      continue;
    const label = /date/.test(words) && !/dated/.test(words);
    const bare = label && words.trim().replace(":", "") === "date";
    const confidence = (bare ? 0.66 : 0.84) - (match.index > 7_000 ? 0.2 : 0);
    candidates.push({ ...day, confidence });
  }
  // A letter bears its day above the greeting.
  const greeting = /^\s*(?:dear\s|(?:ladies\s(?:and|&)\s)?gentlemen\s?:)/i;
  const letter = text.lines.slice(0, 60).findIndex(({ text: line }) => greeting.test(line));
  for (const line of text.lines.slice(0, Math.max(letter, 0))) {
    const [day, ...more] = findDays(line.text);
    if (day && more.length === 0 && line.text.trim().length <= day.end - day.start + 3)
      candidates.push({ day: day.day, start: line.start, end: line.end, confidence: 0.9 });
  }
  // What is dated in an annex, behind the signatures, is something else.
  const ended =
    /\b(?:in\switness\swhereof|signed,?\ssealed)\b|\/s\/\s?[A-Z]/i.exec(text.flat)?.index ??
    Infinity;
  const best = bestDay(
    text,
    candidates.filter(({ start }) => start < ended + 300),
  );
  if (best) return best;
  // A day that stands alone on the cover.
  const signed = new Set(signatureDays(text).map(({ line }) => line));
  for (const line of text.lines.slice(0, 40)) {
    if (signed.has(line)) continue;
    const days = findDays(line.text);
    if (days.length === 1 && line.text.trim().length <= days[0]!.end - days[0]!.start + 14)
      return {
        value: days[0]!.day,
        confidence: 0.62,
        evidence: quotePlaces(text, line.start, line.end),
      };
  }
  return findWitnessed(text);
}

/** The day at the end: "IN WITNESS WHEREOF … on this 3rd day of May 2010", or the last one beside a signature. */
function findWitnessed(text: ContractText): Finding | null {
  for (const match of text.flat.matchAll(
    /\bin\switness\swhereof\b|\bexecuted\s(?:this|on|as\sof)\b|\bsigned\s(?:this|on|in)\b/gi,
  )) {
    const day = dayBehind(text.flat, match.index, 320);
    if (!day || !/\b(?:as\sof|on|this|dated|effective)\b[^.]{0,30}$/i.test(day.gap)) continue;
    return findingAt(text, day.day, 0.7, day);
  }
  const signed = signatureDays(text);
  const last = signed.reduce<(typeof signed)[number] | null>(
    (latest, each) => (!latest || each.day > latest.day ? each : latest),
    null,
  );
  return (
    last && {
      value: last.day,
      confidence: 0.62,
      evidence: quotePlaces(text, last.line.start, last.line.end),
    }
  );
}
