import { valueWords } from "../contract-fields/rules";
import type { Evidence } from "./types";

export type Piece = { text: string; marked: boolean; start: number };

/**
 * A text with one stretch of it marked. The place is checked against the quote first: where a text moved, the quote itself
 * is looked for, and where it is not there nothing is marked.
 */
export function markedPieces(
  text: string,
  place: { quote: string; start: number | null; end: number | null } | null,
): Piece[] {
  if (!place) return [{ text, marked: false, start: 0 }];
  const there =
    place.start !== null &&
    place.end !== null &&
    text.slice(place.start, place.end) === place.quote;
  const start = there ? place.start! : text.indexOf(place.quote);
  if (start === -1 || place.quote === "") return [{ text, marked: false, start: 0 }];
  const end = start + place.quote.length;
  return [
    { text: text.slice(0, start), marked: false, start: 0 },
    { text: text.slice(start, end), marked: true, start },
    { text: text.slice(end), marked: false, start: end },
  ].filter((piece) => piece.text !== "");
}

/** A quote on one line, cut where it would fill the page. */
export function shortQuote(quote: string): string {
  const words = quote.replaceAll(/\s+/g, " ");
  return words.length > 140 ? `${words.slice(0, 139)}…` : words;
}

/** The address at which a value's sentence is shown in its document. */
export function evidencePath(evidence: Pick<Evidence, "id" | "file_id" | "page">): string | null {
  if (!evidence.file_id || evidence.page === null) return null;
  return `/contracts/files/${evidence.file_id}?evidence=${evidence.id}`;
}

/** How a value came about, in words. */
export function evidenceWords({ method, state }: Pick<Evidence, "method" | "state">): string {
  if (method === "person") return "Added by hand";
  const by = method === "model" ? "Read by a language model" : "Read from the document";
  return state === "corrected" ? `${by}, corrected` : by;
}

/** What a value on a contract's page says of its origin. */
export type Cited = {
  words: string;
  quote: string | null;
  page: number | null;
  href: string | null;
} | null;

/**
 * The newest decision about a term that is in force, for the value that stands there now; null where the value was entered
 * by hand or was changed since it was confirmed. Line items are found by their name.
 */
export function citedTerm(
  evidence: readonly Evidence[],
  field: string,
  words: string | null,
  name?: string,
): Cited {
  const found = evidence.find((one) => {
    if (one.field !== field || one.state === "rejected") return false;
    if (name !== undefined) return (one.value as { name?: string } | null)?.name === name;
    return valueWords(field, one.value) === words;
  });
  if (!found) return null;
  return {
    words: evidenceWords(found),
    quote: found.quote,
    page: found.page,
    href: evidencePath(found),
  };
}
