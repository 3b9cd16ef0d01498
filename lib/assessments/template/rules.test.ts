import { describe, expect, it } from "vitest";
import { fileOf, freeKey, moved, placeFault, readFile, tidy, withShape } from "./rules";

describe("a fault", () => {
  it.each([
    ["category clarity, low: a description is missing", "categories", "clarity", "low"],
    ["category clarity: it has no scored question", "categories", "clarity", null],
    ["question plan: anchors are six texts, for 0 to 5", "questions", "plan", null],
    ["question : a key of its own is expected", "questions", "", null],
    ["bracket score_3_5: a title is missing", "brackets", "score_3_5", null],
    ["rule large: there is no score x here", "rules", "large", null],
    ["questions: a list is expected", "questions", null, null],
    ["content: extras is not known", "json", null, null],
    ["something else", "json", null, null],
  ])("%s is shown where it belongs", (sentence, section, key, level) => {
    expect(placeFault(sentence)).toMatchObject({ section, key, level });
  });
});

describe("the lists of a draft", () => {
  it("move their items and stay whole", () => {
    expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
  });

  it("give a key that nobody has", () => {
    expect(freeKey([{ key: "rule_2" }], "rule")).toBe("rule_3");
  });

  it("lose the empty lines of a form", () => {
    const shaped = withShape({});
    shaped.brackets.score_1.recommendations = [" One ", "", "  ", "Two"];
    expect(tidy(shaped).brackets.score_1.recommendations).toEqual(["One", "Two"]);
  });

  it("are there, whatever was stored", () => {
    const shaped = withShape({ questions: "no" as never });
    expect(shaped.questions).toEqual([]);
    expect(Object.keys(shaped.brackets)).toHaveLength(9);
  });
});

describe("a file", () => {
  const template = {
    assessment_type: "sales" as const,
    version: 3,
    locale: "en",
    title: "Sales",
    summary: "",
    minutes: 12,
    change_note: null,
    content: { categories: [] },
  };
  it("comes back as it went out", () => {
    expect(readFile(fileOf(template))).toEqual({ file: template });
  });

  it.each([
    ["{", /no JSON/],
    ["[]", /expected object/],
    [JSON.stringify({ ...template, assessment_type: "luck" }), /one of the eleven/],
    [JSON.stringify({ ...template, title: "" }), /title: Every version/],
    [JSON.stringify({ ...template, minutes: 0 }), /minutes: Between/],
    [JSON.stringify({ ...template, content: 1 }), /content: /],
    [JSON.stringify({ ...template, content: { x: "y".repeat(500_001) } }), /larger than 500 KB/],
  ])("says what is wrong with %.40s", (text, fault) => {
    const read = readFile(text);
    expect("faults" in read && read.faults.join("\n")).toMatch(fault);
  });
});
