import { figure, findAmounts } from "../contract-amounts/rules";
import type { ContractTerms, EntitlementTerms } from "../contract-terms/types";
import { findingAt, quotePlaces } from "../contract-text/rules";
import type { ContractText } from "../contract-text/types";

type Column = "name" | "quantity" | "unit" | "price" | "total" | "period" | "category";
type Line = ContractText["lines"][number];

const headers: { column: Column; words: RegExp }[] = [
  {
    column: "total",
    words:
      /\b(?:total|extended|net\samount|line\samount|amount|subtotal)\b|^(?:annual|yearly)\s(?:fee|price|cost)$/i,
  },
  { column: "price", words: /\b(?:unit\sprice|list\sprice|price|rate|fee|cost|charge)\b/i },
  {
    column: "quantity",
    words: /\b(?:qty|quantity|seats|users|units|licen[cs]es|volume|number|count|no\.\sof\s\w+)\b/i,
  },
  { column: "unit", words: /^(?:unit(?:\sof\smeasure)?|uom|metric|measure|licen[cs]e\smetric)$/i },
  { column: "category", words: /^(?:category|type|class|group|kind)$/i },
  {
    column: "period",
    words:
      /^(?:period|billing(?:\s(?:period|frequency|cycle))?|frequency|term|recurrence|interval|per|charge\stype)$/i,
  },
  {
    column: "name",
    words:
      /\b(?:item|product|service|description|module|sku|offering|deliverable|entitlement|subscription|name|edition|plan)s?\b/i,
  },
];

const cells = (line: string) => line.split("\t").map((cell) => cell.trim());

/** The columns of a table whose first line this is, or null. */
function readHeader(line: string): (Column | null)[] | null {
  const parts = cells(line);
  if (parts.length < 2 || parts.length > 10 || parts.some((part) => part.length > 40)) return null;
  const taken = new Set<Column>();
  const columns = parts.map((part) => {
    if (/\d{2}/.test(part)) return null;
    const exact = headers.find(({ column, words }) => !taken.has(column) && words.test(part));
    if (!exact) return null;
    taken.add(exact.column);
    return exact.column;
  });
  // "Service" alone names a table of anything; with a number or a price beside it, one of items.
  if (!taken.has("name")) {
    const free = columns.indexOf(null);
    if (free !== 0 || columns.length < 3) return null;
    columns[0] = "name";
  }
  return taken.has("quantity") || taken.has("price") || taken.has("total") ? columns : null;
}

const periodOf = (text: string): string | null => {
  if (
    /\b(?:one[\s-]?time|once|non-?recurring|set-?up|implementation\sfee|fixed\sfee)\b/i.test(text)
  )
    return "once";
  if (/\b(?:month|monthly|mo)\b/i.test(text)) return "month";
  if (/\b(?:quarter|quarterly)\b/i.test(text)) return "quarter";
  if (/\b(?:year|yearly|annual|annually|annum|p\.a\.|yr)\b/i.test(text)) return "year";
  return null;
};

const unitWord =
  /\b(named\susers?|concurrent\susers?|users?|seats?|licen[cs]es?|hours?|days?|gb|tb|sites?|locations?|devices?|employees?|(?:api\s)?calls?|transactions?|contacts?|records?|projects?|agents?|credits?|instances?|servers?|units?|months?|workspaces?|sessions?|vehicles?|stores?)\b/i;

const singular = (unit: string) => unit.toLowerCase().replace(/(?<=\w{2})s$/, "");

/** What an item belongs to, by its name, where the table does not say. */
export function categoryOf(name: string): string | null {
  if (/\b(?:support|maintenance|success\splan)\b/i.test(name)) return "Support";
  if (
    /\b(?:training|onboarding|implementation|consult\w*|professional|migration|set-?up|workshop|integration\sservices?|deployment)\b/i.test(
      name,
    )
  )
    return "Services";
  if (
    /\b(?:storage|api\scalls?|calls|messages|transactions?|credits?|bandwidth|overage)\b/i.test(
      name,
    )
  )
    return "Usage";
  if (
    /\b(?:licen[cs]e|subscription|seats?|users?|edition|platform|module|plan|suite|analytics|add-?on|access)\b/i.test(
      name,
    )
  )
    return "Subscription";
  return null;
}

const stop = /^\s*(?:sub-?total|total|grand\stotal|net\stotal|tax|vat|discount|amount\sdue)\b/i;

function readRow(
  columns: (Column | null)[],
  titles: string[],
  row: string[],
  section: string | null,
): EntitlementTerms | null {
  const at = (column: Column) => {
    const index = columns.indexOf(column);
    return index < 0 ? null : (row[index] ?? null);
  };
  const title = (column: Column) => titles[columns.indexOf(column)] ?? "";
  const name = at("name");
  if (!name || stop.test(name) || !/[a-z]{2}/i.test(name)) return null;
  const quantityCell = at("quantity") ?? "";
  const number = /(?<![\d.,])(\d{1,3}(?:[,.'\s]\d{3})+|\d+)(?![\d])/.exec(quantityCell);
  const quantity = number ? figure(number[1]!) : /\bunlimited\b/i.test(quantityCell) ? null : null;
  const priceCell = at("price") ?? "";
  const amount = findAmounts(priceCell)[0]?.value;
  const bareAmount = /^\D{0,4}(\d{1,3}(?:[,.'\s]\d{3})*(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)/.exec(
    priceCell,
  )?.[1];
  const total = findAmounts(at("total") ?? "")[0]?.value ?? null;
  let price = amount ?? (bareAmount ? figure(bareAmount) : null);
  if (price === null && total !== null)
    price = quantity ? Math.round((total / quantity) * 100) / 100 : total;
  if (quantity === null && price === null) return null;
  const unitCell = at("unit");
  const unit = unitCell && /[a-z]/i.test(unitCell) ? unitCell : null;
  const near =
    unitWord.exec(`${quantityCell} ${priceCell} ${title("quantity")}`) ?? unitWord.exec(name);
  const periodCell = at("period");
  return {
    name,
    quantity,
    unit: unit ? singular(unit) : near ? singular(near[1]!) : null,
    price,
    period:
      (periodCell && periodOf(periodCell)) ??
      periodOf(priceCell) ??
      periodOf(title("price")) ??
      periodOf(name) ??
      periodOf(title("total")),
    category: at("category") ?? section ?? categoryOf(name),
  };
}

type Found = ContractTerms["entitlements"];

/** Items out of tables, as order forms have them. */
function fromTables(text: ContractText): Found {
  const found: Found = [];
  let columns: (Column | null)[] | null = null;
  let titles: string[] = [];
  let section: string | null = null;
  let misses = 0;
  const add = (line: Line, item: EntitlementTerms) =>
    found.push({
      value: item,
      confidence: 0.88,
      evidence: quotePlaces(text, line.start, line.end),
    });
  for (const line of text.lines) {
    if (line.text.trim() === "") continue;
    const header = readHeader(line.text);
    if (header) {
      columns = header;
      titles = cells(line.text);
      section = null;
      misses = 0;
      continue;
    }
    if (!columns) continue;
    const row = cells(line.text);
    if (stop.test(line.text)) {
      // Totals end a table; what stands below them is another one.
      columns = null;
      continue;
    }
    if (row.length === 1) {
      if (row[0]!.length < 40 && /^[A-Z][A-Za-z &/-]+:?$/.test(row[0]!))
        section = row[0]!.replace(/:$/, "");
      if ((misses += 1) > 2) columns = null;
      continue;
    }
    // A row may lack cells that are empty; one with more is another table's.
    const item = row.length <= columns.length ? readRow(columns, titles, row, section) : null;
    if (item) {
      add(line, item);
      misses = 0;
    } else if ((misses += 1) > 2) columns = null;
    if (found.length >= 200) break;
  }
  return found;
}

const grant =
  /\b(?:includ\w+|entitle\w*|up\sto|limited\sto|purchas\w+|subscrib\w+|licen[cs]es?\sfor|maximum\sof|provid\w+|grants?|order\w*|allow\w*|minimum\sof|at\sleast)\b/i;
const counted = new RegExp(
  `(?<![\\d.,$€£])(\\d{1,3}(?:,\\d{3})+|\\d{1,7})\\s(?:\\([a-z -]+\\)\\s)?((?:[a-z-]+\\s){0,3}?)${unitWord.source}`,
  "gi",
);
const duration = /^(?:hours?|days?|months?|units?)$/i;

/** Items that the running text grants: "up to 250 named users". */
function fromSentences(text: ContractText): Found {
  const found: Found = [];
  for (const sentence of text.sentences) {
    if (!/\d/.test(sentence.text) || !grant.test(sentence.text)) continue;
    for (const match of sentence.text.matchAll(counted)) {
      const [whole, number, middle = "", unit = ""] = match;
      if (
        duration.test(unit) ||
        /\b(?:prior|within|notice|after|business|calendar|per|of)\b/i.test(middle)
      )
        continue;
      const before = sentence.text.slice(0, match.index);
      if (!grant.test(before.slice(-90))) continue;
      const quantity = figure(number!);
      const price = findAmounts(sentence.text.slice(match.index, match.index + 120))[0];
      const behind = price
        ? sentence.text.slice(match.index + price.end, match.index + price.end + 40)
        : "";
      const name = `${middle}${unit}`.trim();
      const each =
        price && /^\s?(?:per|\/|each|a)\s?(?:\w+\s)?(?:user|seat|licen[cs]e|unit)/i.test(behind);
      const value: EntitlementTerms = {
        name: name[0]!.toUpperCase() + name.slice(1),
        quantity,
        unit: singular(unit),
        price: each ? price.value : null,
        period: each ? periodOf(behind) : null,
        category: categoryOf(name),
      };
      if (
        found.some((other) => other.value.name === value.name && other.value.quantity === quantity)
      )
        continue;
      const focus = {
        start: sentence.start + match.index,
        end: sentence.start + match.index + whole.length,
      };
      found.push(findingAt(text, value, 0.58, focus));
      if (found.length >= 20) return found;
    }
  }
  return found;
}

/** What was bought: rows of tables of items, else what sentences grant. */
export function findEntitlements(text: ContractText): Found {
  const rows = fromTables(text);
  return rows.length > 0 ? rows : fromSentences(text);
}
