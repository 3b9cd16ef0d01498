/**
 * Reads amounts as people write them, in whichever country they learnt to write: "186,400", "186.400,00", "1'234.50",
 * "€12k", "1.2m". What can be read in two ways is asked about, never guessed.
 */

export type Amount =
  | { ok: true; value: number | null; currency: string | null }
  | { ok: false; message: string };

/** More than this is a slip of the finger; the database holds the same bound. */
const largest = 1e12;

const signs: Record<string, string> = { "€": "EUR", "£": "GBP", $: "USD", "¥": "JPY" };

const factors: Record<string, number> = {
  k: 1e3,
  tsd: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
};

/** 186400 as "186,400" and 12.5 as "12.50": the form that every field understands. */
export function writeAmount(value: number): string {
  const whole = Number.isInteger(value);
  return new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(value);
}

const refuse = (message: string): Amount => ({ ok: false, message });

/** Digits with one kind of group sign between them: the first group has one to three digits, each further one three. */
function joinGroups(text: string, sign: string): string | null {
  const groups = text.split(sign);
  const sound = groups.every((group, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
  return sound ? groups.join("") : null;
}

export type DecimalSign = "." | ",";

/** With the decimal sign known from elsewhere, the other one groups. Null where the text does not obey. */
function splitBy(sign: DecimalSign, text: string): { whole: string; cents: string } | null {
  const [head = "", cents = "", ...more] = text.split(sign);
  if (more.length > 0 || !/^\d*$/.test(cents) || text.endsWith(sign)) return null;
  const other = sign === "." ? "," : ".";
  const whole = head.includes(other) ? joinGroups(head, other) : head;
  return whole !== null && /^\d*$/.test(whole) ? { whole: whole || "0", cents } : null;
}

/** "186.400,00" as the two ways a reader might have meant it: digits before and after the decimal sign. */
function splitDecimals(text: string): { whole: string; cents: string } | { doubt: string } | null {
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  if (last === -1) return /^\d+$/.test(text) ? { whole: text, cents: "" } : null;
  const decimal = text[last]!;
  const other = decimal === "." ? "," : ".";
  const head = text.slice(0, last);
  const tail = text.slice(last + 1);
  if (!/^\d*$/.test(tail)) return null;

  if (text.includes(other)) {
    // Both signs: the last one is the decimal sign, the other one groups.
    if (head.includes(decimal)) return null;
    const whole = joinGroups(head, other);
    return whole === null || tail === "" ? null : { whole, cents: tail };
  }
  if (text.indexOf(decimal) !== last) {
    const whole = joinGroups(text, decimal);
    return whole === null ? null : { whole, cents: "" };
  }
  if (!/^\d*$/.test(head) || tail === "") return null;
  // One sign and three digits after it groups thousands, unless the number begins with a nought: nobody writes 0,400.
  if (tail.length === 3 && head.length >= 1 && head.length <= 3 && !head.startsWith("0")) {
    return { doubt: head + tail };
  }
  return { whole: head || "0", cents: tail };
}

/** Takes the currency off either end of the text. */
function takeCurrency(text: string): { rest: string; currency: string | null } {
  const sign = /[€£$¥]/.exec(text)?.[0];
  if (sign) return { rest: text.replace(sign, "").trim(), currency: signs[sign]! };
  const code = /^([A-Za-z]{3})\s*(?=[\d-])|(?<=\d)\s*([A-Z]{3})$/.exec(text);
  const name = (code?.[1] ?? code?.[2])?.toUpperCase();
  if (!name || factors[name.toLowerCase()]) return { rest: text, currency: null };
  return { rest: text.replace(code![0], "").trim(), currency: name };
}

/** What is wrong with a text that is not an amount, with the part that stands out and, where there is one, a guess. */
function explain(typed: string, rest: string): Amount {
  const odd = /[^\d\s.,'’-]+/.exec(rest)?.[0];
  const digits = odd ? rest.replace(odd, "").replace(/[.,\s]+$/, "") : "";
  const guess = digits ? readAmount(digits) : null;
  const hint =
    guess?.ok && guess.value !== null
      ? `Try ${writeAmount(guess.value)}`
      : "Write it like 186,400 or 12.5k";
  return refuse(`Not a number: “${odd ?? typed}”. ${hint}`);
}

/**
 * What a text says about the decimal sign of whoever wrote it: "1.234,50" and "12,5" say the comma, "1.234" says nothing.
 * So a column of a file can tell what one of its values leaves open.
 */
export function decimalSignOf(typed: string): DecimalSign | null {
  const digits = /\d[\d.,'’ \u00a0\u202f]*/.exec(typed)?.[0].replace(/[.,]+$/, "") ?? "";
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last === -1) return null;
  const sign = digits[last] as DecimalSign;
  const other: DecimalSign = sign === "." ? "," : ".";
  const tail = digits.length - last - 1;
  if (digits.indexOf(sign) !== last) return other;
  if (digits.includes(other)) return sign;
  return tail === 3 && last <= 3 && !digits.startsWith("0") ? null : sign;
}

/**
 * Reads an amount of money. Nothing typed is no amount (null), never zero. `decimal` is the sign that the rest of a column
 * gave away; fractions of a cent, as machines write them, are then rounded.
 */
export function readAmount(typed: string, decimal: DecimalSign | null = null): Amount {
  const text = typed
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .replace(/\u2212/g, "-")
    .trim();
  if (text === "") return { ok: true, value: null, currency: null };
  const { rest, currency } = takeCurrency(text);
  const parts = /^(-?)\s*([\d.,'’ ]+?)\s*([a-z]*)\.?$/i.exec(rest);
  const factor = parts?.[3] ? factors[parts[3].toLowerCase()] : 1;
  if (!parts || !factor) return explain(text, rest);
  const value = readDigits(parts[2]!, factor, parts[3] ?? "", text, rest, decimal);
  if (typeof value !== "number") return value;
  if (parts[1] === "-" && value !== 0)
    return refuse(`Cannot be negative. Try ${writeAmount(value)}`);
  if (value >= largest) return refuse("Too large for an amount. Check the number of digits");
  return { ok: true, value, currency };
}

function readDigits(
  digits: string,
  factor: number,
  suffix: string,
  text: string,
  rest: string,
  decimal: DecimalSign | null,
): number | Amount {
  // Blanks and apostrophes only ever group, so they are checked and taken out first.
  const [before = "", ...after] = digits.split(/(?=[.,]\d*$)/);
  const spaced = /[ '’]/.exec(before)?.[0];
  const head = spaced ? joinGroups(before.trim(), spaced) : before;
  if (head === null) return refuse(`Not a number: “${text}”. Write it like 186,400 or 12.5k`);
  const known = decimal && splitBy(decimal, head + after.join(""));
  const split = known || splitDecimals(head + after.join(""));
  if (split === null) return explain(text, rest);
  if ("doubt" in split) {
    const whole = Number(split.doubt);
    if (factor === 1) return whole;
    const small = writeAmount((whole / 1000) * factor);
    return refuse(
      `“${text}” could be ${small} or ${writeAmount(whole * factor)}. Write it in full`,
    );
  }
  if (!known && factor === 1 && split.cents.length > 2) {
    return refuse(`“${text}” has ${split.cents.length} decimals. Write at most two${suffix}`);
  }
  return Math.round(Number(`${split.whole}.${split.cents || "0"}`) * factor * 100) / 100;
}
