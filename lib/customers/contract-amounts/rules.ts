/** An amount as contracts write it. `currency` is an ISO code, null where none is said. */
export type Amount = { value: number; currency: string | null; start: number; end: number };

const signs: Record<string, string> = {
  $: "USD",
  US$: "USD",
  "€": "EUR",
  "£": "GBP",
  C$: "CAD",
  CA$: "CAD",
  A$: "AUD",
  AU$: "AUD",
  S$: "SGD",
  HK$: "HKD",
  NZ$: "NZD",
  R$: "BRL",
  "¥": "JPY",
  "₹": "INR",
};
const codes =
  "USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|HKD|JPY|CNY|RMB|INR|SEK|NOK|DKK|PLN|CZK|BRL|MXN|ZAR|ILS|AED";
const words: Record<string, string> = {
  dollar: "USD",
  euro: "EUR",
  pound: "GBP",
  franc: "CHF",
};
const digits =
  "\\d{1,3}(?:[,.'\\s]\\d{3}){1,4}(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,9}(?:[.,]\\d{1,4})?(?!\\d)";
const scale = "(?:\\s?(million|billion|thousand|mio|k|m)\\b)?";
const pattern = new RegExp(
  `(?:(?<![A-Za-z])(US\\$|CA\\$|C\\$|AU\\$|A\\$|S\\$|HK\\$|NZ\\$|R\\$|\\$|€|£|¥|₹|(?:${codes})(?![A-Za-z]))\\s?(?:\\$\\s?)?(${digits})${scale}(?:\\s?(${codes})\\b)?)|(?:(?<![\\w.,$€£])(${digits})${scale}\\s?(?:U\\.?S\\.?\\s)?(${codes}|€|dollars?|euros?|pounds?|francs?)(?![A-Za-z]))`,
  "g",
);

/** The number that a figure stands for, whichever sign parts its thousands: "1,234.50", "1.234,50", "12 000". */
export function figure(text: string): number {
  const plain = text.replace(/['\s]/g, "");
  const comma = plain.lastIndexOf(",");
  const dot = plain.lastIndexOf(".");
  const last = Math.max(comma, dot);
  if (last < 0) return Number(plain);
  const tail = plain.length - last - 1;
  const both = comma >= 0 && dot >= 0;
  const repeated = (plain.match(/[.,]/g)?.length ?? 0) > 1;
  // One sign with three digits behind it parts thousands; with any other number it begins the cents.
  const decimal = both
    ? tail !== 3 || plain[last] !== plain[Math.min(comma, dot)]
    : tail !== 3 && !repeated;
  const whole = (decimal ? plain.slice(0, last) : plain).replace(/[.,]/g, "");
  return Number(decimal ? `${whole}.${plain.slice(last + 1)}` : whole);
}

const times = (word: string | undefined) =>
  word === undefined ? 1 : /^b/i.test(word) ? 1e9 : /^(?:million|mio|m)$/i.test(word) ? 1e6 : 1e3;

/** The amounts of money that a text names. */
export function findAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(pattern)) {
    const before = match[1];
    const number = match[2] ?? match[5]!;
    const behind = match[4] ?? match[7];
    const code = (sign: string | undefined) => {
      if (sign === undefined) return null;
      const word = words[sign.toLowerCase().replace(/s$/, "")];
      const known = signs[sign] ?? word ?? sign;
      return known === "RMB" ? "CNY" : known;
    };
    const currency = match[4] ? match[4] : (code(before) ?? code(behind));
    const value = figure(number) * times(match[3] ?? match[6]);
    if (!Number.isFinite(value)) continue;
    found.push({ value, currency, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
