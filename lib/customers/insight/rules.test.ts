import { describe, expect, it } from "vitest";
import { packTurns } from "../transcript/rules";
import {
  doneWords,
  insightsHref,
  moveWords,
  readInsightParams,
  showPlaces,
  splitAtQuote,
  toFilter,
} from "./rules";
import { changeInsightsSchema } from "./schema";
import type { InsightPlace } from "./types";

const place = (values: Partial<InsightPlace>): InsightPlace => ({
  id: "p",
  transcript_id: "t",
  file_id: null,
  file_name: null,
  page: null,
  turn: null,
  quote: null,
  start: null,
  end: null,
  method: "rules",
  state: "confirmed",
  by: null,
  at: "2026-11-01T10:00:00Z",
  ...values,
});

describe("where an insight comes from", () => {
  const said = [
    "Morning.",
    "Invoices arrive twice. Every month.",
    "We look into it.",
    "By Friday?",
    "By Friday.",
    "Good.",
  ];
  const { content, speakers, places } = packTurns(
    said.map((text, at) => ({ number: at + 1, speaker: at % 2 ? "Dana" : "Ines", text, at: null })),
  );
  const transcripts = {
    t: { meeting_id: "m", title: "Review", at: null, content, speakers, metadata: { places } },
  };

  it("is its sentence in the two turns before and after it", () => {
    const [shown] = showPlaces({
      places: [place({ turn: 2, quote: "Invoices arrive twice." })],
      transcripts,
    });
    expect(shown!.turns.map(({ number, cited }) => [number, cited])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, false],
    ]);
    expect(shown!.turns[1]).toMatchObject({ speaker: "Dana", text: said[1] });
  });

  it("keeps the quote where the transcript is gone", () => {
    const [shown] = showPlaces({
      places: [place({ transcript_id: "gone", turn: 2, quote: "x" })],
      transcripts,
    });
    expect(shown).toMatchObject({ meeting: null, turns: [] });
  });

  it("finds the quote by its place, else by its words, else not", () => {
    const text = "no, no, never";
    expect(splitAtQuote(text, { quote: "no", start: 4, end: 6 })).toEqual({
      before: "no, ",
      quote: "no",
      after: ", never",
    });
    expect(splitAtQuote(text, { quote: "never", start: 0, end: 5 })).toMatchObject({
      before: "no, no, ",
    });
    expect(splitAtQuote(text, { quote: "yes", start: null, end: null })).toEqual({
      before: text,
      quote: "",
      after: "",
    });
  });
});

describe("the address of the board", () => {
  it("leaves out what stands on its default", () => {
    const params = readInsightParams({
      status: "open",
      type: "concern,nothing",
      due: "someday",
      q: " x ",
    });
    expect(insightsHref(params)).toBe("/insights?type=concern&q=x");
    expect(toFilter(params)).toEqual({ status: "open", type: ["concern"], q: "x" });
    expect(insightsHref(params, { status: "all", type: [], q: undefined })).toBe(
      "/insights?status=all",
    );
  });
});

describe("what was done, in words", () => {
  it("names number and value", () => {
    expect(doneWords("status", "done", 1)).toBe("1 insight done");
    expect(doneWords("owner", "Ines", 3)).toBe("Owner of 3 insights set to Ines");
    expect(doneWords("due_date", null, 2)).toBe("Day of 2 insights emptied");
    expect(moveWords({ name: "Solano", before: 61, after: 64 })).toBe(
      "Health of Solano went from 61 to 64",
    );
    expect(moveWords({ name: "Solano", before: 61, after: 61 })).toBeNull();
  });

  it("is checked before it is sent", () => {
    const read = (kind: string, value: string) =>
      changeInsightsSchema.safeParse({
        kind,
        value,
        expected: 1,
        ids: ["6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6"],
      });
    expect(read("owner", " ").data?.value).toBeNull();
    expect(read("due_date", "2027-02-29").success).toBe(false);
    expect(read("status", "").error?.issues[0]).toMatchObject({
      path: ["value"],
      message: "Choose a state",
    });
  });
});
