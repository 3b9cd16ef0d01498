import { type Amount, findAmounts } from "../contract-amounts/rules";
import type { ContractTerms, Finding } from "../contract-terms/types";
import { findingAt, quotePlaces } from "../contract-text/rules";
import type { ContractText } from "../contract-text/types";

type Found = Pick<
  ContractTerms,
  "total_value" | "annual_value" | "currency" | "pricing_terms" | "payment_terms"
>;

const totalWord =
  /\b(?:total\s(?:contract\s)?(?:value|price|amount|fees?|cost|consideration|due|charges?|order\svalue|investment|commitment|purchase\sprice)|(?:grand|order|contract|overall)\stotal|total\s(?:for|of)\s(?:the\s)?(?:initial\s)?(?:term|order|contract)|contract\s(?:value|price|sum)|aggregate\s(?:fees?|amount|price|consideration)|tcv|total)\b/i;
const yearWord =
  /\b(?:annual(?:ly)?\s(?:\w+\s){0,2}?(?:fees?|value|price|amount|charges?|subscription|total|cost|recurring\s\w+|commitment|licen[cs]e|payment)|total\sannual\s\w+|annual\srecurring|yearly\s(?:fee|price|amount|subscription)|(?:fee|price|amount|subscription)\sper\s(?:contract\s)?(?:year|annum)|acv|arr|year\s(?:1|one)\stotal)\b/i;
const perYear =
  /^\s?(?:\([^)]{1,30}\)\s)?(?:per\s(?:contract\s)?(?:year|annum)|annually|a\syear|each\s(?:contract\s)?year|yearly|p\.a\.|\/\s?(?:year|yr|annum)|in\seach\syear)/i;
const perOther =
  /^\s?(?:\([^)]{1,30}\)\s)?(?:(?:per|each|\/|a)\s?(?:month|quarter|week|day|hour|user|seat|unit|licen[cs]e|transaction|call|order|page|copy|click|drawing|incident|gb)|monthly|quarterly|weekly|hourly)/i;
const otherMoney =
  /\b(?:liabilit\w+|insurance|damages|indemni\w+|penalt\w+|cap(?:ped)?|deposit|capital|shares?|coverage|aggregate\sliability|limit(?:ed|ation)?|fine|budget|threshold|minimum\snet|exceed\w*|revenue|sales)\b/i;

type Candidate = { amount: Amount; start: number; end: number; confidence: number };

const best = (candidates: Candidate[]) =>
  candidates.reduce<Candidate | null>(
    (top, each) => (!top || each.confidence > top.confidence ? each : top),
    null,
  );

/** Amounts that a line names: "Total contract value	$120,000". */
function fromLines(
  text: ContractText,
  word: RegExp,
  confidence: number,
): (Candidate & { line: ContractText["lines"][number] })[] {
  const found: (Candidate & { line: ContractText["lines"][number] })[] = [];
  for (const line of text.lines) {
    if (line.text.length > 180 || !/\d/.test(line.text)) continue;
    const label = word.exec(line.text);
    if (!label || /\bsub-?total|tax|vat\b/i.test(line.text) || otherMoney.test(line.text)) continue;
    const amounts = findAmounts(line.text).filter(({ start }) => start >= label.index);
    const last = amounts[amounts.length - 1];
    if (!last || line.text.length - last.end > 30) continue;
    const bare = /^total$/i.test(label[0]);
    found.push({
      amount: last,
      start: line.start,
      end: line.end,
      confidence: confidence - (bare ? 0.12 : 0),
      line,
    });
  }
  return found;
}

function fromSentences(text: ContractText, yearly: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of text.sentences) {
    if (
      sentence.row ||
      !/\d/.test(sentence.text) ||
      !/total|aggregate|annual|year|annum|contract\s(?:value|price|sum)|acv|arr|tcv/i.test(
        sentence.text,
      )
    )
      continue;
    for (const amount of findAmounts(sentence.text)) {
      const before = sentence.text.slice(Math.max(0, amount.start - 110), amount.start);
      const behind = sentence.text.slice(amount.end, amount.end + 50);
      if (otherMoney.test(before.slice(-80)) || perOther.test(behind)) continue;
      const each = perYear.test(behind);
      const place = { start: sentence.start + amount.start, end: sentence.start + amount.end };
      if (
        yearly &&
        each &&
        /\b(?:fee|price|pay|charge|amount|subscription|licen[cs]e|cost|value|service)\w*\b/i.test(
          before,
        )
      )
        found.push({ amount, ...place, confidence: 0.78 });
      else if (yearly && yearWord.test(before)) found.push({ amount, ...place, confidence: 0.76 });
      else if (
        !yearly &&
        !each &&
        (totalWord.test(before) || /^\s?in\s(?:total|the\saggregate)\b/i.test(behind)) &&
        !/\bannual|per\syear/i.test(before.slice(-50))
      )
        found.push({ amount, ...place, confidence: /\btotal\s?$/i.test(before) ? 0.62 : 0.74 });
    }
  }
  return found;
}

function value(
  text: ContractText,
  yearly: boolean,
): { finding: Finding<number>; amount: Amount } | null {
  const lines = fromLines(text, yearly ? yearWord : totalWord, 0.88).filter(
    ({ line }) => yearly || !/\b(?:annual|monthly|per\syear|per\smonth)\b/i.test(line.text),
  );
  const line = best(lines) as (typeof lines)[number] | null;
  const sentence = best(fromSentences(text, yearly));
  const winner = line && (!sentence || line.confidence >= sentence.confidence) ? line : sentence;
  if (!winner) return null;
  const evidence =
    winner === line
      ? quotePlaces(text, line.start, line.end)
      : findingAt(text, 0, 0, winner).evidence;
  return {
    amount: winner.amount,
    finding: { value: winner.amount.value, confidence: winner.confidence, evidence },
  };
}

/** How the names of currencies begin. */
const named: [string, string][] = [
  ["us", "USD"],
  ["united", "USD"],
  ["euro", "EUR"],
  ["pound", "GBP"],
  ["swiss", "CHF"],
  ["canad", "CAD"],
  ["austral", "AUD"],
];

/** The currency that is named for all amounts, else the one that most amounts are in. */
function currencyOf(text: ContractText): Finding | null {
  const said =
    /\b(?:all\s(?:amounts|fees|prices|sums|payments)|currency|prices|fees)\b[^.\n]{0,60}?\b(?:in|:|is|are)\s(?:the\s)?(?:lawful\s(?:currency|money)\sof\s(?:the\s)?)?(U\.?S\.?\sdollars?|United\sStates(?:\sof\sAmerica)?(?:\sdollars?)?|euros?|pounds?\ssterling|Swiss\sfrancs?|Canadian\sdollars?|Australian\sdollars?|USD|EUR|GBP|CHF|CAD|AUD|SGD|JPY)\b/i.exec(
      text.flat,
    );
  if (said) {
    const word = said[1]!.toLowerCase().replaceAll(".", "");
    const code = named.find(([head]) => word.startsWith(head))?.[1] ?? word.toUpperCase();
    return findingAt(text, code, 0.93, { start: said.index, end: said.index + said[0].length });
  }
  const amounts = findAmounts(text.flat).filter(({ currency }) => currency !== null);
  if (amounts.length === 0) return null;
  const times = new Map<string, number>();
  for (const { currency } of amounts) times.set(currency!, (times.get(currency!) ?? 0) + 1);
  const [code, count] = [...times].sort((a, b) => b[1] - a[1])[0]!;
  const first = amounts.find(({ currency }) => currency === code)!;
  const share = count / amounts.length;
  // A bare "$" is a dollar of some country, mostly the American one.
  const bare = code === "USD" && text.flat[first.start] === "$";
  return findingAt(text, code, (bare ? 0.82 : 0.9) * Math.max(0.5, share), first);
}

const priceWord =
  /\b(?:fees?|pric(?:e|es|ing)|rates?|charges?|discount|increase|uplift|royalt(?:y|ies)|commission|subscription)\b/i;
const payWord =
  /\b(?:net\s(?:\d{1,3}|thirty|sixty|fifteen|forty-five|ninety)\b|(?:pay(?:able|ment|ments|s)?|due|paid|remit\w*|invoic\w+)\b[^.]{0,140}?\b(?:within|no\slater\sthan|in)\s(?:[\w-]+\s)?\(?\d{0,3}\)?\s?(?:calendar\s|business\s)?(?:days?|months?)|within\s[^.]{0,40}?\bdays?\b[^.]{0,60}?\binvoice|payable\s(?:in\sadvance|annually|monthly|quarterly|upon|on)|due\s(?:upon|on)\sreceipt|(?:invoiced?|billed)\s(?:annually|monthly|quarterly|in\sadvance|in\sarrears|upfront))/i;

function paymentTerms(text: ContractText): Finding | null {
  let top: { score: number; start: number; end: number; value: string } | null = null;
  for (const sentence of text.sentences) {
    const match = payWord.exec(sentence.text);
    if (!match) continue;
    let score = 1;
    if (/\binvoice/i.test(sentence.text)) score += 2;
    if (/\bnet\s\d|\bwithin\b[^.]{0,30}\bdays?\b/i.test(match[0])) score += 2;
    if (/^[\s\W\d.]*(?:payment|invoic|fees?|billing)/i.test(sentence.text)) score += 2;
    if (
      /\b(?:customer|client|licensee|buyer|company|subscriber)\b[^.]{0,40}\bpay/i.test(
        sentence.text,
      )
    )
      score += 1;
    if (
      /\b(?:indemn\w+|refund|terminat\w+|damages|audit|dispute|insurance|breach|cure)\b/i.test(
        sentence.text,
      )
    )
      score -= 3;
    if (!top || score > top.score)
      top = {
        score,
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
        value: sentence.text.trim(),
      };
  }
  return top && top.score >= 2
    ? findingAt(text, clip(top.value), Math.min(0.9, 0.55 + top.score * 0.06), top)
    : null;
}

const clip = (words: string) => (words.length > 300 ? `${words.slice(0, 297).trimEnd()}…` : words);

/** What the contract costs, in which currency, and how it is paid. */
export function findMoney(text: ContractText): Found {
  const total = value(text, false);
  const annual = value(text, true);
  const pricing_terms: Finding[] = [];
  for (const sentence of text.sentences) {
    if (pricing_terms.length >= 12) break;
    // Rows of tables are items, not terms.
    if (sentence.row || !priceWord.test(sentence.text) || sentence.text.length < 25) continue;
    const amount = findAmounts(sentence.text)[0];
    const percent = /\b\d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent)/i.exec(sentence.text);
    const place =
      amount ?? (percent && { start: percent.index, end: percent.index + percent[0].length });
    if (!place || /\b(?:liabilit|indemn|insurance|interest|late\spayment)/i.test(sentence.text))
      continue;
    const focus = { start: sentence.start + place.start, end: sentence.start + place.end };
    pricing_terms.push(findingAt(text, clip(sentence.text.trim()), amount ? 0.72 : 0.6, focus));
  }
  return {
    total_value: total?.finding ?? null,
    annual_value: annual?.finding ?? null,
    currency: currencyOf(text),
    pricing_terms,
    payment_terms: paymentTerms(text),
  };
}
