import { undoDays } from "../bulk/rules";
import { mergeFields, type MergeField } from "./schema";
import type {
  Candidate,
  DuplicateGroup,
  DuplicatePair,
  DuplicateReason,
  Kept,
  MergeRecord,
} from "./types";

export const mergeFieldNames: Record<MergeField, string> = {
  name: "Name",
  domain: "Domain",
  industry: "Industry",
  size: "Size",
  stage: "Stage",
  arr: "ARR",
  renewal_date: "Renewal date",
  salesforce_id: "Salesforce id",
  hubspot_id: "HubSpot id",
  owner: "CSM",
};

/** At most so many become one at a time: more cannot be compared side by side. */
const most = 5;

/**
 * Groups of customers that may be one: whoever is paired with somebody of a group belongs to it. A group that would grow
 * beyond five is proposed in parts; merging the first part makes room for the rest.
 */
export function groupPairs(pairs: DuplicatePair[], customers: Candidate[]): DuplicateGroup[] {
  const known = new Map(customers.map((customer) => [customer.id, customer]));
  const groups: { ids: Set<string>; reasons: Set<DuplicateReason> }[] = [];
  for (const { a, b, reasons } of pairs) {
    if (!known.has(a) || !known.has(b)) continue;
    const left = groups.find(({ ids }) => ids.has(a));
    const right = groups.find(({ ids }) => ids.has(b));
    if (left && left === right) {
      for (const reason of reasons) left.reasons.add(reason);
    } else if (!left && !right) {
      groups.push({ ids: new Set([a, b]), reasons: new Set(reasons) });
    } else {
      const into = left ?? right!;
      const others = left && right ? right.ids : new Set([left ? b : a]);
      if (into.ids.size + others.size > most) continue;
      for (const id of others) into.ids.add(id);
      for (const reason of [...reasons, ...(left && right ? right.reasons : [])])
        into.reasons.add(reason);
      if (left && right) groups.splice(groups.indexOf(right), 1);
    }
  }
  return groups.map(({ ids, reasons }) => ({
    customers: [...ids].map((id) => known.get(id)!),
    reasons: [...reasons],
  }));
}

const reasonNames: Record<DuplicateReason, string> = {
  domain: "same domain",
  salesforce_id: "same Salesforce id",
  hubspot_id: "same HubSpot id",
  same_name: "same name",
  like_name: "names are alike",
};

/** "Same domain, names are alike". */
export function reasonsInWords(reasons: DuplicateReason[]): string {
  const words = reasons.map((reason) => reasonNames[reason]).join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The value of a field, to tell whether two customers say the same. */
export function valueOf(customer: Candidate, field: MergeField): string | null {
  if (field === "owner") return customer.owner?.id ?? null;
  if (field === "arr") return customer.arr === null ? null : `${customer.arr} ${customer.currency}`;
  const value = customer[field];
  return value === null || value === "" ? null : String(value);
}

/** The fields in which the customers differ; only those are worth a choice. */
export function differences(customers: Candidate[]): MergeField[] {
  return mergeFields.filter(
    (field) => new Set(customers.map((customer) => valueOf(customer, field))).size > 1,
  );
}

/** Who stays unless somebody says otherwise: the linked one, else the one with most people, else the oldest. */
export function likelySurvivor(customers: Candidate[]): Candidate {
  return customers.toSorted(
    (a, b) =>
      Number(b.link_state === "joined") - Number(a.link_state === "joined") ||
      b.people - a.people ||
      a.created_at.localeCompare(b.created_at),
  )[0]!;
}

/** The survivor's own values, and where it has none the first one that somebody else has. */
export function likelyChoices(
  customers: Candidate[],
  survivor: Candidate,
): Partial<Record<MergeField, string>> {
  const order = [survivor, ...customers.filter(({ id }) => id !== survivor.id)];
  return Object.fromEntries(
    differences(customers).map((field) => [
      field,
      (order.find((customer) => valueOf(customer, field) !== null) ?? survivor).id,
    ]),
  );
}

/** Why these cannot become one, or null. The database refuses the same. */
export function hindrance(customers: Candidate[]): string | null {
  const linked = customers.filter(({ link_state }) => link_state === "joined");
  if (linked.length < 2) return null;
  const names = linked.map(({ name }) => name).join(" and ");
  return `${names} each have an organization of their own, with people who sign in there. Two organizations cannot become one; keep these customers apart.`;
}

const tableNames: Record<string, [one: string, many: string]> = {
  stakeholders: ["person", "people"],
  contracts: ["contract", "contracts"],
  meetings: ["meeting", "meetings"],
  customer_notes: ["note", "notes"],
  insights: ["insight", "insights"],
  agent_sessions: ["agent session", "agent sessions"],
  training_progress: ["training", "trainings"],
  health_snapshots: ["health score", "health scores"],
  attention_items: ["open item", "open items"],
};

function tableWords(table: string, count: number): string {
  const bare = table.replace(/^public\./, "");
  const [one, many] = tableNames[bare] ?? ["other row", "other rows"];
  return `${count} ${count === 1 ? one : many}`;
}

/** "4 people, 2 contracts and 3 notes moved", or that nothing hung on the others. */
export function movedWords(counts: Record<string, number>): string {
  const summed = new Map<string, number>();
  for (const [table, count] of Object.entries(counts)) {
    const bare = table.replace(/^public\./, "");
    const key = bare in tableNames ? bare : "other";
    summed.set(key, (summed.get(key) ?? 0) + count);
  }
  const order = [...Object.keys(tableNames), "other"];
  const parts = order.flatMap((key) =>
    summed.has(key) ? [tableWords(key, summed.get(key)!)] : [],
  );
  if (parts.length === 0) return "Nothing hung on the others";
  const list =
    parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
  return `${list} moved`;
}

/** What an undo left, in words. */
export function keptWords(kept: Kept): string {
  if (kept.table) return `${tableWords(kept.table, kept.count ?? 0)} removed or moved since`;
  const name = mergeFieldNames[kept.field as MergeField] ?? kept.field ?? "a field";
  const value = kept.value === null || kept.value === undefined ? "empty" : String(kept.value);
  return `${name} was changed since and stays ${value}`;
}

export function canUndoMerge(merge: Pick<MergeRecord, "state" | "created_at">, now: Date): boolean {
  const age = now.getTime() - Date.parse(merge.created_at);
  return merge.state === "done" && age < undoDays * 86_400_000;
}
