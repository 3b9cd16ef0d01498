/**
 * The day that words mean, seen from the day of the meeting. "Friday" is the next one that comes, never today; "next Friday"
 * is the one of the week that follows, weeks beginning on Monday; a week's, month's, quarter's end is its last working day,
 * respectively its last day. What lies in the past, and what may mean two things, is no day.
 */

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const months =
  "january|february|march|april|may|june|july|august|september|october|november|december".split(
    "|",
  );
const monthWords =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const dayWords =
  "mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thur?s?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  "a couple of": 2,
  "couple of": 2,
  "a few": 3,
};
const counts =
  "\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of|couple of|a few";
const day = 86_400_000;

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const monthOf = (word: string) =>
  months.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3)));
const weekdayOf = (word: string) =>
  weekdays.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3)));

type Find = (match: RegExpExecArray, base: Date) => number | null;

const plus = (base: Date, days: number) => base.getTime() + days * day;
const monday = (base: Date) => plus(base, -((base.getUTCDay() + 6) % 7));
const monthEnd = (base: Date, ahead: number) =>
  Date.UTC(base.getUTCFullYear(), base.getUTCMonth() + ahead + 1, 0);
const quarterEnd = (base: Date, ahead: number) =>
  Date.UTC(base.getUTCFullYear(), (Math.floor(base.getUTCMonth() / 3) + 1 + ahead) * 3, 0);

/** A day and month, in the year that was said or the next time it comes; null for a 31 February. */
function dated(base: Date, dayOf: number, month: number, year?: number): number | null {
  const at = (y: number) => {
    const time = Date.UTC(y, month, dayOf);
    return new Date(time).getUTCMonth() === month && dayOf > 0 ? time : null;
  };
  if (year !== undefined) return at(year);
  const now = at(base.getUTCFullYear());
  return now !== null && now >= base.getTime() ? now : at(base.getUTCFullYear() + 1);
}

const named: [RegExp, Find][] = [
  [
    /\b(\d{4})-(\d{2})-(\d{2})\b/,
    (m, base) => dated(base, Number(m[3]), Number(m[2]) - 1, Number(m[1])),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthWords})\\b(?:,? (20\\d\\d)\\b)?`),
    (m, base) => dated(base, Number(m[1]), monthOf(m[2]!), m[3] ? Number(m[3]) : undefined),
  ],
  [
    new RegExp(
      `\\b(${monthWords}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,? (20\\d\\d)\\b)?`,
    ),
    (m, base) => dated(base, Number(m[2]), monthOf(m[1]!), m[3] ? Number(m[3]) : undefined),
  ],
  [
    new RegExp(`\\bend of (${monthWords})\\b`),
    (m, base) => {
      const month = monthOf(m[1]!);
      const year = base.getUTCFullYear() + (month < base.getUTCMonth() ? 1 : 0);
      return Date.UTC(year, month + 1, 0);
    },
  ],
  [/\bday after tomorrow\b/, (_, base) => plus(base, 2)],
  [/\btomorrow\b/, (_, base) => plus(base, 1)],
  [
    /\b(?:today|tonight|this (?:morning|afternoon|evening)|end of (?:the |my |business )?day|eod|close of business|cob)\b/,
    (_, base) => plus(base, 0),
  ],
  [/\b(?:end|friday) of next week\b/, (_, base) => monday(base) + 11 * day],
  [/\b(?:beginning|start|early) (?:of )?next week\b/, (_, base) => monday(base) + 7 * day],
  [new RegExp(`\\b(?:${dayWords}) week\\b|\\ba week (?:on|from) (?:${dayWords})\\b`), () => null],
  [
    new RegExp(
      `\\bnext week(?:'s)?,? (?:on )?(${dayWords})\\b|\\b(${dayWords})(?: of)? next week\\b|\\bnext (${dayWords})\\b`,
    ),
    (m, base) => monday(base) + (7 + ((weekdayOf((m[1] ?? m[2] ?? m[3])!) + 6) % 7)) * day,
  ],
  [
    new RegExp(
      `\\b(?:by|on|this|before|until|till|for|coming|due|come|from|is|:) (?:this |coming )?(${dayWords})\\b`,
    ),
    (m, base) => plus(base, ((weekdayOf(m[1]!) - base.getUTCDay() + 6) % 7) + 1),
  ],
  [
    /\b(monday|tuesday|wednesday|thursday|friday)\b/,
    (m, base) => plus(base, ((weekdayOf(m[1]!) - base.getUTCDay() + 6) % 7) + 1),
  ],
  [
    /\bend of (?:the|this) week|\beow\b|\b(?:later )?this week\b/,
    (_, base) => monday(base) + (base.getUTCDay() % 6 === 0 ? 11 : 4) * day,
  ],
  [/\bnext week\b/, (_, base) => monday(base) + 11 * day],
  [/\bend of next month\b|\bnext month\b/, (_, base) => monthEnd(base, 1)],
  [
    /\bend of (?:the|this) month\b|\beom\b|\b(?:later )?this month\b|\bmonth[- ]end\b/,
    (_, base) => monthEnd(base, 0),
  ],
  [/\bend of next quarter\b|\bnext quarter\b/, (_, base) => quarterEnd(base, 1)],
  [
    /\bend of (?:the|this) quarter\b|\beoq\b|\bthis quarter\b|\bquarter[- ]end\b/,
    (_, base) => quarterEnd(base, 0),
  ],
  [
    /\bend of (?:the|this) year\b|\beoy\b|\byear[- ]end\b/,
    (_, base) => Date.UTC(base.getUTCFullYear(), 12, 0),
  ],
  [/\b(?:in|within) (?:a|one) fortnight\b/, (_, base) => plus(base, 14)],
  [
    new RegExp(
      `\\b(?:in|within|over|inside|no later than)(?: the next)? (${counts}) (?:more )?(business |working )?(days?|weeks?|months?)\\b`,
    ),
    (m, base) => counted(m[1]!, m[3]!, Boolean(m[2]), base),
  ],
  [
    new RegExp(`\\bnext (${counts}) (days?|weeks?)\\b`),
    (m, base) => counted(m[1]!, m[2]!, false, base),
  ],
  [
    new RegExp(`\\b(${counts}) (days?|weeks?|months?) from (?:now|today)\\b`),
    (m, base) => counted(m[1]!, m[2]!, false, base),
  ],
  [
    /\b(?:by|on|before|until) the (\d{1,2})(?:st|nd|rd|th)\b/,
    (m, base) => {
      const ahead = Number(m[1]) < base.getUTCDate() ? 1 : 0;
      const month = new Date(Date.UTC(base.getUTCFullYear(), base.getUTCMonth() + ahead, 1));
      return dated(base, Number(m[1]), month.getUTCMonth(), month.getUTCFullYear());
    },
  ],
];

function counted(word: string, unit: string, working: boolean, base: Date): number | null {
  const count = numbers[word] ?? Number(word);
  if (!Number.isFinite(count) || count < 1) return null;
  if (unit.startsWith("month")) {
    const end = Date.UTC(base.getUTCFullYear(), base.getUTCMonth() + count + 1, 0);
    return Math.min(
      Date.UTC(base.getUTCFullYear(), base.getUTCMonth() + count, base.getUTCDate()),
      end,
    );
  }
  if (unit.startsWith("week")) return plus(base, count * 7);
  if (!working) return plus(base, count);
  let time = base.getTime();
  for (let left = count; left > 0;) {
    time += day;
    if (new Date(time).getUTCDay() % 6 !== 0) left--;
  }
  return time;
}

const past =
  /\b(?:last|previous|since) (?:\w+day|week|month|quarter|year)\b|\b(?:\w+ )?ago\b|\byesterday\b/g;

/** The day a sentence names, as "2026-12-04", seen from `base`; null where it names none. */
export function dueDayOf(sentence: string, base: string): string | null {
  const from = new Date(`${base.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(from.getTime())) return null;
  const words = sentence.slice(0, 600).toLowerCase().replace(/[’‘]/g, "'").replace(past, " ");
  for (const [pattern, find] of named) {
    const match = pattern.exec(words);
    if (!match) continue;
    const time = find(match, from);
    if (time !== null && time >= from.getTime()) return iso(time);
  }
  return null;
}
