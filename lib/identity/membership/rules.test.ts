import { describe, expect, it } from "vitest";
import { findMembers } from "./rules";

const people = [
  { display_name: "Tomás Rey", email: "tomas@tallow.co", title: "Head of IT" },
  { display_name: "Anna Tallow", email: "anna@tallow.co", title: null },
];

describe("findMembers", () => {
  it("finds by name without accents, by address and by title", () => {
    expect(findMembers(people, "tomas")).toHaveLength(1);
    expect(findMembers(people, "ANNA@")).toEqual([people[1]]);
    expect(findMembers(people, "head rey")).toEqual([people[0]]);
  });

  it("finds all without words and none for a stranger", () => {
    expect(findMembers(people, "  ")).toEqual(people);
    expect(findMembers(people, "oskar")).toEqual([]);
  });
});
