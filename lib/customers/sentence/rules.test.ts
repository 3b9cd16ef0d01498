import { describe, expect, it } from "vitest";

import { smooth } from "./rules";

describe("smoothing what was said", () => {
  it.each([
    ["It is, you know, a bit, like, too slow.", "it is a bit too slow."],
    ["The export is sort of broken, um, again.", "the export is broken, again."],
    ["We 're gonna call you.", "we're going to call you."],
    ["We we should should go.", "we should go."],
  ])("leaves out what fills a pause: %s", (said, plain) => {
    expect(smooth(said)).toBe(plain);
  });

  it.each([
    "i'll let you know as soon as there is a date.",
    "do you know who signs it?",
    "our users don't like the new list.",
    "i would like to see it first.",
    "it looks like the old one.",
    "if you know what they want, tell us.",
  ])("keeps the same words where they mean something: %s", (said) => {
    expect(smooth(said)).toBe(said);
  });
});
