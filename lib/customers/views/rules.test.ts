import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stages } from "../customer/schema";
import { stateHref } from "../portfolio/rules";
import { columnKeys, readQuery } from "../portfolio/schema";
import { filterOf, isChanged, savedViewHref, stateOf } from "./rules";

const id = "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6";

describe("a saved view", () => {
  it("keeps the whole state, and opening it changes nothing", () => {
    const params = fc.record({
      q: fc.option(fc.string({ minLength: 1, maxLength: 30 }), { nil: undefined }),
      stage: fc.subarray([...stages]).map((list) => list.join(",")),
      sort: fc.constantFrom("arr", "renewal", "created", undefined),
      dir: fc.constantFrom("asc", "desc", undefined),
      columns: fc.subarray([...columnKeys], { minLength: 1 }),
    });
    fc.assert(
      fc.property(params, ({ columns, ...raw }) => {
        const query = new URLSearchParams(
          Object.entries(raw).flatMap(([key, value]) => (value ? [[key, value]] : [])),
        );
        const state = stateOf(readQuery(query.toString()), columns);
        const href = savedViewHref({ id, query: state });
        const opened = readQuery(href.split("?")[1] ?? "");
        expect(opened.view).toBe(id);
        expect(readQuery(stateHref(state, id).split("?")[1]!)).toEqual(opened);
        expect(opened.columns).toEqual(columns);
        expect(isChanged({ id, query: state }, opened)).toBe(false);
        expect(stateOf(opened, opened.columns!)).toBe(state);
      }),
    );
  });

  it("notices filters, order, columns and search, but not the page one is on", () => {
    const view = { id, query: "stage=active&sort=arr&columns=arr,stage" };
    const open = readQuery(`${view.query}&view=${id}`);
    expect(isChanged(view, open)).toBe(false);
    expect(isChanged(view, { ...open, cursor: "x" })).toBe(false);
    expect(isChanged(view, { ...open, columns: undefined })).toBe(false);
    for (const change of [
      { stage: [] },
      { sort: "name" as const },
      { dir: "asc" as const },
      { columns: ["stage" as const, "arr" as const] },
      { q: "brig" },
      { archived: "all" as const },
    ])
      expect(isChanged(view, { ...open, ...change }), JSON.stringify(change)).toBe(true);
  });

  it("outlives parameters that the list no longer knows", () => {
    const view = { id, query: "salary=9&columns=salary,arr&stage=golden" };
    expect(savedViewHref(view)).toBe(`/customers?columns=arr&view=${id}`);
    expect(isChanged(view, readQuery(savedViewHref(view).split("?")[1]!))).toBe(false);
    expect(filterOf(view.query)).toEqual({ archived: "hidden", stage_not: ["churned"] });
  });
});
