import { decodeLetters } from "./letters.mjs";
import { Unreadable } from "./unreadable.mjs";

/** The text of plain bytes, or null where they are no text. */
export function plainText(bytes) {
  const text = decodeLetters(bytes).text.replace(/^\ufeff/, "");
  // oxlint-disable-next-line no-control-regex
  const odd = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g)?.length ?? 0;
  if (odd > text.length * 0.002) return null;
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, "").replace(/\r\n?/g, "\n");
}

/** Reads a text file; a form feed, which printers took for a new page, ends one. */
export function readPlain(bytes, limits) {
  const text = plainText(bytes);
  if (text === null) throw new Unreadable("unknown_kind");
  if (text.trim() === "") throw new Unreadable("empty");
  if (text.length > limits.letters) throw new Unreadable("too_long");
  const parts = text.split("\f");
  if (parts.length > limits.pages) throw new Unreadable("too_many_pages", { pages: parts.length });
  const pages = parts.map((part, at) => ({ number: at + 1, text: part.trim() }));
  return {
    kind: "txt",
    pages,
    pageCount: pages.length > 1 ? pages.length : null,
    blank: [],
    tracked: false,
  };
}
