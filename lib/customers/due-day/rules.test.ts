import { describe, expect, it } from "vitest";
import { dueDayOf } from "./rules";

/** A Wednesday, and the last one of a February without a 29th. */
const wednesday = "2027-02-24";

describe("the day that words mean", () => {
  it.each([
    ["I will send it by Friday", "2027-02-26"],
    ["by next Friday", "2027-03-05"],
    ["Friday next week", "2027-03-05"],
    ["on Wednesday, then", "2027-03-03"],
    ["by tomorrow evening", "2027-02-25"],
    ["the day after tomorrow", "2027-02-26"],
    ["today, by end of day", "2027-02-24"],
    ["before the end of the week", "2027-02-26"],
    ["some time next week", "2027-03-05"],
    ["at the beginning of next week", "2027-03-01"],
    ["by the end of the month", "2027-02-28"],
    ["by the end of next month", "2027-03-31"],
    ["by end of the quarter", "2027-03-31"],
    ["next quarter", "2027-06-30"],
    ["by year-end", "2027-12-31"],
    ["within two weeks", "2027-03-10"],
    ["in 3 business days", "2027-03-01"],
    ["in a couple of days", "2027-02-26"],
    ["in one month", "2027-03-24"],
    ["three weeks from now", "2027-03-17"],
    ["by the 15th", "2027-03-15"],
    ["by the 25th", "2027-02-25"],
    ["on the 3rd of March", "2027-03-03"],
    ["by March 12", "2027-03-12"],
    ["on 31 January", "2028-01-31"],
    ["on January 4th, 2029", "2029-01-04"],
    ["until 2027-05-06", "2027-05-06"],
    ["by the end of April", "2027-04-30"],
    ["by the end of January", "2028-01-31"],
  ])("%s", (words, day) => {
    expect(dueDayOf(words, wednesday)).toBe(day);
  });

  it.each([
    "last Friday we met",
    "we spoke two weeks ago",
    "on the 31st of February",
    "a week from Friday",
    "it may rain",
    "as soon as possible",
    "we sold 40 units",
    "yesterday",
  ])("%s names none", (words) => {
    expect(dueDayOf(words, wednesday)).toBeNull();
  });

  it("counts from the meeting's day, over the end of a year and a leap day", () => {
    expect(dueDayOf("by next Monday", "2027-12-31")).toBe("2028-01-03");
    expect(dueDayOf("by the end of the month", "2028-02-01")).toBe("2028-02-29");
    expect(dueDayOf("by Friday", "2027-02-26")).toBe("2027-03-05");
    expect(dueDayOf("by the end of the week", "2027-02-27")).toBe("2027-03-05");
    expect(dueDayOf("by Friday", "no day")).toBeNull();
  });
});
