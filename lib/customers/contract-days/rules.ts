import { findDays } from "../contract-dates/rules";
import type { Finding } from "../contract-terms/types";
import { findingAt, quotePlaces } from "../contract-text/rules";
import type { ContractText } from "../contract-text/types";

/** How far into a contract its beginning reaches: the sentence that names the parties is in it. */
const opening = 14_000;

type Candidate = { day: string; start: number; end: number; confidence: number };

const pick = (candidates: Candidate[]) =>
  candidates.reduce<Candidate | null>(
    (best, each) => (!best || each.confidence > best.confidence ? each : best),
    null,
  );

const finding = (text: ContractText, found: Candidate | null): Finding | null =>
  found && findingAt(text, found.day, found.confidence, found);

/** Where a whole day begins right here, behind at most a few words such as "as of the". */
function dayBehind(flat: string, at: number, reach = 70) {
  const piece = flat.slice(at, at + reach + 45);
  const day = findDays(piece)[0];
  if (!day || day.start > reach) return null;
  // Between the words and the day nothing else may be said, above all no other blank to fill in.
  const gap = piece.slice(0, day.start);
  if (/[_[\]*]|\.\s[A-Z]|\d{4}/.test(gap)) return null;
  return { day: day.day, start: at + day.start, end: at + day.end, gap };
}

const made =
  /\b(?:made(?:\sand\s(?:entered|executed|effective|delivered))?|entered|enters|executed|signed|concluded|dated|date|effective|is|agreement|contract|amendment|addendum|lease|order)\b/i;
const openingVerb =
  /\b(?:(?:is|are|was|been|hereby)\s)?(?:(?:made|entered|executed|signed|concluded|agreed|given|established|reached|drawn\sup)(?:\s(?:and|&|an)\s(?:entered|executed|made|delivered|effective|agreed|signed|concluded|is\seffective))?(?:\s(?:in\s)?to)?|into|dated|effective(?=\s(?:as\s(?:of|from)|from|on)\s)|"?\)?,?\sdated|bearing\sthe\sdate)\b(?:,?\s(?:by|between|in|at)\s[^.]{0,40}?)?,?\s(?:(?:to\sbe\s)?effective\s)?(?:as\sof|as\sfrom|effective\sas\sof|on\sand\sas\sof|as\sat|as\son|on|this|the)?\s?(?:the\s|this\s)?|\bas\sof\s(?:the\s|this\s)?/gi;

/** Days that people wrote beside their signatures. */
function signatureDays(text: ContractText): { day: string; line: ContractText["lines"][number] }[] {
  const found: { day: string; line: ContractText["lines"][number] }[] = [];
  for (let at = 0; at < text.lines.length; at += 1) {
    const line = text.lines[at]!;
    const label = /^\W*(?:date|dated|date\ssigned|signed\son|signature\sdate)\s?[:_\s]/i.exec(
      line.text,
    );
    if (!label || line.text.length > 120) continue;
    const near = text.lines.slice(Math.max(0, at - 14), at + 8);
    if (
      !near.some(({ text: words }) =>
        /^\W*(?:by|name|title|signature|its|\/s\/)\b\s?[:_\t/]?/i.test(words),
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
const ofAnother =
  /\b(?:to|of|under|with|by)\s(?:the|that|their)\s(?:[A-Z][\w&'-]*\s|and\s|of\s|for\s){1,9}$/;

const another =
  /\b(?:that\scertain|pursuant\sto|under\sthe\s(?:terms|agreement)|terms\sof|defined\sin|amend\w*|replac\w+|supersed\w+)\b[^"]{0,160}$/i;

/** The day on which the contract was made. */
export function findAgreementDay(text: ContractText): Finding | null {
  const head = text.flat.slice(0, opening);
  const candidates: Candidate[] = [];
  const anchors =
    /\b(?:this|the\sfollowing)\s(?:[\w'&/-]+\s){0,12}?(?:agreement|contract|amendment|addendum|order(?:\sform)?|lease|license|deed|statement\sof\swork|memorandum|undertaking|supplement|plan|letter|guarant\w+)\b/gi;
  for (const match of head.matchAll(anchors)) {
    const begin = match.index;
    const sentence = head.slice(begin, begin + 1_800);
    // The sentence that opens a contract says that it is made; others speak of what it says.
    const first = sentence.slice(match[0].length, match[0].length + 240);
    if (!made.test(first)) continue;
    openingVerb.lastIndex = 0;
    for (const verb of sentence.matchAll(openingVerb)) {
      const at = begin + verb.index + verb[0].length;
      const day = dayBehind(text.flat, at, 40);
      if (!day) continue;
      const before = sentence.slice(0, verb.index);
      // "is effective as of" opens a contract only where the parties follow; elsewhere it is a clause about its term.
      const only = /^\W*(?:(?:is|are|was|been|hereby)\s)?effective/i.test(verb[0]);
      if (only && !/^[^.]{0,120}\b(?:between|among|parties)\b/i.test(sentence.slice(verb.index)))
        continue;
      // "that certain Asset Purchase Agreement dated …" is another one.
      if (another.test(before.slice(-180))) continue;
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
      /\b(?:that|certain|the|a|an|its|letter|between\s\w+\sand\s\w+)\b[^.\n"]{0,60}(?:agreement|contract|memorandum|deed|letter|act|statement|prospectus|plan|notice|invoice|amend\w*)[^.\n]{0,50}$/i.test(
        before,
      ) &&
      !/\bthis\b/i.test(before)
    )
      continue;
    if (
      /\b(?:effective|expir\w+|start|end|launch|due|delivery|payment|renewal|birth|commencement|termination|closing|print\w*|revision)\s$/i.test(
        before,
      )
    )
      continue;
    const label = /date/.test(words) && !/dated/.test(words);
    const bare = label && words.trim().replace(":", "") === "date";
    const confidence = (bare ? 0.66 : 0.84) - (match.index > 7_000 ? 0.2 : 0);
    candidates.push({ ...day, confidence });
  }
  const best = pick(candidates);
  if (best) return finding(text, best);
  // A day that stands alone on the cover.
  for (const line of text.lines.slice(0, 40)) {
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

const beginning =
  "effective|commencement|start|starting|service\\sstart|subscription\\sstart|term\\sstart|commence|begin(?:ning)?|inception|in-?service|activation|go-?live";

/** The day from which the contract has effect; `made` is the day on which it was made. */
export function findEffectiveDay(text: ContractText, madeOn: Finding | null): Finding | null {
  const { flat } = text;
  const candidates: Candidate[] = [];
  const consider = (day: ReturnType<typeof dayBehind>, confidence: number) => {
    // "in effect until March 31" names an end.
    if (day && !/\b(?:until|till|through|to|for)\b/i.test(day.gap))
      candidates.push({ ...day, confidence });
  };
  // A day with the defined term right behind it: March 1, 1999 (the "Effective Date")
  for (const match of flat.matchAll(
    /\(?\s?(?:the|hereinafter|herein|referred\sto\sas|such\sdate|being|called|hereafter|as|,|\s)*["'*]\s?(?:the\s)?(?:effective|commencement|start)\sdate\s?["'*.,]/gi,
  )) {
    const from = Math.max(0, match.index - 60);
    const days = findDays(flat.slice(from, match.index + 1));
    const last = days[days.length - 1];
    if (!last || from + last.end < match.index - 14) continue;
    const commencement = /commencement|start/i.test(match[0]);
    candidates.push({
      day: last.day,
      start: from + last.start,
      end: match.index + match[0].length,
      confidence: (commencement ? 0.86 : 0.95) - Math.min(0.2, match.index / 200_000),
    });
  }
  // "Effective Date" means …, Effective Date: …, Start date …
  for (const match of flat.matchAll(
    new RegExp(
      `["']?\\b(?:${beginning})\\sdate\\b["']?(?:\\s\\([^)]{0,40}\\))?\\s?(?:of\\sthis\\s\\w+\\s)?(?:[:|]|shall\\s(?:be|mean)|means?|is|will\\sbe)?,?\\s?(?:the\\s)?`,
      "gi",
    ),
  )) {
    const day = dayBehind(flat, match.index + match[0].length, 12);
    consider(
      day,
      (/effective/i.test(match[0]) ? 0.92 : 0.86) - Math.min(0.2, match.index / 300_000),
    );
  }
  const opens =
    /\b(?:agreement|contract|amendment|addendum|order|lease|license|undertaking|term|services?|subscription|engagement|appointment|deed|cooperation|sow|statement\sof\swork)\b/i;
  for (const match of flat.matchAll(
    /\b(?:(?:is|are|be|become|becomes|became|made|shall\sbe|shall\sbecome|will\sbe|will\sbecome)\s)?(?:and\s)?(?:effective|in\seffect|in\sforce|enters?\sinto\s(?:force|effect)|entry\sinto\sforce|comes?\sinto\s(?:force|effect)|takes?\seffect|commences?|commencing|begins?|beginning|starts?|starting)\b,?\s?(?:as\s(?:of|from)|from|on|with\seffect\sfrom|upon|at)?\s?(?:and\sfrom\s)?(?:the\s)?(?:day\sof\s|date\sof\s)?/gi,
  )) {
    const day = dayBehind(flat, match.index + match[0].length, 14);
    if (!day) continue;
    const before = flat.slice(Math.max(0, match.index - 170), match.index);
    if (!opens.test(before)) continue;
    if (
      /\b(?:payments?|fees?|rates?|rent|prices?|royalt\w+|warranty|season|phase|milestones?|instal\w+|prior|until|act|law)\b[^.]{0,60}$/i.test(
        before,
      )
    )
      continue;
    const word = /effect|force/i.test(match[0]);
    const about =
      /\b(?:this|the)\s(?:[\w-]+\s){0,6}?(?:agreement|contract|term|amendment|order|sow|work)\b[^.]{0,140}$/i.test(
        before,
      );
    consider(day, (word ? 0.8 : 0.72) + (about ? 0.1 : 0) - Math.min(0.25, match.index / 150_000));
  }
  // "for a term from January 1, 2004 to December 31, 2006"
  for (const match of flat.matchAll(
    /\b(?:term|period|agreement)\b[^.]{0,90}?\bfrom\s(?:and\sincluding\s)?/gi,
  )) {
    const day = dayBehind(flat, match.index + match[0].length, 8);
    if (
      !day ||
      !/^[^.]{0,30}?\b(?:to|through|until|till|and\s(?:ending|expiring))\b|^\s?-/i.test(
        flat.slice(day.end, day.end + 60),
      )
    )
      continue;
    consider(day, 0.72);
  }
  const best = pick(candidates);
  if (best) return finding(text, best);
  return findRelative(text, madeOn);
}

/** "effective as of the date first above written", "Effective Date means the date of execution": the day it was made. */
function findRelative(text: ContractText, madeOn: Finding | null): Finding | null {
  const { flat } = text;
  const sameDay =
    /\b(?:(?:shall\s(?:be|become)|is|are|becomes?|will\s(?:be|become))\s(?:and\sbecome\s)?effective|takes?\seffect|(?:enters?|comes?)\sinto\s(?:force|effect)|effective\sdate["']?\s?(?:of\sthis\s\w+\s)?(?:means|shall\s(?:mean|be)|is)|have\seffect)\b,?\s(?:[a-z]+\s){0,6}?(?:the\s)?(?:date\s(?:hereof|first\s(?:\w+\s){0,3}?(?:above|written)|of\s(?:this\sagreement|execution|signing|signature|its\ssigning)|set\sforth\sabove|on\swhich\s(?:it|this\sagreement)\sis\s(?:executed|signed)|above)|later\sof\sthe\sdates?|last\sdate|date\sof\sthe\slast\ssignature|day\sand\syear\sfirst)/gi;
  for (const match of flat.matchAll(sameDay)) {
    const before = flat.slice(Math.max(0, match.index - 200), match.index + 40);
    if (!/\b(?:agreement|contract|term|effective\sdate|amendment|order)\b/i.test(before)) continue;
    const focus = { start: match.index, end: match.index + match[0].length };
    if (madeOn) return findingAt(text, madeOn.value, Math.min(0.8, madeOn.confidence), focus);
  }
  return null;
}

/** The day that a defined term such as "Commencement Date" stands for, or null. */
export function findDefinedDay(text: ContractText, term: string): string | null {
  const name = term.replace(/[^\w\s]/g, "").replace(/\s+/g, "\\s");
  const means = new RegExp(
    `["']?\\b${name}["']?\\s?(?:[:|]|shall\\s(?:be|mean)|means?|is|refers\\sto)?\\s?(?:the\\sdate\\sof\\s|the\\s)?`,
    "gi",
  );
  let tries = 0;
  for (const match of text.flat.matchAll(means)) {
    if ((tries += 1) > 200) break;
    const day = dayBehind(text.flat, match.index + match[0].length, 10);
    if (day) return day.day;
  }
  const behind = new RegExp(
    `\\((?:the\\s|hereinafter\\s|,|\\s)*["']\\s?(?:the\\s)?${name}["']`,
    "gi",
  );
  for (const match of text.flat.matchAll(behind)) {
    const from = Math.max(0, match.index - 60);
    const days = findDays(text.flat.slice(from, match.index));
    const last = days[days.length - 1];
    if (last && from + last.end >= match.index - 4) return last.day;
  }
  return null;
}
