/**
 * Reads days as files hold them: ISO, with dots, slashes or dashes, with names of months in five languages, as the serial
 * number of a spreadsheet. Whether 03/04 is April or March no single value can tell; its column can, see `dayOrderOf`.
 */

export type DayOrder = "dmy" | "mdy";

export type Day =
  | { ok: true; day: string }
  /** `doubt`: two readings; `impossible`: written like a day, but there is none; `unreadable`: no day at all. */
  | { ok: false; why: "doubt" | "impossible" | "unreadable" };

const months: string[][] = [
  ["january", "januar", "janner", "janvier", "enero", "januari", "jan", "janv", "ene"],
  ["february", "februar", "fevrier", "febrero", "februari", "feb", "fev", "fevr"],
  ["march", "marz", "maerz", "mars", "marzo", "maart", "mar", "mrz", "mrt"],
  ["april", "avril", "abril", "apr", "avr", "abr"],
  ["may", "mai", "mayo", "mei"],
  ["june", "juni", "juin", "junio", "jun"],
  ["july", "juli", "juillet", "julio", "jul", "juil"],
  ["august", "aout", "agosto", "augustus", "aug", "ago"],
  ["september", "septembre", "septiembre", "setiembre", "sep", "sept"],
  ["october", "oktober", "octobre", "octubre", "oct", "okt"],
  ["november", "novembre", "noviembre", "nov"],
  ["december", "dezember", "decembre", "diciembre", "dec", "dez", "dic"],
];
const monthOf = new Map(months.flatMap((names, at) => names.map((name) => [name, at + 1])));

const refuse = (why: "doubt" | "impossible" | "unreadable"): Day => ({ ok: false, why });

/** The day in ISO form, when the calendar has it. */
function settle(written: string, month: number, day: number): Day {
  const year = Number(written);
  const full = written.length === 2 ? year + (year < 70 ? 2000 : 1900) : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const there = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!there || full < 1970 || full > 2199) return refuse("impossible");
  return { ok: true, day: date.toISOString().slice(0, 10) };
}

const numeric = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})\.?$/;

/** The text without a weekday before it and a time of day behind it. */
const bare = (typed: string) =>
  typed
    .trim()
    .replace(/^\p{L}{2,9}[.,]+\s+(?=\d)/u, "")
    .replace(/(T|,?\s+)\d{1,2}:\d{2}.*$/i, "")
    .trim();

/** Which orders of day and month a value in figures allows. */
function orders(first: number, second: number, sign: string): DayOrder[] {
  // With dots the day always goes first; nobody writes an American date like that.
  if (sign === ".") return ["dmy"];
  const allowed: DayOrder[] = [];
  if (second <= 12) allowed.push("dmy");
  if (first <= 12) allowed.push("mdy");
  return allowed;
}

/** What a column says about its order: the one its values prove, or a value that could be two days. */
export function dayOrderOf(values: Iterable<string>): {
  order: DayOrder | null;
  doubt: string | null;
} {
  const proven = new Set<DayOrder>();
  let doubt: string | null = null;
  for (const value of values) {
    // Most cells of a file are no days; a cheap look spares them the dear one.
    if (!/\d[-/ ]\d/.test(value)) continue;
    const match = numeric.exec(bare(value));
    if (!match || match[2] === ".") continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    const allowed = orders(first, second, match[2]!);
    if (allowed.length === 1) proven.add(allowed[0]!);
    else if (allowed.length === 2 && first !== second) doubt ??= value.trim();
  }
  return proven.size === 1 ? { order: [...proven][0]!, doubt: null } : { order: null, doubt };
}

/** Reads one day; `order` is the one of its column. A value that fits one order only is read in that one. */
export function readDay(typed: string, order: DayOrder | null = null): Day {
  const text = bare(typed);
  const iso = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})\.?$/.exec(text);
  if (iso) return settle(iso[1]!, Number(iso[3]), Number(iso[4]));
  const match = numeric.exec(text);
  if (match) {
    const [first, second, year] = [Number(match[1]), Number(match[3]), match[4]!];
    const allowed = orders(first, second, match[2]!);
    if (allowed.length === 0) return refuse("impossible");
    if (allowed.length === 2 && !order && first !== second) return refuse("doubt");
    const taken = allowed.length === 1 ? allowed[0]! : (order ?? "dmy");
    return taken === "dmy" ? settle(year, second, first) : settle(year, first, second);
  }
  const packed = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (packed) return settle(packed[1]!, Number(packed[2]), Number(packed[3]));
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
  if (serial && Number(serial[1]) >= 25_569 && Number(serial[1]) < 109_575) {
    // Spreadsheets count days from 30 December 1899.
    const at = new Date(Date.UTC(1899, 11, 30) + Number(serial[1]) * 86_400_000);
    return { ok: true, day: at.toISOString().slice(0, 10) };
  }
  return readWords(text);
}

/** "2 Dec 2026", "December 2, 2026", "2. Dezember 2026", "2 de diciembre de 2026", "2-Dec-26". */
function readWords(text: string): Day {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th|er)\b/g, "$1")
    .split(/[^a-z0-9]+/)
    .filter((word) => word && !/^(de|del|of|the|den|der|le)$/.test(word));
  const month = words.map((word) => monthOf.get(word)).find((found) => found !== undefined);
  const figures = words.filter((word) => /^\d+$/.test(word));
  if (month === undefined || words.length !== 3 || figures.length !== 2)
    return refuse("unreadable");
  const [one, two] = figures as [string, string];
  const [day, year] = one.length === 4 ? [two, one] : [one, two];
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return refuse("unreadable");
  return settle(year, month, Number(day));
}
