import { fieldNamed, fields, labelOf, readValue, valueWords } from "../contract-fields/rules";
import type { FieldName } from "../contract-fields/types";
import type { ContractTerms, Finding } from "../contract-terms/types";
import type { Added, Decision } from "./schema";
import type {
  BaseContract,
  EvidenceInput,
  Reading,
  ReviewItem,
  SecondReading,
  Settled,
  TermChange,
} from "./types";

/** Below this a value asks for a look before it is kept. */
export const sureFrom = 0.7;

/** How sure the reader was, as a word; the figure stands beside it. */
export function sureness(confidence: number): "Sure" | "Likely" | "Take a look" {
  if (confidence >= 0.9) return "Sure";
  return confidence >= sureFrom ? "Likely" : "Take a look";
}

/** Whether a person has to say something about it: the reader was not sure, or two readers differ. */
export const asksForLook = (item: ReviewItem) => item.confidence < sureFrom || item.other !== null;

const folded = (name: FieldName, value: unknown) =>
  valueWords(name, value)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What was read, as a list of single values in the order of the fields, the second reading beside the first. */
export function reviewItems(terms: ContractTerms, second: SecondReading | null): ReviewItem[] {
  return fields.flatMap(({ name, many }) => {
    const read = terms[name] as Finding<unknown> | Finding<unknown>[] | null;
    const found = Array.isArray(read) ? read : read ? [read] : [];
    const others = (second?.findings ?? []).filter(({ field }) => field === name);
    const same = (one: Reading, two: Reading) =>
      folded(name, one.value) === folded(name, two.value);
    const items: ReviewItem[] = found.map((finding, at) => {
      const agreed = others.some((other) => same(finding, other));
      const differs = !many && !agreed ? (others[0] ?? null) : null;
      return {
        ...finding,
        key: `${name}.${at}`,
        field: name,
        method: "rules",
        agreed,
        other: differs,
      };
    });
    const alone = others.filter((other) =>
      many ? !found.some((finding) => same(finding, other)) : found.length === 0,
    );
    const more = (many ? alone : alone.slice(0, 1)).map((reading, at): ReviewItem => ({
      value: reading.value,
      confidence: reading.confidence,
      evidence: reading.evidence,
      key: `${name}.m${at}`,
      field: name,
      method: "model",
      agreed: false,
      other: null,
    }));
    return [...items, ...more];
  });
}

const citePlace = ({ page, quote, start, end }: Reading["evidence"]) => ({
  page,
  quote,
  span_start: start,
  span_end: end,
});

const cite = ({ evidence, confidence }: Reading) => ({ ...citePlace(evidence), confidence });

const nowhere = { page: null, quote: null, span_start: null, span_end: null, confidence: null };

type Kept = { field: FieldName; value: unknown };

/** A decision about one value as evidence, and the value that stays of it. */
function decide(item: ReviewItem, decision: Decision | undefined) {
  const { field, method } = item;
  const mine = { field, proposed: item.value, method, ...cite(item) };
  const rejected: EvidenceInput = { ...mine, value: null, state: "rejected" };
  if (!decision) {
    // Nobody looked at what asked for a look: that is no decision.
    if (asksForLook(item)) return { fault: "Keep, correct or reject this value." };
    return {
      rows: [{ ...mine, value: item.value, state: "confirmed" as const }],
      value: item.value,
    };
  }
  if (decision.state === "rejected") return { rows: [rejected] };
  if (decision.state === "other" && item.other) {
    const taken: EvidenceInput = {
      field,
      proposed: item.other.value,
      value: item.other.value,
      method: method === "rules" ? "model" : "rules",
      state: "confirmed",
      ...cite(item.other),
    };
    return { rows: [taken, rejected], value: item.other.value };
  }
  if (decision.state === "corrected") {
    const read = readValue(fieldNamed(field)!.kind, decision.parts ?? {});
    if (!read.ok) return { fault: read.message };
    const changed = valueWords(field, read.value) !== valueWords(field, item.value);
    const row: EvidenceInput = {
      ...mine,
      value: read.value,
      state: changed ? "corrected" : "confirmed",
    };
    return { rows: [row], value: read.value };
  }
  return { rows: [{ ...mine, value: item.value, state: "confirmed" as const }], value: item.value };
}

/** A term as the contract keeps it: periods in words, since people read and change them as words. */
function stored(field: FieldName, value: unknown): unknown {
  const kind = fieldNamed(field)!.kind;
  return kind === "period" || kind === "renewal" ? valueWords(field, value) : value;
}

/** Whom the contract is with: the party that is called most like the customer, else the last one named. */
export function counterparty(parties: { name: string }[], customer: string): string | null {
  const words = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2),
    );
  const wanted = words(customer);
  const shared = parties.map(
    ({ name }) => [...words(name)].filter((word) => wanted.has(word)).length,
  );
  const best = Math.max(0, ...shared);
  return (best > 0 ? parties[shared.indexOf(best)] : parties.at(-1))?.name ?? null;
}

/**
 * What a person decided, as it is written: terms by name, line items, and a row of evidence for each value. With a base
 * contract only what an amendment may change is written; lists are added to what the contract already says.
 */
export function settle(
  items: readonly ReviewItem[],
  input: { decisions: readonly Decision[]; added: readonly Added[] },
  about: { customer: string; missing: readonly string[]; base: BaseContract | null },
): { ok: true; settled: Settled } | { ok: false; faults: Record<string, string> } {
  const decisions = new Map(input.decisions.map((decision) => [decision.key, decision]));
  const faults: Record<string, string> = {};
  const evidence: EvidenceInput[] = [];
  const kept: Kept[] = [];
  let from: string | null = null;
  const keep = (field: FieldName, value: unknown, rows: EvidenceInput[]) => {
    if (about.base && field === "effective_date" && typeof value === "string") from = value;
    if (about.base && !fieldNamed(field)!.amends) return;
    evidence.push(...rows);
    if (value !== undefined) kept.push({ field, value });
  };
  for (const item of items) {
    const decided = decide(item, decisions.get(item.key));
    if (decided.fault) faults[item.key] = decided.fault;
    else keep(item.field, decided.value, decided.rows!);
  }
  for (const [at, { field, parts, place }] of input.added.entries()) {
    const read = readValue(fieldNamed(field)!.kind, parts);
    if (read.ok)
      keep(field, read.value, [
        {
          field,
          proposed: null,
          value: read.value,
          method: "person",
          state: "confirmed",
          ...nowhere,
          ...(place && citePlace(place)),
        },
      ]);
    else faults[`added.${at}`] = read.message;
  }
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, settled: { ...termsOf(kept, about), evidence, from } };
}

function termsOf(
  kept: readonly Kept[],
  about: { customer: string; missing: readonly string[]; base: BaseContract | null },
) {
  const terms: Record<string, unknown> = {};
  for (const { name, many } of fields) {
    const values = kept.filter(({ field }) => field === name).map(({ value }) => value);
    if (values.length === 0 || name === "entitlements" || name === "amends") continue;
    const before = about.base?.terms[name];
    terms[name] = !many
      ? stored(name, values.at(-1))
      : [...new Set([...(Array.isArray(before) ? (before as unknown[]) : []), ...values])];
  }
  if (!about.base) {
    if (Array.isArray(terms.parties))
      terms.counterparty = counterparty(terms.parties as { name: string }[], about.customer);
    if (about.missing.length > 0) terms.missing_info = about.missing;
  }
  const entitlements = kept
    .filter(({ field }) => field === "entitlements")
    .map(({ value }) => value);
  return { terms, entitlements };
}

/** What an amendment would change, term by term, for people. */
export function termChanges(base: BaseContract, terms: Record<string, unknown>): TermChange[] {
  return Object.entries(terms).flatMap(([name, value]) => {
    const [before, after] = [valueWords(name, base.terms[name]), valueWords(name, value)];
    return before === after ? [] : [{ name, label: labelOf(name), before, after }];
  });
}

/** The contract that a document says it amends: by its date, else by words of its title; null where none fits. */
export function proposeBase(
  terms: ContractTerms,
  contracts: readonly Pick<BaseContract, "id" | "title" | "start_date" | "terms">[],
): string | null {
  if (!terms.amends) return null;
  const { title, date } = terms.amends.value;
  const words = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]{3,}/gu)
        ?.filter((word) => word !== "the") ?? [],
    );
  const named = words(title ?? "");
  const scored = contracts.map((contract) => {
    const { agreement_date, effective_date } = contract.terms;
    const dated =
      date !== null && [agreement_date, effective_date, contract.start_date].includes(date);
    const shared = [...words(contract.title)].filter((word) => named.has(word)).length;
    return { id: contract.id, score: (dated ? 10 : 0) + shared };
  });
  const best = scored.toSorted((one, two) => two.score - one.score)[0];
  if (!best) return null;
  return best.score > 0 || contracts.length === 1 ? best.id : null;
}
