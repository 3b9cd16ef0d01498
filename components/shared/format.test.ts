import { describe, expect, it } from "vitest";
import {
  date,
  dateTime,
  daysFromNow,
  formatsFor,
  longDay,
  missing,
  money,
  number,
  oneDecimal,
  percent,
  relativeDay,
  signed,
  time,
} from "./format";

const f = { locale: "en-GB", timeZone: "Europe/London", now: new Date("2026-11-20T10:00:00Z") };

describe("money", () => {
  it("is written in full in tables, with cents only where there are some", () => {
    expect(money(186400, "EUR", "en-GB")).toBe("€186,400");
    expect(money("186400.50", "EUR", "en-GB")).toBe("€186,400.50");
    expect(money(0, "EUR", "en-GB")).toBe("€0");
    expect(money(186400, "USD", "en-US")).toBe("$186,400");
  });

  it("has three digits as a figure", () => {
    expect(money(3365400, "EUR", "en-GB", { compact: true })).toBe("€3.37m");
    expect(money(412850, "EUR", "en-GB", { compact: true })).toBe("€413k");
    expect(money(1050000, "EUR", "en-GB", { compact: true })).toBe("€1.05m");
    expect(money(12500, "EUR", "en-GB", { compact: true })).toBe("€12.5k");
    expect(money(24000, "EUR", "en-GB", { compact: true })).toBe("€24k");
    expect(money(2_000_000_000, "EUR", "en-GB", { compact: true })).toBe("€2bn");
    expect(money(940, "EUR", "en-GB", { compact: true })).toBe("€940");
  });

  it("does not say 1,000k just below a million", () => {
    expect(money(999_950, "EUR", "en-GB", { compact: true })).toBe("€1m");
    expect(money(999_400, "EUR", "en-GB", { compact: true })).toBe("€999k");
  });

  it("carries a true minus and the reader's own order", () => {
    expect(money(-1200, "EUR", "en-GB")).toBe("−€1,200");
    expect(money(-1200000, "EUR", "en-GB", { compact: true })).toBe("−€1.2m");
    expect(money(186400, "EUR", "de-DE")).toBe("186.400\u00a0€");
    expect(money(3365400, "EUR", "de-DE", { compact: true })).toBe("3,37m\u00a0€");
  });

  it("is a dash when there is no amount, never 0", () => {
    for (const nothing of [null, undefined, "", "abc"])
      expect(money(nothing, "EUR", "en-GB")).toBe(missing);
  });

  it("falls back to euro for a code that is none", () => {
    expect(money(5, null, "en-GB")).toBe("€5");
    expect(money(5, "euro", "en-GB")).toBe("€5");
  });
});

describe("numbers", () => {
  it("signs a change", () => {
    expect([11, -21, 0].map((value) => signed(value, "en-GB"))).toEqual(["+11", "−21", "0"]);
    expect(signed(-9.44, "en-GB", 1)).toBe("−9.4");
    expect(signed(null, "en-GB")).toBe(missing);
  });

  it("keeps one decimal where figures must add up", () => {
    expect(oneDecimal(38, "en-GB")).toBe("38.0");
    expect(oneDecimal(-1, "en-GB")).toBe("−1.0");
  });

  it("groups thousands and writes shares", () => {
    expect(number(9963, "en-GB")).toBe("9,963");
    expect(percent(0.1227, "en-GB", 1)).toBe("12.3%");
    expect(percent(null, "en-GB")).toBe(missing);
  });
});

describe("days", () => {
  it("are written as 2 Dec 2026", () => {
    expect(date("2026-12-02", f)).toBe("2 Dec 2026");
    expect(date("2026-11-20T23:30:00Z", f)).toBe("20 Nov 2026");
    expect(date("2026-09-01", f)).toBe("1 Sep 2026");
    expect(date(null, f)).toBe(missing);
    expect(date("soon", f)).toBe(missing);
  });

  it("without a time are the same day in every time zone", () => {
    for (const timeZone of ["Pacific/Honolulu", "Europe/Berlin", "Pacific/Kiritimati"]) {
      expect(date("2026-12-02", { ...f, timeZone })).toBe("2 Dec 2026");
    }
  });

  it("with a time fall on the reader's day", () => {
    const late = "2026-11-20T23:30:00Z";
    expect(date(late, { ...f, timeZone: "Europe/Berlin" })).toBe("21 Nov 2026");
    expect(date(late, { ...f, timeZone: "America/Los_Angeles" })).toBe("20 Nov 2026");
  });

  it("can be a title or carry the time", () => {
    expect(longDay(f.now, f)).toBe("Friday 20 November");
    expect(dateTime("2026-11-20T15:30:00Z", f)).toBe("20 Nov 2026, 15:30");
    expect(dateTime("2026-11-20", f)).toBe("20 Nov 2026");
    expect(time("2026-07-01T15:30:00Z", f)).toBe("16:30");
    expect(time("2026-11-20T00:05:00Z", f)).toBe("00:05");
  });
});

describe("a relative day", () => {
  const cases: [string, string][] = [
    ["2026-11-20", "today"],
    ["2026-11-21", "tomorrow"],
    ["2026-11-19", "yesterday"],
    ["2026-12-02", "in 12 days"],
    ["2026-11-09", "11 days ago"],
    ["2027-01-18", "in 59 days"],
    ["2027-01-19", "in 2 months"],
    ["2027-03-12", "in 4 months"],
    ["2027-08-31", "in 9 months"],
    ["2026-09-21", "2 months ago"],
    ["2028-10-20", "in 23 months"],
    ["2028-11-20", "in 2 years"],
  ];
  it.each(cases)("says %s as %s", (value, words) => {
    expect(relativeDay(value, f)).toBe(words);
  });

  it("counts calendar days, not spans of 24 hours", () => {
    const night = { ...f, timeZone: "UTC", now: new Date("2026-11-20T23:59:00Z") };
    expect(relativeDay("2026-11-21T00:01:00Z", night)).toBe("tomorrow");
    expect(relativeDay("2026-11-20T00:01:00Z", night)).toBe("today");
  });

  it("follows the reader's midnight", () => {
    const evening = { locale: "en-GB", now: new Date("2026-11-20T22:30:00Z") };
    expect(relativeDay("2026-11-21", { ...evening, timeZone: "Europe/London" })).toBe("tomorrow");
    expect(relativeDay("2026-11-21", { ...evening, timeZone: "Europe/Helsinki" })).toBe("today");
  });

  it("is not thrown off by the change of the clocks", () => {
    const before = { ...f, now: new Date("2026-10-24T23:30:00+01:00") };
    expect(daysFromNow("2026-10-26T00:30:00Z", before)).toBe(2);
  });

  it("knows the leap day", () => {
    const leap = { ...f, now: new Date("2028-02-28T12:00:00Z") };
    expect(relativeDay("2028-02-29", leap)).toBe("tomorrow");
    expect(relativeDay("2028-03-01", leap)).toBe("in 2 days");
    const common = { ...f, now: new Date("2027-02-28T12:00:00Z") };
    expect(relativeDay("2027-03-01", common)).toBe("tomorrow");
  });

  it("is a dash when there is no day", () => {
    expect(relativeDay(null, f)).toBe(missing);
    expect(daysFromNow("not a day", f)).toBeNull();
  });
});

describe("the bound functions", () => {
  it("say the same as the free ones", () => {
    const bound = formatsFor(f);
    expect(bound.money(3365400, "EUR", { compact: true })).toBe("€3.37m");
    expect(bound.relativeDay("2026-12-02")).toBe("in 12 days");
    expect(bound.signed(-6)).toBe("−6");
    expect(bound.date("2026-12-02")).toBe("2 Dec 2026");
  });
});
