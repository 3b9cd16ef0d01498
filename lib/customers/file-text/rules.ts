import type { FileKind, FileProblem } from "./types";

/** The bounds of one file; the sentences name them. */
export const fileLimits = {
  bytes: 10 * 1024 * 1024,
  pages: 500,
  /** Letters of all pages together: 500 full pages have some 2.5 million. */
  letters: 4_000_000,
  /** What a DOCX may unpack to, and of how many parts it may consist. */
  unpacked: 120 * 1024 * 1024,
  entries: 2_000,
  /** Milliseconds. */
  time: 30_000,
} as const;

const kindNames: Record<FileKind, string> = {
  pdf: "a PDF",
  docx: "a Word document (DOCX)",
  doc: "an older Word document (DOC)",
  txt: "plain text",
};

const extensions: Record<string, FileKind> = {
  pdf: "pdf",
  docx: "docx",
  doc: "doc",
  txt: "txt",
  text: "txt",
};

const startsWith = (bytes: Uint8Array, head: readonly number[], at = 0) =>
  head.every((byte, index) => bytes[at + index] === byte);

const latin = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

/** What files of other kinds begin with, and what they are called. */
const others: { head: number[]; name: string; at?: number }[] = [
  { head: [0x4d, 0x5a], name: "a Windows program" },
  { head: [0x7f, 0x45, 0x4c, 0x46], name: "a Linux program" },
  { head: [0xcf, 0xfa, 0xed, 0xfe], name: "a Mac program" },
  { head: [0xca, 0xfe, 0xba, 0xbe], name: "a program" },
  { head: [0x23, 0x21], name: "a script" },
  { head: [0x89, 0x50, 0x4e, 0x47], name: "a picture" },
  { head: [0xff, 0xd8, 0xff], name: "a picture" },
  { head: [0x47, 0x49, 0x46, 0x38], name: "a picture" },
  { head: [0x49, 0x49, 0x2a, 0x00], name: "a picture" },
  { head: [0x4d, 0x4d, 0x00, 0x2a], name: "a picture" },
  { head: [0x66, 0x74, 0x79, 0x70], at: 4, name: "a video or picture" },
  { head: [0x1f, 0x8b], name: "a compressed archive" },
  { head: [0x37, 0x7a, 0xbc, 0xaf], name: "a compressed archive" },
  { head: [0x52, 0x61, 0x72, 0x21], name: "a compressed archive" },
  { head: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: "a rich text file (RTF)" },
];

export type Sniffed =
  | { kind: FileKind }
  /** Not one of ours; `name` says what it is, where that is known. */
  | { kind: null; name: string | null };

/**
 * What a file is by its bytes; its name is not asked. Parts of it are only looked at, nothing is unpacked: whether plain
 * bytes are text at all is found out by the one who reads them.
 */
export function sniff(bytes: Uint8Array): Sniffed {
  // Some makers write a few bytes before the mark; readers of PDF look for it in the first kilobyte.
  if (latin(bytes.subarray(0, 1024)).includes("%PDF-")) return { kind: "pdf" };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const text = latin(bytes);
    const holds = (name: string) => text.includes([...name].join("\0"));
    if (holds("WordDocument") || holds("EncryptedPackage")) return { kind: "doc" };
    return { kind: null, name: holds("Workbook") ? "an Excel workbook" : "another Office file" };
  }
  if (startsWith(bytes, [0x50, 0x4b])) {
    const text = latin(bytes);
    if (text.includes("word/document.xml")) return { kind: "docx" };
    const name = text.includes("xl/workbook.xml") ? "an Excel workbook" : "a ZIP archive";
    return { kind: null, name: text.includes("ppt/presentation.xml") ? "a presentation" : name };
  }
  const other = others.find(({ head, at }) => startsWith(bytes, head, at));
  if (other) return { kind: null, name: other.name };
  return { kind: "txt" };
}

const extensionOf = (fileName: string) => /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase();

const refuse = (problem: FileProblem, message: string) => ({
  ok: false as const,
  problem,
  message,
});

const choose = "Choose a PDF, a Word document (DOCX or DOC) or a text file.";

/** What can be said of a file before its text is read: its size, its kind, and whether its name is true. */
export function checkFile(bytes: Uint8Array, fileName: string) {
  if (bytes.length === 0)
    return refuse("empty", "This file is empty. Choose the one that holds the contract's text.");
  if (bytes.length > fileLimits.bytes) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    return refuse(
      "too_large",
      `This file has ${size} MB; files of up to 10 MB are read. Leave out pictures or attachments, or split it.`,
    );
  }
  const extension = extensionOf(fileName);
  const named = extension ? extensions[extension] : undefined;
  const found = sniff(bytes);
  if (found.kind === null) {
    const what = found.name ?? "of a kind that is not read here";
    return refuse(
      "unknown_kind",
      named
        ? `The name of this file says ${kindNames[named]}, but it is ${what}. ${choose}`
        : `This file is ${what}. ${choose}`,
    );
  }
  if (!named) {
    return refuse(
      "unknown_kind",
      `Files named ${extension ? `.${extension}` : "without an ending"} are not read here. ${choose}`,
    );
  }
  if (named !== found.kind) {
    // An encrypted DOCX is wrapped into a compound file, as a DOC is.
    if (named === "docx" && found.kind === "doc") {
      const wrapped = latin(bytes).includes([..."EncryptedPackage"].join("\0"));
      if (wrapped) return refuse("encrypted", sentences.encrypted({}));
    }
    // Bytes of no known mark may be text or anything; only what is a file of a known kind is told its right name.
    return found.kind === "txt"
      ? refuse(
          "wrong_extension",
          `The name of this file says ${kindNames[named]}, but its content is not. Open it where it was made and save it as ${kindNames[named]} again.`,
        )
      : refuse(
          "wrong_extension",
          `The name of this file says ${kindNames[named]}, but it is ${kindNames[found.kind]}. Rename it to end in .${found.kind} and choose it again.`,
        );
  }
  return { ok: true as const, kind: found.kind };
}

/** What a problem that shows while reading is called for people: what happened, then what to do. */
const sentences: Record<FileProblem, (detail: { pages?: number }) => string> = {
  empty: () => "This file holds no text. Choose the one that holds the contract's text.",
  too_large: () =>
    "This file is larger than 10 MB. Leave out pictures or attachments, or split it.",
  unknown_kind: () => `This file holds no text that can be read. ${choose}`,
  wrong_extension: () => `This file is not what its name says. ${choose}`,
  encrypted: () =>
    "This file asks for a password. Save a copy without one (Print, Save as PDF) and choose that.",
  scanned: () =>
    "The pages of this file are pictures, probably a scan; there is no text to read. Run text recognition (OCR) over it, or ask for the original, and choose that.",
  damaged: () =>
    "This file is damaged and cannot be read. Open it where it was made, save it again, and choose the new one.",
  too_many_pages: ({ pages }) =>
    `This file has ${pages ?? "more than 500"} pages; up to ${fileLimits.pages} are read. Choose the contract without its attachments, or split it.`,
  too_long: () =>
    "This file holds more text than 500 full pages. Choose the contract without its attachments, or split it.",
  too_slow: () =>
    "Reading this file took longer than half a minute and was stopped. Save it again as a plain PDF (Print, Save as PDF) and choose that.",
  too_heavy: () =>
    "Reading this file took more memory than a file may take and was stopped. Save it again as a plain PDF (Print, Save as PDF) and choose that.",
  bomb: () =>
    "This document would unpack to far more than a contract holds and was not opened. Save it again in Word, without pictures, and choose the new one.",
  busy: () => "Many files are being read at this moment. Wait a minute and choose it again.",
};

/** The refusal of a problem that showed while reading. */
export const refusal = (problem: FileProblem, detail: { pages?: number } = {}) =>
  refuse(problem, sentences[problem](detail));

const listed = (numbers: readonly number[]) =>
  numbers.length > 8
    ? `${numbers.slice(0, 8).join(", ")} and ${numbers.length - 8} more`
    : numbers.join(", ");

/** What a reader of the text should know about it. */
export function readingNotes(found: { blank: readonly number[]; tracked: boolean }): string[] {
  const notes: string[] = [];
  if (found.tracked) {
    notes.push(
      "This document has tracked changes. They were read as if accepted: what was inserted is in the text, what was deleted is not.",
    );
  }
  if (found.blank.length === 1)
    notes.push(`Page ${found.blank[0]} holds no text; it may be a picture. Look at it yourself.`);
  if (found.blank.length > 1)
    notes.push(
      `Pages ${listed(found.blank)} hold no text; they may be pictures. Look at them yourself.`,
    );
  return notes;
}
