import { describe, expect, it } from "vitest";
import { fold, fuzzyMatch, groupHits, rank } from "./rules";
import type { SearchHit } from "./types";

describe("fuzzy match", () => {
  it("finds a piece wherever it is and says where", () => {
    expect(fuzzyMatch("brig", "Brightwater Utilities")?.ranges).toEqual([[0, 4]]);
    expect(fuzzyMatch("util", "Brightwater Utilities")?.ranges).toEqual([[12, 16]]);
  });

  it("prefers the start of the text, then of a word, then the middle", () => {
    const start = fuzzyMatch("set", "Settings")!.score;
    const word = fuzzyMatch("set", "Open settings")!.score;
    const middle = fuzzyMatch("set", "Asset register")!.score;
    expect(start).toBeGreaterThan(word);
    expect(word).toBeGreaterThan(middle);
  });

  it("prefers the word start when the same piece occurs in a word before it", () => {
    expect(fuzzyMatch("set", "Asset settings")?.ranges).toEqual([[6, 9]]);
  });

  it("matches first letters of words", () => {
    expect(fuzzyMatch("lt", "Log a touch")?.ranges).toEqual([
      [0, 1],
      [6, 7],
    ]);
  });

  it("ignores case and accents and keeps positions", () => {
    expect(fold("Tomás Rey")).toBe("tomas rey");
    expect(fuzzyMatch("tomas", "Tomás Rey")?.ranges).toEqual([[0, 5]]);
    expect(fold("İstanbul")).toHaveLength("İstanbul".length);
  });

  it("answers null when a letter is missing or the letters are strewn about", () => {
    expect(fuzzyMatch("xyz", "Customers")).toBeNull();
    expect(fuzzyMatch("oiae", "Notifications and more")).toBeNull();
  });
});

describe("rank", () => {
  const entries = [
    { label: "Home" },
    { label: "Customers" },
    { label: "Notifications", keywords: "bell news inbox" },
    { label: "Settings", keywords: "profile password" },
  ];

  it("keeps the order without a query", () => {
    expect(rank("  ", entries)).toEqual(entries);
  });

  it("finds by keyword, after finds by label", () => {
    expect(rank("password", entries).map((entry) => entry.label)).toEqual(["Settings"]);
    const both = [{ label: "Reset", keywords: "home" }, { label: "Home" }];
    expect(rank("home", both).map((entry) => entry.label)).toEqual(["Home", "Reset"]);
  });
});

it("groups customers apart from what belongs to them", () => {
  const hit = (kind: SearchHit["kind"]): SearchHit => ({
    kind,
    id: kind,
    title: kind,
    subtitle: null,
    href: "/customers",
    health: null,
  });
  const groups = groupHits([hit("person"), hit("customer"), hit("note")]);
  expect(groups.customers.map((each) => each.kind)).toEqual(["customer"]);
  expect(groups.records.map((each) => each.kind)).toEqual(["person", "note"]);
});
