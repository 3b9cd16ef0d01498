import { isPlace } from "../contract-places/rules";

/** Legal forms, as they end the names of companies. */
const forms =
  'f\\.?s\\.?b|m\\.?h\\.?c|aktiengesellschaft|kaisha|cooperative|co-operative|league|p\\.a|s\\.c|s\\.l\\.u|ulc|jsc|ojsc|pjsc|lllp|incorporated|inc|l\\.?\\s?l\\.?\\s?c|l\\.?\\s?l\\.?\\s?p|l\\.?\\s?p|p\\.?l\\.?l\\.?c|p\\.?l\\.?c|p\\.?c|corporation|corp|company|co|limited|ltda?|lda|gmbh(?:\\s?&\\s?co\\.?\\s?kg)?|a\\.?\\s?g|kgaa|kg|s\\.?\\s?p\\.?\\s?a|s\\.?\\s?a\\.?\\s?r\\.?\\s?l|s\\.?\\s?a\\.?\\s?s|s\\.?\\s?a(?:\\.?\\s?de\\s?c\\.?\\s?v)?|s\\.?\\s?r\\.?\\s?l|s\\.?\\s?l|b\\.?\\s?v|n\\.?\\s?v|n\\.?\\s?a|a\\.?\\/?s|a\\.?b|oyj?|asa|pty|"pty"|\\(pty\\)|pte|bhd|sdn|k\\.?k|llp|e\\.v|trust|bank|fund|partners|partnership|association|university|foundation|institute|holdings?|group|authority|council|ministry|department';
const form = new RegExp(`^(?:${forms})\\.?$`, "i");
const hardForm =
  /(?:^|[\s,.])(?:f\.?s\.?b|m\.?h\.?c|aktiengesellschaft|kaisha|cooperative|league|national association|inc|incorporated|l\.?l\.?c|l\.?l\.?p|l\.?p|p\.?l\.?c|corp|corporation|company|co|limited|ltd|gmbh|a\.?g|s\.?p\.?a|s\.?a|s\.?a\.?r\.?l|b\.?v|n\.?v|n\.?a|pty|pte|s\.?r\.?l|s\.?a\.?s|s\.?l|llp|p\.?c|kg|ltda|lda|a\/s|ab|oy|asa|oyj|k\.?k|bhd|s\.c|s\.l\.u|ulc|jsc|lllp|pllc|p\.a|partnership|trust|fund|bank)\.?$/i;

/** Whether a name ends as companies' names do. */
export const hasLegalForm = (name: string) => hardForm.test(name.trim());

const small = new Set([
  "of",
  "the",
  "for",
  "de",
  "la",
  "du",
  "von",
  "van",
  "der",
  "di",
  "del",
  "y",
  "e",
  "et",
  "und",
]);

/** Words that no party is called, alone. */
const noName =
  /^the$|^(?:the\s)?(?:undersigned|part(?:y|ies)|this|these|that|each|both|all|agreement|contract|whereas|recitals?|witnesseth|now|effective|date|article|section|exhibit|schedule|either|neither|it|they|such|any|no|in|as|by|to|on|at|if|a|an|i|we|you|our|your|background|terms?|services?|products?|seller and buyer|company and)$/i;

/** What a form that is a word too may go on in: "Company of America, Inc.", "Bank Software LLC". */
const goesOn =
  /^(?:\s(?:[IVX]{1,4}|\d{1,2})(?![\w-])|\s(?:of|OF|for|FOR)(?:\s(?:the|THE))?\s[A-Z](?!\w*\d)|(?:\s(?!(?:AND|And|WHEREAS|BY|A|AN|THE|HAVING|WITH)\b)[A-Z&][\w&'-]*){1,4},?\s(?:Inc|INC|LLC|L\.L\.C|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|Company|COMPANY|L\.P|LP|N\.A|plc|PLC)\b)/;
const softForm =
  /^(?:company|co|corporation|bank|trust|fund|group|holdings?|partners|association|university|foundation|institute|council|ministry|department|authority|partnership)$/i;

const stopWords =
  /^(?:A|AN|AND|And|WHEREAS|WITH|HAVING|WHOSE|BETWEEN|BY|DATED|AS|WITNESSETH|RECITALS|THIS|This|IS|ARE|HEREBY|IN|AT|ON|TO|OR|FROM|WHO|WHICH|COLLECTIVELY|HEREINAFTER|EFFECTIVE|Whereas|Recitals|Effective|The)$/;

/** Companies that write themselves small: "e-alder, Inc.", "birch corp." */
const smallName =
  /^(?!(?:the|an?|its|such|each|any|this|that|and|or|of|by|with|said|our|your)\b)[a-z][\w.-]{2,20},?\s(?:inc|llc|l\.l\.c|ltd|corp)\b/i;

/** "Alder Offshore AS" is a company, "ALDER AS OWNER" none. */
const norwegian = /[a-z]\sAS(?:$|\s?[,(.;\n])/;
/** "Alder Bank and Trust Company", "Birch Savings and Loan Association" */
const bankAnd = /^\s(?:and|AND|&)\s(?=(?:Trust|TRUST|Loan|LOAN)\b)/;

/** A first name, an initial or a second name, a last name. */
const personal = /^[A-Z][A-Za-z]+\s(?:[A-Z]\.?\s)?(?:[A-Z][A-Za-z-]+\s)?[A-Z][A-Za-z'-]+$/;

export type NameRead = { name: string; end: number; formal: boolean };

const tokenAt = /[^\s,;:()"[\]]+/y;

function nextToken(text: string, at: number): { word: string; end: number } | null {
  tokenAt.lastIndex = at;
  const match = tokenAt.exec(text);
  return match ? { word: match[0], end: at + match[0].length } : null;
}

/** "as" is no form although "AS" is one. */
const isForm = (word: string) => word !== "as" && form.test(word.replace(/[.,]+$/, ""));

/** Forms of several words. */
const longForm =
  /^(?:S\.?\s?[àÀaA]\.?\s?r\.?\s?l\b\.?|National\sAssociation|NATIONAL\sASSOCIATION|Federal\sSavings\sBank|Sp\.\s?z\.?\s?o\.\s?o\.?|S\.?\s?A\.?\s?(?:B\.?|P\.?I\.?)?\sde\sC\.?\s?V\.?|S\.?\sde\sR\.?\s?L\.?(?:\sde\sC\.?\s?V\.?)?|(?:GmbH|AG|SE)\s&\sCo\.?,?\s(?:KG(?:aA)?|OHG))/i;
/** "Fir, Oak & Pine, Inc.": commas between the names of partners. */
const firm =
  /^[A-Z][\w'-]+(?:,\s[A-Z][\w'-]+){1,4},?\s(?:&|and|AND)\s[A-Z][\w'-]+\.?(?:\s[A-Z][\w'-]+)?,?\s(?:Inc|INC|LLC|LLP|L\.L\.P|L\.P|LP|Ltd|LTD|Co|P\.C|P\.A|Incorporated|Limited|Company)\b\.?/;
/** What is written behind people's names. */
const title =
  /^,?\s(?:Jr|Sr|II|III|IV|Ph\.\s?D|M\.\s?D|Esq|J\.D|CPA|M\.B\.A|MBA|P\.E|D\.O|D\.D\.S)\b\.?(?=[\s,(]|$)/;

const companyBehind =
  /^(?:\s[A-Z]{2,3})?,?\s(?:L\.?P|L\.?L\.?C|L\.?L\.?P|Inc|INC|Ltd|LTD|Corp|CORP|Co|Limited|Trust)\b/;

/** Whether a form stands at this place; "Co., Ltd." is two. */
function formAt(text: string, at: number): number | null {
  const quoted = /^["(]?\s?(?:pty|proprietary)\s?[")]?\s?/i.exec(text.slice(at, at + 16));
  if (quoted) return at + quoted[0].trimEnd().length;
  const several = longForm.exec(text.slice(at, at + 40));
  if (several) return at + several[0].length;
  const token = nextToken(text, at);
  // "Denver, CO" and "Reno, NV" are places.
  if (!token || /^(?:CO|NV|PA|AB|SC)$/.test(token.word)) return null;
  // Forms written with blanks, "L. L. C.", are rare; those with dots are one token.
  return isForm(token.word) ? token.end : null;
}

/** Reads the name of a company or a person that begins at this place, or null where none does. */
export function readName(text: string, from: number): NameRead | null {
  let at = from;
  let end = from;
  let words = 0;
  let formal = false;
  let soft = false;
  const partners = firm.exec(text.slice(from, from + 140));
  // "Tampa, Florida, and Birch, LLC" is an address before a company.
  if (partners && !partners[0].split(/,\s/).some(isPlace))
    return { name: partners[0].replace(/\s+/g, " "), end: from + partners[0].length, formal: true };
  while (words < 16) {
    const token = nextToken(text, at);
    if (!token) {
      // Elmer "Buck" Fir
      const nick =
        words > 0 ? /^"[A-Z][a-z]{1,11}"\s(?=[A-Z][a-z])/.exec(text.slice(at, at + 20)) : null;
      if (nick) {
        at += nick[0].length;
        continue;
      }
      // Part of a name in brackets: "Baidu Online (Beijing) Co., Ltd.", not a defined term in quotes.
      const inner =
        words > 0
          ? /^\(\s?([A-Za-z][\w .&-]{1,38}|(?:19|20)\d\d)\)\s?/.exec(text.slice(at, at + 44))
          : null;
      if (!inner || /^(?:the|a|hereinafter|collectively|together|each)\b/i.test(inner[1]!)) {
        const pty = formAt(text, at);
        if (pty === null || words === 0) break;
        at = pty + (text[pty] === " " ? 1 : 0);
        end = pty;
        formal = true;
        continue;
      }
      const after = at + inner[0].length;
      // "Alder Bank (USA), National Association"
      const gap = /^,\s/.test(text.slice(after - 1, after + 1))
        ? 1
        : /^,\s/.test(text.slice(after, after + 2))
          ? 2
          : 0;
      if (gap > 0 && formAt(text, after + gap) !== null) {
        at = after + gap;
        formal = false;
        continue;
      }
      const follows = nextToken(text, after);
      if (!follows || !/^[A-Z]/.test(follows.word)) break;
      at = after;
      continue;
    }
    const { word } = token;
    const several = words > 0 ? longForm.exec(text.slice(at, at + 40)) : null;
    if (several) {
      end = at + several[0].length;
      formal = true;
      break;
    }
    const formHere =
      words > 0 &&
      (isForm(word) || (word === "AS" && norwegian.test(text.slice(from, token.end + 2))));
    if (formal && (!formHere || word === "incorporated")) break;
    const starts =
      /^[A-Z0-9&@]/.test(word) ||
      /^[a-z]{1,12}(?:[A-Z]|\.(?:com|net|org))/.test(word) ||
      (words === 0 && smallName.test(text.slice(at, at + 60)));
    const slash = word === "/" || word === "-";
    if (!starts && !formHere && !(words > 0 && (small.has(word) || slash))) break;
    if (stopWords.test(word) && !formHere && !(word === "The" && words === 0)) break;
    if (words === 0 && /^\d+$/.test(word)) break;
    at = token.end;
    words += 1;
    if (!small.has(word) && !slash) end = token.end;
    // Only what cannot go on behind a form ends there.
    if (formHere && (hasLegalForm(word) || word === "AS")) soft = true;
    if (formHere && hasLegalForm(word))
      formal = !(softForm.test(word) && goesOn.test(text.slice(at, at + 90)));
    const pair = formHere ? bankAnd.exec(text.slice(at, at + 12)) : null;
    if (pair) {
      at += pair[0].length;
      formal = false;
      continue;
    }
    // A full stop ends the sentence unless it belongs to a short form.
    if (
      word.endsWith(".") &&
      !formHere &&
      !/^(?:[A-Z]\.)+$|^(?:St|Dr|Mr|Mrs|Ms|No|Bros|Intl|Int'l|Mfg|Tech|U\.S)\.$/.test(word)
    ) {
      end -= 1;
      break;
    }
    // "John Doe, Ph.D."
    const titled = words > 1 && !soft && !formHere ? title.exec(text.slice(at, at + 12)) : null;
    // "Cedar Mark III, L.P." is a company and no third Cedar Mark.
    if (titled && !companyBehind.test(text.slice(at + titled[0].length, at + 40))) {
      end = at + titled[0].length;
      break;
    }
    const comma = /^\s?,\s?/.exec(text.slice(at, at + 3));
    if (comma) {
      const next = formAt(text, at + comma[0].length);
      // "…, Company No. 51-288410" numbers the company.
      const numbered =
        next !== null && /^\s(?:no\b|number\b|reg)/i.test(text.slice(next, next + 8));
      if (next === null || (formal && numbered)) break;
      at += comma[0].length;
      continue;
    }
    const blank = /^\s/.exec(text.slice(at, at + 1));
    // A line that ends behind a legal form ends the name.
    if (blank?.[0] === "\n") break;
    if (blank) at += 1;
    else if (text[at] !== "(") break;
  }
  // "Eleanor Pruitt of Concord, Massachusetts": where a person lives.
  const home =
    formal || soft ? null : /\sof\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?$/.exec(text.slice(from, end));
  if (
    home &&
    /^,\s[A-Z]/.test(text.slice(end, end + 3)) &&
    personal.test(text.slice(from, from + home.index))
  )
    end = from + home.index;
  const name = text
    .slice(from, end)
    .replaceAll('"', " ")
    .replace(/\s+/g, " ")
    .replace(/[,;:\s]+$/, "");
  if (
    words === 0 ||
    name.length < 2 ||
    noName.test(name) ||
    isPlace(name) ||
    !/[a-z]{2}|[A-Z]{2}/i.test(name)
  )
    return null;
  return { name, end, formal: formal || soft };
}

const connecting = /^(?:and|AND|of|OF|the|THE|for|FOR|&|de|DE|y|-)$/;

/** A line that is a company's name as a whole, with "and" in it too: "ALDER ANNUITY AND LIFE COMPANY". */
export function lineName(line: string): string | null {
  const name = line.trim();
  const words = name.split(/\s+/);
  if (name.length > 90 || words.length < 2 || words.length > 12 || !hasLegalForm(name)) return null;
  return words.every((word) => /^[("]?[A-Z0-9]/.test(word) || connecting.test(word)) ? name : null;
}

/** A name without what people write differently: case, signs, "the", legal form. */
export function bareName(name: string): string {
  let text = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[()]/g, " ")
    .replace(/&/g, " and ")
    .replace(/["'`]/g, "")
    .replace(/[,;:]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^the /, "");
  const suffix =
    / (?:incorporated|inc|l\.?l\.?c|l\.?l\.?p|l\.?p|p\.?l\.?c|corporation|corp|company|co|limited|ltd|gmbh|a\.?g|s\.?p\.?a|s\.?a\.?r\.?l|s\.?a|s\.?l|b\.?v|n\.?v|n\.?a|pty|pte|private|pvt)\.?$/;
  for (let times = 0; times < 3 && suffix.test(text); times += 1) text = text.replace(suffix, "");
  return text.replace(/[^a-z0-9]+/g, "");
}
