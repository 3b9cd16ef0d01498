import { describe, expect, it } from "vitest";
import {
  countFilters,
  exportColumns,
  listHref,
  placeOf,
  readCursor,
  readListParams,
  sortOf,
  toFilter,
} from "./rules";
import type { ResultLine, ResultList } from "./types";

const id = "7a0c1b7e-6f0a-4a55-9d3e-0b8a3f4d2c11";
const now = new Date("2026-11-26T12:00:00Z");

describe("the address of the list", () => {
  it("is read whatever stands in it", () => {
    expect(
      readListParams({
        type: "bpm,nonsense,sales",
        bracket: ["score_2", "x"],
        org: "1",
        sort: "y",
        q: " a ",
      }),
    ).toMatchObject({ type: ["sales", "bpm"], bracket: ["score_2"], org: undefined, q: "a" });
    expect(readCursor("nonsense")).toBeNull();
    expect(readCursor("e30")).toBeNull();
  });

  it("says what is asked and leaves out what goes without saying", () => {
    const params = readListParams({
      type: "sales",
      person: id,
      sort: "score",
      dir: "asc",
      cursor: "x",
    });
    expect(listHref(params)).toBe(`/assessments/results?type=sales&person=${id}&sort=score`);
    expect(listHref(params, { dir: "desc" })).toContain("dir=desc");
    expect(listHref(readListParams({}))).toBe("/assessments/results");
    expect(sortOf(readListParams({}))).toEqual({ sort: "date", dir: "desc" });
    expect(sortOf(readListParams({ sort: "person" }))).toEqual({ sort: "person", dir: "asc" });
  });

  it("becomes the filter of the database; days end with their midnight", () => {
    const filter = (raw: Record<string, string>) => toFilter(readListParams(raw), now);
    expect(filter({ period: "30" })).toEqual({ from: "2026-10-27T12:00:00.000Z" });
    expect(filter({ period: "30", from: "2026-11-01", to: "2026-11-30" })).toEqual({
      from: "2026-11-01",
      to: "2026-12-01T00:00:00.000Z",
    });
    expect(filter({ mine: "1", bracket: "score_1_5" })).toEqual({
      mine: true,
      bracket: ["score_1_5"],
    });
    expect(countFilters(readListParams({ mine: "1", type: "bpm,sales", sort: "score" }))).toBe(2);
  });
});

describe("the pages of the list", () => {
  const list = (rows: number, total: number, next = true): ResultList => ({
    rows: Array.from({ length: rows }, () => ({ id }) as ResultLine),
    total,
    next: next ? { dir: "next", value: "3.20", id } : null,
    prev: { dir: "prev", value: "4.00", id },
    orgs: [],
  });

  it("count the rows before them, there and back", () => {
    const first = placeOf(readListParams({}), { ...list(20, 45), prev: null });
    expect(first).toMatchObject({ from: 1, before: null });
    const query = new URLSearchParams(first.after!.split("?")[1]);
    const second = readListParams(Object.fromEntries(query));
    expect(readCursor(second.cursor)).toEqual({ dir: "next", value: "3.20", id, skipped: 20 });
    const place = placeOf(second, list(20, 45));
    expect(place.from).toBe(21);
    const back = new URLSearchParams(place.before!.split("?")[1]).get("cursor")!;
    expect(readCursor(back)).toMatchObject({ dir: "prev", skipped: 0 });
  });

  it("end with the last row, though a page that was reached backwards knows a next one", () => {
    expect(placeOf(readListParams({}), list(20, 20)).after).toBeNull();
  });
});

it("writes every column of a line into a file", () => {
  const row = { at: "2026-11-18T10:00:00Z", bracket: "score_3_5", score: 3.33 } as ResultLine;
  const cells = exportColumns.map(({ value }) => value(row));
  expect(cells).toContain("3.5");
  expect(cells).toContain("2026-11-18");
});
