import { describe, expect, it } from "vitest";
import type { Condition } from "../template/types";
import { holds, isGiven, partsOf, progressOf, shownQuestions } from "./rules";
import type { AskedContent } from "./types";

const content: AskedContent = {
  categories: [
    { key: "team", title: "Team" },
    { key: "tools", title: "Tools" },
    { key: "empty", title: "Empty" },
  ],
  questions: [
    { key: "plan", category: "team", text: "Plan?", kind: "scale" },
    {
      key: "why",
      category: "team",
      text: "Why?",
      kind: "text",
      show_if: { question: "plan", at_most: 1 },
    },
    {
      key: "size",
      category: "team",
      text: "Size?",
      kind: "choice",
      show_if: { not: { question: "why", not_applicable: true } },
    },
    {
      key: "data",
      category: "tools",
      text: "Data?",
      kind: "scale",
      show_if: {
        any: [
          { question: "size", is: "large" },
          { question: "plan", is: 5 },
        ],
      },
    },
    { key: "last", category: "tools", text: "Last?", kind: "scale" },
  ],
};
const shown = (answers: Parameters<typeof shownQuestions>[1]) =>
  shownQuestions(content, answers).map(({ key }) => key);

describe("what is asked", () => {
  it("follows the answers", () => {
    expect(shown({})).toEqual(["plan", "size", "last"]);
    expect(shown({ plan: { value: 1 } })).toEqual(["plan", "why", "size", "last"]);
    expect(shown({ plan: { value: 5 } })).toEqual(["plan", "size", "data", "last"]);
  });

  it("takes the answer to a hidden question as not given", () => {
    expect(shown({ plan: { value: 4 }, why: { not_applicable: true } })).toEqual([
      "plan",
      "size",
      "last",
    ]);
    expect(shown({ plan: { value: 0 }, why: { not_applicable: true } })).toEqual([
      "plan",
      "why",
      "last",
    ]);
  });

  it("lets no comparison hold without an answer, whichever way it points", () => {
    const conditions: Condition[] = [
      { question: "plan", at_most: 5 },
      { question: "plan", at_least: 0 },
      { question: "plan", is: 0 },
      { question: "plan", not_applicable: true },
    ];
    expect(conditions.map((condition) => holds(condition, {}))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(
      conditions.map((condition) => holds(condition, { plan: { not_applicable: true } })),
    ).toEqual([false, false, false, true]);
  });
});

describe("how far a run is", () => {
  it("counts what was said not to apply as given, and blanks as nothing", () => {
    expect(
      [{ value: 0 }, { not_applicable: true }, { answer_text: "  " }, {}, undefined].map((answer) =>
        isGiven(answer),
      ),
    ).toEqual([true, true, false, false, false]);
  });

  it("numbers the questions that are shown, one part a category that has any", () => {
    const parts = partsOf(content, { plan: { value: 1 }, last: { value: 2 } });
    expect(
      parts.map(({ category, first, given, questions }) => [
        category.key,
        first,
        given,
        questions.length,
      ]),
    ).toEqual([
      ["team", 1, 1, 3],
      ["tools", 4, 1, 1],
    ]);
  });

  it("spreads the promised minutes over what is open", () => {
    expect(progressOf(content, {}, 12)).toEqual({ given: 0, shown: 3, minutesLeft: 12 });
    expect(progressOf(content, { plan: { value: 3 } }, 12)).toEqual({
      given: 1,
      shown: 3,
      minutesLeft: 8,
    });
    expect(
      progressOf(content, { plan: { value: 3 }, size: { choice: "small" }, last: { value: 1 } }, 12)
        .minutesLeft,
    ).toBe(0);
  });
});
