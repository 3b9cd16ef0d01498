import { describe, expect, it } from "vitest";

import { findCards } from "../card-finding/rules";

const typesOf = (text: string) =>
  findCards([{ number: 1, speaker: "Ada", text, at: null }], {
    heldOn: "2027-03-01",
    sides: { Ada: "us" },
  })
    .filter(({ type }) => type !== "sentiment")
    .map(({ type, owner, due }) => [type, owner, due]);

describe("what a side takes on", () => {
  it.each([
    ["You'll have the figures on Friday.", "2027-03-05"],
    ["I'll draw up the list of reports for you by Thursday.", "2027-03-04"],
    ["I will switch it on for both branches by Wednesday.", "2027-03-03"],
    ["I'll let you know as soon as there is a date.", null],
    ["Leave that one with me, I know whom to ask.", null],
    ["I will name somebody before the summer break.", null],
  ])("is a promise without the word: %s", (text, due) => {
    expect(typesOf(text)).toEqual([["promise", "Ada", due]]);
  });

  it.each([
    "You will have to sign in again after that.",
    "There will be a lot of people in the building.",
    "I'll draw a picture of it here.",
    "You know that better than we do.",
  ])("is none where nothing is taken on: %s", (text) => {
    expect(typesOf(text).filter(([type]) => type === "promise")).toEqual([]);
  });
});

describe("what the talk comes to", () => {
  it.each(["Then we split module three in two.", "Okay, then we go with the smaller package."])(
    "is decided: %s",
    (text) => {
      expect(typesOf(text).map(([type]) => type)).toEqual(["decision"]);
    },
  );

  it("is quoted with the sentence before where it says nothing by itself", () => {
    const [card] = findCards(
      [
        {
          number: 1,
          speaker: "Ada",
          text: "I hear you. Two years, three percent. So put that in now.",
          at: null,
        },
      ],
      { heldOn: "2027-03-01", sides: {} },
    );
    expect([card?.type, card?.quote]).toEqual([
      "decision",
      "Two years, three percent. So put that in now.",
    ]);
  });

  it.each(["Then we go to the next slide.", "And then we had to wait for an hour."])(
    "is not: %s",
    (text) => {
      expect(typesOf(text).map(([type]) => type)).not.toContain("decision");
    },
  );
});
