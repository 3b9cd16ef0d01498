import { describe, expect, it } from "vitest";
import {
  amountsOf,
  growthOf,
  likelihoodOf,
  monthDays,
  monthsFrom,
  nextTermEnd,
  readRenewalParams,
  renewalsHref,
  stateOf,
  toFilter,
  weekendOf,
  workingDay,
} from "./rules";
import { likelihoodSchema, winSchema } from "./schema";
import type { RenewalCell } from "./types";

describe("days", () => {
  it("end a next term where the month ends, in leap years too", () => {
    expect(nextTermEnd("2027-12-31", 12)).toBe("2028-12-31");
    expect(nextTermEnd("2027-02-28", 12)).toBe("2028-02-29");
    expect(nextTermEnd("2028-02-29", 12)).toBe("2029-02-28");
    expect(nextTermEnd("2027-06-30", 1)).toBe("2027-07-31");
    expect(nextTermEnd("2027-06-14", 24)).toBe("2029-06-14");
    expect(nextTermEnd("2028-01-30", 1)).toBe("2028-02-28");
  });

  it("name the working day before a weekend", () => {
    // 5 and 6 December 2026 are a Saturday and a Sunday.
    expect([workingDay("2026-12-05"), weekendOf("2026-12-05")]).toEqual(["2026-12-04", "Saturday"]);
    expect([workingDay("2026-12-06"), weekendOf("2026-12-06")]).toEqual(["2026-12-04", "Sunday"]);
    expect([workingDay("2026-12-07"), weekendOf("2026-12-07")]).toEqual(["2026-12-07", null]);
    // 29 February 2032 is a Sunday.
    expect(workingDay("2032-02-29")).toBe("2032-02-27");
  });

  it("make the state of an open renewal", () => {
    const today = "2026-11-26";
    const of = (due_on: string, notice_on: string | null = null) =>
      stateOf({ outcome: "open", due_on, notice_on }, today);
    expect(of("2026-11-25", "2026-08-01")).toBe("overdue");
    expect(of("2026-11-26", "2026-11-25")).toBe("notice_passed");
    expect(of("2026-11-26", "2026-11-26")).toBe("due");
    expect(of("2027-02-24")).toBe("due");
    expect(of("2027-02-25")).toBe("upcoming");
    expect(of("2027-05-01", "2027-02-01")).toBe("due");
    expect(stateOf({ outcome: "won", due_on: "2026-01-01", notice_on: null }, today)).toBe("won");
  });
});

describe("likelihood", () => {
  it("follows from health, silence and time, and stays between 5 and 95", () => {
    const of = (score: number | null, silent = false, overdue = false) =>
      likelihoodOf({ score, silent, overdue });
    expect(of(100)).toBe(95);
    expect(of(72)).toBe(80);
    expect(of(72, true)).toBe(70);
    expect(of(72, true, true)).toBe(55);
    expect(of(null)).toBe(60);
    expect(of(0, true, true)).toBe(5);
  });
});

describe("the address", () => {
  it("leaves out what stands on its default and keeps filters from page to page", () => {
    const params = readRenewalParams({
      owner: "nobody",
      show: "won",
      from: "2026-02-30",
      q: " oak ",
    });
    expect(renewalsHref(params)).toBe("/renewals?show=won&q=oak");
    expect(renewalsHref(params, { show: "open", q: undefined })).toBe("/renewals");
    expect(toFilter(params)).toEqual({ show: "won", q: "oak" });
    expect(toFilter(readRenewalParams({}))).toEqual({ show: "open" });
  });

  it("knows the days of a month and of twelve", () => {
    expect(monthDays("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
    const months = monthsFrom("2026-11-01");
    expect([months[0], months[11], months.length]).toEqual(["2026-11", "2027-10", 12]);
  });
});

describe("figures", () => {
  it("keep currencies apart and count rows without an amount", () => {
    const cell = (currency: string, due: number | null, due_n: number) =>
      ({ key: "x", currency, due, due_n }) as RenewalCell;
    expect(amountsOf([cell("EUR", 100, 2), cell("SEK", null, 1)], "due")).toEqual({
      count: 3,
      amounts: [{ currency: "EUR", amount: 100 }],
    });
  });

  it("say whether a renewal grew", () => {
    expect(growthOf({ amount_due: 100, renewed_amount: 110 })).toBe("up");
    expect(growthOf({ amount_due: 100, renewed_amount: 90 })).toBe("down");
    expect(growthOf({ amount_due: null, renewed_amount: 90 })).toBe("same");
  });
});

describe("what is typed", () => {
  const id = "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6";
  it("needs a reason beside a likelihood", () => {
    expect(likelihoodSchema.parse({ id, value: "80 %", reason: " New sponsor " })).toEqual({
      id,
      value: 80,
      reason: "New sponsor",
    });
    const wrong = likelihoodSchema.safeParse({ id, value: "120", reason: "" });
    expect(wrong.error?.issues.map(({ path }) => path[0]).toSorted()).toEqual(["reason", "value"]);
  });

  it("reads an amount as people write it", () => {
    const win = { id, amount: "12,5k", end: "2028-02-29", as: "extend", note: "" };
    expect(winSchema.parse(win)).toMatchObject({ amount: 12_500, note: null });
    expect(winSchema.safeParse({ ...win, end: "2027-02-29" }).success).toBe(false);
  });
});
