import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stages } from "../customer/schema";
import {
  activeFilters,
  csvCell,
  csvLine,
  currentView,
  listHref,
  rangeOf,
  readListParams,
  readPlace,
  sortOf,
  toFilter,
  viewHref,
  views,
  writePlace,
} from "./rules";

const id = "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6";
const read = (address: string) =>
  readListParams(Object.fromEntries(new URL(address, "http://x").searchParams.entries()));

describe("the address of the list", () => {
  it("is bare for the list as it comes", () => {
    expect(listHref(readListParams({}))).toBe("/customers");
    expect(listHref(readListParams({ sort: "renewal", dir: "asc" }))).toBe("/customers");
  });

  it("holds everything that can be asked, and reads it back", () => {
    const address = `/customers?q=brig&stage=active,renewal&stage_not=churned&industry=Food+%26+drink&band=risk&renewal_within=90&silent=1&link=invited&owner=${id}&archived=all&sort=arr&dir=asc`;
    expect(listHref(read(address))).toBe(address);
  });

  it("reads back whatever it writes", () => {
    const params = fc.record({
      q: fc.option(fc.string({ minLength: 1, maxLength: 40 }), { nil: undefined }),
      stage: fc.subarray([...stages]),
      stage_not: fc.subarray([...stages]),
      band: fc.constantFrom("healthy", "none", undefined),
      renewal_within: fc.option(fc.integer({ min: 1, max: 3650 }), { nil: undefined }),
      sort: fc.constantFrom("arr", "health", "renewal", undefined),
      dir: fc.constantFrom("asc", "desc", undefined),
    });
    fc.assert(
      fc.property(params, (raw) => {
        const once = readListParams({
          ...raw,
          stage: raw.stage.join(","),
          stage_not: raw.stage_not.join(","),
          renewal_within: raw.renewal_within?.toString(),
        });
        const again = read(listHref(once));
        expect(toFilter(again)).toEqual(toFilter(once));
        expect(sortOf(again)).toEqual(sortOf(once));
      }),
    );
  });

  it("leaves out what cannot be read instead of failing", () => {
    const params = readListParams({
      q: ["", "second"],
      stage: "golden,active",
      band: "green",
      renewal_within: "soon",
      silent: "yes",
      owner: "'; drop table customers",
      archived: "hidden",
      sort: "salary",
      dir: "sideways",
    });
    expect(toFilter(params)).toEqual({ archived: "hidden", stage: ["active"] });
    expect(sortOf(params)).toEqual({ sort: "renewal", dir: "asc" });
  });

  it("survives anything", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("q", "stage", "band", "after", "before", "sort", "x"), fc.oneof(fc.string(), fc.array(fc.string()))), (raw) => {
        const params = readListParams(raw);
        expect(listHref(params)).toMatch(/^\/customers/);
        expect(() => readPlace(params)).not.toThrow();
      }),
    );
  });

  it("begins at the first page again when anything changes", () => {
    const params = { ...readListParams({}), after: "x" };
    expect(listHref(params, { q: "new" })).toBe("/customers?q=new");
    expect(listHref(params, { after: "y" })).toBe("/customers?after=y");
  });

  it("sorts each column first the way it is wanted", () => {
    expect(sortOf(readListParams({ sort: "arr" }))).toEqual({ sort: "arr", dir: "desc" });
    expect(listHref(readListParams({ sort: "arr", dir: "desc" }))).toBe("/customers?sort=arr");
  });
});

describe("views and filters", () => {
  it("knows the view it is in, also while searching and sorting", () => {
    for (const view of views) expect(currentView(read(viewHref(view)))).toBe(view.key);
    expect(currentView(read("/customers?band=risk&q=a&sort=arr"))).toBe("at_risk");
    expect(currentView(read("/customers?band=risk&silent=1"))).toBeNull();
  });

  it("says each filter in words and how to take it away", () => {
    const params = read(`/customers?q=brig&stage=active,at_risk&renewal_within=30&owner=${id}&archived=only`);
    expect(activeFilters(params, "Ines").map(({ name, value }) => `${name} ${value}`)).toEqual([
      "Search “brig”",
      "Stage Active or At risk",
      "Renewal in 30 days",
      "Owner Ines",
      "Archived Only",
    ]);
    for (const filter of activeFilters(params)) {
      const rest = activeFilters(read(listHref(params, filter.without))).map(({ key }) => key);
      expect(rest).not.toContain(filter.key);
      expect(rest).toHaveLength(4);
    }
  });
});

describe("pages", () => {
  it("carries its place in the address", () => {
    const word = writePlace({ value: "Ærø", id }, 25);
    expect(word).toMatch(/^[\w-]+$/);
    expect(readPlace({ after: word })).toEqual({ cursor: { value: "Ærø", id, dir: "next" }, at: 25 });
    expect(readPlace({ before: word })?.cursor.dir).toBe("prev");
  });

  it("goes to the beginning for a word that means nothing", () => {
    for (const word of ["x", "e30", "%", btoa('{"c":{"id":"1"},"at":3}')]) {
      expect(readPlace({ after: word })).toBeNull();
    }
  });

  it("counts what is shown, and never more than there is", () => {
    expect(rangeOf(0, 25, 42)).toEqual({ from: 1, to: 25 });
    expect(rangeOf(25, 17, 42)).toEqual({ from: 26, to: 42 });
    expect(rangeOf(400, 17, 42)).toEqual({ from: 26, to: 42 });
    expect(rangeOf(0, 3, 3)).toEqual({ from: 1, to: 3 });
  });
});

describe("cells of an export", () => {
  it.each([
    ["=cmd|' /C calc'!A0", `"'=cmd|' /C calc'!A0"`],
    ["+1", `"'+1"`],
    ["-1+1", `"'-1+1"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["\t=1", `"'\t=1"`],
    ["  =1", `"'  =1"`],
  ])("marks %j as text", (typed, cell) => expect(csvCell(typed)).toBe(cell));

  it("quotes what would break the line and keeps numbers as numbers", () => {
    expect(csvLine(['Say "hi", Ann', "two\nlines", -21, null, undefined, "plain", "Ångström"])).toBe(
      '"Say ""hi"", Ann","two\nlines",-21,,,plain,Ångström\r\n',
    );
  });
});
