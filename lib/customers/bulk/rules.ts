import { sizeNames, stageNames } from "../customer/rules";
import type { Size, Stage } from "../customer/schema";
import type { BulkKind } from "./schema";
import type { BulkLeft, BulkOperation } from "./types";

export const undoDays = 30;

export const fieldNames: Record<BulkKind, string> = {
  stage: "stage",
  industry: "industry",
  size: "size",
  renewal_date: "renewal date",
  currency: "currency",
  owner: "CSM",
  archive: "archive",
  restore: "restore",
};

export function customersWord(count: number, write: (count: number) => string = String): string {
  return count === 1 ? "1 customer" : `${write(count)} customers`;
}

/** "Set the stage of 42 customers?" */
export function question(kind: BulkKind, count: number, write?: (count: number) => string): string {
  const many = customersWord(count, write);
  switch (kind) {
    case "owner":
      return `Hand over ${many}?`;
    case "archive":
      return `Archive ${many}?`;
    case "restore":
      return `Restore ${many}?`;
    default:
      return `Set the ${fieldNames[kind]} of ${many}?`;
  }
}

/** The verb of the button that does it. */
export function verb(kind: BulkKind, count: number, write?: (count: number) => string): string {
  const many = customersWord(count, write);
  if (kind === "owner") return `Hand over ${many}`;
  if (kind === "archive") return `Archive ${many}`;
  return kind === "restore" ? `Restore ${many}` : `Change ${many}`;
}

/** The value as people say it; a day is left to whoever knows the reader's calendar. */
export function valueWords(operation: Pick<BulkOperation, "kind" | "value">): string | null {
  const { kind, value } = operation;
  if (kind === "archive" || kind === "restore" || kind === "owner") return null;
  if (value === null) return "nothing";
  if (kind === "stage") return stageNames[value as Stage] ?? value;
  return kind === "size" ? (sizeNames[value as Size] ?? value) : value;
}

/** What was done, as a title: "Stage set to Renewal", "Handed over", "Archived". */
export function doneTitle(
  operation: Pick<BulkOperation, "kind" | "value">,
  value?: string,
): string {
  const { kind } = operation;
  if (kind === "owner") return value ? `Handed over to ${value}` : "Handed over";
  if (kind === "archive") return "Archived";
  if (kind === "restore") return "Restored";
  const name = fieldNames[kind].charAt(0).toUpperCase() + fieldNames[kind].slice(1);
  return operation.value === null
    ? `${name} emptied`
    : `${name} set to ${value ?? valueWords(operation)}`;
}

/** How many are through, in whichever direction the operation goes now. */
export function progressOf(operation: BulkOperation): { value: number; max: number } {
  return operation.state === "undoing" || operation.state === "undone"
    ? { value: operation.undone + operation.kept, max: operation.changed }
    : { value: operation.changed + operation.unchanged, max: operation.total };
}

export function isWorking(operation: Pick<BulkOperation, "state">): boolean {
  return operation.state === "running" || operation.state === "undoing";
}

/** A chunk takes a second or two: when nothing was heard for longer, whoever drove it is gone. */
export function isStalled(
  operation: Pick<BulkOperation, "state" | "updated_at">,
  now: Date,
): boolean {
  return isWorking(operation) && now.getTime() - Date.parse(operation.updated_at) > 20_000;
}

export function canUndo(
  operation: Pick<BulkOperation, "state" | "created_at" | "changed">,
  now: Date,
): boolean {
  const age = now.getTime() - Date.parse(operation.created_at);
  return operation.state !== "undone" && operation.changed > 0 && age < undoDays * 86_400_000;
}

/** The result in one sentence: "40 changed, 2 left as they were". */
export function resultWords(
  operation: BulkOperation,
  write: (n: number) => string = String,
): string {
  const { state, changed, unchanged, undone, kept, total } = operation;
  if (state === "undone" || state === "undoing")
    return `${write(undone)} of ${write(changed)} changed back${kept > 0 ? `, ${write(kept)} kept a later change` : ""}`;
  const open = total - changed - unchanged;
  return [
    `${write(changed)} changed`,
    unchanged > 0 ? `${write(unchanged)} left as they were` : null,
    open > 0 ? `${write(open)} to do` : null,
  ]
    .filter(Boolean)
    .join(", ");
}

const reasons: Record<BulkLeft["reason"], string> = {
  same: "had this value already",
  gone: "is not there any more",
  contract: "has a running contract, which sets the renewal date",
  csm_unknown: "could not be given to somebody who is no active CSM any more",
  not_yours: "is somebody else's customer now",
  changed_since: "was changed since and keeps that change",
};

export function reasonWords(left: Pick<BulkLeft, "reason">): string {
  return reasons[left.reason];
}
