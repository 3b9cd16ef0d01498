import { expect, it } from "vitest";
import { copyName } from "./rules";

it("names a copy after its view, within what a name may hold", () => {
  expect(copyName("Mine")).toBe("Mine copy");
  expect(copyName("x".repeat(80))).toHaveLength(80);
});
