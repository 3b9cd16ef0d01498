import { describe, expect, it } from "vitest";
import { csvCell, csvLine } from "./csv";

describe("cells of a CSV file", () => {
  it.each([
    ["=cmd|' /C calc'!A0", `"'=cmd|' /C calc'!A0"`],
    ["+1", `"'+1"`],
    ["-1+1", `"'-1+1"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["\t=1", `"'\t=1"`],
    ["\rx", `"'\rx"`],
    ["  =1", `"'  =1"`],
  ])("marks %j as text", (typed, cell) => expect(csvCell(typed)).toBe(cell));

  it("quotes what would break the line and keeps numbers as numbers", () => {
    expect(
      csvLine(['Say "hi", Ann', "two\nlines", -21, null, undefined, "plain", "Ångström"]),
    ).toBe('"Say ""hi"", Ann","two\nlines",-21,,,plain,Ångström\r\n');
  });
});
