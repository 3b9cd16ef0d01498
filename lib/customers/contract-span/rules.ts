import { addPeriod, endOfMonth, findDays, findPeriods } from "../contract-dates/rules";
import { against, endLabel, findStatedEnds, lastOfMonth, subject } from "../contract-ends/rules";
import type { EndCandidate } from "../contract-ends/types";
import { findDefinedDay } from "../contract-effect/rules";
import type { ContractPeriod, ContractTerms, Finding } from "../contract-terms/types";
import { findingAt } from "../contract-text/rules";
import type { ContractText, Sentence } from "../contract-text/types";

type Days = { agreement: Finding | null; effective: Finding | null };

/** What says that a contract lasts. */
const lasts =
  /\b(?:opens?|closes?|remain(?:s|ing)?\sin\s(?:full\s)?(?:force|effect)|continu(?:e|es|ing)|in\s(?:full\s)?(?:force|effect)|commenc(?:e|es|ing)|begin(?:s|ning)?|start(?:s|ing)?|initial\s(?:term|period)|term\s(?:of|is|shall|will|hereof|for|:)|(?:shall|will)\s(?:be|run|extend|last|expire|terminate|end)|is\sfor|be\sfor|valid|effective|duration|period\sof|term:|for\sa\s(?:term|period)|enter(?:s|ed)?\sinto|expires?|binding|(?:concluded|made|entered)\s(?:into\s)?for)\b/i;
const afterEnd =
  /\b(?:after|following|upon|from)\s(?:the\s|any\s|such\s)?(?:effective\sdate\sof\s)?(?:the\s)?(?:termination|expiration|expiry|end)\b/i;
const renews =
  /\b(?:renew(?:s|ed|al|als|able)?|extend(?:s|ed)?|extension|successive|additional|further|subsequent)\b/i;

const runs = /\b(?:shall|will)\sextends?\s(?:from|for|until|through|to)\b/gi;

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
  const whole = resolve(before.replace(/(?<!of\s)\bthis\sagreement\b/gi, ""));
  return whole === undefined ? fallback : (whole ?? fallback);
}

function cueScore(sentence: Sentence, at: number, headed: boolean): number {
  // "TERM. Five years from …": the heading alone says what the period is.
  if (headed && at < 24) return 4;
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
  if (
    /^\W*(?:[\d.]+\s)?(?:initial\s)?(?:contract\s)?(?:term|duration|period)\s?:\s*$/i.test(before)
  )
    score += 3;
  if (/\bfor\s(?:a|an?\sinitial)\s(?:fixed\s)?(?:period|term)\sof\s$/i.test(near)) score += 1.5;
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

function periodCandidates(text: ContractText, days: Days): EndCandidate[] {
  const found: EndCandidate[] = [];
  for (const [index, sentence] of text.sentences.entries()) {
    if (!/year|month|day|week|quarter/i.test(sentence.text)) continue;
    const headed = underTermHeading(text, index);
    if (!headed && !/term|period|effect|force|continu|duration|valid|commenc/i.test(sentence.text))
      continue;
    for (const { period, start, end } of findPeriods(sentence.text)) {
      // A term of days is a deadline, nearly always.
      if (period.unit === "day" && period.count < 90) continue;
      const before = sentence.text.slice(0, start);
      const behind = sentence.text.slice(end, end + 170);
      if (
        /^'?\s?(?:[a-z]+\s){0,3}?(?:prior|advance|before|notice|written|in\sadvance|of\sreceipt)\b/i.test(
          behind,
        )
      )
        continue;
      // "The term shall extend until …" is no extension.
      if (renews.test(before.slice(-110).replace(runs, ""))) continue;
      let score = cueScore(sentence, start, headed);
      if (score <= 0) continue;
      if (headed) score += 2;
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
      if (day && lastOfMonth.test(before)) day = endOfMonth(day);
      found.push({ period, day, score, start: sentence.start + start, end: sentence.start + end });
    }
  }
  return found;
}

/** "Expiration Date: the last day of the month fifteen (15) years from the Effective Date" */
function labelledPeriods(text: ContractText, days: Days): EndCandidate[] {
  const found: EndCandidate[] = [];
  for (const match of text.flat.matchAll(endLabel)) {
    const at = match.index + match[0].length;
    const said = text.flat.slice(at, at + 220).split(/[\n;]|\.\s[A-Z]/)[0]!;
    const first = findPeriods(said)[0];
    if (!first || !/[:|]|means?|shall|\bis\b|will/i.test(match[0])) continue;
    if (first.period.unit === "day" || findDays(said.slice(0, first.start)).length > 0) continue;
    const from = runsFrom(text, said.slice(0, first.start), said.slice(first.end), days);
    let day = from && addPeriod(from, first.period);
    if (day && lastOfMonth.test(said.slice(0, first.start))) day = endOfMonth(day);
    found.push({
      period: first.period,
      day,
      score: 9,
      start: match.index,
      end: at + first.end,
    });
  }
  return found;
}

const anniversary =
  /\b(?:until|through|on|upon|is|to|at|in|ending|which)\s(?:and\sincluding\s)?(?:midnight\s(?:of|on)\s)?(?:the\s)?(?:(?:last\s)?day\s(?:immediately\s)?(?:before|prior\sto|preceding)\sthe\s)?(?:date\s(?:that|which)\sis\sthe\s)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\s(?:\(\d{1,2}(?:st|nd|rd|th)?\)\s)?(?:annual\s)?anniversary\s(?:of\s|(thereof|hereof)\b)/gi;
const nth = "zero first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** "until the fifth anniversary of the Effective Date" */
function anniversaries(text: ContractText, days: Days): EndCandidate[] {
  const found: EndCandidate[] = [];
  for (const match of text.flat.matchAll(anniversary)) {
    const before = text.flat.slice(Math.max(0, match.index - 220), match.index);
    if (
      !subject.test(before) ||
      !lasts.test(before) ||
      against.test(
        before
          .slice(-90)
          .split(/\n|\.\s(?=[A-Z])/)
          .pop()!,
      )
    )
      continue;
    if (/\b(?:may|right|option|fee|payment|prior)\b[^.]{0,60}$/i.test(before)) continue;
    const word = match[1]!.toLowerCase();
    const count = Number.parseInt(word, 10) || nth.indexOf(word);
    const end = match.index + match[0].length;
    const period: ContractPeriod = { count, unit: "year" };
    // "Thereof" is the day from which the sentence says that the contract runs.
    const from = match[2]
      ? runsFrom(text, before, "", days)
      : runsFrom(text, "", `from ${text.flat.slice(end, end + 110)}`, days);
    let day = from && addPeriod(from, period);
    if (day && /\b(?:before|prior\sto|preceding)\b/i.test(match[0]))
      day = addPeriod(day, { count: -1, unit: "day" });
    if (
      day &&
      lastOfMonth.test(
        before +
          match[0].split(
            /\b(?=first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d)/i,
          )[0]!,
      )
    )
      day = endOfMonth(day);
    found.push({ period, day, score: 7, start: match.index, end });
  }
  return found;
}

const top = (candidates: EndCandidate[]) =>
  candidates.reduce<EndCandidate | null>(
    (best, each) => (!best || each.score > best.score ? each : best),
    null,
  );

const least = 5;

/** How long the contract runs first, and until when: stated, or counted from the day on which it begins. */
export function findSpan(
  text: ContractText,
  days: Days,
): Pick<ContractTerms, "term" | "expiration_date"> {
  const periods = [
    ...periodCandidates(text, days),
    ...labelledPeriods(text, days),
    ...anniversaries(text, days),
  ];
  const begin = days.effective?.value ?? days.agreement?.value ?? null;
  const stated = findStatedEnds(text, begin);
  const period = top(periods);
  const day = top(stated);
  const term =
    period && period.score >= least
      ? findingAt(text, period.period!, Math.min(0.95, 0.45 + period.score * 0.045), period)
      : null;
  const written = day && day.score >= least && (!begin || day.day! > begin) ? day : null;
  if (written && (!period || written.score >= period.score - 2 || period.day === null)) {
    const confidence = Math.min(0.94, 0.5 + written.score * 0.045);
    const apart = period?.day
      ? Math.abs(Date.parse(period.day) - Date.parse(written.day!)) / 86_400_000
      : 0;
    // A period that leads to quite another day than the stated one is not this contract's term.
    if (apart > 45)
      return { term: null, expiration_date: findingAt(text, written.day!, confidence, written) };
    return { term, expiration_date: findingAt(text, written.day!, confidence, written) };
  }
  if (!period || !term || !period.day) return { term, expiration_date: null };
  // Without a day of the contract it was reckoned from one beside the term, which may mean something else.
  const sure = (days.effective ?? days.agreement)?.confidence ?? 0.6;
  const confidence = Math.min(term.confidence, sure) * 0.95;
  return { term, expiration_date: findingAt(text, period.day, confidence, period) };
}
