import { describe, expect, it } from "vitest";
import type { Condition } from "../template/types";
import { flatten, gather, inWords } from "./rules";

describe("a condition in a form", () => {
  const flat: Condition[] = [
    { question: "plan", at_most: 2 },
    { question: "kind", is: "bank" },
    { question: "plan", not_applicable: true },
    {
      all: [
        { question: "kind", is: "bank" },
        { score: "total", below: 2.5 },
      ],
    },
    {
      any: [
        { question: "plan", is: 0 },
        { score: "team", at_least: 3 },
      ],
    },
  ];
  it.each(flat.map((condition) => [JSON.stringify(condition), condition] as const))(
    "%s is rows and the same again",
    (_, condition) => {
      expect(gather(flatten(condition)!)).toEqual(condition);
    },
  );

  it("is written as JSON where it is nested", () => {
    expect(flatten({ not: flat[0]! })).toBeNull();
    expect(flatten({ all: [flat[3]!, flat[0]!] })).toBeNull();
    expect(flatten({ question: "x" } as never)).toBeNull();
  });

  it("is none without rows", () => {
    expect(gather(flatten(undefined)!)).toBeUndefined();
  });

  it("reads as a sentence", () => {
    expect(inWords(flat[3])).toBe("kind is bank and score of total is below 2.5");
    expect(inWords({ not: flat[2]! })).toBe("not (plan does not apply)");
  });
});
