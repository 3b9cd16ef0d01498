import { TZDate } from "@date-fns/tz";
import { addDays } from "date-fns";
import type { CsvColumn } from "@/lib/platform/csv";
import { auditFilterSchema, operationWords, type AuditFilter } from "./schema";
import type { AuditRow } from "./types";

/** The filter as it stands in the address; what cannot be read is no filter. */
export const readAuditFilter = (
  params: Record<string, string | string[] | undefined>,
): AuditFilter =>
  auditFilterSchema.parse({
    table: params.table ?? null,
    operation: params.operation ?? null,
    user: params.user ?? "",
    record: params.record ?? null,
    from: params.from ?? null,
    to: params.to ?? null,
  });

/** One column of a change. `undefined` on a side means that there was no such side: created or deleted. */
export type Change = { key: string; before: string | undefined; after: string | undefined };

/** A value as it was stored; objects and lists over several lines. */
export function written(value: unknown): string {
  if (value === null || value === undefined) return "no data";
  if (typeof value === "string") return value;
  if (typeof value === "object") return JSON.stringify(value, null, 2);
  return String(value);
}

/** The columns of a record, side by side, in the order of their names. */
export function changesOf(
  row: Pick<AuditRow, "operation" | "old_values" | "new_values">,
): Change[] {
  const before = row.old_values ?? {};
  const after = row.new_values ?? {};
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.map((key) => ({
    key,
    before: row.operation === "UPDATE" || key in before ? written(before[key]) : undefined,
    after: row.operation === "UPDATE" || key in after ? written(after[key]) : undefined,
  }));
}

/** Columns that name a thing to people, the most telling first. */
const names = ["name", "company_name", "display_name", "title", "email", "key", "kind", "role"];

const listed = (keys: string[]) =>
  keys.length > 4 ? `${keys.slice(0, 4).join(", ")} and ${keys.length - 4} more` : keys.join(", ");

/** What a record says in one line: the action that was refused, the changed columns, or the name of what came or went. */
export function summaryOf(row: AuditRow): string {
  if (row.operation === "SELECT") return row.refused_action ?? "request";
  if (row.operation === "UPDATE") return listed(changesOf(row).map((change) => change.key));
  const values = row.new_values ?? row.old_values ?? {};
  const name = names
    .map((key) => values[key])
    .find((value) => typeof value === "string" && value !== "");
  return typeof name === "string" ? name : listed(Object.keys(values).sort());
}

/** Who it was; what ran without a person is the system's. */
export function actorOf(row: Pick<AuditRow, "user_id" | "user_name" | "user_email">): string {
  return row.user_name || row.user_email || (row.user_id ? "Deleted account" : "System");
}

/** "Changed", "Refused". */
export function verbOf(row: Pick<AuditRow, "operation">): string {
  return operationWords[row.operation];
}

const whole = (values: AuditRow["old_values"]) => values && JSON.stringify(values);

/** The file of the log: when, who, what, and the record before and after. */
export const auditColumns: CsvColumn<AuditRow>[] = [
  { head: "Number", value: ({ id }) => id },
  { head: "Time", value: ({ timestamp }) => timestamp },
  { head: "Person", value: actorOf },
  { head: "E-mail", value: ({ user_email }) => user_email },
  { head: "Deed", value: verbOf },
  { head: "Table", value: ({ table_name }) => table_name },
  { head: "Record", value: ({ record_id }) => record_id },
  { head: "What", value: summaryOf },
  { head: "Before", value: ({ old_values }) => whole(old_values) },
  { head: "After", value: ({ new_values }) => whole(new_values) },
  { head: "Address", value: ({ ip_address }) => ip_address },
  { head: "Browser", value: ({ user_agent }) => user_agent },
];

/** The days of the filter as moments: from the start of the first to the end of the last, where the reader lives. */
export function dayBounds(
  filter: { from: string | null; to: string | null },
  timeZone: string,
): { from: string; to: string } {
  const start = (text: string) => {
    const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
    return new TZDate(year, month - 1, day, timeZone);
  };
  const moment = (date: Date) => new Date(date.getTime()).toISOString();
  return {
    from: filter.from ? moment(start(filter.from)) : "",
    to: filter.to ? moment(addDays(start(filter.to), 1)) : "",
  };
}
