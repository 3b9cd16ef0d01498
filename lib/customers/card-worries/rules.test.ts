import { describe, expect, it } from "vitest";

import { findCards } from "../card-finding/rules";

const concerns = (text: string) =>
  findCards([{ number: 1, speaker: "Ada", text, at: null }], { heldOn: "2027-03-01", sides: {} })
    .filter(({ type }) => type === "concern")
    .map(({ quote }) => quote);

describe("a concern", () => {
  it.each([
    "Our nurses don't like the way the form looks.",
    "I don't know if I like that.",
    "Users still can't find the export.",
    "It keeps people from closing their month.",
    "We had to do it by hand for the whole of October.",
    "The mapping table is still missing.",
    "There are a lot of duplicates after every sync.",
    "I doubt the second site will be live before spring.",
    "That makes it very expensive for the smaller teams.",
    "The new rule would have a negative effect on the smaller branches.",
    "If you open more than ten tabs, it's way too slow.",
    "When people work from home, and the line is weak, that's not enough.",
  ])("is heard without the word for it: %s", (text) => {
    expect(concerns(text)).toEqual([text]);
  });

  it.each([
    "I'd like to thank you for the way you set this up.",
    "If you have any problems, call the desk.",
    "It doesn't cost much more than the old one.",
    "We can find the export without any trouble.",
    "Nothing is missing from the list now, thank you.",
    "It looks like the whole team is on board.",
  ])("is not made up: %s", (text) => {
    expect(concerns(text)).toEqual([]);
  });
});
