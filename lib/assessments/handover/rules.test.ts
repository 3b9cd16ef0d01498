import { describe, expect, it } from "vitest";
import {
  answerOf,
  groupHanded,
  mayPropose,
  mayTake,
  proposalWords,
  readHandedParams,
  statusWords,
} from "./rules";
import { handOverSchema, proposeSchema } from "./schema";
import type { Handed } from "./types";

const row = (more: Partial<Handed>): Handed =>
  ({
    id: "1",
    delegation_id: null,
    status: "open",
    closed: false,
    taken_at: null,
    ...more,
  }) as Handed;

describe("the address of the page", () => {
  it("shows what waits for oneself where it names nothing that can be read", () => {
    expect(readHandedParams({ side: "both", show: ["all"] })).toEqual({
      side: "for",
      show: "waiting",
    });
  });
});

describe("what became of a question", () => {
  it("is said from the reader's side", () => {
    expect(statusWords(row({}), "for")).toBe("To answer");
    expect(statusWords(row({}), "from")).toBe("Waiting");
    expect(statusWords(row({ status: "done", taken_at: "2026-01-01" }), "from")).toBe(
      "You took it over",
    );
    expect(statusWords(row({ closed: true }), "for")).toBe("Run finished");
    expect(statusWords(row({ closed: true, status: "withdrawn" }), "for")).toBe("No longer needed");
  });

  it("decides who may do what", () => {
    expect(mayPropose(row({ status: "declined" }))).toBe(true);
    for (const closed of [
      row({ closed: true }),
      row({ taken_at: "x" }),
      row({ status: "withdrawn" }),
    ])
      expect(mayPropose(closed)).toBe(false);
    expect(mayTake(row({ status: "done" }))).toBe(true);
    for (const not of [
      row({}),
      row({ status: "done", taken_at: "x" }),
      row({ status: "done", closed: true }),
    ])
      expect(mayTake(not)).toBe(false);
  });
});

describe("groups", () => {
  it("keep the questions of a section together", () => {
    const rows = [
      row({ id: "a", delegation_id: "s" }),
      row({ id: "b", delegation_id: "s" }),
      row({ id: "c" }),
    ];
    expect(groupHanded(rows).map(({ key, rows: list }) => [key, list.length])).toEqual([
      ["s", 2],
      ["c", 1],
    ]);
  });
});

describe("a proposal", () => {
  const question = {
    anchors: ["None", "Some"],
    options: [{ key: "large", text: "More than 50" }],
  } as Handed["question"];

  it("is read in the words of the question", () => {
    expect(proposalWords({ question, value: 1 })).toBe("1: Some");
    expect(proposalWords({ question, choice: "large" })).toBe("More than 50");
    expect(proposalWords({ question, not_applicable: true, value: 1 })).toBe("Does not apply");
    expect(proposalWords({ question })).toBe("–");
  });

  it("answers in exactly one way, and is asked for where nothing was chosen", () => {
    const id = "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6";
    expect(answerOf(proposeSchema.parse({ id, value: "3", not_applicable: "on" }))).toEqual({
      not_applicable: true,
    });
    expect(answerOf(proposeSchema.parse({ id, value: "0" }))).toEqual({ value: 0 });
    expect(proposeSchema.safeParse({ id, reply: "hm" }).success).toBe(false);
  });
});

describe("handing over", () => {
  it("names a section or a question", () => {
    const id = "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6";
    const read = (part: string) => handOverSchema.safeParse({ session: id, delegate: id, part });
    expect(read("section:tools").data?.part).toEqual({ kind: "section", key: "tools" });
    expect(read("everything").success).toBe(false);
  });
});
