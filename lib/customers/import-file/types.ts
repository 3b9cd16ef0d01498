/** How a file turned out to be written. */
export type Encoding = "UTF-8" | "UTF-16" | "Windows-1252";

/** One record of a file: its number as a spreadsheet shows it, and its cells as text. */
export type Record = { no: number; cells: string[] };

export type Table = { encoding: Encoding; delimiter: string; records: Record[] };

/** What a file that cannot be read is told: what is wrong, then what would be right. */
export type Refusal = {
  code: "too_large" | "empty" | "binary" | "malformed" | "too_wide" | "too_long";
  message: string;
};

export type Reading<Value> = { ok: true; value: Value } | ({ ok: false } & Refusal);
