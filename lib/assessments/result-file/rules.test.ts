import { describe, expect, it } from "vitest";
import { makeResult } from "@/supabase/tests/support/assessment-result";
import { fileName, resultCsv, resultLines } from "./rules";

describe("a result as a file", () => {
  it("holds scores, advice and SWOT, and for the person what was answered", () => {
    const csv = resultCsv(makeResult());
    expect(csv.startsWith("\ufeffKind,Key,Title,Score")).toBe(true);
    expect(csv).toContain("Category,tools,About tools,1,2");
    expect(csv).toContain("Point 4 of plan");
    expect(csv).toContain("Only the northern sites");
    expect(csv).toContain("Recommendation,r1,");
    expect(
      new Set(
        csv
          .trim()
          .split("\r\n")
          .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).length),
      ),
    ).toEqual(new Set([8]));
  });

  it("tells others that a question was answered, never what", () => {
    const csv = resultCsv(makeResult({ answers: null, mine: false }));
    expect(csv).toContain("How is plan?");
    expect(csv).not.toMatch(/Point \d|northern|A list of what|intranet|More than 50/);
    expect(
      resultLines(makeResult({ answers: null })).filter(([kind]) => kind === "Question"),
    ).toHaveLength(5);
  });

  it("has a name that tells it apart", () => {
    expect(fileName(makeResult(), "pdf")).toBe("process-management-2026-11-18.pdf");
    expect(fileName(makeResult({ title: "…" }), "csv")).toBe("result-2026-11-18.csv");
  });
});
