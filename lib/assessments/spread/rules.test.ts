import { describe, expect, it } from "vitest";
import { agreementOf, hiddenTeams, lowestCell, readSpreadParams, stepOf, widest } from "./rules";
import type { CategorySpread, TeamSpread } from "./types";

const spread = (average: number | null, deviation: number | null, count = 3) => ({
  count,
  average,
  lowest: 1,
  highest: 4,
  deviation,
});
const category = (key: string, deviation: number, count = 3): CategorySpread => ({
  key,
  title: `About ${key}`,
  ...spread(2, deviation, count),
});

describe("the address of the page", () => {
  it("opens everybody's total where it names nothing that can be read", () => {
    expect(readSpreadParams({ team: "x", category: "No such", org: ["a"] })).toEqual({
      category: "total",
    });
  });
});

describe("stepOf", () => {
  it.each([
    [null, null],
    [0, 0],
    [0.99, 0],
    [1, 1],
    [4.99, 4],
    [5, 4],
  ])("tints %s by step %s", (score, step) => expect(stepOf(score)).toBe(step));
});

describe("agreement", () => {
  it("is said by the deviation, and of one voice there is none", () => {
    expect(agreementOf(spread(2, 0.5))).toBe("of one mind");
    expect(agreementOf(spread(2, 0.51))).toBe("some way apart");
    expect(agreementOf(spread(2, 1.01))).toBe("far apart");
    expect(agreementOf(spread(2, 0, 1))).toBe("one voice");
  });

  it("points to the category people are furthest apart on, never to the total", () => {
    const categories = [
      category("total", 2),
      category("team", 0.6),
      category("tools", 1.2),
      category("odd", 3, 1),
    ];
    expect(widest({ categories })?.key).toBe("tools");
    expect(widest({ categories: [category("team", 0.4)] })).toBeNull();
  });
});

describe("teams", () => {
  const teams: TeamSpread[] = [
    {
      id: "1",
      name: "Sales",
      members: 5,
      respondents: 3,
      shown: true,
      cells: { total: spread(1, 0), team: spread(3, 0), tools: spread(2, 0) },
    },
    { id: "2", name: "Field", members: 2, respondents: null, shown: false, cells: null },
  ];

  it("below three say nothing, and are named as hidden", () => {
    expect(hiddenTeams(teams).map(({ name }) => name)).toEqual(["Field"]);
  });

  it("are read for the lowest cell, the total aside", () => {
    const categories = [category("total", 1), category("team", 1), category("tools", 1)];
    expect(lowestCell({ teams, categories })).toEqual({
      team: "Sales",
      title: "About tools",
      average: 2,
    });
    expect(lowestCell({ teams: [teams[1]!], categories })).toBeNull();
  });
});
