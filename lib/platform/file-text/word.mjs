import mammoth from "mammoth";
import WordExtractor from "word-extractor";

import { listEntries, refuseBomb, unpack } from "./archive.mjs";
import { Unreadable } from "./unreadable.mjs";

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** Tags after which a line ends; a cell ends with a tab unless it is the last of its row. */
const endsLine = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "table", "br"]);

/** Text of the plain HTML that mammoth writes. Cells are joined by tabs, rows by line breaks, paragraphs by a blank line. */
export function textOfHtml(html) {
  let text = "";
  let cell = 0;
  for (const [, closing, tag, words] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/gi)) {
    if (words !== undefined) {
      text += words.replace(/&(#39|[a-z]+);/g, (whole, name) => entities[name] ?? whole);
      continue;
    }
    const name = tag.toLowerCase();
    if (name === "td" || name === "th") {
      cell += closing ? -1 : 1;
      if (closing) text = `${text.trimEnd()}\t`;
    } else if (name === "br") {
      text += cell ? " " : "\n";
    } else if (closing && endsLine.has(name)) {
      // Paragraphs inside a cell must not break its row.
      if (cell) text += " ";
      else text = name === "tr" || name === "li" ? `${text.trimEnd()}\n` : `${text.trimEnd()}\n\n`;
    }
  }
  return text.replace(/\n{3,}/g, "\n\n").trim();
}

const onePage = (kind, text, tracked, limits) => {
  if (text.trim() === "") throw new Unreadable("empty");
  if (text.length > limits.letters) throw new Unreadable("too_long");
  return { kind, pages: [{ number: 1, text }], pageCount: null, blank: [], tracked };
};

/**
 * Reads a DOCX. Of tracked changes the accepted view is taken, as Word prints it by default: what was inserted is kept,
 * what was deleted is left out.
 */
export async function readDocx(bytes, limits) {
  const entries = listEntries(bytes, limits);
  const body = entries.find(({ name }) => name === "word/document.xml");
  if (!body) throw new Unreadable("unknown_kind");
  refuseBomb(bytes, entries, limits);
  const xml = new TextDecoder().decode(unpack(bytes, body, limits.unpacked));
  const tracked = /<w:(?:ins|del|moveFrom|moveTo) /.test(xml);
  let html;
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        includeDefaultStyleMap: true,
        ignoreEmptyParagraphs: true,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    html = result.value;
  } catch {
    throw new Unreadable("damaged");
  }
  return onePage("docx", textOfHtml(html), tracked, limits);
}

/** Whether the compound file holds a stream of this name; names are written in UTF-16. */
export function holdsStream(bytes, name) {
  const needle = Buffer.from(name, "utf16le");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(needle) >= 0;
}

/** A DOC that asks for a password says so in the first words of its main stream, which begins on a sector of 512 bytes. */
function isEncryptedDoc(bytes) {
  for (let at = 512; at + 12 <= bytes.length; at += 512) {
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return (bytes[at + 11] & 0x01) === 1;
  }
  return false;
}

/** Reads a DOC of Word 97 to 2003. */
export async function readDoc(bytes, limits) {
  if (holdsStream(bytes, "EncryptedPackage")) throw new Unreadable("encrypted");
  if (!holdsStream(bytes, "WordDocument")) throw new Unreadable("unknown_kind");
  if (isEncryptedDoc(bytes)) throw new Unreadable("encrypted");
  let text;
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    text = document.getBody();
  } catch {
    throw new Unreadable("damaged");
  }
  // Cells end with a tab, rows with one more; word-extractor leaves them so.
  const lines = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd());
  return onePage(
    "doc",
    lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    false,
    limits,
  );
}
