import { Unreadable } from "./unreadable.mjs";

/** The letters that Windows put where Latin-1 has controls; some runtimes decode windows-1252 as if it were Latin-1. */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** UTF-16 without a mark shows by its noughts: every second byte of plain letters is one. */
function guessUtf16(bytes) {
  const head = bytes.subarray(0, 2000);
  const pairs = Math.floor(head.length / 2);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (pairs < 4) return null;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return "utf-16le";
  if (even > pairs * 0.6 && odd < pairs * 0.1) return "utf-16be";
  return null;
}

function decode(bytes) {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : null;
  const swapped = bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const utf16 = marked ?? swapped ?? guessUtf16(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What is no UTF-8 is what Windows wrote before; that one reads every byte.
    return new TextDecoder("windows-1252")
      .decode(bytes)
      .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80]);
  }
}

/** The text of plain bytes, or null where they are no text. */
export function plainText(bytes) {
  const text = decode(bytes).replace(/^\ufeff/, "");
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
