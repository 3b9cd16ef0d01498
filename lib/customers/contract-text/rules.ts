import type { Finding, Page, Quote } from "../contract-terms/types";
import type { ContractText, Sentence, Span } from "./types";

/** A sentence that is longer is cut: no clause needs more, and patterns stay fast on text without a full stop. */
const longestSentence = 2_400;
const longestQuote = 700;

type Line = ContractText["lines"][number];

const pageNumber =
  /^[-–—\s]*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s.]*$/i;
/** How archives of filings sign their pages: the day in it is the filing's, not the contract's. */
const archiveMark = /^Source:\s.{1,160}\d{1,4}[/-]\d{1,2}[/-]\d{2,4}$/;

function linesOf(pages: ContractText["pages"]): Line[] {
  const lines: Line[] = [];
  for (const page of pages) {
    let at = 0;
    for (const text of page.text.split("\n")) {
      lines.push({
        page: page.number,
        text,
        start: page.start + at,
        end: page.start + at + text.length,
      });
      at += text.length + 1;
    }
  }
  return lines;
}

/** The lines at the edges of pages that are no part of the text: numbers, running titles, marks of archives. */
function furniture(pages: ContractText["pages"], lines: Line[]): Set<Line> {
  const edges: Line[] = [];
  const byPage = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const list = byPage.get(line.page);
    if (list) list.push(line);
    else byPage.set(line.page, [line]);
  }
  for (const list of byPage.values()) {
    if (list.length < 3) continue;
    edges.push(...list.slice(0, 2), ...list.slice(-3));
  }
  const shape = (line: Line) => line.text.trim().replace(/\d+/g, "#");
  const times = new Map<string, number>();
  for (const line of edges) times.set(shape(line), (times.get(shape(line)) ?? 0) + 1);
  const often = Math.max(3, pages.length * 0.25);
  return new Set(
    edges.filter((line) => {
      const text = line.text.trim();
      if (archiveMark.test(text)) return true;
      if (text.length > 160) return false;
      return pages.length > 1 && (pageNumber.test(text) || times.get(shape(line))! >= often);
    }),
  );
}

const plain: Record<string, string> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‟": '"',
  "’": "'",
  "‘": "'",
  "–": "-",
  "—": "-",
  "‑": "-",
  "−": "-",
};

const listMark = /^\s*(?:\(?[a-z0-9]{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|article|section|§)\s/i;

/** Whether a line break stands for the end of a paragraph rather than for the edge of the paper. */
function endsParagraph(before: string, after: string, blankBetween: boolean): boolean {
  // "twenty-four / (24) months": a figure in brackets is no list mark.
  if (/^\s*\(\d{1,4}\)\s(?:day|week|month|year|business|calendar)/i.test(after)) return false;
  const closed = /[.:;!?"”)]\s*$/.test(before);
  if (listMark.test(after) && (closed || blankBetween)) return true;
  if (!blankBetween) return false;
  // A sentence that runs on over a page goes on in small letters.
  return closed || !/^\s*[a-z]/.test(after);
}

const cellsOf = (line: string) => line.trim().split("\t").length;

function flatten(lines: Line[], dropped: Set<Line>, size: number) {
  const signs: string[] = [];
  const map = new Uint32Array(size + lines.length + 1);
  let length = 0;
  const put = (sign: string, from: number) => {
    signs.push(sign);
    map[length] = from;
    length += 1;
  };
  const rows = new Set<number>();
  let before = "";
  let blankBetween = false;
  let page = 0;
  for (const line of lines) {
    const turned = page !== 0 && page !== line.page;
    page = line.page;
    if (dropped.has(line)) continue;
    if (line.text.trim() === "") {
      blankBetween = true;
      continue;
    }
    const row = cellsOf(line.text) > 2;
    if (length > 0) {
      const ends =
        row || cellsOf(before) > 2 || endsParagraph(before, line.text, blankBetween || turned);
      put(ends ? "\n" : " ", line.start);
    }
    if (row) rows.add(length);
    let blank = true;
    for (let at = 0; at < line.text.length; at += 1) {
      const sign = line.text[at]!;
      const code = sign.charCodeAt(0);
      const empty = code <= 32 || (code >= 160 && /\s/.test(sign));
      if (empty && blank) continue;
      put(empty ? " " : (plain[sign] ?? sign), line.start + at);
      blank = empty;
    }
    if (blank && length > 0 && signs[length - 1] === " ") {
      signs.pop();
      length -= 1;
    }
    before = line.text;
    blankBetween = false;
  }
  return { flat: signs.join(""), map: map.subarray(0, length), rows };
}

const abbreviation =
  /(?:^|[\s("])(?:[A-Za-z]|Inc|Co|Corp|Ltd|Cie|No|Nos|Mr|Mrs|Ms|Dr|St|Sec|Art|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|etc|e\.g|i\.e|approx|U\.S|U\.K|L\.P|S\.A|N\.A|p\.a|Ave|Blvd|Ste|Rev)$/;

function cutSentences(flat: string, rows: ReadonlySet<number>): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number) => {
    const text = flat.slice(start, end);
    if (text.trim() !== "") sentences.push({ start, end, text, row: rows.has(start) });
    start = end;
  };
  for (let at = 0; at < flat.length; at += 1) {
    const sign = flat[at]!;
    if (sign === "\n" || at - start >= longestSentence) {
      close(at + 1);
    } else if ((sign === "." || sign === "!" || sign === "?") && flat[at + 1] === " ") {
      if (!/[A-Z0-9("[]/.test(flat[at + 2] ?? "")) continue;
      if (sign === "." && abbreviation.test(flat.slice(Math.max(start, at - 8), at))) continue;
      close(at + 2);
    }
  }
  close(flat.length);
  return sentences;
}

/** Prepares pages for looking up clauses. */
export function openText(source: readonly Page[]): ContractText {
  let start = 0;
  const pages = source.map(({ number, text }) => {
    const page = { number, text, start, end: start + text.length };
    start = page.end + 1;
    return page;
  });
  const lines = linesOf(pages);
  const dropped = furniture(pages, lines);
  const { flat, map, rows } = flatten(lines, dropped, start);
  return {
    flat,
    map,
    sentences: cutSentences(flat, rows),
    pages,
    lines: lines.filter((line) => !dropped.has(line)),
  };
}

/** The sentence that a place is in. */
export function sentenceAt(text: ContractText, place: number): Sentence {
  let low = 0;
  let high = text.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (text.sentences[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return text.sentences[low] ?? { start: 0, end: 0, text: "", row: false };
}

/** Quotes a stretch given by places in all pages joined. What runs over the edge of a page is cut to the page of `focus`. */
export function quotePlaces(text: ContractText, from: number, to: number, focus = from): Quote {
  const page =
    text.pages.find(({ start, end }) => focus >= start && focus <= end) ??
    text.pages[text.pages.length - 1]!;
  let start = Math.max(from, page.start) - page.start;
  let end = Math.min(to, page.end) - page.start;
  while (start < end && /\s/.test(page.text[start]!)) start += 1;
  while (end > start && /\s/.test(page.text[end - 1]!)) end -= 1;
  return { page: page.number, quote: page.text.slice(start, end), start, end };
}

/** Quotes a stretch of `flat`. */
export function quoteSpan(
  text: ContractText,
  { start, end }: Span,
  focus: Span = { start, end },
): Quote {
  // Whoever looks a few signs ahead may look past the end of the text.
  const most = Math.min(end, text.flat.length);
  let left = start;
  let right = most;
  // A long sentence is quoted around the words that matter.
  if (right - left > longestQuote) {
    left = Math.max(start, Math.min(focus.start - 250, focus.end - longestQuote));
    while (left > start && !/\s/.test(text.flat[left - 1]!)) left -= 1;
    right = Math.min(most, Math.max(left + longestQuote, focus.end));
    while (right < most && !/\s/.test(text.flat[right]!)) right += 1;
  }
  // The end is that of the last sign, so that blanks and furniture behind it stay out.
  let last = Math.max(left, right - 1);
  while (last > left && /\s/.test(text.flat[last]!)) last -= 1;
  let first = left;
  while (first < last && /\s/.test(text.flat[first]!)) first += 1;
  const place = text.map[Math.min(Math.max(focus.start, first), last)] ?? 0;
  // Of a sentence that runs over a page's edge the part on the page of the focus is quoted, without running titles.
  const page = text.pages.find(({ start: begin, end: stop }) => place >= begin && place <= stop);
  const from = page?.start ?? 0;
  const to = page?.end ?? 0;
  while (first < last && text.map[first]! < from) first += 1;
  while (last > first && text.map[last]! > to) last -= 1;
  while (first < last && /\s/.test(text.flat[first]!)) first += 1;
  while (last > first && /\s/.test(text.flat[last]!)) last -= 1;
  return quotePlaces(text, text.map[first] ?? 0, (text.map[last] ?? 0) + 1, place);
}

/** A finding that quotes the sentence around the words that say it. */
export function findingAt<Value>(
  text: ContractText,
  value: Value,
  confidence: number,
  focus: Span,
): Finding<Value> {
  const sentence = sentenceAt(text, focus.start);
  const span = { start: sentence.start, end: Math.max(sentence.end, focus.end) };
  return { value, confidence, evidence: quoteSpan(text, span, focus) };
}
