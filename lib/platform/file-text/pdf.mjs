import { getDocumentProxy } from "unpdf";

import { Unreadable } from "./unreadable.mjs";

/** Pieces whose baselines lie within this part of their height are on one line; a raised "th" of a date is. */
const sameLine = 0.55;
/** A gap wider than this part of the height is a space; one wider than `cellGap` is the border of a cell. */
const wordGap = 0.18;
const cellGap = 2;
/** A line further down than this many heights begins a new paragraph. */
const paragraphGap = 1.75;

/**
 * The text of one page as it is read: pieces in the order in which the file draws them, which is the reading order of
 * all but a few makers; line breaks and tabs come from where the pieces stand.
 */
export function pageText(items) {
  let text = "";
  let last = null;
  for (const { str, transform, width, height } of items) {
    if (str === undefined) continue;
    if (str === "") continue;
    const [x, y] = [transform[4], transform[5]];
    const size = height || Math.hypot(transform[2], transform[3]) || 10;
    const blank = str.trim() === "";
    if (last) {
      const down = last.y - y;
      const tall = Math.max(size, last.size);
      if (Math.abs(down) <= tall * sameLine) {
        const gap = x - last.end;
        // A piece that begins left of where the last ended by far is a line of its own, set on the same height.
        if (gap < -tall * 2 && !blank) text = `${text.trimEnd()}\n`;
        else if (gap > tall * cellGap && !/\t$/.test(text)) text = `${text.trimEnd()}\t`;
        else if (gap > tall * wordGap && !/\s$/.test(text) && !/^\s/.test(str)) text += " ";
      } else if (blank) {
        continue;
      } else {
        const far = down > tall * paragraphGap || down < -tall * paragraphGap;
        text = `${text.trimEnd()}${far ? "\n\n" : "\n"}`;
      }
    }
    // Wide blanks are drawn as one piece of spaces; what matters of them is where they end.
    if (blank) {
      if (text !== "" && !/\s$/.test(text)) {
        text += width > size * cellGap ? "\t" : " ";
      }
    } else {
      text += /\s$/.test(text) ? str.trimStart() : str;
    }
    // A raised or lowered piece must not move the line that it stands on.
    const raised = last && Math.abs(last.y - y) <= Math.max(size, last.size) * sameLine;
    last = { y: raised ? last.y : y, end: x + width, size: raised ? last.size : size };
  }
  return text.trim();
}

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
