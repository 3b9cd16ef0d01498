import { describe, expect, it } from "vitest";

import { openText } from "../contract-text/rules";
import { findMoney } from "./rules";

const read = (text: string) => findMoney(openText([{ number: 1, text }]));

describe("what a contract costs", () => {
  it.each<[string, number | null, number | null]>([
    ["The total contract value is $120,000.", 120_000, null],
    ["Customer shall pay an annual fee of EUR 24,000 for the services.", null, 24_000],
    ["Fees are $18,000 per year, payable in advance.", null, 18_000],
    ["Grand Total\t$9,500.00", 9_500, null],
    ["Annual subscription fee: GBP 36,000", null, 36_000],
    ["Licensee shall pay $500 per month.", null, null],
    ["The total liability of either party shall not exceed $1,000,000.", null, null],
    ["Client shall pay a fixed fee of $84,000 in total.", 84_000, null],
    ["Insurance of at least $2,000,000 per year shall be kept.", null, null],
  ])("is read from %j", (text, total, annual) => {
    const found = read(text);
    expect(found.total_value?.value ?? null).toBe(total);
    expect(found.annual_value?.value ?? null).toBe(annual);
  });

  it.each([
    ["All amounts are in euros. The fee is $500.", "EUR"],
    ["The fee is £500 and then £600; travel costs up to $90.", "GBP"],
    ["All prices are in Swiss francs.", "CHF"],
    ["Fees are in U.S. dollars.", "USD"],
  ])("is in the currency that %j says", (text, currency) => {
    expect(read(text).currency?.value).toBe(currency);
  });

  it.each([
    ["Invoices are due within thirty (30) days of receipt."],
    ["Payment terms: Net 45 from the date of invoice."],
    ["Customer shall pay all invoices no later than 60 days after the invoice date."],
    ["Fees are invoiced annually in advance and are payable within 14 days."],
  ])("is paid as %j says", (text) => {
    expect(read(`Something else is said here. ${text} More follows.`).payment_terms?.value).toBe(
      text,
    );
  });

  it("has no payment terms in a clause about damages", () => {
    expect(
      read("Any refund of damages shall be paid within ten days of termination.").payment_terms,
    ).toBeNull();
  });
});
