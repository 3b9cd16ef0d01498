import { describe, expect, it } from "vitest";
import { differencesOf } from "./rules";

const advice = (word: string) => ({ description: word, recommendations: [word], next_steps: [] });
const version = () => ({
  title: "Sales",
  summary: "",
  minutes: 12,
  content: {
    categories: [
      {
        key: "team",
        title: "Team",
        texts: { low: advice("l"), middle: advice("m"), high: advice("h") },
      },
    ],
    questions: [
      { key: "plan", category: "team", text: "Plan?", kind: "scale" as const },
      { key: "size", category: "team", text: "Size?", kind: "text" as const },
    ],
    brackets: {} as never,
    rules: [
      { key: "r", when: { question: "plan", at_most: 2 } as const, recommendation: "Plan more." },
    ],
  },
});

describe("the difference between two versions", () => {
  it("is none between the same", () => {
    expect(differencesOf(version(), version())).toEqual([]);
  });

  it("names what was changed, added, removed and moved", () => {
    const next = version();
    next.minutes = 15;
    next.content.categories[0]!.texts.low.description = "lower";
    next.content.questions.reverse();
    next.content.questions.push({ key: "new", category: "team", text: "New?", kind: "text" });
    next.content.rules = [
      { key: "q", when: { question: "plan", at_most: 2 }, recommendation: "Other." },
    ];
    expect(differencesOf(version(), next)).toEqual([
      { place: "About", what: "minutes", before: "12", after: "15" },
      { place: "Category team", what: "texts, low, description", before: "l", after: "lower" },
      { place: "Question new", what: "added", before: null, after: "New?" },
      { place: "Question order", what: "order", before: "plan\nsize", after: "size\nplan" },
      { place: "Rule r", what: "removed", before: "Plan more.", after: null },
      { place: "Rule q", what: "added", before: null, after: "Other." },
    ]);
  });

  it("shows a condition as one thing", () => {
    const next = version();
    next.content.rules[0]!.when = { question: "plan", at_most: 3 } as never;
    expect(differencesOf(version(), next)).toMatchObject([{ place: "Rule r", what: "when" }]);
  });
});
