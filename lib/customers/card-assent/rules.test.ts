import { describe, expect, it } from "vitest";

import { findCards } from "../card-finding/rules";
import type { Turn } from "../transcript/types";

const talk = (...said: [speaker: string, text: string][]): Turn[] =>
  said.map(([speaker, text], at) => ({ number: at + 1, speaker, text, at: null }) as Turn);
const decisions = (turns: Turn[]) =>
  findCards(turns, { heldOn: "2027-03-01", sides: {} })
    .filter(({ type }) => type === "decision")
    .map(({ turn }) => turn);

describe("what the others say yes to", () => {
  it.each<[string, Turn[]]>([
    [
      "a proposal that two agree to",
      talk(
        ["Ada", "I think we should ship the report in two parts."],
        ["Ben", "Yeah."],
        ["Cid", "Okay."],
      ),
    ],
    [
      "a question that is answered firmly",
      talk(
        ["Ada", "Should we use the smaller hall for the spring event?"],
        ["Ben", "Yes, sounds good."],
      ),
    ],
    [
      "what was understood so far",
      talk(
        ["Ada", "So it would be one contract for both sites."],
        ["Ben", "Right."],
        ["Cid", "Exactly."],
      ),
    ],
  ])("is decided: %s", (_, turns) => {
    expect(decisions(turns)).toEqual([1]);
  });

  it.each<[string, Turn[]]>([
    [
      "a murmur of one",
      talk(["Ada", "I think we should ship the report in two parts."], ["Ben", "Yeah."]),
    ],
    [
      "a yes that turns to but",
      talk(
        ["Ada", "I think we should ship the report in two parts."],
        ["Ben", "Yeah, but that costs more."],
        ["Cid", "Okay."],
      ),
    ],
    [
      "how the talk goes on",
      talk(
        ["Ada", "Maybe we should move on to the next point."],
        ["Ben", "Yes."],
        ["Cid", "Okay."],
      ),
    ],
    [
      "what nobody answers",
      talk(["Ada", "I think we should ship the report in two parts."], ["Ben", "Who is that for?"]),
    ],
  ])("is not decided by %s", (_, turns) => {
    expect(decisions(turns)).toEqual([]);
  });
});

describe("what is said without its word", () => {
  const kindsOf = (text: string) =>
    findCards(talk(["Ada", text]), { heldOn: "2027-03-01", sides: {} })
      .filter(({ type }) => type !== "sentiment")
      .map(({ type }) => type);

  it.each([
    ["We do not have the time to test all of it before the launch.", "concern"],
    ["The offer is way above what the board gave us this year.", "concern"],
    ["There is a shortage of people who know the old system.", "concern"],
    ["That would bring every other job to a halt, right?", "concern"],
    ["Should I call their office and ask about the invoice?", "action_item"],
    ["Maybe I'll ask you about the numbers after the meeting.", "action_item"],
    ["I don't know which one of the two reports they read.", "open_question"],
  ])("%s", (text, type) => {
    expect(kindsOf(text)).toContain(type);
  });

  it.each([
    "Let's stay with this picture for a minute.",
    "The burden of proof has not changed at all.",
  ])("%s is nothing of it", (text) => {
    expect(kindsOf(text)).toEqual([]);
  });
});
