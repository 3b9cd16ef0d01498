import { describe, expect, it } from "vitest";
import { readTable } from "../import-file/rules";
import {
  badRowLine,
  badRowsHead,
  changesOf,
  isStalled,
  likelyKey,
  progressOf,
  reasonOf,
  summaryOf,
} from "./rules";
import type { Counts } from "./types";

const counts: Counts = {
  total: 10,
  staged: 10,
  checked: 0,
  reached: 0,
  to_create: 0,
  to_update: 0,
  unchanged: 0,
  faulty: 0,
  noted: 0,
  applied: 0,
  moved: 0,
  undone: 0,
  kept: 0,
};
const write = String;

describe("the file of bad rows", () => {
  const labels = ["Company", "=cmd|'/c calc'!A1"];
  const fault = {
    kind: "missing_name" as const,
    column: 0,
    value: "",
    expected: "Every customer has a name",
  };

  it("gives each row back as it came, with its reason, and nothing that a spreadsheet would run", () => {
    const file =
      badRowsHead(labels) +
      badRowLine({ cells: ["=1+1", "@x", "too much"], faults: [fault], state: "checked" }, labels);
    expect(file.split("\r\n")[0]).toBe(`Company,"'=cmd|'/c calc'!A1",Reason`);
    expect(file.split("\r\n")[1]).toBe(
      `"'=1+1","'@x",Missing name in Company: empty. Every customer has a name,too much`,
    );
  });

  it("comes back the same when it is imported again", () => {
    const cells = ["-5", "+47 123", '"quoted", with a comma', "two\nlines", "=SUM(A1)"];
    const line = badRowLine(
      { cells, faults: [fault], state: "checked" },
      cells.map((_, at) => `c${at}`),
    );
    const table = readTable(line, "UTF-8");
    expect(table.ok && table.value.records[0]!.cells.slice(0, 5)).toEqual(cells);
  });

  it("says of a row that changed meanwhile that it did", () => {
    expect(badRowLine({ cells: ["Tallow"], faults: null, state: "moved" }, ["Company"])).toContain(
      "Changed meanwhile",
    );
  });
});

describe("words for an import", () => {
  it("name a fault with column, value and what would be right", () => {
    expect(reasonOf({ kind: "same_key", value: "tallow", row: 3 }, [])).toBe(
      "Same key twice: “tallow”. A customer once; row 3 is the same one and says something else or nothing new",
    );
    expect(reasonOf({ kind: "wrong_fields", column: null, value: "6", expected: "10" }, [])).toBe(
      "Wrong number of fields: “6”. 10 fields, as in the header",
    );
  });

  it("say what changes", () => {
    expect(
      changesOf({
        customer: { arr: [null, 5], stage: ["at_risk", "active"] },
        person_new: { name: "Anna" },
      }),
    ).toEqual(["ARR nothing → 5", "stage at risk → active", "Person Anna added"]);
  });

  it("sum an import up", () => {
    expect(summaryOf({ ...counts, state: "done", applied: 9963, faulty: 37 }, write)).toBe(
      "9963 rows in, 37 back",
    );
    expect(summaryOf({ ...counts, state: "checked", total: 1, faulty: 0 }, write)).toBe(
      "1 row to import, 0 with faults",
    );
  });
});

describe("work", () => {
  it("shows how far it is in each of its states", () => {
    expect(progressOf({ ...counts, state: "checking", checked: 10 })).toEqual({
      value: 5,
      max: 10,
    });
    expect(progressOf({ ...counts, state: "running", applied: 4, moved: 1, faulty: 2 })).toEqual({
      value: 5,
      max: 8,
    });
  });

  it("stands still when nobody has moved it for a while, and only work does", () => {
    const updated_at = "2026-11-20T10:00:00Z";
    const later = Date.parse(updated_at) + 20_000;
    expect(isStalled({ state: "running", updated_at }, later)).toBe(true);
    expect(isStalled({ state: "running", updated_at }, later - 10_000)).toBe(false);
    expect(isStalled({ state: "done", updated_at }, later)).toBe(false);
  });

  it("goes by the strictest key that every row has", () => {
    expect(likelyKey(["name", "salesforce_id"], [3, 3], 3)).toBe("salesforce_id");
    expect(likelyKey(["name", "salesforce_id"], [3, 2], 3)).toBe("name");
  });
});
