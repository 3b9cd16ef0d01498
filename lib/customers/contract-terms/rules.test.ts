import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

import type { Block } from "@/supabase/tests/support/contract-documents";
import {
  amendment,
  orderForm,
  saasAgreement,
  statementOfWork,
} from "@/supabase/tests/support/contract-samples";
import { readContractTerms } from "./rules";
import type { ContractTerms, Finding, Page } from "./types";

// Patterns are compiled on first use, and the machine of the tests may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** The pages of a sample as a reader of files gives them. */
const toPages = (blocks: Block[][]): Page[] =>
  blocks.map((page, at) => ({
    number: at + 1,
    text: page
      .map((block) =>
        typeof block === "string"
          ? block
          : block.table.map((row) => row.join("\t").trimEnd()).join("\n"),
      )
      .join("\n\n"),
  }));

function everyFinding(terms: ContractTerms): Finding<unknown>[] {
  const all: unknown[] = Object.values(terms).flat();
  return all.filter(
    (value): value is Finding<unknown> =>
      typeof value === "object" && value !== null && "evidence" in value,
  );
}

/** What is quoted stands on its page, and how sure the reader is lies between 0 and 1. */
function faults(pages: Page[], terms: ContractTerms): string[] {
  return everyFinding(terms).flatMap(({ confidence, evidence }) => {
    const page = pages.find(({ number }) => number === evidence.page);
    const said = page?.text.slice(evidence.start, evidence.end);
    const fine = said === evidence.quote && said !== "" && confidence > 0 && confidence <= 1;
    return fine ? [] : [JSON.stringify(evidence)];
  });
}

const values = (terms: ContractTerms) => ({
  title: terms.title?.value,
  parties: terms.parties.map(({ value }) => `${value.name} (${value.role})`),
  agreement: terms.agreement_date?.value,
  effective: terms.effective_date?.value,
  expiration: terms.expiration_date?.value,
  renewal: terms.renewal_term?.value.text,
  notice: terms.notice_days?.value,
  law: terms.governing_law?.value,
  total: terms.total_value?.value,
  annual: terms.annual_value?.value,
  currency: terms.currency?.value,
});

describe("the terms of a contract", () => {
  it("with automatic renewal are read whole", () => {
    const pages = toPages(saasAgreement);
    const terms = readContractTerms(pages);
    expect(values(terms)).toEqual({
      title: "CLOUD SERVICES AGREEMENT",
      parties: ["Larkspur Software, Inc. (Provider)", "Meadow Foods GmbH (Customer)"],
      agreement: "2024-02-01",
      effective: "2024-02-01",
      expiration: "2027-02-01",
      renewal: "successive 1 year",
      notice: 90,
      law: "England and Wales",
      total: 288_000,
      annual: 96_000,
      currency: "EUR",
    });
    expect(terms.auto_renewal?.value).toBe(true);
    expect(terms.notice_days?.evidence.page).toBe(2);
    expect(terms.service_levels.map(({ value }) => value)).toEqual([
      expect.stringContaining("99.9%"),
      expect.stringContaining("severity 1"),
    ]);
    expect(terms.technical_requirements).toHaveLength(2);
    expect(terms.next_steps.map(({ value }) => value)).toEqual([
      expect.stringContaining("project lead"),
      expect.stringContaining("April 15, 2024"),
    ]);
    expect(terms.missing_info).toEqual([]);
    expect(faults(pages, terms)).toEqual([]);
  });

  it("of an order form come with its items", () => {
    const pages = toPages(orderForm);
    const terms = readContractTerms(pages);
    expect(values(terms)).toMatchObject({
      title: "ORDER FORM",
      parties: ["Northwind Clinics Ltd (Customer)", "Larkspur Software, Inc. (Provider)"],
      effective: "2024-04-01",
      expiration: "2026-03-31",
      law: "Washington",
      total: 165_400,
      currency: "USD",
    });
    expect(
      terms.entitlements.map(({ value }) => [
        value.name,
        value.quantity,
        value.price,
        value.period,
      ]),
    ).toEqual([
      ["Platform Enterprise", 120, 45, "month"],
      ["Analytics Add-on", 1, 6000, "year"],
      ["Premium Support", 1, 9500, "year"],
      ["Onboarding Workshop", 2, 2400, "once"],
    ]);
    expect(terms.missing_info).toContain("Renewal");
    expect(faults(pages, terms)).toEqual([]);
  });

  it("of an amendment are what it changes, and it says of which contract", () => {
    const pages = toPages(amendment);
    const terms = readContractTerms(pages);
    expect(terms.amends?.value).toEqual({ title: "Cloud Services Agreement", date: "2024-02-01" });
    expect(values(terms)).toMatchObject({
      agreement: "2025-06-30",
      expiration: "2029-01-31",
      annual: 144_000,
    });
    expect(terms.governing_law).toBeNull();
    expect(terms.notice_days).toBeNull();
    expect(faults(pages, terms)).toEqual([]);
  });

  it("of a statement of work are its own, not those of the contract above it", () => {
    const pages = toPages(statementOfWork);
    const terms = readContractTerms(pages);
    expect(terms.amends).toBeNull();
    expect(values(terms)).toMatchObject({
      title: "STATEMENT OF WORK NO. 3",
      agreement: "2024-09-02",
      effective: "2024-09-16",
      expiration: "2025-03-31",
      law: "New York",
      total: 84_000,
    });
    expect(faults(pages, terms)).toEqual([]);
  });

  it("of no contract are none", () => {
    for (const pages of [
      [],
      [{ number: 1, text: "" }],
      [{ number: 1, text: "Dear Ada, see you on Monday." }],
    ]) {
      const terms = readContractTerms(pages);
      expect(everyFinding(terms)).toEqual([]);
      expect(terms.missing_info).toContain("Governing law");
    }
  });

  it("are quoted verbatim whatever the text is made of", () => {
    const words = fc.constantFrom(
      ...'this Agreement|between|Alder Inc.|("Client")|and|Birch LLC|dated|as of|March 3, 2019|shall|renew|automatically|for successive|one (1) year|terms|unless|60 days|prior to|notice|governed by|the laws of|New York|\n|\n\n|\t|.|;|$1,200.50|per year|Qty|Product|Price|up to 250 users|“|”|—|\f|é|(|)|effective|term|expires on|99.9%|uptime'.split(
        "|",
      ),
    );
    const page = fc.array(words, { maxLength: 120 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), (texts) => {
        const pages = texts.map((text, at) => ({ number: at + 1, text }));
        expect(faults(pages, readContractTerms(pages))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the time it takes", () => {
  /** Milliseconds of work, not of the clock: a machine that is busy with other tests must not decide. */
  const timed = (pages: Page[]) => {
    const begun = process.cpuUsage();
    readContractTerms(pages);
    return process.cpuUsage(begun).user / 1000;
  };
  const copies = (count: number, text: string) =>
    Array.from({ length: count }, (_, at) => ({ number: at + 1, text }));
  const dense = toPages(saasAgreement)[1]!.text.repeat(3);

  it("is short for 60 pages and grows with their number only", () => {
    timed(copies(5, dense));
    expect(timed(copies(60, dense))).toBeLessThan(1_500);
    expect(timed(copies(300, dense))).toBeLessThan(5_000);
  });

  it.each([
    ["one endless word", "a".repeat(2_000)],
    ["blanks", " ".repeat(2_000)],
    ["brackets that nobody closes", "(".repeat(1_000) + '"'.repeat(1_000)],
    ["numbers", "1,111 ".repeat(350)],
    ["capitals", "AGREEMENT BETWEEN ALDER INC AND ".repeat(60)],
    ["defined terms", 'Alder Inc. ("Alder") and '.repeat(80)],
    ["days", "from March 3, 2019 to March 3, 2020 ".repeat(55)],
    ["periods", "one hundred and twenty-five (125) successive additional ".repeat(35)],
    ["this Agreement", "this Agreement is made and entered into by and between the ".repeat(35)],
    ["renewals", "the Agreement shall automatically renew unless ".repeat(42)],
    ["laws", "governed by the laws of the State of ".repeat(54)],
    ["cells", "Product\tQty\tPrice\n".repeat(110)],
    ["dots", ". ".repeat(1_000)],
    ["money", "$1.000.000.000.000 total ".repeat(80)],
  ])(
    "does not run away on 300 pages of %s",
    (_, text) => {
      expect(timed(copies(300, text))).toBeLessThan(5_000);
    },
    30_000,
  );
});
