import { describe, expect, it } from "vitest";
import type { Condition, Content } from "../template/types";
import { smallContent } from "@/supabase/tests/support/assessments";
import { conditionWords } from "./rules";

const content = smallContent as unknown as Content;
const numbers = { plan: 1, chaos: 2, size: 3, data: 4 };
const say = (condition: Condition) => conditionWords(condition, { content }, numbers);

describe("a condition in words", () => {
  it.each<[Condition, string]>([
    [{ question: "plan", at_least: 3 }, "question 1 is at least 3"],
    [{ question: "plan", at_most: 1 }, "question 1 is at most 1"],
    [{ question: "plan", is: 0 }, "question 1 is 0"],
    [{ question: "size", is: "large" }, "question 3 is “More than 50”"],
    [{ question: "data", not_applicable: true }, "question 4 does not apply"],
    [{ question: "links", is: 3 }, "a question that was not asked is 3"],
    [{ score: "total", below: 2 }, "the total is below 2"],
    [{ score: "tools", at_least: 3.5 }, "About tools is at least 3.5"],
    [{ not: { question: "plan", is: 5 } }, "it is not so that question 1 is 5"],
    [
      {
        all: [
          { question: "plan", is: 5 },
          {
            any: [
              { score: "total", below: 2 },
              { question: "chaos", is: 1 },
            ],
          },
        ],
      },
      "question 1 is 5 and (the total is below 2 or question 2 is 1)",
    ],
  ])("%o", (condition, words) => expect(say(condition)).toBe(words));
});
