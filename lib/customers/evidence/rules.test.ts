import { describe, expect, it } from "vitest";
import { citedTerm, markedPieces } from "./rules";
import type { Evidence } from "./types";

describe("a sentence in its text", () => {
  const text = "It ends. 😀 It ends on 1 March. It ends.";
  const quote = "It ends on 1 March.";

  it("is marked at its place", () => {
    const start = text.indexOf(quote);
    const pieces = markedPieces(text, { quote, start, end: start + quote.length });
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter((piece) => piece.marked)).toEqual([{ text: quote, marked: true, start }]);
  });

  it("is the one that is meant where it stands twice", () => {
    const start = text.lastIndexOf("It ends.");
    const pieces = markedPieces(text, { quote: "It ends.", start, end: start + 8 });
    expect(pieces.at(-1)).toEqual({ text: "It ends.", marked: true, start });
  });

  it("is looked for where the place is wrong, and nothing is marked where it is not", () => {
    expect(markedPieces(text, { quote, start: 2, end: 5 }).some((piece) => piece.marked)).toBe(
      true,
    );
    expect(markedPieces(text, { quote: "Never.", start: 0, end: 6 })).toEqual([
      { text, marked: false, start: 0 },
    ]);
  });
});

describe("the origin of a term", () => {
  const row = (part: Partial<Evidence>): Evidence => ({
    id: "e",
    field: "notice_days",
    file_id: "f",
    transcript_id: null,
    page: 2,
    turn: null,
    quote: "sixty days",
    span_start: 0,
    span_end: 10,
    confidence: 0.9,
    method: "rules",
    state: "confirmed",
    proposed: 60,
    value: 60,
    decided_at: "",
    decided_by: null,
    ...part,
  });

  it("is the decision whose value stands there now; a value changed since has none", () => {
    expect(citedTerm([row({})], "notice_days", "60")).toMatchObject({
      href: "/contracts/files/f?evidence=e",
      page: 2,
    });
    expect(citedTerm([row({})], "notice_days", "90")).toBeNull();
    expect(citedTerm([row({ state: "rejected" })], "notice_days", "60")).toBeNull();
  });

  it("says that a person corrected or added it", () => {
    expect(citedTerm([row({ state: "corrected" })], "notice_days", "60")?.words).toContain(
      "corrected",
    );
    const added = row({ method: "person", page: null, quote: null });
    expect(citedTerm([added], "notice_days", "60")).toMatchObject({
      href: null,
      words: "Added by hand",
    });
  });
});
