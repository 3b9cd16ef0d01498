import { describe, expect, it } from "vitest";
import { canUndo, doneTitle, isStalled, progressOf, question, resultWords, verb } from "./rules";
import { startBulkSchema } from "./schema";
import type { BulkOperation } from "./types";

const operation: BulkOperation = {
  id: "x",
  u_id: "y",
  kind: "stage",
  value: "at_risk",
  state: "running",
  total: 42,
  changed: 20,
  unchanged: 2,
  undone: 0,
  kept: 0,
  created_at: "2026-11-01T10:00:00Z",
  updated_at: "2026-11-01T10:00:05Z",
  finished_at: null,
};

describe("a change of many customers, in words", () => {
  it("asks with the number in it and says the same verb on the button", () => {
    expect(question("stage", 42)).toBe("Set the stage of 42 customers?");
    expect(question("owner", 1)).toBe("Hand over 1 customer?");
    expect(verb("archive", 3)).toBe("Archive 3 customers");
  });

  it("says what was done", () => {
    expect(doneTitle(operation)).toBe("Stage set to At risk");
    expect(doneTitle({ kind: "industry", value: null })).toBe("Industry emptied");
    expect(doneTitle({ kind: "owner", value: "id" }, "Ines")).toBe("Handed over to Ines");
    expect(doneTitle({ kind: "renewal_date", value: "2026-12-02" }, "2 Dec 2026")).toBe(
      "Renewal date set to 2 Dec 2026",
    );
  });

  it("says how far it is, in both directions", () => {
    expect(progressOf(operation)).toEqual({ value: 22, max: 42 });
    expect(resultWords(operation)).toBe("20 changed, 2 left as they were, 20 to do");
    const back = { ...operation, state: "undoing" as const, undone: 15, kept: 1 };
    expect(progressOf(back)).toEqual({ value: 16, max: 20 });
    expect(resultWords(back)).toBe("15 of 20 changed back, 1 kept a later change");
  });

  it("knows when nobody drives it any more, and until when it can be undone", () => {
    expect(isStalled(operation, new Date("2026-11-01T10:00:20Z"))).toBe(false);
    expect(isStalled(operation, new Date("2026-11-01T10:00:26Z"))).toBe(true);
    expect(isStalled({ ...operation, state: "done" }, new Date("2027-01-01"))).toBe(false);
    expect(canUndo(operation, new Date("2026-11-30"))).toBe(true);
    expect(canUndo(operation, new Date("2026-12-02"))).toBe(false);
    expect(canUndo({ ...operation, changed: 0 }, new Date("2026-11-02"))).toBe(false);
  });
});

describe("what is sent", () => {
  const read = (input: object) => startBulkSchema.safeParse({ expected: 1, ...input });

  it("empties a column where that is possible, and only there", () => {
    expect(read({ kind: "industry", value: " " }).data?.value).toBeNull();
    expect(read({ kind: "industry", value: "" }).data?.value).toBeNull();
    expect(read({ kind: "size", value: "" }).data?.value).toBeNull();
    expect(read({ kind: "renewal_date", value: "" }).data?.value).toBeNull();
    expect(read({ kind: "stage", value: "" }).success).toBe(false);
    expect(read({ kind: "currency", value: "" }).success).toBe(false);
    expect(read({ kind: "archive", value: "now" }).data?.value).toBeNull();
  });

  it("is refused at its field", () => {
    const wrong = read({ kind: "renewal_date", value: "2026-02-30" });
    expect(wrong.error?.issues[0]).toMatchObject({
      path: ["value"],
      message: "Not a day. Write it like 2026-12-02",
    });
  });
});
