import { describe, expect, it } from "vitest";
import { makeResult } from "@/supabase/tests/support/assessment-result";
import { questionNumbers } from "../result/rules";
import type { EarlierRun } from "../result/types";
import { acceptModelText, citedIn, modelBrief, readInsight, writeInsight } from "./rules";

const result = makeResult();
const noted = makeResult({
  context: { id: "x", include_notes: true, goals: ["One desk"], constraints: null },
});

describe("the built-in text", () => {
  const text = writeInsight(result);

  it("is the same for the same answers", () => {
    expect(writeInsight(makeResult())).toBe(text);
  });

  it("says score, strongest, weakest and what to do, and cites the questions behind", () => {
    expect(text).toContain("Process management comes to 2.00 of 5, bracket 2, Bracket score_2.");
    expect(text).toContain(
      "The strongest part is About team with 4.00. It is carried by [[plan]] and [[chaos]].",
    );
    expect(text).toContain(
      "Most is to be gained in About tools, 1.00: each point there adds 0.67 to the total.",
    );
    expect(text).toContain("What holds it back is said in [[data]].");
    expect(text).toContain("Collect the data of all sites in one place first.");
    expect(citedIn(text)).toEqual(["plan", "chaos", "data"]);
  });

  it("repeats no answer and no note", () => {
    for (const written of [text, writeInsight(noted)])
      expect(written).not.toMatch(/Point \d|northern|A list of what|intranet/);
  });

  it("names notes only where the person lets them be read along", () => {
    expect(text).not.toContain("Notes were written");
    expect(writeInsight(noted)).toContain("Notes were written beside [[data]].");
  });

  it("points out questions asked twice that do not agree", () => {
    const torn = makeResult({ answers: { ...result.answers, chaos: { value: 4 } } });
    expect(writeInsight(torn)).toContain("[[plan]] and [[chaos]] ask the same from two sides");
    expect(text).not.toContain("ask the same");
  });

  it("says what moved since the run before", () => {
    const last = {
      now: { score: 2, categories: { team: 4, tools: 1 } },
      before: { score: 1.5, categories: { team: 3, tools: 0.75 } },
    } as unknown as EarlierRun;
    expect(writeInsight(result, last)).toContain(
      "Against the run before that is +0.50. About team moved most, by +1.00.",
    );
  });

  it("is a text for others too, without their knowing an answer", () => {
    expect(writeInsight(makeResult({ answers: null }))).toContain("About tools, 1.00");
  });
});

describe("a text as it is read", () => {
  const numbers = questionNumbers(result);

  it("has the numbers of the questions, and for the person what was said", () => {
    expect(readInsight("See [[data]] first.\n\nThen [[plan]].", result, numbers)).toEqual([
      ["See ", { key: "data", number: 4, said: "1, Point 1 of data" }, " first."],
      ["Then ", { key: "plan", number: 1, said: "4, Point 4 of plan" }, "."],
    ]);
    expect(readInsight("See [[data]].", noted, numbers)[0]![1]).toMatchObject({
      said: "1, Point 1 of data; note: Only the northern sites send us anything at all.",
    });
    expect(readInsight("[[data]]", makeResult({ answers: null }), numbers)).toEqual([
      [{ key: "data", number: 4, said: null }],
    ]);
  });

  it("drops what names no question", () => {
    expect(readInsight("See [[nonsense]].", result, numbers)).toEqual([["See ", "."]]);
  });
});

describe("the text of a model", () => {
  const say = (...texts: string[]) => ({ paragraphs: texts.map((text) => ({ text })) });
  const good =
    "Tools hold the rest back, as [[data]] shows; the team of [[plan]] could carry more.";

  it("is kept when it cites what was answered", () => {
    expect(acceptModelText(say(good, good), result)).toBe(`${good}\n\n${good}`);
  });

  it.each([
    ["no citation at all", say("Everything depends on everything else, as so often in life.")],
    ["a question that does not exist", say(good.replace("data", "budget"))],
    ["a question that was hidden", say(good.replace("data", "links"))],
    ["a citation that is none", say(good.replace("[[data]]", "[[Data 4]]"))],
    ["another shape", { text: good }],
    ["nothing", null],
    ["an anchor that was chosen", say(`${good} You said: Point 1 of data.`)],
    ["a note", say(`${good} Only the northern sites send us data, it seems.`)],
    ["a free answer", say(`${good} You want a list of what we have in place.`)],
    ["a point of a question", say(`${good} There you chose 1.`)],
  ])("is not kept with %s", (_, answer) => expect(acceptModelText(answer, result)).toBeNull());

  it("is asked for with answers, and with notes only where they may be read along", () => {
    expect(modelBrief(result, "Draft.")).toContain("Point 4 of plan");
    expect(modelBrief(result, "Draft.")).not.toMatch(/northern|intranet/);
    expect(modelBrief(noted, "Draft.")).toMatch(/northern.*One desk|One desk.*northern/);
  });
});
