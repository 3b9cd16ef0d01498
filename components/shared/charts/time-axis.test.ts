import { describe, expect, it } from "vitest";
import { spreadLabels, timeTicks, toTime } from "./time-axis";

const labels = (from: string, to: string, most: number) =>
  timeTicks(toTime(from), toTime(to), most, "en-GB").map((tick) => tick.label);

describe("marks of time", () => {
  it("are months, with the year where it begins", () => {
    expect(labels("2026-05-24", "2026-11-20", 12)).toEqual([
      "Jun 26",
      "Jul",
      "Aug",
      "Sep",
      "Oct",
      "Nov",
    ]);
    expect(labels("2025-11-25", "2026-02-10", 12)).toEqual(["Dec 25", "Jan 26", "Feb"]);
  });

  it("are thinned evenly and keep the latest", () => {
    expect(labels("2025-12-01", "2026-11-20", 4)).toEqual(["Feb 26", "May", "Aug", "Nov"]);
  });

  it("are days in a short span, the leap day among them", () => {
    expect(labels("2028-02-27", "2028-03-02", 8)).toEqual([
      "27 Feb",
      "28 Feb",
      "29 Feb",
      "1 Mar",
      "2 Mar",
    ]);
    expect(labels("2026-11-01", "2026-11-30", 4)).toHaveLength(4);
  });
});

describe("labels beside their lines", () => {
  it("are moved apart, in their order", () => {
    expect(spreadLabels([100, 104, 20], 16, 0, 200)).toEqual([100, 116, 20]);
  });

  it("stay inside the drawing", () => {
    expect(spreadLabels([190, 195, 198], 16, 0, 200)).toEqual([168, 184, 200]);
    expect(spreadLabels([-5, 2], 16, 8, 200)).toEqual([8, 24]);
  });
});
