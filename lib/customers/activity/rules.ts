import * as z from "zod";
import type { ActivityRow } from "./types";

const entities: Record<string, string> = {
  customers: "Customer",
  stakeholders: "Person",
  contracts: "Contract",
  entitlements: "Entitlement",
  meetings: "Meeting",
  transcripts: "Transcript",
  insights: "Insight",
  promises: "Promise",
  customer_notes: "Note",
  csm_pulses: "Pulse",
  agent_sessions: "Agent session",
  approvals: "Approval",
  training_progress: "Training progress",
};

const actions: Record<string, string> = {
  created: "added",
  updated: "changed",
  deleted: "removed",
};

/** Columns as people say them; one without an entry reads as its own name with blanks. */
const fields: Record<string, string> = {
  arr: "ARR",
  csm_id: "CSM",
  org_id: "Organization",
  salesforce_id: "Salesforce id",
  hubspot_id: "HubSpot id",
  linkedin_url: "LinkedIn",
  is_primary: "Primary",
  file_name: "Title",
  meeting_url: "Link",
  health_score: "Health",
  archived_at: "Archived",
  scheduled_at: "When",
  happened_at: "When",
};

/** What the product derives by itself, and ids that say nothing to people. */
const quiet = new Set([
  "id",
  "customer_id",
  "created_at",
  "created_by",
  "author_id",
  "user_id",
  "metadata",
  "silent_after",
  "last_touch_at",
  "health_band",
  "touch_gap_days",
  "invited_until",
  "session_id",
  "contract_id",
  "meeting_id",
  "merged_into",
  "with",
]);

export function activityTitle(
  row: Pick<ActivityRow, "entity_type" | "action" | "new_values">,
): string {
  if (row.action === "merged") return `Merged with ${String(row.new_values?.with)}`;
  if (row.action === "unmerged") return `Merge with ${String(row.new_values?.with)} undone`;
  if (row.new_values && "merged_into" in row.new_values && row.action === "updated") {
    return row.new_values.merged_into ? "Merged into another customer" : "Merge undone";
  }
  if (
    row.entity_type === "customers" &&
    row.new_values &&
    "archived_at" in row.new_values &&
    row.action === "updated"
  ) {
    return row.new_values.archived_at ? "Customer archived" : "Customer restored";
  }
  const entity = entities[row.entity_type ?? ""] ?? fieldName(row.entity_type ?? "record");
  return `${entity} ${actions[row.action] ?? row.action}`;
}

export function fieldName(column: string): string {
  const known = fields[column];
  if (known) return known;
  const words = column.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export type Change = { field: string; before: unknown; after: unknown };

/** What changed, column by column; ids and what follows by itself are left out. */
export function changesOf(row: Pick<ActivityRow, "old_values" | "new_values">): Change[] {
  const before = row.old_values ?? {};
  const after = row.new_values ?? {};
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((column) => !quiet.has(column))
    .map((column) => ({
      field: column,
      before: before[column] ?? null,
      after: after[column] ?? null,
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** Whether a record says anything: a change of what follows by itself has its own record where it began. */
export function saysSomething(
  row: Pick<ActivityRow, "action" | "old_values" | "new_values">,
): boolean {
  return (
    row.action !== "updated" ||
    changesOf(row).length > 0 ||
    "archived_at" in (row.new_values ?? {}) ||
    "merged_into" in (row.new_values ?? {})
  );
}

/** People that a page of records mentions: who did it, and who was or became the CSM. */
export function peopleIn(rows: ActivityRow[]): string[] {
  const found = rows.flatMap((row) => [
    row.user_id,
    row.old_values?.csm_id,
    row.new_values?.csm_id,
  ]);
  return [...new Set(found.filter((id): id is string => typeof id === "string"))];
}

/** The place of a record in the log, as one word of an address. */
export function writeMark(row: Pick<ActivityRow, "created_at" | "id">): string {
  return `${row.created_at}~${row.id}`;
}

const markSchema = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

export function readMark(word: string | undefined): { at: string; id: string } | null {
  // A plus in an address reads as a blank when somebody typed it by hand.
  const read = markSchema.safeParse(word?.replaceAll(" ", "+").split("~"));
  return read.success ? { at: read.data[0], id: read.data[1] } : null;
}
