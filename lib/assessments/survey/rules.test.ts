import { describe, expect, it } from "vitest";
import { isAsked, readKept, stepOf, surveyFields, toAnswers, toInput } from "./rules";
import { saveSurveySchema, surveyChoices, surveySteps, surveyTexts } from "./schema";

describe("the survey", () => {
  it("asks every field once, in five steps", () => {
    expect(surveySteps).toHaveLength(5);
    const known = [...Object.keys(surveyTexts), ...Object.keys(surveyChoices), "friction_points"];
    expect([...surveyFields].sort()).toEqual(known.sort());
    expect(surveyFields.at(-1)).toBe("final_confirmation");
  });

  it("goes to the database and comes back the same", () => {
    const answers = {
      business_overview: "We build lamps.",
      growth_pace: "fast",
      friction_points: "One\nTwo",
      final_confirmation: "confirmed",
    };
    const input = saveSurveySchema.parse(toInput(answers));
    expect(input).toMatchObject({
      business_overview: "We build lamps.",
      gtm_strategy: null,
      funding_status: null,
      friction_points: ["One", "Two"],
    });
    expect(toAnswers(input)).toEqual(answers);
  });

  it("needs nothing but the last answer", () => {
    const faults = (answers: object) =>
      Object.keys(saveSurveySchema.safeParse(toInput(answers)).error?.flatten().fieldErrors ?? {});
    expect(faults({})).toEqual(["final_confirmation"]);
    expect(faults({ final_confirmation: "not_yet" })).toEqual([]);
    expect(faults({ final_confirmation: "not_yet", growth_pace: "warp" })).toEqual(["growth_pace"]);
    expect(faults({ final_confirmation: "not_yet", friction_points: "x\n".repeat(21) })).toEqual([
      "friction_points",
    ]);
  });

  it("takes from the browser only what is an answer", () => {
    expect(readKept(null)).toBeNull();
    expect(readKept("{")).toBeNull();
    const kept = JSON.stringify({
      answers: { growth_pace: "warp", funding_status: "other", tech_stack: 5, stranger: "x" },
      step: 99,
    });
    expect(readKept(kept)).toEqual({ answers: { funding_status: "other" }, step: 4 });
  });

  it("knows where a field stands", () => {
    expect(stepOf("friction_points")).toBe(3);
    expect(stepOf("nothing")).toBe(0);
  });

  it("is asked of owners who neither answered nor set it aside", () => {
    const owner = { org: { role: "owner" } };
    expect(isAsked(owner, null)).toBe(true);
    expect(isAsked(owner, { completed: false, dismissed: true })).toBe(false);
    expect(isAsked(owner, { completed: true, dismissed: false })).toBe(false);
    expect(isAsked({ org: { role: "member" } }, null)).toBe(false);
    expect(isAsked({ org: null }, null)).toBe(false);
  });
});
