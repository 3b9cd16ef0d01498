import { decodeLetters } from "@/lib/platform/file-text/letters.mjs";
import Papa from "papaparse";
import type { Encoding, Reading, Record, Refusal, Table } from "./types";

/** The bounds of one import; the sentences name them. */
export const limits = {
  bytes: 20 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
  /** What a spreadsheet holds in a cell; a longer one is mostly a quote that nobody closed. */
  cell: 32_767,
  /** The longest row, so that rows always fit into a call. */
  row: 300_000,
} as const;

const refuse = (code: Refusal["code"], message: string): { ok: false } & Refusal => ({
  ok: false,
  code,
  message,
});

/** The size in words: "23.4 MB". */
export const inMegabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Refuses a file by its size alone, before anything of it is read. */
export function refuseSize(bytes: number): Refusal | null {
  if (bytes === 0)
    return {
      code: "empty",
      message: "This file is empty. Choose the one with your customers in it.",
    };
  if (bytes <= limits.bytes) return null;
  return {
    code: "too_large",
    message: `This file has ${inMegabytes(bytes)}; an import reads up to 20 MB. Split it, or leave out columns that are not needed.`,
  };
}

const workbook =
  "This is an Excel workbook. Save it as CSV (File, Save as, CSV UTF-8) and import that, or copy its cells and paste them.";

/** What files of other kinds begin with. */
const magic: { bytes: number[]; message: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], message: workbook },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], message: workbook },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    message: "This is a PDF. An import reads tables as text: CSV, TSV or pasted cells.",
  },
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    message: "This is a picture. An import reads tables as text: CSV, TSV or pasted cells.",
  },
  {
    bytes: [0xff, 0xd8, 0xff],
    message: "This is a picture. An import reads tables as text: CSV, TSV or pasted cells.",
  },
  {
    bytes: [0x47, 0x49, 0x46, 0x38],
    message: "This is a picture. An import reads tables as text: CSV, TSV or pasted cells.",
  },
  {
    bytes: [0x1f, 0x8b],
    message: "This is a compressed file. Unpack it and import the table inside.",
  },
];

const notText =
  "This is not a table of text. An import reads CSV, TSV or pasted cells; save the table in one of these forms.";

/** The text of a file, whatever it was written in. */
export function decode(bytes: Uint8Array): Reading<{ text: string; encoding: Encoding }> {
  const size = refuseSize(bytes.length);
  if (size) return { ok: false, ...size };
  const other = magic.find(({ bytes: head }) => head.every((byte, at) => bytes[at] === byte));
  if (other) return refuse("binary", other.message);
  const { text, encoding } = decodeLetters(bytes, 2);
  const head = text.slice(0, 100_000);
  // oxlint-disable-next-line no-control-regex
  const odd = head.match(/[\u0000-\u0008\u000e-\u001a\u001c\u007f\ufffd]/g)?.length ?? 0;
  if (odd > head.length * 0.01) return refuse("binary", notText);
  if (text.trim() === "")
    return refuse(
      "empty",
      "This file holds nothing but blank lines. Choose the one with your customers in it.",
    );
  return { ok: true, value: { text, encoding } };
}

const candidates = ["\t", ";", ",", "|"];

/** The sign between cells: the one that cuts the first lines into most columns, evenly. */
export function findDelimiter(text: string): string {
  const head = text.slice(0, 64_000);
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of candidates) {
    const { data } = Papa.parse<string[]>(head, {
      delimiter,
      preview: 40,
      skipEmptyLines: "greedy",
    });
    // The last line may have been cut off by the look at the beginning alone.
    const widths = (data.length > 2 && head.length < text.length ? data.slice(0, -1) : data).map(
      (row) => row.length,
    );
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
    const score = width < 2 ? 0 : (times / widths.length) ** 2 * Math.min(width, 12) ** 0.5;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** A zero byte is no text for the database, in no spelling; a mark of a spreadsheet for "this is text" is not part of it. */
function clean(cell: string): string {
  const text = cell.replaceAll("\u0000", "").replaceAll("\\u0000", "");
  return /^'\s*[=+\-@\t\r|%]/.test(text) ? text.slice(1) : text;
}

/** Cuts a text into records and cells. Numbers count as a spreadsheet counts: blank lines too, a quoted line break not. */
export function readTable(whole: string, encoding: Encoding): Reading<Table> {
  // Excel announces its delimiter in a line of its own.
  const announced = /^\ufeff?sep=(.)\r?\n/i.exec(whole);
  const text = announced ? whole.slice(announced[0].length) : whole.replace(/^\ufeff/, "");
  const first = announced ? 2 : 1;
  const delimiter = announced?.[1] ?? findDelimiter(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: limits.rows + 200 });
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken) {
    return refuse(
      "malformed",
      `Row ${(broken.row ?? 0) + first} opens a quotation mark that is not closed as it should be. Correct it, or save the file as CSV once more.`,
    );
  }
  const records: Record[] = [];
  for (const [at, row] of data.entries()) {
    if (row.every((cell) => cell.trim() === "")) continue;
    const no = at + first;
    if (row.length > limits.columns) {
      return refuse(
        "too_wide",
        `Row ${no} has ${row.length.toLocaleString("en-GB")} cells; an import reads up to ${limits.columns} columns. Leave out those that are not needed.`,
      );
    }
    const size = row.reduce((sum, cell) => sum + cell.length, 0);
    if (size > limits.row || row.some((cell) => cell.length > limits.cell)) {
      return refuse(
        "malformed",
        `Row ${no} holds more text than a spreadsheet fits into a cell. Mostly a quotation mark before it is not closed; correct that, or leave the column out.`,
      );
    }
    records.push({ no, cells: row.map(clean) });
  }
  if (records.length === 0)
    return refuse("empty", "This table has no rows. Choose the one with your customers in it.");
  if (records.length > limits.rows + 1) {
    return refuse(
      "too_long",
      `This table has more than 50,000 rows; an import reads up to that many. Split it into two.`,
    );
  }
  return { ok: true, value: { encoding, delimiter, records } };
}
