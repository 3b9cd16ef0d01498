import { describe, expect, it } from "vitest";
import { ringStretches } from "./ring-stretches";

describe("the ring of a score", () => {
  it("ends at the score whatever the rounding of its parts", () => {
    expect(ringStretches(38, [4.7, 17.1, 3.9, 7.1, 3.5, 1.5]).at(-1)?.[1]).toBeCloseTo(38);
    expect(ringStretches(100, [50, 50]).at(-1)?.[1]).toBeCloseTo(100);
  });

  it("has a cut between parts and none before the first", () => {
    const [first, second] = ringStretches(60, [30, 30]);
    expect(first).toEqual([0, 30]);
    expect(second![0]).toBeGreaterThan(30);
  });

  it("leaves out parts that earned nothing", () => {
    expect(ringStretches(30, [0, 30, 0])).toEqual([[0, 30]]);
    expect(ringStretches(0, [0, 0])).toEqual([]);
  });

  it("is one stretch when the parts are not known", () => {
    expect(ringStretches(70, [])).toEqual([[0, 70]]);
  });
});
