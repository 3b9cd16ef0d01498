import { describe, expect, it } from "vitest";
import { waterfallSteps } from "./waterfall-steps";

const parts = [
  { key: "engagement", label: "Engagement", value: 20, weight: 0.235, points: 4.7, has_data: true },
  { key: "sentiment", label: "Sentiment", value: null, weight: 0.2, points: null, has_data: false },
  { key: "adoption", label: "Adoption", value: 58, weight: 0.294, points: 17.1, has_data: true },
  { key: "rounding", label: "Rounding", points: 0.2 },
];

describe("the steps of a waterfall", () => {
  it("lie end to end, and a factor without data takes no room", () => {
    const { steps } = waterfallSteps(parts, 22, [40, 70]);
    expect(steps.map((step) => step.part.key)).toEqual(["engagement", "sentiment", "adoption"]);
    expect(steps.map((step) => step.known)).toEqual([true, false, true]);
    expect(steps[2]!.from).toBeCloseTo(4.7);
    expect(steps[2]!.to).toBeCloseTo(21.8);
    expect(steps[1]!.from).toBe(steps[1]!.to);
  });

  it("end at the stored score together with the rounding", () => {
    const { steps, rounding } = waterfallSteps(parts, 22, []);
    expect(steps.at(-1)!.to + rounding!).toBeCloseTo(22);
  });

  it("show how far each factor could reach, on an axis that holds it all", () => {
    const { steps, most } = waterfallSteps(parts, 22, [40, 70]);
    expect(steps[0]!.reach).toBeCloseTo(23.5);
    expect(most).toBe(40);
    expect(waterfallSteps(parts, 45, [40, 70]).most).toBe(70);
  });

  it("do not take points for data where the snapshot says there is none", () => {
    const none = [{ key: "adoption", label: "Adoption", weight: 0.5, points: 0, has_data: false }];
    expect(waterfallSteps(none, 0, []).steps[0]!.known).toBe(false);
    expect(waterfallSteps(none, 0, []).rounding).toBeNull();
  });
});
