import { bareDomain, isDomain } from "../customer/schema";
import { dayOrderOf, readDay } from "../day/rules";
import type { Record } from "../import-file/types";
import { decimalSignOf, readAmount, type DecimalSign } from "../money/rules";
import { readSize, readStage, readStatus } from "../import-words/rules";
import { dayFields, fields, headerWords, type Field } from "./schema";
import type { Head, Profile } from "./types";

/** A header as it is compared: without case, accents, signs and what stands in brackets. */
export function plainHeader(text: string): string {
  return text
    .slice(0, 200)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/ (in )?(eur|usd|gbp|chf|euro|euros|dollar)$/, "")
    .trim();
}

const fieldsOf = new Map<string, Field[]>();
for (const field of fields) {
  for (const word of headerWords[field].split("|")) {
    const key = word.trim();
    fieldsOf.set(key, [...(fieldsOf.get(key) ?? []), field]);
  }
}

/** "Contract value p.a." is the contract value. */
const yearly =
  / (p ?a|per annum|per year|yearly|annual|pro jahr|im jahr|jahrlich|par an|annuel|annuelle|al ano|anual|por ano|per jaar|p ?j)$/;
const deals = ["arr", "contract_value", "currency"];
const isOfPerson = (field: Field) => field.startsWith("person_");

/** What a header may mean. Exports of several records name the record first: "Deal - Value", "Person - Name". */
function candidates(label: string): Field[] {
  const whole = plainHeader(label);
  const plain = fieldsOf.has(whole) ? whole : whole.replace(yearly, "");
  const known = fieldsOf.get(plain);
  if (known) return known;
  const [, record, rest] = /^(\w+) (.+)$/.exec(plain) ?? [];
  const named = fieldsOf.get(rest ?? "") ?? [];
  if (/^(organi[sz]ation|company|account|customer|client)$/.test(record ?? ""))
    return named.filter((field) => !isOfPerson(field));
  if (/^(deal|opportunity)$/.test(record ?? ""))
    return named.filter((field) => deals.includes(field));
  if (/^(person|contact)$/.test(record ?? "")) return named.filter(isOfPerson);
  return [];
}

const isMail = (text: string) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text.trim());
const isNumber = (text: string) => {
  const amount = /\d/.test(text) ? readAmount(text) : null;
  return Boolean(amount && (amount.ok || /negative|decimals/.test(amount.message)));
};
const isSite = (text: string) =>
  !text.includes("@") && !/\s/.test(text.trim()) && isDomain(bareDomain(text));
const isDay = (text: string) => {
  const day = readDay(text);
  return day.ok || day.why === "doubt";
};
/** Whether a cell holds a value rather than the name of a column. */
const isValue = (text: string) => isMail(text) || isNumber(text) || isSite(text) || isDay(text);

/** Finds the row of headers among the first ones: reports put titles over it, pasted cells have none. */
export function findHead(records: Record[]): Head {
  const counted = records.slice(0, 10).map((record) => ({
    record,
    known: record.cells.filter((cell) => candidates(cell).length > 0).length,
    values: record.cells.filter(isValue).length,
  }));
  const best = counted.find(({ known, values }) => known >= 2 && known > values);
  const first = counted[0]!;
  const alone = first.values === 0 && (first.known > 0 || hasValuesBelow(records));
  const head = best?.record ?? (alone ? first.record : null);
  if (!head)
    return { row: 0, labels: labelsOf(Array.from({ length: usualWidth(records) }, () => "")) };
  return { row: head.no, labels: labelsOf(head.cells) };
}

/** A first row without values over columns of values is a row of names, in whatever language. */
function hasValuesBelow(records: Record[]): boolean {
  const below = records.slice(1, 30);
  return (records[0]?.cells ?? []).some(
    (cell, at) =>
      cell.trim() !== "" &&
      below.length > 0 &&
      below.filter((record) => isValue(record.cells[at] ?? "")).length > below.length / 2,
  );
}

function usualWidth(records: Record[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

/** A name for each column: missing ones are numbered, repeated ones counted. */
export function labelsOf(cells: string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = cell.replace(/\s+/g, " ").trim().slice(0, 100) || `Column ${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Reads every column once for what its values prove. */
export function profileColumns(records: Record[], head: Head): Profile[] {
  const rows = records.filter(({ no }) => no > head.row);
  return head.labels.map((_, at) => {
    const values = rows.map(({ cells }) => cells[at]?.trim() ?? "").filter((value) => value !== "");
    const signs = new Set<DecimalSign>();
    for (const value of values) {
      const sign = /\d[.,]\d/.test(value) ? decimalSignOf(value) : null;
      if (sign) signs.add(sign);
    }
    return {
      filled: values.length,
      samples: [...new Set(values.slice(0, 200))].slice(0, 5).map((value) => value.slice(0, 80)),
      ...dayOrderOf(values),
      decimal: signs.size === 1 ? [...signs][0]! : null,
    };
  });
}

const share = (values: string[], test: (text: string) => boolean) =>
  values.length === 0 ? 0 : values.filter(test).length / values.length;

/** Whether the values of a column can be what a field holds; texts can be anything. */
function fits(field: Field, values: string[], least: number): boolean {
  if (values.length === 0) return true;
  if (field === "person_email") return share(values, (text) => text.includes("@")) >= least;
  if (field === "stage") return share(values, (text) => readStage(text) !== null) >= least;
  if (field === "contract_status")
    return share(values, (text) => readStatus(text) !== null) >= least;
  if (field === "size") return share(values, (text) => readSize(text) !== null) >= least;
  if (field === "domain") return share(values, isSite) >= least;
  if (field === "salesforce_id")
    return share(values, (text) => /^[a-zA-Z0-9-]{3,40}$/.test(text)) >= least;
  if (field === "hubspot_id") return share(values, (text) => /^\d{3,20}$/.test(text)) >= least;
  if (field === "arr" || field === "contract_value") return share(values, isNumber) >= least;
  if (dayFields.has(field)) return share(values, isDay) >= least;
  return true;
}

/**
 * Which field each column fills. Plain headers go first, then those that may mean several things, then columns whose
 * values alone give them away. `known` is how the person mapped the same headers before, which goes before everything.
 */
export function recogniseColumns(
  records: Record[],
  head: Head,
  known: ReadonlyMap<string, Field | null> = new Map(),
): (Field | null)[] {
  const rows = records.filter(({ no }) => no > head.row).slice(0, 200);
  const values = head.labels.map((_, at) =>
    rows.map(({ cells }) => cells[at]?.trim() ?? "").filter((value) => value !== ""),
  );
  const columns: (Field | null)[] = head.labels.map(() => null);
  const taken = new Set<Field>();
  const settled = new Set<number>();
  const give = (at: number, field: Field | null) => {
    settled.add(at);
    if (field === null || taken.has(field)) return;
    columns[at] = field;
    taken.add(field);
  };
  for (const [at, label] of head.labels.entries()) {
    if (known.has(label)) give(at, known.get(label) ?? null);
  }
  const offered = head.labels.map((label) => (head.row === 0 ? [] : candidates(label)));
  const plain = (fieldsHere: Field[]) => fieldsHere.length === 1;
  for (const [at, list] of offered.entries()) {
    // A handful of odd values are faults of rows; a column full of them is another column.
    const least = values[at]!.length < 5 ? 0 : 0.3;
    if (!settled.has(at) && plain(list) && fits(list[0]!, values[at]!, least)) give(at, list[0]!);
  }
  for (const [at, list] of offered.entries()) {
    if (settled.has(at)) continue;
    const field = list.find(
      (one) => !taken.has(one) && fits(one, values[at]!, 0.5) && !belongsElsewhere(one, taken),
    );
    if (field) give(at, field);
  }
  for (const [at] of offered.entries()) {
    if (settled.has(at) || values[at]!.length === 0) continue;
    const field = byValues(values[at]!, head.row === 0).find((one) => !taken.has(one));
    if (field) give(at, field);
  }
  return columns;
}

/** "Name" beside "First name" is a surname's neighbour, and "Status" beside a contract is the contract's. */
function belongsElsewhere(field: Field, taken: Set<Field>): boolean {
  if (field === "person_name") return taken.has("person_first");
  if (field === "person_last") return !taken.has("person_first");
  return false;
}

/** What values alone say. In a file without headers amounts, days and names count too; with headers they were named. */
function byValues(values: string[], headless: boolean): Field[] {
  if (share(values, isMail) > 0.8) return ["person_email"];
  if (share(values, (text) => /^001[a-zA-Z0-9]{12}([a-zA-Z0-9]{3})?$/.test(text)) > 0.8)
    return ["salesforce_id"];
  if (share(values, isSite) > 0.8) return ["domain"];
  if (!headless) return [];
  if (share(values, (text) => readStage(text) !== null) > 0.8) return ["stage"];
  if (share(values, isDay) > 0.8 && share(values, (text) => /^\d{5}$/.test(text)) < 0.5)
    return ["renewal_date"];
  if (share(values, isNumber) > 0.8) return ["arr"];
  const texts = share(values, (text) => /\p{L}{2}/u.test(text));
  return texts > 0.8 && new Set(values).size > values.length * 0.9 ? ["name"] : [];
}
