import { addPeriod, dayBehind, endOfMonth, findDays } from "../contract-dates/rules";
import type { ContractText } from "../contract-text/types";
import type { EndCandidate } from "./types";

/** What a term is the term of. */
export const subject =
  /\b(?:agreement|contract|term|appointment|engagement|license|lease|subscription|order|amendment|deed|undertaking|cooperation|alliance|sponsorship|endorsement|period|duration|statement\sof\swork|sow)\b/i;
/** What else runs for a time: obligations that survive, deadlines, warranties. */
export const against =
  /\b(?:confidential\w*|surviv\w+|warrant\w*|cure[sd]?|breach\w*|default|invoice\w*|payable|paid|non-?compet\w+|solicit\w*|insurance|audit\w*|records?|indemnif\w+|delay\w*|force\smajeure|suspen\w+|vest\w*|option\sto\spurchase|deliver\w*|respond|dispute|arbitrat\w+|inspect\w*|retain\w*|liabilit\w+|refund|credit\s(?:term|card)|interest|prescri\w+|severance|acceptance|commission|support\speriod|trial|evaluation)\b/i;
/** A period that runs to the end of its last month. */
export const lastOfMonth = /\blast\sday\sof\sthe\s(?:calendar\s)?month\b[^.]{0,60}$/i;

/** "Expiration Date:" and what it is called else. */
export const endLabel =
  /["']?\b(?:expiration|expiry|end|termination|term\send|subscription\send|service\send|contract\send|maturity)\sdate\b["']?\s?(?:of\sthis\s\w+\s)?(?:[:|]|shall\s(?:be|mean)|means?|is|will\sbe)?,?\s?(?:the\s)?/gi;
const endVerb =
  /\b(?:expir(?:e|es|ing)|terminat(?:e|es|ing)|end(?:s|ing)?|conclud(?:e|es|ing)|until|till|through|thru|continu(?:e|es)|lasts?|remain(?:s|ing)?\sin\s(?:full\s)?(?:force|effect))\b(?:\s(?:and\sincluding|automatically|and\sinclude|in\s(?:full\s)?(?:force|effect)|unless[^.]{0,60},))*,?\s(?:on|at|until|through|to|upon|as\sof|in|midnight\son|the\sclose\sof\sbusiness\son)?\s?(?:midnight\s|\d{1,2}(?::\d\d)?\s?[ap]\.?\s?m\.?,?\s(?:\(?[A-Za-z.]+\)?,?\s){0,4}?(?=on\s|[A-Z][a-z]+\s\d))?(?:\([^)]{1,30}\)\s)?(?:on\s|of\s)?(?:and\sincluding\s)?(?:the\s)?(?:earlier\sof\s|later\sof\s|close\sof\sbusiness\son\s)?(?:\(?(?:a|i|1)\)\s)?/gi;
const rangeWord =
  /^\s?(?:\([^)]{1,40}\)\s?)?,?\s?(?:to|through|until|till|thru|-|and\s(?:ending|expiring|ends|terminating|continuing\s(?:through|until))(?:\son|\sat)?)\s?(?:and\sincluding\s)?(?:midnight\son\s)?(?:the\s)?/i;

const nth = "same first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const ordinal = `(${nth.join("|")}|following|next)`;
/** "until December 31 of the second full calendar year following the Effective Date" */
const calendarYear = new RegExp(
  `\\b(?:until|through|to|on|ends?|expires?)\\s(?:and\\sincluding\\s)?(?:(?:the\\s)?(?:end|close|last\\sday)\\sof|([A-Z][a-z]{2,8}\\s\\d{1,2})\\s?,?\\s?(?:of|in))\\s(?:the\\s)?${ordinal}\\s(?:\\(\\w{1,4}\\)\\s)?(?:full\\s)?calendar\\syear\\b`,
  "gi",
);
/** "until the last day of the 24th full calendar month following the Effective Date" */
const calendarMonth =
  /\b(?:until|through|to|on|ends?|expires?)\s(?:and\sincluding\s)?(?:the\s)?(?:end|close|last\sday)\sof\s(?:the\s)?([\w-]{1,16}?)(?:st|nd|rd|th)?\s(?:\(\w{1,4}\)\s)?(?:full\s)?(?:calendar\s)?month\s(?:following|after|from)\b/gi;
/** "through the last day of the fifth Contract Year" */
const contractYear = new RegExp(
  `\\b(?:until|through|to|upon|at)\\s(?:and\\sincluding\\s)?(?:the\\s)?(?:last\\sday|end|expiration|close|completion|conclusion)\\sof\\s(?:the\\s)?${ordinal}\\s(?:\\(\\w{1,4}\\)\\s)?((?:Contract|License|Agreement|Sales|Operating|Marketing)\\sYear)\\b`,
  "gi",
);

/** Ends that are named by the year in which they fall, counted from the day on which the contract begins. */
function yearEnds(text: ContractText, begin: string): EndCandidate[] {
  const { flat } = text;
  const found: EndCandidate[] = [];
  const place = (match: RegExpMatchArray) => ({
    period: null,
    start: match.index!,
    end: match.index! + match[0].length,
    score: 8,
  });
  const speaks = (match: RegExpMatchArray) => {
    const before = flat.slice(Math.max(0, match.index! - 260), match.index);
    return subject.test(before) && !against.test(before.slice(-90));
  };
  const count = (word: string) => Math.max(nth.indexOf(word.toLowerCase()), 0) || 1;
  for (const match of flat.matchAll(calendarYear)) {
    const year = Number(begin.slice(0, 4)) + (/^same$/i.test(match[2]!) ? 0 : count(match[2]!));
    const day = findDays(`${match[1] ?? "December 31"}, ${year}`)[0]?.day;
    if (day && speaks(match)) found.push({ ...place(match), day });
  }
  for (const match of flat.matchAll(calendarMonth)) {
    const months = Number(match[1]!) || nth.indexOf(match[1]!.toLowerCase()) || 0;
    if (months > 0 && speaks(match))
      found.push({
        ...place(match),
        day: endOfMonth(addPeriod(begin, { count: months, unit: "month" })),
      });
  }
  // Where the first one is said to end, looked for once.
  const firstEnds = new Map<string, ReturnType<typeof dayBehind>>();
  const firstEnd = (name: string) => {
    if (!firstEnds.has(name)) {
      const first = new RegExp(
        `\\bfirst\\s${name.replace(" ", "\\s")}\\b[^.]{0,160}?\\b(?:ends?|ending|closes?|closing|expires?|through|to|until)\\s(?:and\\sincluding\\s)?(?:on\\s)?(?=[A-Z\\d])`,
        "i",
      ).exec(flat);
      firstEnds.set(name, first && dayBehind(flat, first.index + first[0].length, 2));
    }
    return firstEnds.get(name);
  };
  for (const match of flat.matchAll(contractYear)) {
    if (!speaks(match)) continue;
    const ended = firstEnd(match[2]!);
    const years = count(match[1]!);
    const day = ended
      ? addPeriod(ended.day, { count: years - 1, unit: "year" })
      : addPeriod(begin, { count: years, unit: "year" });
    found.push({ ...place(match), day });
  }
  return found;
}

/** The days that are said to be the end of the contract; `begin` is the day from which years are counted. */
export function findStatedEnds(text: ContractText, begin: string | null): EndCandidate[] {
  const { flat } = text;
  const found = begin ? yearEnds(text, begin) : [];
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
    // What the sentence before or the heading above speaks of says nothing of this day.
    const near = before
      .slice(-110)
      .split(/\n|\.\s(?=[A-Z])/)
      .pop()!;
    if (!subject.test(before)) continue;
    let score = 4;
    if (
      /\b(?:this|the)\s(?:[\w-]+\s){0,5}?(?:agreement|contract|amendment|lease|license|order|deed|sow|work)\b/i.test(
        before,
      )
    )
      score += 2;
    if (/\b(?:initial\s)?term\b/i.test(before)) score += 2;
    if (against.test(near)) score -= 4;
    // Recitals and annexes tell of other contracts.
    const named =
      /(\w+)\s(?:[\w-]+\s){0,3}?(?:Lease|Agreement|Contract|License|Memorandum|Plan)\s(?:which|that)\s(?:\w+\s){0,4}$/.exec(
        near,
      );
    if ((named && !/^this$/i.test(named[1]!)) || /\bof\swhich\s$/i.test(near)) score -= 5;
    if (
      /\bwhereas\b(?:(?!\.\s[A-Z])[^;\n]){0,250}$/i.test(before) ||
      /\b(?:landlord|sublease)\b/i.test(before)
    )
      score -= 5;
    if (
      /\b(?:payment|fee|rate|price|season|phase|milestone|fiscal|financial|accounts|report\w*|quarter|other\sagreement|contracts?\snumber)\b[^.]{0,60}$/i.test(
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
      if (
        /\b(?:operat|function|software|process|comput|measur|fiscal|year\s2000)\w*/i.test(
          sentence.text,
        )
      )
        score -= 4;
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
