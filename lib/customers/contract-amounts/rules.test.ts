import { describe, expect, it } from "vitest";

import { figure, findAmounts } from "./rules";

describe("amounts", () => {
  it.each<[string, number, string | null]>([
    ["$1,234.50", 1234.5, "USD"],
    ["US$ 12,000", 12_000, "USD"],
    ["EUR 96.000,00", 96_000, "EUR"],
    ["€1.234,5", 1234.5, "EUR"],
    ["GBP 5,000 per year", 5_000, "GBP"],
    ["1.2 million dollars", 1_200_000, "USD"],
    ["$3 million", 3_000_000, "USD"],
    ["250,000 USD", 250_000, "USD"],
    ["CHF 12'500.00", 12_500, "CHF"],
    ["C$99.95", 99.95, "CAD"],
    ["£75k", 75_000, "GBP"],
    ["$45", 45, "USD"],
  ])("are read from %s", (text, value, currency) => {
    expect(findAmounts(`a fee of ${text} is due`)).toMatchObject([{ value, currency }]);
  });

  it.each(["Section 12.500", "250 users", "99.9 %", "the year 2024", "$[***]"])(
    "are not in %s",
    (text) => {
      expect(findAmounts(text)).toEqual([]);
    },
  );

  it("parts thousands from cents", () => {
    expect(figure("1,234")).toBe(1234);
    expect(figure("1,23")).toBe(1.23);
    expect(figure("1.234.567")).toBe(1_234_567);
    expect(figure("12 000")).toBe(12_000);
  });
});
