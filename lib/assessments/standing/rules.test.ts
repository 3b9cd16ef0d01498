import { describe, expect, it } from "vitest";
import { gapOf, missingForGap, pulseOnScale, viewsOf } from "./rules";
import type { Standing, StandingType } from "./types";

const category = (key: string, leaders: number | null, members: number | null) => ({
  key,
  title: key,
  score: 3,
  weight: 1,
  leaders,
  members,
  questions: [],
  results: [],
});

const type: StandingType = {
  type: "sales",
  title: "Sales",
  on: "2026-11-01",
  people: 5,
  score: 3,
  leaders: 1,
  members: 3,
  categories: [category("a", 4, 3.9), category("b", 2.1, 4), category("c", 3, null)],
};

describe("the gap between leaders and members", () => {
  it("is the largest first, and leaves out what only one side scored", () => {
    expect(gapOf(type)).toEqual([
      { key: "b", title: "b", leaders: 2.1, members: 4, gap: -1.9 },
      { key: "a", title: "a", leaders: 4, members: 3.9, gap: 0.1 },
    ]);
  });

  it("is told from one leader and three members on, and says what is missing until then", () => {
    expect(gapOf({ ...type, members: 2 })).toBeNull();
    expect(gapOf({ ...type, leaders: 0 })).toBeNull();
    expect(missingForGap({ leaders: 0, members: 1 })).toBe("an owner or admin and 2 more members");
    expect(missingForGap({ leaders: 1, members: 2 })).toBe("1 more member");
    expect(missingForGap(type)).toBeNull();
  });
});

describe("views of a customer", () => {
  const standing: Standing = {
    org: { id: "o", name: "O" },
    health: 40,
    own: 65,
    pulse: { value: 1, given_on: "2026-11-01", by: "Ines" },
    types: [],
  };
  it("stand on one scale, each against their own", () => {
    expect([-2, 0, 2].map(pulseOnScale)).toEqual([0, 50, 100]);
    expect(viewsOf(standing)).toEqual([
      { key: "own", value: 65, gap: null },
      { key: "health", value: 40, gap: -25 },
      { key: "pulse", value: 75, gap: 10 },
    ]);
  });
  it("are left out where there are none", () => {
    expect(viewsOf({ ...standing, own: null, pulse: null })).toEqual([
      { key: "health", value: 40, gap: null },
    ]);
  });
});
