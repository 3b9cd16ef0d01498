import { getDocumentProxy } from "unpdf";

import { Unreadable } from "./unreadable.mjs";

/** Pieces whose baselines lie within this part of their height are on one line; a raised "th" of a date is. */
const sameLine = 0.55;
/** A gap wider than this part of the height is a space; one wider than `cellGap` is the border of a cell. */
const wordGap = 0.18;
const cellGap = 2;
/** Wider than the blank of a typewriter face, which is 0.6. Narrower borders of cells show by standing below each other: gaps at least this wide, at the same place in several lines. */
const alignedGap = 0.75;
const alignedLines = 2;

/** A line further down than this many heights begins a new paragraph. */
const paragraphGap = 1.75;

/**
 * The text of one page as it is read: pieces in the order in which the file draws them, which is the reading order of
 * all but a few makers; line breaks and tabs come from where the pieces stand.
 */
export function pageText(items) {
  const columns = columnStarts(items);
  const lines = [];
  // Only the line that is being built is looked at again, so that a page of many pieces costs no more than its length.
  let line = { text: "", y: 0, end: 0 };
  let last = null;
  let blankBetween = false;
  const breakLine = (paragraph, y) => {
    lines.push({ ...line, text: line.text.trimEnd() });
    if (paragraph) lines.push({ text: "", y: Number.NaN, end: 0 });
    line = { text: "", y, end: 0 };
  };
  for (const { str, transform, width, height } of items) {
    if (!str) continue;
    // Blanks are drawn as pieces too; what matters of them is how far the next letters stand apart.
    if (str.trim() === "") {
      blankBetween = true;
      continue;
    }
    const [x, y] = [transform[4], transform[5]];
    const size = height || Math.hypot(transform[2], transform[3]) || 10;
    const tall = last ? Math.max(size, last.size) : size;
    const level = last !== null && Math.abs(last.y - y) <= tall * sameLine;
    const column = columns.has(x, y);
    if (last === null) {
      line.y = y;
    } else if (level) {
      const gap = x - last.end;
      // A piece that begins left of where the last ended by far is a line of its own, set on the same height.
      if (gap < -tall * 2) breakLine(false, y);
      else if (gap > tall * cellGap || (gap > tall * alignedGap && column))
        line.text = line.text === "" ? "" : `${line.text.trimEnd()}\t`;
      else if ((gap > tall * wordGap || blankBetween) && !endsBlank(line.text)) line.text += " ";
    } else {
      const row = column && y > last.y ? wrappedRow(lines, y, x, tall) : -1;
      if (row >= 0) {
        // The cell before was broken into lines; the row goes on beside its first one.
        const parts = [...lines.splice(row), line].map(({ text }) => text.trim());
        line = { text: `${parts.filter((part) => part !== "").join(" ")}\t`, y, end: 0 };
      } else breakLine(Math.abs(last.y - y) > tall * paragraphGap, y);
    }
    line.text += endsBlank(line.text) ? str.trimStart() : str;
    line.end = x + width;
    blankBetween = false;
    // A raised or lowered piece must not move the line that it stands on.
    last = { y: level ? last.y : y, end: x + width, size: level ? last.size : size };
  }
  breakLine(false, 0);
  return lines
    .map(({ text }) => text)
    .join("\n")
    .trim();
}

/** The line just above, at most three up, on whose height this place is and that ends before it; -1 if there is none. */
function wrappedRow(lines, y, x, tall) {
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - 3); at -= 1) {
    const { y: height, end, text } = lines[at];
    if (text === "") return -1;
    if (Math.abs(height - y) <= tall * sameLine) return end < x ? at : -1;
  }
  return -1;
}

/**
 * Where cells of tables begin: places at which pieces begin behind a gap in more than one line. Only lines count whose
 * pieces all stand apart: in justified text gaps are wide too, and some lie below each other by chance.
 */
function columnStarts(items) {
  const lines = [];
  let last = null;
  for (const { str, transform, width, height } of items) {
    if (!str || str.trim() === "") continue;
    const [x, y] = [transform[4], transform[5]];
    const level = last && Math.abs(last.y - y) <= height * sameLine;
    if (!level) lines.push({ y, starts: [], apart: true });
    const line = lines.at(-1);
    if (level) {
      if (x - last.end > height * alignedGap) line.starts.push(Math.round(x));
      else line.apart = false;
    }
    last = { y: level ? last.y : y, end: x + width };
  }
  const tables = lines.filter(({ apart, starts }) => apart && starts.length > 0);
  const times = new Map();
  for (const start of tables.flatMap(({ starts }) => starts))
    times.set(start, (times.get(start) ?? 0) + 1);
  const rows = new Set(tables.map(({ y }) => Math.round(y)));
  return {
    /** Whether a cell begins at this place of this height. */
    has: (x, y) => (times.get(Math.round(x)) ?? 0) >= alignedLines && rows.has(Math.round(y)),
  };
}

/** True at the beginning of a line too, where nothing needs a space before it. */
const endsBlank = (line) => line === "" || line.endsWith(" ") || line.endsWith("\t");

/** Characters that no database keeps and no reader sees. */
const clean = (text) =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\u200b]/g, "");

/** Reads a PDF page by page. Throws `Unreadable` with the problem's name. */
export async function readPdf(bytes, limits) {
  let document;
  try {
    document = await getDocumentProxy(bytes, {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
    });
  } catch (error) {
    if (error?.name === "PasswordException") throw new Unreadable("encrypted");
    throw new Unreadable("damaged");
  }
  const count = document.numPages;
  if (count > limits.pages) throw new Unreadable("too_many_pages", { pages: count });
  const pages = [];
  const blank = [];
  let broken = 0;
  let length = 0;
  for (let number = 1; number <= count; number += 1) {
    let text = "";
    try {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      text = clean(pageText(content.items));
      page.cleanup();
    } catch {
      broken += 1;
    }
    length += text.length;
    if (length > limits.letters) throw new Unreadable("too_long");
    if (text.replace(/\W/g, "").length < 8) blank.push(number);
    pages.push({ number, text });
  }
  if (broken === count) throw new Unreadable("damaged");
  // Page numbers and stamps are drawn as text over scans too; a page of a contract has hundreds of letters.
  if (length < count * 25 && blank.length * 2 >= count) throw new Unreadable("scanned");
  return { kind: "pdf", pages, pageCount: count, blank, tracked: false };
}
