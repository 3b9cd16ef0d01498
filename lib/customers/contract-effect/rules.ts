import { dayBehind, findDays } from "../contract-dates/rules";
import { bestDay, ofAnother } from "../contract-days/rules";
import type { DayCandidate } from "../contract-days/types";
import type { Finding } from "../contract-terms/types";
import { findingAt } from "../contract-text/rules";
import type { ContractText } from "../contract-text/types";

const beginning =
  "effective|commencement|start|starting|service\\sstart|subscription\\sstart|term\\sstart|commence|begin(?:ning)?|inception|in-?service|activation|go-?live";

/** "a Supply Agreement effective as of …", "the Original Agreement was effective …": another contract's day. */
const elsewhere =
  /\b(?:an?|that|certain|prior|original|existing|previous|former|earlier)\s(?:(?!this\b)[\w&'-]+\s){0,6}?(?:agreement|contract|amendment|lease|license|memorandum|plan)(?:\s(?:was|were|is|became|had|which|that|by|between|dated|made|and|entered|into)\b[^.;"]{0,60})?,?\s$/i;

/** The day from which the contract has effect; `made` is the day on which it was made. */
export function findEffectiveDay(text: ContractText, madeOn: Finding | null): Finding | null {
  const { flat } = text;
  const candidates: DayCandidate[] = [];
  const consider = (day: ReturnType<typeof dayBehind>, confidence: number) => {
    // "in effect until March 31" names an end.
    if (day && !/\b(?:until|till|through|to|for)\b/i.test(day.gap))
      candidates.push({ ...day, confidence });
  };
  // A day with the defined term right behind it: March 1, 1999 (the "Effective Date")
  for (const match of flat.matchAll(
    /\(?\s?(?:the|hereinafter|herein|referred\sto\sas|such\sdate|being|called|hereafter|as|,|\s)*["'*]\s?(?:the\s)?(?:(?:amendment|agreement|contract)\s)?(?:effective|commencement|start)\sdate\s?["'*.,]/gi,
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
    /\b(?:(?:is|are|be|become|becomes|became|made|shall\sbe|shall\sbecome|will\sbe|will\sbecome)\s)?(?:and\s)?(?:effective|in\seffect|in\sforce|enters?\sinto\s(?:force|effect)|entry\sinto\sforce|comes?\sinto\s(?:force|effect)|takes?\seffect|commences?|commencing|begins?|beginning|starts?|starting)\b,?\s?(?:retroactively,?\s|for\sall\spurposes,?\s)?(?:as\s(?:of|from)|from|on|with\seffect\sfrom|upon|at)?\s?(?:and\sfrom\s)?(?:the\s)?(?:day\sof\s|date\sof\s)?/gi,
  )) {
    const day = dayBehind(flat, match.index + match[0].length, 14);
    if (!day) continue;
    const before = flat.slice(Math.max(0, match.index - 170), match.index);
    if (!opens.test(before) || elsewhere.test(before) || ofAnother.test(before)) continue;
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
  const best = bestDay(text, candidates);
  if (best) return best;
  return findRelative(text, madeOn);
}

/** "effective as of the date first above written", "Effective Date means the date of execution": the day it was made. */
function findRelative(text: ContractText, madeOn: Finding | null): Finding | null {
  const { flat } = text;
  const sameDay =
    /\b(?:(?:shall\s(?:be|become)|is|are|becomes?|will\s(?:be|become))\s(?:and\sbecome\s)?effective|takes?\seffect|(?:enters?|comes?)\sinto\s(?:force|effect)|effective\sdate["']?\s?(?:of\sthis\s\w+\s)?(?:means|shall\s(?:mean|be)|is)|have\seffect)\b,?\s(?:[a-z]+\s){0,6}?(?:the\s)?(?:date\s(?:hereof|first\s(?:\w+\s){0,3}?(?:above|written)|of\s(?:this\sagreement|execution|signing|signature|its\ssigning)|set\sforth\sabove|on\swhich\s(?:it|this\sagreement)\sis\s(?:executed|signed)|above)|(?:later|last|latest)\s(?:of\sthe\s)?(?:dates?|signatures?)|date\sof\sthe\slast\ssignature|date\s(?:when|(?:on|upon)\swhich|that)\s[^.]{0,90}?\b(?:sign\w*|execut\w+)\b|day\sand\syear\sfirst|(?:due\s)?(?:execution|signature|signing)\s(?:by|of|hereof|and)|being\s(?:duly\s)?(?:signed|executed)\sby|(?:that|such|the\ssame)\sdate\b|(?:execution|signing|signature|agreement|contract)\sdate\b)|\b(?:(?:last|latest|later)\s(?:of\sthe\s)?(?:two\s)?(?:dates?|signatures?|signature\sdates?)|date\sof\s(?:the\s)?(?:last|latest|final)\ssignature)\b[^."]{0,60}\(?(?:the\s)?"(?:the\s)?effective\sdate"/gi;
  for (const match of flat.matchAll(sameDay)) {
    const before = flat.slice(Math.max(0, match.index - 200), match.index + 40);
    if (
      !/\b(?:agreement|contract|term|effective\sdate|amendment|order|rights\sand\sobligations)\b/i.test(
        before,
      )
    )
      continue;
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
