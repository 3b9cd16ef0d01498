import { describe, expect, it } from "vitest";
import {
  figureHref,
  inOrder,
  mainCurrency,
  movement,
  movementFinding,
  partFilter,
  partName,
  partOf,
  renewalDays,
  sortedParts,
} from "./rules";
import type { BandMonth, Portfolio, SplitLine } from "./types";

const id = "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6";
const line = (key: string | null, customers: number, more: Partial<SplitLine> = {}): SplitLine => ({
  key,
  customers,
  at_risk: 0,
  silent: 0,
  arr: {},
  arr_at_risk: {},
  ...more,
});
const month = (day: string, values: Partial<BandMonth> = {}): BandMonth => ({
  day,
  healthy: 0,
  watch: 0,
  risk: 0,
  none: 0,
  ...values,
});
const portfolio = (more: Partial<Portfolio> = {}): Portfolio => ({
  today: "2026-11-26",
  splits: {},
  without_arr: 0,
  months: [],
  movers: [],
  moved: { up: 0, down: 0 },
  silent: [],
  csm: null,
  ...more,
});

describe("parts of the portfolio", () => {
  it("are zero where nobody is in them", () => {
    expect(partOf(portfolio(), "band", "risk")).toEqual(line("risk", 0));
  });

  it("stand in the order that is read: stages and sizes by theirs, the unknown last", () => {
    const keys = (split: "stage" | "size" | "industry" | "renewal", lines: SplitLine[]) =>
      sortedParts(portfolio({ splits: { [split]: lines } }), split).map(({ key }) => key);
    expect(keys("stage", [line("at_risk", 9), line("prospect", 1), line("active", 5)])).toEqual([
      "prospect",
      "active",
      "at_risk",
    ]);
    expect(keys("size", [line(null, 9), line("large", 1), line("small", 5)])).toEqual([
      "small",
      "large",
      null,
    ]);
    expect(keys("industry", [line("Food", 2), line(null, 9), line("Legal", 7)])).toEqual([
      "Legal",
      "Food",
      null,
    ]);
    expect(keys("renewal", [line("2027-01", 9), line("2026-12", 1)])).toEqual([
      "2026-12",
      "2027-01",
    ]);
  });

  it("have names people know", () => {
    expect(partName("stage", line("at_risk", 1))).toBe("At risk");
    expect(partName("size", line("small", 1))).toBe("Small");
    expect(partName("industry", line(null, 1))).toBe("Not known");
    expect(partName("csm", line(null, 1))).toBe("No CSM");
    expect(partName("csm", line(id, 1, { name: "Ines" }))).toBe("Ines");
  });

  it("never add currencies: the one most customers pay in comes first", () => {
    const splits = {
      currency: [line("SEK", 9), line("EUR", 5, { arr: { EUR: 10 } }), line("USD", 1)],
    };
    expect(mainCurrency(portfolio({ splits }))).toBe("EUR");
    expect(mainCurrency(portfolio())).toBe("EUR");
    expect(inOrder({ SEK: 900, USD: 1000, EUR: 1 }, "EUR")).toEqual([
      ["EUR", 1],
      ["USD", 1000],
      ["SEK", 900],
    ]);
  });
});

describe("the list behind a figure", () => {
  const href = (...[split, key]: Parameters<typeof partFilter>) =>
    figureHref(undefined, partFilter(split, key, "2026-11-26"));

  it("is asked with the filter that the figure counts", () => {
    expect(figureHref(undefined, {})).toBe("/customers");
    expect(href("band", "risk", "")).toBe("/customers?band=risk");
    expect(href("stage", "active", "")).toBe("/customers?stage=active");
    expect(href("size", "large", "")).toBe("/customers?size=large");
    expect(href("size", null, "")).toBe("/customers?without=size");
    expect(href("industry", "Food & drink", "")).toBe("/customers?industry=Food+%26+drink");
    expect(href("industry", null, "")).toBe("/customers?without=industry");
    expect(href("currency", "SEK", "")).toBe("/customers?currency=SEK");
    expect(href("csm", null, "")).toBe("/customers?owner=none");
    expect(figureHref(id, { band: "risk", currency: "EUR" })).toBe(
      `/customers?band=risk&owner=${id}&currency=EUR`,
    );
  });

  it("cuts the first and the last month of ninety days", () => {
    expect(renewalDays("2026-11", "2026-11-26")).toEqual({ from: "2026-11-26", to: "2026-11-30" });
    expect(renewalDays("2026-12", "2026-11-26")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
    expect(renewalDays("2027-02", "2026-11-26")).toEqual({ from: "2027-02-01", to: "2027-02-24" });
    expect(href("renewal", "2026-12", "")).toBe(
      "/customers?renewal_from=2026-12-01&renewal_to=2026-12-31",
    );
  });
});

describe("twelve months", () => {
  it("end with today", () => {
    const points = movement(
      portfolio({
        months: [month("2026-11-01", { risk: 3 })],
        splits: { band: [line("risk", 2), line("healthy", 4)] },
      }),
    );
    expect(points).toEqual([
      month("2026-11-01", { risk: 3 }),
      month("2026-11-26", { risk: 2, healthy: 4 }),
    ]);
  });

  it("say what became of those at risk", () => {
    const say = (...points: BandMonth[]) => movementFinding(points, (day) => day);
    const first = month("2026-01-01", { risk: 5, watch: 5 });
    expect(say(first, month("2026-11-26", { risk: 2, none: 2 }))).toBe(
      "At risk: 2 of 4 now, 5 of 10 on 2026-01-01; 3 fewer than then.",
    );
    expect(say(first, month("2026-11-26", { risk: 7 }))).toContain("2 more than then");
    expect(say(first, month("2026-11-26", { risk: 5 }))).toContain("as many as then");
    expect(say(month("2026-01-01", { none: 3 }), month("2026-11-26", { risk: 1 }))).toBe(
      "There is no score of an earlier month yet.",
    );
  });
});
