import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

import type { Block } from "@/supabase/tests/support/contract-documents";
import {
  amendment,
  orderForm,
  saasAgreement,
  statementOfWork,
} from "@/supabase/tests/support/contract-samples";
import * as forms from "@/supabase/tests/support/contract-openings";
import * as sides from "@/supabase/tests/support/contract-party-forms";
import { periodInDays } from "../contract-dates/rules";
import { bareName } from "../contract-names/rules";
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

describe("contracts of any make", () => {
  const day = fc
    .tuple(
      fc.integer({ min: 1996, max: 2024 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map((all) => all.map((part) => String(part).padStart(2, "0")).join("-"));
  const parts = fc.record({
    header: fc.constantFrom(...forms.headers),
    title: fc.constantFrom(...forms.titles),
    opening: fc.constantFrom(...forms.openings),
    days: fc.tuple(day, day),
    write: fc.constantFrom(...forms.dayForms),
    parties: fc.shuffledSubarray(sides.parties, { minLength: 2, maxLength: 2 }),
    list: fc.constantFrom(...sides.lists),
    law: fc.constantFrom(...forms.laws),
    ending: fc.constantFrom(...forms.endings),
    renewal: fc.constantFrom(...forms.renewals),
    layout: fc.constantFrom(...forms.layouts),
  });
  const letters = (text = "") => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const names = (list: string[]) => list.map((name) => bareName(name)).toSorted();

  it("are read right however their parts are put together", () => {
    fc.assert(
      fc.property(parts, ({ header, title, opening, days, write, parties, list, ...rest }) => {
        const { text: opens, agreement, effective } = opening(...days, write);
        const begin = effective ?? agreement;
        const { text: ends, end } = rest.ending(begin ?? "2000-01-01", agreement ?? "2000-01-01");
        const [renews, renewalDays, notice] = rest.renewal;
        const [one, other] = parties.map(
          ([name, what]) => `${name}${what.startsWith("(") ? " " : ", "}${what}`,
        ) as [string, string];
        const source = [
          `${header}${title[0]}`,
          `${title[1]}${opens.startsWith(",") ? "" : " "}${opens} ${list(one, other)}`,
          "1. Services. The services are described in Exhibit A. Invoices are payable within thirty (30) days.",
          `2. Term. ${ends} ${renews}`,
          "3. Confidentiality. These obligations survive for five (5) years after termination. Either party may terminate this Agreement upon thirty (30) days notice of a breach.",
          `4. Miscellaneous. ${rest.law[0]}`,
        ].join("\n\n");
        const terms = readContractTerms(
          rest.layout(source).map((text, at) => ({ number: at + 1, text })),
        );
        const period = terms.renewal_term?.value.period;
        expect({
          title: letters(terms.title?.value),
          parties: names(terms.parties.map(({ value }) => value.name)),
          agreement: terms.agreement_date?.value ?? null,
          effective: terms.effective_date?.value ?? null,
          end: terms.expiration_date?.value ?? null,
          renewal: period ? periodInDays(period) : null,
          notice: terms.notice_days?.value ?? null,
          law: terms.governing_law?.value ?? null,
        }).toEqual({
          title: letters(title[0]),
          parties: names(parties.map(([name]) => name)),
          agreement,
          effective,
          // Counted from a day that was left open there is none; a day that is written stands.
          end: begin !== null || end?.startsWith("203") ? end : null,
          renewal: renewalDays,
          notice,
          law: rest.law[1],
        });
      }),
      { numRuns: 300 },
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
