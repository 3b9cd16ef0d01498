import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAmount, writeAmount } from "./rules";

const value = (text: string) => {
  const amount = readAmount(text);
  return amount.ok ? amount.value : amount.message;
};

describe("reading an amount", () => {
  it.each([
    ["186400", 186400],
    ["186,400", 186400],
    ["186.400", 186400],
    ["186 400", 186400],
    ["186\u00a0400", 186400],
    ["186'400", 186400],
    ["186,400.00", 186400],
    ["186.400,00", 186400],
    ["1'234'567.89", 1234567.89],
    ["1 234 567,8", 1234567.8],
    ["1,234,567", 1234567],
    ["1.234.567", 1234567],
    ["1.234.567,8", 1234567.8],
    ["12.5", 12.5],
    ["12,5", 12.5],
    ["0.5", 0.5],
    ["0,125k", 125],
    ["0", 0],
    ["€12k", 12000],
    ["12.5k", 12500],
    ["12,5 K", 12500],
    ["1.2m", 1200000],
    ["1,2 Mio", 1200000],
    ["1.5bn", 1500000000],
    ["€ 186.400,00", 186400],
    ["186.400 €", 186400],
    ["EUR 12 000", 12000],
    ["12000 EUR", 12000],
    ["$1,200", 1200],
    ["£99.99", 99.99],
  ])("reads %s as %d", (text, expected) => expect(value(text)).toBe(expected));

  it("takes nothing typed for no amount, which is not zero", () => {
    expect(value("")).toBeNull();
    expect(value("   ")).toBeNull();
  });

  it("names the currency that was typed with it", () => {
    expect(readAmount("€12k")).toMatchObject({ currency: "EUR" });
    expect(readAmount("12,000 usd")).toMatchObject({ ok: false });
    expect(readAmount("USD 12,000")).toMatchObject({ currency: "USD" });
    expect(readAmount("12k")).toMatchObject({ currency: null });
  });

  it("says which part is not a number and what would be right", () => {
    expect(value("186.400,oo")).toBe("Not a number: “oo”. Try 186,400");
    expect(value("lots")).toBe("Not a number: “lots”. Write it like 186,400 or 12.5k");
    expect(value("12k5")).toMatch(/^Not a number: “k”/);
    expect(value("1.23.456")).toMatch(/^Not a number/);
    expect(value("12 34")).toMatch(/^Not a number/);
    expect(value("1,2,3")).toMatch(/^Not a number/);
  });

  it("asks where a text can be read in two ways", () => {
    expect(value("1,234k")).toBe("“1,234k” could be 1,234 or 1,234,000. Write it in full");
  });

  it("refuses what no contract is worth", () => {
    expect(value("-5")).toBe("Cannot be negative. Try 5");
    expect(value("−1,200")).toBe("Cannot be negative. Try 1,200");
    expect(value("9999999999999")).toMatch(/^Too large/);
    expect(value("1.23456")).toBe("“1.23456” has 5 decimals. Write at most two");
  });

  it("reads back whatever it writes, in the English and in the continental form", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
        const amount = cents / 100;
        const english = writeAmount(amount);
        const continental = english.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));
        expect(value(english)).toBe(amount);
        expect(value(continental)).toBe(amount);
      }),
    );
  });

  it("never throws and never answers a negative or endless number", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789.,-'€$kmE \u00a0ox") }),
        (text) => {
          const amount = readAmount(text);
          if (amount.ok && amount.value !== null) {
            expect(Number.isFinite(amount.value)).toBe(true);
            expect(amount.value).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
