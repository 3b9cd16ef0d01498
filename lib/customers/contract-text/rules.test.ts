import { describe, expect, it } from "vitest";

import { findingAt, openText, quoteSpan, sentenceAt } from "./rules";

const pages = [
  { number: 1, text: "Alder Master Agreement\n\nThe term of this\nAgreement runs for three\n\n1" },
  {
    number: 2,
    text: "Alder Master Agreement\n\nyears from “today”. Fees are due.\n\nMore is said here.\n\n2",
  },
  { number: 3, text: "Alder Master Agreement\n\nThe end of it comes here.\n\n3" },
  { number: 4, text: "Alder Master Agreement\n\nSource: ALDER INC, 10-K, 3/1/2020\n\n4" },
];

describe("the running text of a contract", () => {
  const text = openText(pages);

  it("runs over the edges of pages, without what repeats there", () => {
    expect(text.flat).toContain(
      'The term of this Agreement runs for three years from "today". Fees are due.',
    );
    expect(text.flat).not.toContain("Alder Master");
    expect(text.flat).not.toMatch(/\d/);
  });

  it("quotes verbatim, on the page of the words that matter", () => {
    const start = text.flat.indexOf("years from");
    const {
      quote,
      page,
      start: from,
      end,
    } = quoteSpan(text, sentenceAt(text, start), { start, end: start + 5 });
    expect(page).toBe(2);
    expect(quote).toBe("years from “today”.");
    expect(pages[1]!.text.slice(from, end)).toBe(quote);
  });

  it("cuts sentences at full stops, not at short forms", () => {
    const { sentences } = openText([
      {
        number: 1,
        text: "Alder Inc. and Birch Co. agree. See Sec. 4 of it. The U.S. law applies.",
      },
    ]);
    expect(sentences.map((each) => each.text.trim())).toEqual([
      "Alder Inc. and Birch Co. agree.",
      "See Sec. 4 of it.",
      "The U.S. law applies.",
    ]);
  });

  it("quotes a long sentence around the words that matter", () => {
    const long = `${"word ".repeat(300)}the needle is here ${"word ".repeat(300)}`;
    const opened = openText([{ number: 1, text: long }]);
    const at = opened.flat.indexOf("needle");
    const { evidence } = findingAt(opened, "x", 1, { start: at, end: at + 6 });
    expect(evidence.quote).toContain("needle");
    expect(evidence.quote.length).toBeLessThan(760);
  });
});
