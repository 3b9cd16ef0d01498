import { describe, expect, it } from "vitest";

import { addPeriod, endOfMonth, findDays, findPeriods, numberOf } from "./rules";

describe("days", () => {
  it.each([
    ["January 26, 2011", "2011-01-26"],
    ["Sept. 3rd, 2014", "2014-09-03"],
    ["the 22 nd day of March, 2001", "2001-03-22"],
    ["1 January 2009", "2009-01-01"],
    ["first day of January in the year 2009", "2009-01-01"],
    ["thirty-first day of December 1999", "1999-12-31"],
    ["2021-09-30", "2021-09-30"],
    ["3/14/2018", "2018-03-14"],
    ["14/03/2018", "2018-03-14"],
    ["14.3.2018", "2018-03-14"],
    ["2/29/2024", "2024-02-29"],
    ["5/6/99", "1999-05-06"],
    ["13-Oct-2005", "2005-10-13"],
    ["December 31,2003", "2003-12-31"],
    ["fifteenth day of January, two thousand and thirteen", "2013-01-15"],
    ["1st day of May, nineteen hundred and ninety-eight", "1998-05-01"],
    ["twenty-second day of June, twenty twelve", "2012-06-22"],
  ])("reads %s", (text, day) => {
    expect(findDays(`on ${text}, the`).map((found) => found.day)).toEqual([day]);
  });

  it.each([
    "[*], 2005",
    "March __, 1999",
    "2/30/2023",
    "Section 10.2.3",
    "May 2013",
    "___ day of June, 2001",
    "1.2.3",
    "telephone 12-34-5678",
  ])("takes %s for none", (text) => {
    expect(findDays(text)).toEqual([]);
  });
});

describe("periods", () => {
  it.each([
    ["three (3) years", 3, "year"],
    ["one (I) year", 1, "year"],
    ["a period of 24 months", 24, "month"],
    ["twenty-four (24) month", 24, "month"],
    ["a two-year term", 2, "year"],
    ["one hundred eighty (180) days", 180, "day"],
    ["one hundred and twenty days", 120, "day"],
    ["ninety days", 90, "day"],
    ["12 (twelve) months", 12, "month"],
    ["3-year", 3, "year"],
    ["a year", 1, "year"],
    ["two quarters", 6, "month"],
    ["sixty (60) calendar days", 60, "day"],
  ])("reads %s", (text, count, unit) => {
    expect(findPeriods(text)[0]?.period).toEqual({ count, unit });
  });

  it("adds to days as calendars do", () => {
    expect(addPeriod("2024-02-29", { count: 1, unit: "year" })).toBe("2025-02-28");
    expect(addPeriod("2023-01-31", { count: 1, unit: "month" })).toBe("2023-02-28");
    expect(addPeriod("2023-12-15", { count: 18, unit: "month" })).toBe("2025-06-15");
    expect(addPeriod("2023-12-31", { count: 2, unit: "week" })).toBe("2024-01-14");
    expect(endOfMonth("2024-02-03")).toBe("2024-02-29");
  });

  it("knows numbers in words", () => {
    expect(numberOf("one hundred eighty")).toBe(180);
    expect(numberOf("forty-five")).toBe(45);
    expect(numberOf("several")).toBeNull();
  });
});
