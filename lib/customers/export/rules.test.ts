import { describe, expect, it } from "vitest";
import { columnKeys } from "../portfolio/schema";
import type { CustomerRow } from "../portfolio/types";
import { cellsOf, exportColumns } from "./rules";

const row = {
  id: "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6",
  name: "=1+1",
  domain: null,
  industry: "Food",
  size: "small",
  health_score: 61,
  band: "watch",
  spark: [],
  delta_30: -4,
  arr: 12.5,
  currency: "EUR",
  stage: "at_risk",
  renewal_date: "2026-12-02",
  last_touch_at: "2026-11-20T23:30:00Z",
  silent: false,
  open_concerns: 0,
  people: 3,
  owner: null,
  link_state: "joined",
  salesforce_id: "0012",
  hubspot_id: null,
  created_at: "2026-01-01T10:00:00Z",
  archived_at: null,
} satisfies CustomerRow;

const heads = (columns: Parameters<typeof exportColumns>[0]) =>
  exportColumns(columns, "UTC").map(({ head }) => head);

describe("the columns of a file", () => {
  it("are those of the list in its order, with what makes them readable alone", () => {
    expect(heads(["stage", "arr", "last_touch"])).toEqual([
      "Name",
      "Stage",
      "ARR",
      "Currency",
      "Last touch",
      "Silent",
      "Archived",
      "Id",
    ]);
  });

  it("stand there once each, whatever is chosen", () => {
    const all = heads([...columnKeys]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((head) => head === "Currency")).toHaveLength(1);
  });

  it("hold numbers as numbers, nothing as nothing, and days of the person's calendar", () => {
    const columns = exportColumns(["arr", "owner", "last_touch", "salesforce_id"], "Asia/Tokyo");
    expect(cellsOf(row, columns)).toEqual([
      "=1+1",
      12.5,
      "EUR",
      null,
      "2026-11-21",
      "no",
      "0012",
      null,
      row.id,
    ]);
  });
});
