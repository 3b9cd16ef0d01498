import type { ContractPeriod } from "../contract-terms/types";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const monthWord =
  "(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";

const units = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ordinals: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fifth: 5,
  eighth: 8,
  ninth: 9,
  twelfth: 12,
  twentieth: 20,
  thirtieth: 30,
};

/** The number that a word of a contract stands for, up to 999: "twenty-four", "one hundred eighty", "14". */
export function numberOf(words: string): number | null {
  const text = words.toLowerCase().trim();
  if (/^\d{1,4}$/.test(text)) return Number(text);
  let sum = 0;
  let known = false;
  for (const word of text.split(/[\s-]+/)) {
    if (word === "and" || word === "") continue;
    const unit = units.indexOf(word);
    const ten = tens.indexOf(word);
    if (unit >= 0) sum += unit;
    else if (ten >= 2) sum += ten * 10;
    else if (word === "hundred") sum = Math.max(sum, 1) * 100;
    else if (word === "a" || word === "an") sum += 1;
    else return null;
    known = true;
  }
  return known ? sum : null;
}

/** The day that an ordinal names: "22nd", "first", "twenty-first". */
function dayOf(words: string): number | null {
  const text = words.toLowerCase().trim();
  const digits = /^(\d{1,2})\s?(?:st|nd|rd|th|n d|t h|r d|s t)?$/.exec(text);
  if (digits) return Number(digits[1]);
  let sum = 0;
  for (const word of text.split(/[\s-]+/)) {
    const ten = tens.indexOf(word);
    const plain = units.indexOf(word.replace(/th$/, ""));
    if (ordinals[word] !== undefined) sum += ordinals[word];
    else if (ten >= 2) sum += ten * 10;
    else if (word.endsWith("th") && plain > 0) sum += plain;
    else return null;
  }
  return sum || null;
}

const two = (value: number) => String(value).padStart(2, "0");

function isoDay(year: number, month: number, day: number): string | null {
  const full = year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year;
  if (full < 1900 || full > 2199 || month < 1 || month > 12) return null;
  if (day < 1 || day > new Date(Date.UTC(full, month, 0)).getUTCDate()) return null;
  return `${full}-${two(month)}-${two(day)}`;
}

const monthOf = (word: string) => {
  const head = word.toLowerCase().slice(0, 3);
  return months.findIndex((name) => name.startsWith(head)) + 1;
};

const dayWord =
  "(\\d{1,2}(?:\\s?(?:st|nd|rd|th))?|(?:twenty|thirty)[\\s-]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)";
const yearWord = "((?:19|20|21)\\d\\d)";
const small =
  "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const spelledYear = `((?:two\\sthousand|nineteen\\shundred)(?:,?\\s(?:and\\s)?(?:${small}))?|(?:nineteen|twenty)[\\s-](?:${small}))`;

/** The year that words name: "two thousand and thirteen", "nineteen ninety-eight". */
function yearOf(words: string): number {
  const match = /^(two\sthousand|nineteen(?:\shundred)?|twenty),?[\s-]?(?:and\s)?(.*)$/i.exec(
    words,
  );
  if (!match) return 0;
  const century = /^nineteen/i.test(match[1]!) ? 1900 : 2000;
  return century + (match[2] ? (numberOf(match[2]) ?? 0) : 0);
}

/** How contracts write days. Each pattern names its groups' order; blanks are single, as in `ContractText.flat`. */
const dayPatterns: { pattern: RegExp; read: (groups: string[]) => string | null }[] = [
  {
    // "January 26, 2011", "Sept. 3rd 2014", "March 31 , 1999"
    pattern: new RegExp(
      `\\b${monthWord}\\s?(?:the\\s)?(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?\\s?[,.]?\\s?(?:of\\s)?(?:the\\syear\\s)?${yearWord}(?!\\d)`,
      "gi",
    ),
    read: ([month, day, year]) => isoDay(Number(year), monthOf(month!), Number(day)),
  },
  {
    // "5th day of February, 2020", "1 January 2009", "first day of January in the year 2009", "13-Oct-2005"
    pattern: new RegExp(
      `(?<![\\w/.-])${dayWord}[\\s-]?(?:day\\s)?(?:of\\s)?(?:the\\smonth\\sof\\s)?${monthWord}[\\s-]?[,.]?\\s?(?:in\\sthe\\syear\\s(?:of\\s)?)?(?:of\\s)?${yearWord}(?!\\d)`,
      "gi",
    ),
    read: ([day, month, year]) => isoDay(Number(year), monthOf(month!), dayOf(day!) ?? 0),
  },
  {
    // "fifteenth day of January, two thousand and thirteen"
    pattern: new RegExp(
      `(?<![\\w/.-])${dayWord}\\s(?:day\\s)?(?:of\\s)?${monthWord}\\s?,?\\s(?:in\\sthe\\syear\\s(?:of\\s)?)?${spelledYear}(?![\\w-])`,
      "gi",
    ),
    read: ([day, month, year]) => isoDay(yearOf(year!), monthOf(month!), dayOf(day!) ?? 0),
  },
  {
    pattern: /(?<![\w/-])((?:19|20|21)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?![\w/-])/g,
    read: ([year, month, day]) => isoDay(Number(year), Number(month), Number(day)),
  },
  {
    // "3/14/2018" is read as Americans write it unless it cannot be; "14.3.2018" as Europeans do.
    pattern:
      /(?<![\w/.-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d|\d\d)(?![\w/-]|\.\d)/g,
    read: ([first, sign, second, year]) => {
      const swapped = sign === "." || Number(first) > 12;
      const [month, day] = swapped ? [second, first] : [first, second];
      // Two numbers and two dots may be a section; a year of two digits needs a slash.
      if (year!.length === 2 && sign !== "/") return null;
      return isoDay(Number(year), Number(month), Number(day));
    },
  },
];

export type Day = { day: string; start: number; end: number };

/** The whole days that a text names, in the order in which they stand. Days with parts left open are none. */
export function findDays(text: string): Day[] {
  const days: Day[] = [];
  if (!/\d{2}|nineteen|thousand|twenty/i.test(text)) return days;
  for (const { pattern, read } of dayPatterns) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match.slice(1) as string[]);
      if (day) days.push({ day, start: match.index, end: match.index + match[0].length });
    }
  }
  return days
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((day, at, all) => at === 0 || day.start >= all[at - 1]!.end);
}

/** Where a whole day begins right here, behind at most a few words such as "as of the". */
export function dayBehind(flat: string, at: number, reach = 70) {
  const piece = flat.slice(at, at + reach + 45);
  const day = findDays(piece)[0];
  if (!day || day.start > reach) return null;
  // Between the words and the day nothing else may be said, above all no other blank to fill in.
  const gap = piece.slice(0, day.start);
  if (/[_[\]*]|\.\s[A-Z]|\d{4}/.test(gap)) return null;
  return { day: day.day, start: at + day.start, end: at + day.end, gap };
}

const numberWord =
  "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?)";
/** "three (3)", "one hundred eighty (180)", "24", "one (I)" as a scanner reads it. */
const periodPattern = new RegExp(
  `(?<![\\w.$€£])(?:((?:${numberWord}[\\s-])?hundred(?:[\\s-](?:and[\\s-])?${numberWord})?|${numberWord}|\\d{1,4})\\s?-?\\s?)(?:\\(\\s?([0-9Il]{1,4}|${numberWord})\\s?\\)\\s?-?\\s?)?(?:full\\s|consecutive\\s|complete\\s|additional\\s|successive\\s|further\\s|contract\\s|calendar\\s|business\\s|working\\s|banking\\s)*-?(day|week|month|quarter|year|annum)(?:s\\b|'s\\b|\\b)`,
  "gi",
);
const bareYear =
  /\b(?:successive|additional|each|further|another|each\snext|every\sfollowing|each\sfollowing)\s(annual|monthly|quarterly|calendar year|year|month)\b|\b(year|month)[\s-]to[\s-](?:year|month)\b/gi;

export type PeriodFound = { period: ContractPeriod; start: number; end: number };

/** The periods that a text names: "three (3) years", "24-month", "ninety days". */
export function findPeriods(text: string): PeriodFound[] {
  const found: PeriodFound[] = [];
  for (const match of text.matchAll(periodPattern)) {
    const digits = match[2]?.replace(/[Il]/g, "1");
    const inBrackets = digits ? numberOf(digits) : null;
    const count = inBrackets ?? numberOf(match[1]!);
    if (!count || count > 1200) continue;
    // "on a year-to-year basis" is no year.
    if (
      /^[\s-]to[\s-](?:year|month|week|day|quarter)/i.test(
        text.slice(match.index + match[0].length),
      )
    )
      continue;
    const word = match[3]!.toLowerCase();
    const quarter = word === "quarter";
    const unit = quarter ? "month" : word === "annum" ? "year" : (word as ContractPeriod["unit"]);
    found.push({
      period: { count: quarter ? count * 3 : count, unit },
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** Periods that are named without a number: "successive annual terms", "another year". */
export function findBarePeriods(text: string): PeriodFound[] {
  return [...text.matchAll(bareYear)].map((match) => {
    const word = (match[1] ?? match[2])!.toLowerCase();
    const period: ContractPeriod =
      word === "quarterly"
        ? { count: 3, unit: "month" }
        : { count: 1, unit: word.startsWith("month") ? "month" : "year" };
    return { period, start: match.index, end: match.index + match[0].length };
  });
}

/** The day a period later; a month that is too short takes its last day. */
export function addPeriod(day: string, { count, unit }: ContractPeriod): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  if (unit === "day" || unit === "week") {
    const time = Date.UTC(year, month - 1, date + count * (unit === "week" ? 7 : 1));
    return new Date(time).toISOString().slice(0, 10);
  }
  const ahead = year * 12 + month - 1 + count * (unit === "year" ? 12 : 1);
  const [toYear, toMonth] = [Math.floor(ahead / 12), (ahead % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return `${toYear}-${two(toMonth)}-${two(Math.min(date, last))}`;
}

/** The last day of a day's month. */
export function endOfMonth(day: string): string {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return `${day.slice(0, 8)}${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

/** A period in days, as notices are counted: a month has 30, a year 365. */
export function periodInDays({ count, unit }: ContractPeriod): number {
  return count * { day: 1, week: 7, month: 30, year: 365 }[unit];
}

/** A period in words: "1 year", "24 months". */
export const periodText = ({ count, unit }: ContractPeriod) =>
  `${count} ${unit}${count === 1 ? "" : "s"}`;
