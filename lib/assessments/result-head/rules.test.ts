import { describe, expect, it } from "vitest";
import { makeResult } from "@/supabase/tests/support/assessment-result";
import { edgeWords, leadWords } from "./rules";

describe("what stands over a result", () => {
  it("says whose it is and how much was answered", () => {
    expect(leadWords(makeResult(), "18 Nov 2026")).toBe(
      "18 Nov 2026 · 5 of 5 answered · version 1",
    );
    const states = makeResult().states;
    const other = makeResult({
      mine: false,
      org: "Meridian",
      states: {
        ...states,
        plan: { ...states.plan!, state: "not_applicable" },
        wish: { ...states.wish!, state: "skipped" },
      },
    });
    expect(leadWords(other, "18 Nov 2026")).toBe(
      "Priya Raman · Meridian · 18 Nov 2026 · 3 of 5 answered, 1 not applicable, 1 skipped · version 1",
    );
    expect(leadWords(makeResult({ mine: false, person: null }), "x")).toContain("A guest");
  });

  it.each([
    [{ answered: 1, applicable: 20, score: 4 }, /One question was answered/],
    [{ answered: 9, applicable: 20, score: 4 }, /9 of 20/],
    [{ answered: 10, applicable: 20, score: 0 }, /lowest point/],
    [{ answered: 20, applicable: 20, score: 5 }, /highest point/],
    [{ answered: 1, applicable: 1, score: 5 }, /One question was answered/],
  ])("warns of %o", (numbers, words) => expect(edgeWords(numbers)).toMatch(words));

  it("says nothing of an ordinary result", () => {
    expect(edgeWords({ answered: 10, applicable: 20, score: 3 })).toBeNull();
  });
});
