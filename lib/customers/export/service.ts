import "server-only";
import { writeXlsxStream } from "hucre/xlsx";
import type { Cell } from "@/lib/platform/csv";
import type { CellKind } from "./rules";

const formats: Partial<Record<CellKind, string>> = { day: "yyyy-mm-dd" };
const widths: Record<CellKind, number> = { text: 22, number: 12, day: 12 };

/**
 * A workbook of one sheet, written while its rows are read: nothing but the row in hand is held. Every cell has a type, so
 * text stays text and nothing runs.
 */
export function writeWorkbook(
  name: string,
  columns: { head: string; kind: CellKind }[],
  rows: AsyncIterable<Cell[]>,
): ReadableStream<Uint8Array> {
  async function* typed() {
    for await (const row of rows)
      yield row.map((value, at) =>
        columns[at]!.kind === "day" && typeof value === "string"
          ? new Date(`${value}T00:00:00Z`)
          : value,
      );
  }
  return writeXlsxStream(typed(), {
    name,
    columns: columns.map(({ head, kind }) => ({
      header: head,
      width: widths[kind],
      ...(formats[kind] ? { numFmt: formats[kind] } : {}),
    })),
    freezePane: { rows: 1 },
  });
}
