export type Cell = string | number | null;

/** A column of a file: its head, and what a row has in it. */
export type CsvColumn<Row> = { head: string; value: (row: Row) => Cell | undefined };

/** One cell of a CSV file. Text that a spreadsheet would run as a formula is marked as text. */
export function csvCell(value: Cell | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[\s]*[=+\-@\t\r|%]/.test(value) ? `'${value}` : value;
  return /[",;\n\r\t']/.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

export function csvLine(cells: readonly (Cell | undefined)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}
