import { describe, expect, it } from "vitest";
import { readContractTerms } from "../contract-terms/rules";
import { currentTerms, disposition, pageParts, soundTerms, storable } from "./rules";

const nothing = await readContractTerms([]);

describe("what is kept of a reading", () => {
  const pages = [{ number: 1, text: "It is governed by the laws of Norway." }];
  const law = (quote: string, start: number) => ({
    ...nothing,
    governing_law: {
      value: "Norway",
      confidence: 0.9,
      evidence: { page: 1, quote, start, end: start + quote.length },
    },
  });

  it("are findings whose quote stands at its place, and no others", () => {
    expect(soundTerms(law("laws of Norway", 22), pages).governing_law?.value).toBe("Norway");
    expect(soundTerms(law("laws of Norway", 3), pages).governing_law).toBeNull();
    expect(soundTerms(law("laws of Denmark", 22), pages).governing_law).toBeNull();
  });
});

it("text keeps its length when signs that cannot be stored are replaced", () => {
  const text = "a\0b\ud800c😀d";
  expect(storable(text)).toBe("a b\ufffdc😀d");
  expect(storable(text)).toHaveLength(text.length);
});

it("pages go in parts of a bounded size, in their order, none left out", () => {
  const pages = [5, 7, 20, 1, 1].map((length, at) => ({
    number: at + 1,
    text: "x".repeat(length),
  }));
  const parts = pageParts(pages, 12);
  expect(parts.map((part) => part.map(({ number }) => number))).toEqual([[1, 2], [3], [4, 5]]);
  expect(pageParts([])).toEqual([]);
});

it("terms in columns go before what was read", () => {
  const row = {
    file_name: "Order",
    company_name: null,
    arr: 12,
    contract_term: null,
    start_date: null,
    end_date: "2031-01-01",
    parsed_data: { title: "Old", expiration_date: "2030-01-01", governing_law: "Norway" },
    pricing_terms: { notice_days: 30 },
    technical_requirements: null,
    missing_info: null,
    next_steps: null,
  };
  expect(currentTerms(row)).toEqual({
    title: "Order",
    annual_value: 12,
    expiration_date: "2031-01-01",
    governing_law: "Norway",
    notice_days: 30,
  });
});

it("a file name cannot break out of its header", () => {
  const header = disposition("attachment", "a\"b\r\nx: ü’'.pdf");
  expect(header).not.toMatch(/[\r\n]/);
  expect(header.split('"')).toHaveLength(3);
  expect(header).toContain("filename*=UTF-8''a%22b%0D%0Ax%3A%20%C3%BC");
});
