import { describe, expect, it } from "vitest";
import { describeSeries } from "./describe-series";

const write = { day: (at: number) => `day ${at}`, value: String };
const say = (...values: (number | null)[]) =>
  describeSeries(
    "Health",
    values.map((value, at) => ({ at, value })),
    write,
  );

describe("a series in a sentence", () => {
  it("names span, start, extremes and end", () => {
    expect(say(68, 72, 59, 38, 40)).toBe(
      "Health, day 0 to day 4: 68 at the start, highest 72 on day 1, lowest 38 on day 3, 40 at the end.",
    );
  });

  it("does not repeat start or end as extremes", () => {
    expect(say(10, 20, 30)).toBe("Health, day 0 to day 2: 10 at the start, 30 at the end.");
  });

  it("says what is missing", () => {
    expect(say(10, null, 30)).toContain("1 gap in the data.");
    expect(say(null, null)).toBe("Health: no data.");
    expect(say(null, 12)).toBe("Health: 12 on day 1, the only value.");
  });
});
