/**
 * The one place that turns money, numbers and days into words. Everything is formatted on the server from explicit
 * arguments: the reader's locale and time zone and what "now" is, so that a page says the same in every process.
 */
export type Formats = { locale: string; timeZone: string; now: Date };

export type Moment = string | number | Date;
export type Amount = number | string | null | undefined;

/** What stands where there is no data. Never 0, never blank. */
export const missing = "–";

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n ${locale} ${JSON.stringify(options)}`;
  const known = cache.get(key) ?? new Intl.NumberFormat(locale, options);
  cache.set(key, known);
  return known as Intl.NumberFormat;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d ${locale} ${JSON.stringify(options)}`;
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locale, options);
  cache.set(key, known);
  return known as Intl.DateTimeFormat;
}

/** A true minus instead of the hyphen that Intl writes. */
const trueMinus = (text: string) => text.replace(/-(?=[\d.,\p{Sc}\p{L}\s])/gu, "−");

function toNumber(value: Amount): number | null {
  if (value === null || value === undefined || value === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** "1,605" or "58.5"; at most `digits` after the point. */
export function number(value: Amount, locale: string, digits = 0): string {
  const amount = toNumber(value);
  if (amount === null) return missing;
  return trueMinus(numberFormat(locale, { maximumFractionDigits: digits }).format(amount));
}

/** "4.7", "38.0": always one decimal, for weights and points that must add up by eye. */
export function oneDecimal(value: Amount, locale: string): string {
  const amount = toNumber(value);
  if (amount === null) return missing;
  return trueMinus(
    numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(amount),
  );
}

/** A share as written: 0.123 is "12.3%". */
export function percent(value: Amount, locale: string, digits = 0): string {
  const amount = toNumber(value);
  if (amount === null) return missing;
  return trueMinus(
    numberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(amount),
  );
}

/** A change always carries its sign: "+11", "−21", "0". */
export function signed(value: Amount, locale: string, digits = 0): string {
  const amount = toNumber(value);
  if (amount === null) return missing;
  const options = { signDisplay: "exceptZero", maximumFractionDigits: digits } as const;
  return trueMinus(numberFormat(locale, options).format(amount));
}

const steps = [
  { from: 1e9, suffix: "bn" },
  { from: 1e6, suffix: "m" },
  { from: 1e3, suffix: "k" },
];

/**
 * "€186,400" in full, for tables; `compact` is "€3.37m", for figures: three digits, so that two of them compare.
 * Cents show only where there are some. An unknown currency code is written before the number.
 */
export function money(
  value: Amount,
  currency: string | null | undefined,
  locale: string,
  { compact = false }: { compact?: boolean } = {},
): string {
  const amount = toNumber(value);
  if (amount === null) return missing;
  const code = /^[A-Za-z]{3}$/.test(currency ?? "") ? currency!.toUpperCase() : "EUR";
  const style = { style: "currency", currency: code, currencyDisplay: "narrowSymbol" } as const;
  // Rounded to three digits first, so that 999,950 becomes 1m and not 1,000k.
  const rounded = Number(amount.toPrecision(3));
  const step = compact ? steps.find((candidate) => Math.abs(rounded) >= candidate.from) : undefined;
  if (!step) {
    const options = compact
      ? { maximumFractionDigits: 0 }
      : ({ trailingZeroDisplay: "stripIfInteger" } as const);
    return trueMinus(numberFormat(locale, { ...style, ...options }).format(amount));
  }
  const parts = numberFormat(locale, {
    ...style,
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
    maximumSignificantDigits: 3,
  }).formatToParts(rounded / step.from);
  const last = parts.findLastIndex((part) => part.type === "integer" || part.type === "fraction");
  return trueMinus(
    parts.map((part, at) => (at === last ? part.value + step.suffix : part.value)).join(""),
  );
}

/** A day without a time, such as a renewal, is that day in every time zone. */
const isCalendarDay = (value: Moment): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

function read(value: Moment, timeZone: string): { at: Date; timeZone: string } | null {
  const at = isCalendarDay(value) ? new Date(`${value}T00:00:00Z`) : new Date(value);
  if (Number.isNaN(at.getTime())) return null;
  return { at, timeZone: isCalendarDay(value) ? "UTC" : timeZone };
}

/** English months have three letters here, September too, so that columns of dates align. */
export const shortMonth = (text: string) => text.replace(/\bSept\b/, "Sep");

function format(
  value: Moment | null | undefined,
  f: Omit<Formats, "now">,
  options: Intl.DateTimeFormatOptions,
) {
  if (value === null || value === undefined || value === "") return missing;
  const moment = read(value, f.timeZone);
  if (!moment) return missing;
  return shortMonth(
    dateFormat(f.locale, { ...options, timeZone: moment.timeZone }).format(moment.at),
  );
}

/** "2 Dec 2026". */
export function date(value: Moment | null | undefined, f: Omit<Formats, "now">): string {
  return format(value, f, { day: "numeric", month: "short", year: "numeric" });
}

/** "12 Mar", where the year is clear. */
export function dayMonth(value: Moment | null | undefined, f: Omit<Formats, "now">): string {
  return format(value, f, { day: "numeric", month: "short" });
}

/** "Friday 20 November", the title of a day. */
export function longDay(value: Moment | null | undefined, f: Omit<Formats, "now">): string {
  return format(value, f, { weekday: "long", day: "numeric", month: "long" }).replace(",", "");
}

/** "15:30". */
export function time(value: Moment | null | undefined, f: Omit<Formats, "now">): string {
  return format(value, f, { hour: "2-digit", minute: "2-digit" });
}

/** "20 Nov 2026, 15:30". */
export function dateTime(value: Moment | null | undefined, f: Omit<Formats, "now">): string {
  if (value === null || value === undefined || value === "") return missing;
  return isCalendarDay(value) ? date(value, f) : `${date(value, f)}, ${time(value, f)}`;
}

/** The number of the calendar day on which a moment falls for somebody in that time zone. */
function dayNumber(value: Moment, timeZone: string): number | null {
  const moment = read(value, timeZone);
  if (!moment) return null;
  const options = {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone: moment.timeZone,
  } as const;
  const part = Object.fromEntries(
    dateFormat("en-GB", options)
      .formatToParts(moment.at)
      .map((piece) => [piece.type, Number(piece.value)]),
  );
  return Date.UTC(part.year!, part.month! - 1, part.day!) / 86_400_000;
}

/** Whole calendar days from now: 0 today, 1 tomorrow, −1 yesterday; null when there is no day. */
export function daysFromNow(
  value: Moment | null | undefined,
  f: Omit<Formats, "locale">,
): number | null {
  if (value === null || value === undefined || value === "") return null;
  const day = dayNumber(value, f.timeZone);
  const today = dayNumber(f.now, f.timeZone);
  return day === null || today === null ? null : day - today;
}

/** "in 12 days", "11 days ago", "yesterday"; months from 60 days, years from 24 months. Words stay English, as the rest. */
export function relativeDay(value: Moment | null | undefined, f: Formats): string {
  const days = daysFromNow(value, f);
  if (days === null) return missing;
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  const distance = Math.abs(days);
  const months = Math.round(distance / 30.44);
  const [count, unit] =
    distance < 60
      ? [distance, "days"]
      : months < 24
        ? [months, "months"]
        : [Math.round(distance / 365.25), "years"];
  const words = `${number(count, f.locale)} ${unit}`;
  return days > 0 ? `in ${words}` : `${words} ago`;
}

/** The same functions with the reader's locale, time zone and now filled in once a request. */
export function formatsFor({ locale, timeZone, now }: Formats) {
  const f = { locale, timeZone, now };
  return {
    ...f,
    money: (value: Amount, currency: string | null | undefined, options?: { compact?: boolean }) =>
      money(value, currency, locale, options),
    number: (value: Amount, digits?: number) => number(value, locale, digits),
    percent: (value: Amount, digits?: number) => percent(value, locale, digits),
    signed: (value: Amount, digits?: number) => signed(value, locale, digits),
    date: (value: Moment | null | undefined) => date(value, f),
    dayMonth: (value: Moment | null | undefined) => dayMonth(value, f),
    longDay: (value: Moment | null | undefined) => longDay(value, f),
    time: (value: Moment | null | undefined) => time(value, f),
    dateTime: (value: Moment | null | undefined) => dateTime(value, f),
    relativeDay: (value: Moment | null | undefined) => relativeDay(value, f),
    daysFromNow: (value: Moment | null | undefined) => daysFromNow(value, f),
  };
}
