import { addPeriod, endOfMonth, findDays, findPeriods } from "../contract-dates/rules";
import { findDefinedDay } from "../contract-days/rules";
import type { ContractPeriod, ContractTerms, Finding } from "../contract-terms/types";
import { findingAt } from "../contract-text/rules";
import type { ContractText, Sentence } from "../contract-text/types";

type Days = { agreement: Finding | null; effective: Finding | null };

const subject =
  /\b(?:agreement|contract|term|appointment|engagement|license|lease|subscription|order|amendment|deed|undertaking|cooperation|alliance|sponsorship|endorsement|period|duration|statement\sof\swork)\b/i;
/** What says that a contract lasts. */
const lasts =
  /\b(?:remain(?:s|ing)?\sin\s(?:full\s)?(?:force|effect)|continu(?:e|es|ing)|in\s(?:full\s)?(?:force|effect)|commenc(?:e|es|ing)|begin(?:s|ning)?|start(?:s|ing)?|initial\s(?:term|period)|term\s(?:of|is|shall|will|hereof|for|:)|(?:shall|will)\s(?:be|run|extend|last|expire|terminate|end)|is\sfor|be\sfor|valid|effective|duration|period\sof|term:|for\sa\s(?:term|period)|enter(?:s|ed)?\sinto|expires?|binding)\b/i;
const against =
  /\b(?:confidential\w*|surviv\w+|warrant\w*|cure[sd]?|breach\w*|default|invoice\w*|payable|paid|non-?compet\w+|solicit\w*|insurance|audit\w*|records?|indemnif\w+|delay\w*|force\smajeure|suspen\w+|vest\w*|option\sto\spurchase|deliver\w*|respond|dispute|arbitrat\w+|inspect\w*|retain\w*|liabilit\w+|refund|credit\s(?:term|card)|interest|prescri\w+|severance|acceptance|support\speriod|trial|evaluation)\b/i;
const afterEnd =
  /\b(?:after|following|upon|from)\s(?:the\s|any\s|such\s)?(?:effective\sdate\sof\s)?(?:the\s)?(?:termination|expiration|expiry|end)\b/i;
const renews =
  /\b(?:renew(?:s|ed|al|als|able)?|extend(?:s|ed)?|extension|successive|additional|further|subsequent)\b/i;

type Candidate = {
  period: ContractPeriod | null;
  day: string | null;
  score: number;
  start: number;
  end: number;
};

/** The day from which a period in this sentence runs: null says that it is a day nobody wrote down. */
function runsFrom(text: ContractText, before: string, behind: string, days: Days): string | null {
  const fallback = days.effective?.value ?? days.agreement?.value ?? null;
  const made = days.agreement?.value ?? days.effective?.value ?? null;
  const resolve = (words: string): string | null | undefined => {
    const day = findDays(words)[0];
    const term = /\b((?:[A-Z][\w-]*\s){1,4}Date|[A-Z]\w+\sDate)\b/.exec(words);
    const plain =
      /\b(?:date\s(?:hereof|of\s(?:this|the)\s\w+|first|set\sforth|above|of\s(?:its\s)?(?:execution|signing|signature))|(?:execution|signing|signature)\s(?:of|hereof|date)|hereof|herefrom|hereto|hereafter|this\sagreement)\b/i.exec(
        words,
      );
    const places = [
      day && { at: day.start, value: () => day.day },
      term && {
        at: term.index,
        value: () => {
          const name = term[1]!;
          if (/^(?:the\s)?effective\sdate$/i.test(name)) return fallback;
          const defined = findDefinedDay(text, name);
          if (defined) return defined;
          if (/execution|signature|signing|agreement|contract/i.test(name)) return made;
          return /^(?:commencement|start|beginning)\sdate$/i.test(name) ? fallback : null;
        },
      },
      plain && { at: plain.index, value: () => made },
    ].filter((each) => each !== null && each !== undefined);
    const first = places.sort((a, b) => a.at - b.at)[0];
    return first ? first.value() : undefined;
  };
  const own =
    /^[^.;]{0,40}?\b(?:from|after|following|of|commencing|beginning|starting|subsequent\sto|as\sof|since)\b([^.;]{0,110})/i.exec(
      behind,
    );
  if (own) {
    const value = resolve(own[1]!);
    if (value !== undefined) return value;
    // "following the commercial launch": an event that has no day.
    if (
      /^[^.;]{0,30}?\b(?:after|following|from)\s(?:the\s)?(?:\w+\s){0,3}(?:launch|delivery|acceptance|completion|opening|approval|installation|closing)\b/i.test(
        behind,
      )
    )
      return null;
  }
  const begins =
    /\b(?:commenc\w+|begin\w*|start\w*|effective|from|enter\w*\sinto)\b(?:\sas)?(?:\s(?:on|from|of|upon|as\sof|with))?([^;]{0,120})$/i.exec(
      before,
    );
  if (begins) {
    const value = resolve(begins[1]!);
    if (value !== undefined) return value;
  }
  const whole = resolve(before);
  return whole === undefined ? fallback : (whole ?? fallback);
}

function cueScore(sentence: Sentence, at: number): number {
  const before = sentence.text.slice(Math.max(0, at - 240), at);
  const near = sentence.text.slice(Math.max(0, at - 90), at);
  if (!lasts.test(before) || !subject.test(sentence.text.slice(0, at + 120))) return 0;
  let score = 2;
  if (
    /\b(?:this|the)\s(?:[\w-]+\s){0,5}?(?:agreement|contract|amendment|lease|license|order|deed)\b/i.test(
      before,
    )
  )
    score += 2;
  if (/\bterm\b/i.test(before)) score += 2;
  if (
    /\b(?:initial|base|original|fixed|minimum)\s(?:contract\s)?(?:term|period)\b/i.test(
      sentence.text,
    )
  )
    score += 3;
  if (
    /^[\s\W\d.]*(?:[IVX]+\.?\s)?(?:initial\s)?(?:term|duration|period|validity)\b/i.test(
      sentence.text,
    )
  )
    score += 2;
  if (/\bremain\w*\sin|continu\w+\s(?:in|for|until)|in\s(?:full\s)?(?:force|effect)/i.test(near))
    score += 2;
  if (against.test(near)) score -= 4;
  if (afterEnd.test(near)) score -= 5;
  if (
    /\b(?:within|at\sleast|upon|less\sthan|more\sthan|no\slater\sthan|prior\sto|every|each|exceed\w*|per|least)\s(?:the\s|a\s|an\s|first\s)?$/i.test(
      near,
    )
  )
    score -= 5;
  return score;
}

/** Heading lines stand in a paragraph of their own; the sentence below belongs to them. */
function underTermHeading(text: ContractText, index: number): boolean {
  const above = text.sentences.slice(Math.max(0, index - 3), index).map((each) => each.text);
  return above.some(
    (line) =>
      line.length < 70 &&
      /^[\s\W\d.]*(?:[IVX]+\.?\s)?(?:article\s\w+\W+)?(?:\w+\s){0,2}?(?:term|duration)\b/i.test(
        line,
      ),
  );
}

function periodCandidates(text: ContractText, days: Days): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, sentence] of text.sentences.entries()) {
    if (!/term|period|effect|force|continu|duration|valid|commenc/i.test(sentence.text)) continue;
    if (!/year|month|day|week/i.test(sentence.text)) continue;
    for (const { period, start, end } of findPeriods(sentence.text)) {
      // A term of days is a deadline, nearly always.
      if (period.unit === "day" && period.count < 90) continue;
      const before = sentence.text.slice(0, start);
      const behind = sentence.text.slice(end, end + 170);
      if (
        /^\s?(?:[a-z]+\s){0,3}?(?:prior|advance|before|notice|written|in\sadvance|of\sreceipt)\b/i.test(
          behind,
        )
      )
        continue;
      if (renews.test(before.slice(-110))) continue;
      let score = cueScore(sentence, start);
      if (score <= 0) continue;
      if (underTermHeading(text, index)) score += 2;
      if (
        /^[^.;]{0,60}?\b(?:from|after|following|commencing|beginning|thereafter)\b[^.;]{0,40}?\b(?:effective\sdate|date\s(?:hereof|of|first)|commencement|execution)/i.test(
          behind,
        )
      )
        score += 2;
      if (/^[^.;]{0,14}?\b(?:thereafter)\b/i.test(behind)) score += 1;
      score -= Math.min(1.5, sentence.start / 200_000);
      const from = runsFrom(text, before, behind, days);
      let day = from && addPeriod(from, period);
      if (day && /\blast\sday\sof\sthe\s(?:calendar\s)?month\b[^.]{0,60}$/i.test(before))
        day = endOfMonth(day);
      found.push({ period, day, score, start: sentence.start + start, end: sentence.start + end });
    }
  }
  return found;
}

const endLabel =
  /["']?\b(?:expiration|expiry|end|termination|term\send|subscription\send|service\send|contract\send|maturity)\sdate\b["']?\s?(?:of\sthis\s\w+\s)?(?:[:|]|shall\s(?:be|mean)|means?|is|will\sbe)?,?\s?(?:the\s)?/gi;
const endVerb =
  /\b(?:expir(?:e|es|ing)|terminat(?:e|es|ing)|end(?:s|ing)?|conclud(?:e|es|ing)|until|till|through|thru|continu(?:e|es)|lasts?|remain(?:s|ing)?\sin\s(?:full\s)?(?:force|effect))\b(?:\s(?:and\sincluding|automatically|and\sinclude|in\s(?:full\s)?(?:force|effect)|unless[^.]{0,60},))*,?\s(?:on|at|until|through|to|upon|as\sof|in|midnight\son|the\sclose\sof\sbusiness\son)?\s?(?:midnight\s|11:59\s?p\.?m\.?\s)?(?:\([^)]{1,30}\)\s)?(?:on\s|of\s)?(?:and\sincluding\s)?(?:the\s)?(?:earlier\sof\s|later\sof\s|close\sof\sbusiness\son\s)?(?:\(?(?:a|i|1)\)\s)?/gi;
const rangeWord =
  /^\s?(?:\([^)]{1,40}\)\s?)?,?\s?(?:to|through|until|till|thru|-|and\s(?:ending|expiring|ends|terminating|continuing\s(?:through|until))(?:\son|\sat)?)\s?(?:and\sincluding\s)?(?:midnight\son\s)?(?:the\s)?/i;

function dayCandidates(text: ContractText): Candidate[] {
  const { flat } = text;
  const found: Candidate[] = [];
  const at = (place: number, reach: number) => {
    const piece = flat.slice(place, place + 50);
    const day = findDays(piece)[0];
    return day && day.start <= reach
      ? { day: day.day, start: place + day.start, end: place + day.end }
      : null;
  };
  for (const match of flat.matchAll(endLabel)) {
    const day = at(match.index + match[0].length, 8);
    if (day) found.push({ ...day, period: null, start: match.index, score: 9 });
  }
  for (const match of flat.matchAll(endVerb)) {
    const day = at(match.index + match[0].length, 6);
    if (!day) continue;
    const before = flat.slice(Math.max(0, match.index - 260), match.index);
    const near = before.slice(-110);
    if (!subject.test(before)) continue;
    let score = 4;
    if (
      /\b(?:this|the)\s(?:[\w-]+\s){0,5}?(?:agreement|contract|amendment|lease|license|order|deed)\b/i.test(
        before,
      )
    )
      score += 2;
    if (/\b(?:initial\s)?term\b/i.test(before)) score += 2;
    if (against.test(near)) score -= 4;
    if (
      /\b(?:payment|fee|rate|price|season|phase|milestone|fiscal|report\w*|quarter|other\sagreement|contracts?\snumber)\b[^.]{0,60}$/i.test(
        near,
      )
    )
      score -= 3;
    found.push({ ...day, period: null, start: match.index, score });
  }
  // "from May 1, 2013 to April 30, 2015", "1 January 2020 - 31 December 2022"
  for (const sentence of text.sentences) {
    const inside = findDays(sentence.text);
    for (const [no, first] of inside.entries()) {
      const next = inside[no + 1];
      if (!next || next.day <= first.day) continue;
      const gap = sentence.text.slice(first.end, next.start);
      const range = rangeWord.exec(gap);
      if (!range || range[0].length < gap.length - 2) continue;
      const before = sentence.text.slice(Math.max(0, first.start - 160), first.start);
      if (
        !/\b(?:term|period|agreement|contract|duration|validity|subscription|from|services?)\b/i.test(
          before,
        )
      )
        continue;
      let score =
        6 + (/\b(?:term|duration|agreement|contract|subscription)\b/i.test(before) ? 2 : 0);
      if (against.test(before.slice(-90))) score -= 4;
      found.push({
        period: null,
        day: next.day,
        score,
        start: sentence.start + first.start,
        end: sentence.start + next.end,
      });
    }
  }
  return found;
}

const top = (candidates: Candidate[]) =>
  candidates.reduce<Candidate | null>(
    (best, each) => (!best || each.score > best.score ? each : best),
    null,
  );

const least = 5;

/** How long the contract runs first, and until when: stated, or counted from the day on which it begins. */
export function findSpan(
  text: ContractText,
  days: Days,
): Pick<ContractTerms, "term" | "expiration_date"> {
  const periods = periodCandidates(text, days);
  const stated = dayCandidates(text);
  const period = top(periods);
  const day = top(stated);
  const term =
    period && period.score >= least
      ? findingAt(text, period.period!, Math.min(0.95, 0.45 + period.score * 0.045), period)
      : null;
  const begin = days.effective?.value ?? days.agreement?.value ?? null;
  const written = day && day.score >= least && (!begin || day.day! > begin) ? day : null;
  if (written && (!period || written.score >= period.score - 2 || period.day === null)) {
    const confidence = Math.min(0.94, 0.5 + written.score * 0.045);
    return { term, expiration_date: findingAt(text, written.day!, confidence, written) };
  }
  if (!period || !term || !period.day) return { term, expiration_date: null };
  const sure = (days.effective ?? days.agreement)?.confidence ?? 0;
  const confidence = Math.min(term.confidence, sure) * 0.95;
  return { term, expiration_date: findingAt(text, period.day, confidence, period) };
}
