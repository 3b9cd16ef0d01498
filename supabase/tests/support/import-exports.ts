import {
  findHead,
  profileColumns,
  recogniseColumns,
} from "../../../lib/customers/import-columns/rules";
import type { Field } from "../../../lib/customers/import-columns/schema";
import { decode, readTable } from "../../../lib/customers/import-file/rules";
import { readRow } from "../../../lib/customers/import-row/rules";
import { likelyKey, questionOf } from "../../../lib/customers/import/rules";
import { optionsSchema } from "../../../lib/customers/import/schema";

export const utf8 = (text: string) => new TextEncoder().encode(text);

export function utf16(text: string): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(bytes);
}

/** What Windows wrote before UTF-8: one byte a letter, and the euro at 0x80. */
export const windows1252 = (text: string) =>
  Uint8Array.from(text, (sign) => (sign === "€" ? 0x80 : sign.charCodeAt(0)));

/** Everything that happens to a file before somebody looks at it, and its rows read without a hand on the mapping. */
export function take(bytes: Uint8Array, known?: Map<string, Field | null>) {
  const text = decode(bytes);
  if (!text.ok) throw new Error(text.message);
  const table = readTable(text.value.text, text.value.encoding);
  if (!table.ok) throw new Error(table.message);
  const { records } = table.value;
  const head = findHead(records);
  const profiles = profileColumns(records, head);
  const columns = recogniseColumns(records, head, known);
  const rows = records.filter(({ no }) => no > head.row);
  const options = optionsSchema.parse({
    key: likelyKey(
      columns,
      profiles.map(({ filled }) => filled),
      rows.length,
    ),
  });
  const question = questionOf({
    header_row: head.row,
    headers: head.labels,
    columns,
    options,
    source: { profiles },
  });
  const reader = {
    columns,
    labels: head.labels,
    profiles,
    options,
    owners: new Map([["ines halvorsen", "me"]]),
    admin: false,
  };
  const read = rows.map(({ no, cells }) => readRow(no, cells, reader));
  return {
    columns,
    question,
    facts: read.map(({ facts }) => facts),
    faults: read.filter(({ faults }) => faults).length,
    labels: head.labels,
    headRow: head.row,
  };
}
