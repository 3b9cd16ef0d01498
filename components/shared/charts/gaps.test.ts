import { describe, expect, it } from "vitest";
import { breakAtGaps, bridges, runs } from "./gaps";

const series = (...values: (number | null)[]) => values.map((y, at) => ({ at, y }));

describe("gaps in a series", () => {
  it("split it into stretches", () => {
    const split = runs(series(1, 2, null, null, 3, null, 4));
    expect(split.map((run) => run.map((point) => point.y))).toEqual([[1, 2], [3], [4]]);
  });

  it("are bridged from last to next, but not before the first nor after the last", () => {
    const over = bridges(series(null, 1, 2, null, 3, null));
    expect(over.map(([from, to]) => [from.at, to.at])).toEqual([[2, 4]]);
  });

  it("are found from the rhythm of the dates", () => {
    const weekly = [0, 7, 14, 35, 42].map((at) => ({ at, y: 50 }));
    expect(breakAtGaps(weekly).map((point) => point.y)).toEqual([50, 50, 50, null, 50, 50]);
  });

  it("are not seen where the rhythm is even, nor in one or two points", () => {
    const even = [0, 7, 14, 22].map((at) => ({ at, y: 50 }));
    expect(breakAtGaps(even)).toHaveLength(4);
    expect(breakAtGaps(even.slice(0, 2))).toHaveLength(2);
    expect(breakAtGaps([])).toEqual([]);
  });
});
