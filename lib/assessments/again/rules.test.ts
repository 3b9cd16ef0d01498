import { expect, it } from "vitest";
import { whyAgain } from "./rules";

it("says why to take an assessment again, and where to look first", () => {
  expect(whyAgain({ message: null, reason: "age", focus: null })).toBe(
    "Your last result is half a year old.",
  );
  expect(whyAgain({ message: " From March. ", reason: "age", focus: ["Tools", "Team"] })).toBe(
    "From March. Look at Tools, Team.",
  );
});
