import { describe, expect, it } from "vitest";
import { readContractTerms } from "../contract-terms/rules";
import type { ContractTerms, Finding } from "../contract-terms/types";
import { asksForLook, counterparty, proposeBase, reviewItems, settle, termChanges } from "./rules";
import type { BaseContract, SecondReading } from "./types";

const at = (quote: string, page = 1) => ({ page, quote, start: 0, end: quote.length });
const found = <Value>(value: Value, confidence = 0.9, quote = "q"): Finding<Value> => ({
  value,
  confidence,
  evidence: at(quote),
});

const nothing = await readContractTerms([]);
const terms = (part: Partial<ContractTerms>): ContractTerms => ({ ...nothing, ...part });
const second = (...findings: SecondReading["findings"]): SecondReading => ({ findings });
const about = { customer: "Orrin Mills", missing: [] as string[], base: null };

describe("what is to be decided", () => {
  it("has the second reading beside the first: agreed, different, or found alone", () => {
    const items = reviewItems(
      terms({
        title: found("Order"),
        notice_days: found(30),
        parties: [found({ name: "A", role: null })],
      }),
      second(
        { field: "title", value: "ORDER", confidence: 0.6, evidence: at("q") },
        { field: "notice_days", value: 60, confidence: 0.6, evidence: at("sixty") },
        { field: "parties", value: { name: "B", role: null }, confidence: 0.6, evidence: at("B") },
        { field: "currency", value: "EUR", confidence: 0.6, evidence: at("EUR") },
      ),
    );
    const by = Object.fromEntries(items.map((item) => [item.key, item]));
    expect(by["title.0"]).toMatchObject({ agreed: true, other: null });
    expect(by["notice_days.0"]).toMatchObject({ agreed: false, other: { value: 60 } });
    expect(by["parties.m0"]).toMatchObject({ method: "model", value: { name: "B" } });
    expect(by["currency.m0"]).toMatchObject({ method: "model" });
    expect(items.filter(asksForLook).map(({ key }) => key)).toEqual([
      "parties.m0",
      "notice_days.0",
      "currency.m0",
    ]);
  });
});

describe("what was decided", () => {
  const items = reviewItems(
    terms({
      title: found("Order"),
      notice_days: found(30, 0.4),
      term: found({ count: 3, unit: "year" }),
      entitlements: [
        found({
          name: "Users",
          quantity: 5,
          unit: null,
          price: null,
          period: null,
          category: null,
        }),
      ],
    }),
    null,
  );

  it("is not decided while a value asks for a look and nobody gave one", () => {
    const outcome = settle(items, { decisions: [], added: [] }, about);
    expect(outcome).toMatchObject({ ok: false, faults: { "notice_days.0": /\w/ } });
  });

  it("keeps corrections as such, drops what was rejected, marks what a person added", () => {
    const outcome = settle(
      items,
      {
        decisions: [
          { key: "notice_days.0", state: "corrected", parts: { value: "45" } },
          { key: "title.0", state: "rejected" },
        ],
        added: [
          { field: "governing_law", parts: { value: "Norway" } },
          {
            field: "payment_terms",
            parts: { value: "30 days net" },
            place: { page: 2, quote: "within thirty days", start: 40, end: 58 },
          },
        ],
      },
      { ...about, missing: ["Currency"] },
    );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
    const { settled } = outcome;
    expect(settled.terms).toEqual({
      notice_days: 45,
      term: "3 years",
      governing_law: "Norway",
      payment_terms: "30 days net",
      missing_info: ["Currency"],
    });
    expect(settled.entitlements).toMatchObject([{ name: "Users", quantity: 5 }]);
    const rows = Object.fromEntries(settled.evidence.map((row) => [row.field, row]));
    expect(rows.notice_days).toMatchObject({ state: "corrected", proposed: 30, value: 45 });
    expect(rows.title).toMatchObject({ state: "rejected", proposed: "Order", value: null });
    expect(rows.governing_law).toMatchObject({ method: "person", proposed: null, page: null });
    expect(rows.payment_terms).toMatchObject({
      method: "person",
      page: 2,
      quote: "within thirty days",
      span_start: 40,
      span_end: 58,
      confidence: null,
    });
    expect(rows.term).toMatchObject({ state: "confirmed", quote: "q" });
  });

  it("counts a correction to the same value as a confirmation", () => {
    const same = { key: "notice_days.0", state: "corrected" as const, parts: { value: " 30 " } };
    const outcome = settle(items, { decisions: [same], added: [] }, about);
    expect(
      outcome.ok && outcome.settled.evidence.find((row) => row.field === "notice_days"),
    ).toMatchObject({
      state: "confirmed",
    });
  });

  it("takes the second reader's value with its sentence and rejects the first one's", () => {
    const both = reviewItems(
      terms({ notice_days: found(30) }),
      second({ field: "notice_days", value: 60, confidence: 0.6, evidence: at("sixty days") }),
    );
    const other = { key: "notice_days.0", state: "other" as const };
    const outcome = settle(both, { decisions: [other], added: [] }, about);
    expect(outcome.ok && outcome.settled).toMatchObject({
      terms: { notice_days: 60 },
      evidence: [
        { method: "model", quote: "sixty days", state: "confirmed" },
        { method: "rules", state: "rejected" },
      ],
    });
  });
});

describe("an amendment", () => {
  const base: BaseContract = {
    id: "b",
    title: "Master Services Agreement",
    start_date: "2030-01-31",
    updated_at: "x",
    terms: { notice_days: 30, next_steps: ["Call"], title: "Master Services Agreement" },
  };

  it("changes what it may change, adds to lists, and holds from its own effective date", () => {
    const items = reviewItems(
      terms({
        title: found("First Amendment"),
        effective_date: found("2031-05-01"),
        notice_days: found(60),
        next_steps: [found("Sign")],
      }),
      null,
    );
    const outcome = settle(items, { decisions: [], added: [] }, { ...about, base });
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.settled.terms).toEqual({ notice_days: 60, next_steps: ["Call", "Sign"] });
    expect(outcome.settled.from).toBe("2031-05-01");
    expect(outcome.settled.evidence.map(({ field }) => field)).not.toContain("title");
    expect(termChanges(base, outcome.settled.terms)).toEqual([
      { name: "notice_days", label: "Notice, days", before: "30", after: "60" },
      { name: "next_steps", label: "Next step", before: "Call", after: "Call; Sign" },
    ]);
  });

  it("finds its contract by date, then by title", () => {
    const other = { ...base, id: "o", title: "Order form", start_date: "2029-06-01", terms: {} };
    const amends = (title: string | null, date: string | null) =>
      terms({ amends: found({ title, date }) });
    expect(proposeBase(amends(null, "2029-06-01"), [base, other])).toBe("o");
    expect(proposeBase(amends("the Master Services Agreement", null), [other, base])).toBe("b");
    expect(proposeBase(amends("Licence", null), [other, base])).toBeNull();
    expect(proposeBase(terms({}), [base])).toBeNull();
  });
});

it("the company is the party that is called like the customer, else the last one", () => {
  const parties = [{ name: "Orrin Mills Limited" }, { name: "Cairn Systems Ltd" }];
  expect(counterparty(parties, "Orrin Mills")).toBe("Orrin Mills Limited");
  expect(counterparty(parties, "Solano")).toBe("Cairn Systems Ltd");
  expect(counterparty([], "Solano")).toBeNull();
});
