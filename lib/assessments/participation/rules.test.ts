import { describe, expect, it } from "vitest";
import {
  askedColumns,
  isFiltered,
  readManageParams,
  readPlace,
  scoreWords,
  shareDone,
  splitTypes,
  toFilter,
  writePlace,
} from "./rules";
import type { AskedRow, TypeParticipation } from "./types";

describe("the address of the page", () => {
  it("is read as far as it can be, and the rest is as if it were not there", () => {
    expect(
      toFilter(
        readManageParams({ type: "bpm,nonsense", state: "missing", kind: "robot", q: " ann " }),
      ),
    ).toEqual({ type: "bpm", state: "missing", q: "ann" });
    expect(isFiltered(readManageParams({ org: "no", sort: "score", type: ["bpm"] }))).toBe(false);
  });

  it("carries a place in the list, whatever the key holds", () => {
    const place = {
      dir: "prev",
      id: "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6",
      key: "~anna ~ b",
    } as const;
    expect(readPlace(writePlace(place))).toEqual(place);
    expect(readPlace("next~nobody~x")).toBeNull();
    expect(readPlace(undefined)).toBeNull();
  });
});

const type = (asked: number, respondents: number, offered = true) =>
  ({ assessment_type: "bpm", asked, respondents, offered, done: 0 }) as TypeParticipation;

describe("types", () => {
  it("are parted into those in use and those that could be", () => {
    const types = [type(3, 0), type(0, 2), type(0, 0), type(0, 0, false)];
    const { active, idle } = splitTypes(types);
    expect([active.length, idle.length]).toEqual([2, 1]);
  });

  it("show a score with two decimals, also one that came as text", () => {
    expect([3, "0.8" as unknown as number, null].map(scoreWords)).toEqual(["3.00", "0.80", "–"]);
  });

  it("show a share of nothing as none", () => {
    expect(shareDone({ done: 0, asked: 0 })).toBe(0);
    expect(shareDone({ done: 3, asked: 4 })).toBe(0.75);
  });
});

describe("the file", () => {
  it("holds numbers as numbers, days as days, and no column for an answer", () => {
    const row = {
      kind: "invitation",
      assessment_type: "sales",
      name: null,
      email: "a@b.co",
      state: "done",
      overdue: false,
      weight: "2.50" as unknown as number,
      score: 3.5,
      asked_at: "2026-11-20T23:30:00Z",
      done_at: "2026-11-22T10:00:00Z",
    } as AskedRow;
    const cells = Object.fromEntries(askedColumns.map(({ head, value }) => [head, value(row)]));
    expect(cells).toMatchObject({
      Weight: 2.5,
      Score: 3.5,
      Done: "2026-11-22",
      State: "Done",
      Name: null,
    });
    expect(askedColumns.map(({ head }) => head).join()).not.toMatch(/answer|note/i);
  });
});
