import type { ContractPeriod, EntitlementTerms } from "../contract-terms/types";
import { isDay } from "../customer/schema";
import { readAmount, writeAmount } from "../money/rules";
import type { Draft, Field, FieldKind, FieldName, Part, ReadValue } from "./types";

/** The terms of a contract in the order in which people read them. */
export const fields: readonly Field[] = [
  { name: "title", label: "Title", kind: "text", group: "Document" },
  { name: "parties", label: "Party", kind: "party", group: "Document", many: true },
  { name: "agreement_date", label: "Agreement date", kind: "day", group: "Document" },
  { name: "amends", label: "Amends", kind: "base", group: "Document" },
  {
    name: "governing_law",
    label: "Governing law",
    kind: "text",
    group: "Document",
    amends: true,
  },
  { name: "effective_date", label: "Effective date", kind: "day", group: "Term and renewal" },
  {
    name: "expiration_date",
    label: "Expiration date",
    kind: "day",
    group: "Term and renewal",
    amends: true,
  },
  { name: "term", label: "Term", kind: "period", group: "Term and renewal", amends: true },
  {
    name: "auto_renewal",
    label: "Renews by itself",
    kind: "answer",
    group: "Term and renewal",
    amends: true,
  },
  {
    name: "renewal_term",
    label: "Renewal term",
    kind: "renewal",
    group: "Term and renewal",
    amends: true,
  },
  {
    name: "notice_days",
    label: "Notice, days",
    kind: "days",
    group: "Term and renewal",
    amends: true,
  },
  { name: "annual_value", label: "Annual value", kind: "amount", group: "Money", amends: true },
  { name: "total_value", label: "Total value", kind: "amount", group: "Money", amends: true },
  { name: "currency", label: "Currency", kind: "text", group: "Money", amends: true },
  {
    name: "pricing_terms",
    label: "Pricing term",
    kind: "long",
    group: "Money",
    many: true,
    amends: true,
  },
  { name: "payment_terms", label: "Payment terms", kind: "long", group: "Money", amends: true },
  {
    name: "entitlements",
    label: "Entitlement",
    kind: "line",
    group: "Entitlements",
    many: true,
    amends: true,
  },
  {
    name: "service_levels",
    label: "Service level",
    kind: "long",
    group: "Service",
    many: true,
    amends: true,
  },
  {
    name: "technical_requirements",
    label: "Technical requirement",
    kind: "long",
    group: "Service",
    many: true,
    amends: true,
  },
  {
    name: "next_steps",
    label: "Next step",
    kind: "long",
    group: "Next steps",
    many: true,
    amends: true,
  },
];

export const groups: readonly string[] = [...new Set(fields.map((field) => field.group))];

const byName = new Map(fields.map((field) => [field.name as string, field]));

/** A field by its name; names that come from stored rows may be of another version. */
export const fieldNamed = (name: string): Field | undefined => byName.get(name);

export const labelOf = (name: string): string =>
  byName.get(name)?.label ??
  (name === "entitlement" ? "Entitlement" : name === "counterparty" ? "Company" : name);

/** The boxes of each kind. */
export const partsOf: Record<FieldKind, readonly Part[]> = {
  text: [{ key: "value", label: "", input: "text" }],
  long: [{ key: "value", label: "", input: "long" }],
  day: [{ key: "value", label: "", input: "day" }],
  days: [{ key: "value", label: "", input: "whole" }],
  amount: [{ key: "value", label: "", input: "amount" }],
  answer: [{ key: "value", label: "", input: "answer" }],
  period: [{ key: "value", label: "", input: "text" }],
  renewal: [{ key: "value", label: "", input: "text" }],
  party: [
    { key: "name", label: "name", input: "text" },
    { key: "role", label: "role", input: "text", optional: true },
  ],
  line: [
    { key: "name", label: "name", input: "text" },
    { key: "quantity", label: "quantity", input: "whole", optional: true },
    { key: "unit", label: "unit", input: "text", optional: true },
    { key: "price", label: "price", input: "amount", optional: true },
    { key: "period", label: "per", input: "text", optional: true },
    { key: "category", label: "category", input: "text", optional: true },
  ],
  base: [
    { key: "title", label: "title", input: "text", optional: true },
    { key: "date", label: "date", input: "day", optional: true },
  ],
};

/** "3 years", "1 month". */
export function writePeriod({ count, unit }: ContractPeriod): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** "3 years", "twelve months" is not read: figures only, so that nothing is guessed. */
export function readPeriod(text: string): ContractPeriod | null {
  const match = /^(\d{1,4})\s+(day|week|month|year)s?$/i.exec(text.trim());
  if (!match) return null;
  return { count: Number(match[1]), unit: match[2]!.toLowerCase() as ContractPeriod["unit"] };
}

type Loose = Record<string, unknown>;
const asText = (value: unknown) => (value === null || value === undefined ? "" : String(value));

/** A value as it stands in its boxes. */
export function writeValue(kind: FieldKind, value: unknown): Draft {
  if (kind === "party" || kind === "base") {
    const of = (value ?? {}) as Loose;
    return Object.fromEntries(partsOf[kind].map(({ key }) => [key, asText(of[key])]));
  }
  if (kind === "line") {
    const line = (value ?? {}) as Partial<EntitlementTerms>;
    return {
      name: asText(line.name),
      quantity: asText(line.quantity),
      unit: asText(line.unit),
      price: line.price == null ? "" : writeAmount(line.price),
      period: asText(line.period),
      category: asText(line.category),
    };
  }
  if (value === null || value === undefined) return { value: "" };
  if (kind === "amount") return { value: writeAmount(Number(value)) };
  if (kind === "answer") return { value: value ? "yes" : "no" };
  if (kind === "period") return { value: writePeriod(value as ContractPeriod) };
  if (kind === "renewal") return { value: asText((value as Loose).text) };
  return { value: asText(value) };
}

const refuse = (message: string): ReadValue => ({ ok: false, message });
const most: Partial<Record<FieldKind, number>> = { text: 250, renewal: 500, long: 5000 };

/** What somebody typed into the boxes of a value; a sentence where it cannot be one. */
export function readValue(kind: FieldKind, draft: Draft): ReadValue {
  const text = (draft.value ?? "").trim();
  if (kind === "party") {
    const name = (draft.name ?? "").trim();
    if (name === "") return refuse("A party has a name.");
    if (name.length > 200) return refuse("A name has at most 200 characters.");
    return { ok: true, value: { name, role: (draft.role ?? "").trim().slice(0, 100) || null } };
  }
  if (kind === "line") return readLine(draft);
  if (kind === "base") {
    const [title, date] = [(draft.title ?? "").trim() || null, (draft.date ?? "").trim() || null];
    if (!title && !date) return refuse("Give the title or the date of what it amends.");
    if (date && !isDay(date)) return refuse("Not a day. Write it like 2026-12-02.");
    return { ok: true, value: { title, date } };
  }
  if (text === "") return refuse("Nothing stands here. Write the value, or reject it.");
  const longest = most[kind];
  if (longest && text.length > longest) return refuse(`At most ${longest} characters.`);
  if (kind === "day")
    return isDay(text) ? { ok: true, value: text } : refuse("Not a day. Write it like 2026-12-02.");
  if (kind === "days")
    return /^\d{1,4}$/.test(text) && Number(text) <= 3650
      ? { ok: true, value: Number(text) }
      : refuse("Whole days, 0 to 3650.");
  if (kind === "amount") {
    const amount = readAmount(text);
    if (!amount.ok) return refuse(amount.message);
    return amount.value === null ? refuse("Write an amount.") : { ok: true, value: amount.value };
  }
  if (kind === "answer")
    return text === "yes" || text === "no"
      ? { ok: true, value: text === "yes" }
      : refuse("Choose yes or no.");
  if (kind === "period") {
    const period = readPeriod(text);
    return period ? { ok: true, value: period } : refuse("Write it like 3 years or 18 months.");
  }
  if (kind === "renewal") return { ok: true, value: { period: readPeriod(text), text } };
  return { ok: true, value: text };
}

function readLine(draft: Draft): ReadValue {
  const of = (key: string) => (draft[key] ?? "").trim();
  if (of("name") === "") return refuse("An entitlement has a name.");
  if (of("name").length > 200) return refuse("A name has at most 200 characters.");
  const quantity = of("quantity").replaceAll(/[,\s]/g, "");
  if (quantity !== "" && !/^\d{1,9}$/.test(quantity))
    return refuse("A quantity is a whole number.");
  const price = readAmount(of("price"));
  if (!price.ok) return refuse(price.message);
  const value: EntitlementTerms = {
    name: of("name"),
    quantity: quantity === "" ? null : Number(quantity),
    unit: of("unit").slice(0, 50) || null,
    price: price.value,
    period: of("period").slice(0, 30) || null,
    category: of("category").slice(0, 100) || null,
  };
  return { ok: true, value };
}

/** A value in one line, for comparing and for lists; days stay ISO. */
export function valueWords(name: FieldName | string, value: unknown): string {
  const kind = byName.get(name)?.kind;
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((one) => valueWords(name, one)).join("; ");
  if (kind === undefined || typeof value !== "object")
    return kind === "amount" && typeof value === "number"
      ? writeAmount(value)
      : kind === "answer"
        ? value
          ? "yes"
          : "no"
        : typeof value === "object"
          ? lineWords(value as Loose)
          : String(value);
  if (kind === "line") return lineWords(value as Loose);
  if (kind === "party") {
    const { name: who, role } = value as Loose;
    return role ? `${asText(who)} (${asText(role)})` : asText(who);
  }
  return Object.values(writeValue(kind, value)).filter(Boolean).join(", ");
}

function lineWords(line: Loose): string {
  const quantity = [asText(line.quantity), asText(line.unit)].filter(Boolean).join(" ");
  const price = line.price == null ? "" : `at ${writeAmount(Number(line.price))}`;
  const period = line.period ? `per ${asText(line.period)}` : "";
  return [asText(line.name), quantity, [price, period].filter(Boolean).join(" ")]
    .filter(Boolean)
    .join(", ");
}
