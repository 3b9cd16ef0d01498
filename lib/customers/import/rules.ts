import { dayFields, fieldNames, type Field } from "../import-columns/schema";
import { csvLine } from "@/lib/platform/csv";
import { matchKeys, type ImportState, type MatchKey, type Show } from "./schema";
import type { Counts, Fault, FaultKind, Import, ImportRow, Plan } from "./types";

export const faultNames: Record<FaultKind, string> = {
  missing_name: "Missing name",
  amount_unreadable: "Amount unreadable",
  negative_amount: "Negative amount",
  impossible_date: "Impossible date",
  unknown_stage: "Unknown stage",
  unknown_owner: "Unknown owner",
  bad_email: "Bad e-mail",
  same_key: "Same key twice",
  wrong_fields: "Wrong number of fields",
};

export const keyNames: Record<MatchKey, string> = {
  name: "name",
  domain: "domain",
  salesforce_id: "Salesforce id",
  hubspot_id: "HubSpot id",
};

/** What would be right, for faults that the database found as well. */
export function expectedOf(fault: Fault): string {
  if (fault.kind === "wrong_fields") return `${fault.expected} fields, as in the header`;
  if (fault.expected) return fault.expected;
  if (fault.kind === "same_key" && fault.row)
    return `A customer once; row ${fault.row} is the same one and says something else or nothing new`;
  if (fault.kind === "same_key")
    return "One customer to find; several have this key. Merge them, or match by another one";
  return "An active CSM";
}

/** Which column a fault is about, by its name in the file. */
export const columnOf = (fault: Fault, labels: string[]): string | null =>
  fault.column === null || fault.column === undefined ? null : (labels[fault.column] ?? null);

/** The fault in one line, for the column of reasons in the file that comes back. */
export function reasonOf(fault: Fault, labels: string[]): string {
  const where = columnOf(fault, labels);
  const said = fault.value === "" ? "empty" : `“${fault.value}”`;
  return `${faultNames[fault.kind]}${where ? ` in ${where}` : ""}: ${said}. ${expectedOf(fault)}`;
}

const movedReason =
  "Changed meanwhile: what this row concerns was changed after the dry run. Import the row again";

/** The name of the column of reasons; it is no header when the file comes back corrected. */
export const reasonHeader = "Reason";

/** The head of the file of bad rows. */
export const badRowsHead = (labels: string[]) => csvLine([...labels, reasonHeader]);

/** A bad row as it came, with the reason behind it. Formulas are marked as text. */
export function badRowLine(
  row: Pick<ImportRow, "cells" | "faults" | "state">,
  labels: string[],
): string {
  const cells = Array.from(
    { length: Math.max(labels.length, row.cells.length) },
    (_, at) => row.cells[at] ?? "",
  );
  // The reason keeps its column; what a row has too much stands behind it.
  const reason =
    row.state === "moved"
      ? movedReason
      : (row.faults ?? []).map((fault) => reasonOf(fault, labels)).join("; ");
  return csvLine([...cells.slice(0, labels.length), reason, ...cells.slice(labels.length)]);
}

/** A day of the file that can be read both ways. */
type DayDoubt = { column: number; example: string };
export type Question =
  | { kind: "name"; guess: number | null; headless: boolean; days: DayDoubt | null }
  | ({ kind: "day_order" } & DayDoubt);

/** What has to be known before anything else, asked at once; or null. */
export function questionOf(
  file: Pick<Import, "header_row" | "columns" | "options" | "headers"> & {
    source: Pick<Import["source"], "profiles">;
  },
): Question | null {
  const { columns, options, source } = file;
  const column = options.day_order
    ? -1
    : columns.findIndex(
        (field, at) =>
          field !== null && dayFields.has(field) && Boolean(source.profiles[at]?.doubt),
      );
  const days = column === -1 ? null : { column, example: source.profiles[column]!.doubt! };
  const guess = columns.indexOf("name");
  const headless = file.header_row === 0;
  if (guess === -1 || (headless && file.headers.length > 1 && !options.name_known))
    return { kind: "name", guess: guess === -1 ? null : guess, headless, days };
  return days && { kind: "day_order", ...days };
}

/** The strictest key whose column is filled in every row; else the name, which every row has. */
export function likelyKey(columns: (Field | null)[], filled: number[], rows: number): MatchKey {
  const strict: MatchKey[] = ["salesforce_id", "hubspot_id"];
  return (
    strict.find((key) => columns.includes(key) && filled[columns.indexOf(key)] === rows) ?? "name"
  );
}

/** The keys a file has a column for. */
export const keysIn = (columns: (Field | null)[]): MatchKey[] =>
  matchKeys.filter((key) => columns.includes(key));

const working: ReadonlySet<ImportState> = new Set(["checking", "matching", "running", "undoing"]);
export const isWorking = (state: ImportState) => working.has(state);

/** Silence of this length means that whoever worked on it is gone. A chunk takes well under a second. */
const silence = 15_000;
export const isStalled = (file: Pick<Import, "state" | "updated_at">, now: number) =>
  isWorking(file.state) && now - Date.parse(file.updated_at) > silence;

/** How far the work of a state is, of how much. */
export function progressOf(file: Counts & { state: ImportState }): { value: number; max: number } {
  const good = file.total - file.faulty;
  if (file.state === "reading") return { value: file.staged, max: file.total };
  if (file.state === "checking") return { value: file.checked / 2, max: file.total };
  if (file.state === "matching")
    return { value: Math.min(file.total, (file.total + file.reached) / 2), max: file.total };
  if (file.state === "running") return { value: file.applied + file.moved, max: good };
  const changed = file.to_create + file.to_update - file.moved;
  return { value: file.undone + file.kept, max: Math.max(changed, 1) };
}

export const stateNames: Record<ImportState, string> = {
  reading: "Not read to the end",
  mapping: "Waiting for its columns",
  checking: "Dry run",
  matching: "Dry run",
  checked: "Ready to import",
  running: "Importing",
  done: "Imported",
  undoing: "Being undone",
  undone: "Undone",
};

/** What a finished, unfinished or planned import is about, in figures. */
export function summaryOf(
  file: Counts & { state: ImportState },
  write: (value: number) => string,
): string {
  const rows = (count: number) => `${write(count)} ${count === 1 ? "row" : "rows"}`;
  const back = file.faulty + file.moved;
  if (file.state === "done")
    return back === 0
      ? `${rows(file.applied)} in`
      : `${rows(file.applied)} in, ${write(back)} back`;
  if (file.state === "undone")
    return file.kept === 0
      ? `${rows(file.undone)} taken back`
      : `${rows(file.undone)} taken back, ${write(file.kept)} kept`;
  if (file.state === "checked")
    return `${rows(file.total - file.faulty)} to import, ${write(file.faulty)} with faults`;
  return rows(file.total);
}

/** The rows that a list shows, in words. */
export const showNames: Record<Show, string> = {
  create: "New",
  update: "Updated",
  unchanged: "Unchanged",
  faulty: "With faults",
  notes: "With values left out",
  moved: "Changed meanwhile",
  kept: "Kept by undo",
  all: "All rows",
};

const recordNames = { customer: "", person: "Person ", contract: "Contract " };
const factNames: { [fact: string]: string } = {
  arr: "ARR",
  renewal_date: "renewal date",
  salesforce_id: "Salesforce id",
  hubspot_id: "HubSpot id",
  file_name: "title",
  contract_term: "term",
  start_date: "start",
  end_date: "end",
  csm_id: "owner",
  email: "e-mail",
};

const say = (value: unknown) =>
  value === null || value === undefined || value === ""
    ? "nothing"
    : String(value).replaceAll("_", " ");
const factName = (fact: string) => factNames[fact] ?? fact;

/** "ARR 1200 → 1500", "Person Anna Berg": what happens to a row, part by part. */
export function changesOf(plan: Plan | null): string[] {
  if (!plan) return [];
  const changes: string[] = [];
  for (const record of ["customer", "person", "contract"] as const) {
    for (const [fact, [before, after]] of Object.entries(plan[record] ?? {}))
      changes.push(`${recordNames[record]}${factName(fact)} ${say(before)} → ${say(after)}`);
    const made = plan[`${record}_new`];
    if (made && record === "customer") {
      const facts = Object.entries(made).filter(
        ([fact]) => !["name", "csm_id", "currency"].includes(fact),
      );
      changes.push(...facts.map(([fact, value]) => `${factName(fact)} ${say(value)}`));
    } else if (made)
      changes.push(`${recordNames[record]}${say(made.name ?? made.file_name)} added`);
  }
  return changes;
}

/** The names of fields as choices, for the mapping. */
export const fieldChoices = Object.entries(fieldNames) as [Field, string][];
