import type { Evidence } from "./types";

export type Piece = { text: string; marked: boolean };

/**
 * A text with one stretch of it marked. The place is checked against the quote first: where a text moved, the quote itself
 * is looked for, and where it is not there nothing is marked.
 */
export function markedPieces(
  text: string,
  place: { quote: string; start: number | null; end: number | null } | null,
): Piece[] {
  if (!place) return [{ text, marked: false }];
  const there =
    place.start !== null &&
    place.end !== null &&
    text.slice(place.start, place.end) === place.quote;
  const start = there ? place.start! : text.indexOf(place.quote);
  if (start === -1 || place.quote === "") return [{ text, marked: false }];
  const end = start + place.quote.length;
  return [
    { text: text.slice(0, start), marked: false },
    { text: text.slice(start, end), marked: true },
    { text: text.slice(end), marked: false },
  ].filter((piece) => piece.text !== "");
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
