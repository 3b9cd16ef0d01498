import { describe, expect, it } from "vitest";
import { givePulseSchema, pulseValues, pulseWords } from "./schema";

const pulse = {
  customer: "5f0c1b7e-6f0a-4a55-9d3e-0b8a3f4d2c11",
  value: "-1",
  reason: "Short answers, and the review was moved twice.",
  given_on: "2026-11-20",
};
const faults = (change: object) =>
  Object.keys(
    givePulseSchema.safeParse({ ...pulse, ...change }).error?.flatten().fieldErrors ?? {},
  );

describe("a pulse", () => {
  it("is one of five values with a reason and a day", () => {
    expect(givePulseSchema.parse(pulse).value).toBe(-1);
    expect(pulseValues.map((value) => pulseWords[value])).toHaveLength(5);
  });

  it.each([
    [{ value: "" }, "value"],
    [{ value: "3" }, "value"],
    [{ value: undefined }, "value"],
    [{ reason: "  " }, "reason"],
    [{ reason: "x".repeat(501) }, "reason"],
    [{ given_on: "" }, "given_on"],
    [{ given_on: "20/11/2026" }, "given_on"],
    [{ given_on: "2999-01-01" }, "given_on"],
  ])("says what is wrong with %o", (change, field) => {
    expect(faults(change)).toEqual([field]);
  });
});
