import { describe, expect, it } from "vitest";
import { makeResult } from "@/supabase/tests/support/assessment-result";
import {
  adviceOf,
  answerWords,
  bracketRange,
  bracketWords,
  changeSince,
  confidenceOf,
  confidenceParts,
  countedPoint,
  gapsOf,
  questionNumbers,
  strengthsOf,
  swotDraft,
  swotOf,
  totalParts,
} from "./rules";
import type { EarlierRun } from "./types";

const result = makeResult();
const question = (key: string) => result.content.questions.find((one) => one.key === key)!;

describe("the bracket of a result", () => {
  it("has its half and its title", () => {
    expect(bracketWords(result)).toBe("Bracket 2, Bracket score_2");
  });

  it("covers a quarter to both sides, the first one everything below and the last one nothing above", () => {
    expect(bracketRange("score_3_5")).toEqual([3.25, 3.75]);
    expect(bracketRange("score_1")).toEqual([0, 1.25]);
    expect(bracketRange("score_5")).toEqual([4.75, 5]);
  });
});

describe("questions", () => {
  it("are numbered as the person saw them: in the order of the parts, without what was hidden", () => {
    expect(questionNumbers(result)).toEqual({ plan: 1, chaos: 2, size: 3, data: 4, wish: 5 });
  });

  it("say what was answered, or that nothing was", () => {
    expect(answerWords(question("plan"), { value: 4 })).toBe("4, Point 4 of plan");
    expect(answerWords(question("size"), { choice: "large" })).toBe("More than 50");
    expect(answerWords(question("wish"), { answer_text: " More. " })).toBe("More.");
    expect(answerWords(question("plan"), { not_applicable: true })).toBe("Not applicable");
    expect(answerWords(question("plan"), undefined)).toBe("Skipped");
  });

  it("count the other way round where they are asked so", () => {
    expect(countedPoint(question("plan"), { value: 4 })).toBe(4);
    expect(countedPoint(question("chaos"), { value: 1 })).toBe(4);
    expect(countedPoint(question("size"), { choice: "large" })).toBeNull();
    expect(countedPoint(question("plan"), {})).toBeNull();
  });
});

describe("why a recommendation is made", () => {
  it("is the rule, the category with its level, or the bracket, with the questions behind", () => {
    const sources = adviceOf(result, "recommendations").map(({ point, source }) => [
      point,
      source.kind,
      source.key,
      source.questions,
    ]);
    expect(sources).toEqual([
      ["r1", "rule", "large_without_data", ["size"]],
      ["r2", "category", "tools", ["data", "wish"]],
      ["r3", "category", "team", ["chaos", "plan", "size"]],
      ["r4", "bracket", "score_2", []],
    ]);
    expect(adviceOf(result, "next_steps").map(({ point, source }) => [point, source.kind])).toEqual(
      [
        ["s1", "rule"],
        ["s2", "category"],
      ],
    );
  });
});

describe("how far a result can be relied on", () => {
  it("adds up to what the database kept", () => {
    const parts = confidenceParts(result);
    expect(parts.map(({ name, weight, share }) => [name, weight, share])).toEqual([
      ["Answered", 6, 1],
      ["Agreement", 3, 1],
      ["Evidence", 1, 1],
    ]);
    expect(confidenceOf(parts)).toBe(1);
    const apart = makeResult({
      answered: 2,
      answers: { ...result.answers, chaos: { value: 4 }, plan: { value: 4 } },
    });
    // (6 · 2/3 + 3 · (1 − 3/5) + 0) / 10
    expect(confidenceOf(confidenceParts(apart))).toBeCloseTo(0.52, 10);
  });

  it("tells others only what they may know", () => {
    expect(confidenceParts(makeResult({ answers: null })).map(({ name }) => name)).toEqual([
      "Answered",
    ]);
  });

  it("shows each category's share of the total", () => {
    const parts = totalParts(result.categories);
    expect(parts.map(({ share }) => share)).toEqual([1 / 3, 2 / 3]);
    expect(parts.reduce((sum, part) => sum + part.share * part.score!, 0)).toBeCloseTo(2, 10);
    const without = [...result.categories, { ...result.categories[0]!, key: "x", score: null }];
    expect(totalParts(without)).toHaveLength(2);
  });
});

describe("SWOT", () => {
  it("names the questions behind each point, and does not say a title twice", () => {
    const { strengths, threats } = swotOf(result);
    expect(strengths).toMatchObject([
      { title: "About team", questions: ["chaos", "plan", "size"], edited: false },
    ]);
    expect(threats).toMatchObject([{ title: undefined, questions: ["size"] }]);
  });

  it("shows what somebody made of it, and keeps the original", () => {
    const edited = makeResult({
      swot_edited: { strengths: [{ key: "team", text: "We stick together." }, { text: "New." }] },
    });
    expect(swotOf(edited).strengths).toMatchObject([
      { text: "We stick together.", questions: ["chaos", "plan", "size"], edited: true },
      { text: "New.", questions: [], edited: true },
    ]);
    expect(swotOf(edited).threats).toEqual([]);
    expect(swotOf(edited, true).strengths).toMatchObject([{ text: "Where team, high stands." }]);
    expect(swotDraft(edited).strengths).toEqual([
      { key: "team", text: "We stick together." },
      { key: null, text: "New." },
    ]);
  });
});

describe("the change since an earlier run", () => {
  const run = {
    now: { score: 3.33, categories: { team: 4, tools: null } },
    before: { score: 3.1, categories: { team: 4.2, tools: 1 } },
  } as unknown as EarlierRun;

  it("is the difference of what compares, without the noise of floating point", () => {
    expect(changeSince(run)).toBe(0.23);
    expect(changeSince(run, "team")).toBe(-0.2);
  });

  it("is none where a side is missing", () => {
    expect(changeSince(run, "tools")).toBeNull();
    expect(changeSince(run, "unknown")).toBeNull();
    expect(changeSince(undefined)).toBeNull();
  });
});

it("lists the strongest and the weakest first", () => {
  const points = [2, 4.5, 4].map((score) => ({
    kind: "strength" as const,
    key: `k${score}`,
    title: "",
    body: "",
    score,
    questions: [],
  }));
  expect(strengthsOf({ points }).map(({ score }) => score)).toEqual([4.5, 4, 2]);
  expect(gapsOf(result).map(({ key }) => key)).toEqual(["tools"]);
});
