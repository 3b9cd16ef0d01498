import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stages } from "../customer/schema";
import {
  activeFilters,
  currentView,
  listHref,
  sortOf,
  toFilter,
  viewHref,
  views,
  writePlace,
} from "./rules";
import { readListParams, readPlace } from "./schema";

const id = "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6";
const read = (address: string) =>
  readListParams(Object.fromEntries(new URL(address, "http://x").searchParams.entries()));

describe("the address of the list", () => {
  it("is bare for the list as it comes", () => {
    expect(listHref(readListParams({}))).toBe("/customers");
    expect(listHref(readListParams({ sort: "renewal", dir: "asc" }))).toBe("/customers");
  });

  it("holds everything that can be asked, and reads it back", () => {
    const address = `/customers?q=brig&stage=active,renewal&industry=Food+%26+drink&band=risk&renewal_within=90&silent=1&link=invited&owner=${id}&currency=EUR&size=small&without=arr&renewal_from=2026-12-01&renewal_to=2026-12-31&moved=down&model=balanced.2&archived=all&sort=arr&dir=asc&columns=domain,arr,people&view=${id}`;
    expect(listHref(read(address))).toBe(address);
  });

  it("leaves churned customers out until stages are named or all are asked for", () => {
    expect(toFilter(read("/customers"))).toEqual({ archived: "hidden", stage_not: ["churned"] });
    expect(toFilter(read("/customers?stage=churned"))).toEqual({
      archived: "hidden",
      stage: ["churned"],
    });
    expect(toFilter(read("/customers?stage_not=none"))).toEqual({ archived: "hidden" });
    expect(listHref(read("/customers?stage_not=none"))).toBe("/customers?stage_not=none");
    expect(toFilter(read("/customers?stage_not=prospect,churned"))).toMatchObject({
      stage_not: ["prospect", "churned"],
    });
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

  it("takes columns in their order, each once, and none that it does not know", () => {
    expect(read("/customers?columns=people,arr,people,salary").columns).toEqual(["people", "arr"]);
    expect(read("/customers?columns=salary").columns).toBeUndefined();
    expect(read("/customers").columns).toBeUndefined();
  });

  it("leaves out what cannot be read instead of failing", () => {
    const params = readListParams({
      q: ["", "second"],
      stage: "golden,active",
      band: "green",
      renewal_within: "soon",
      silent: "yes",
      owner: "'; drop table customers",
      currency: "euro",
      size: "tiny",
      without: "name",
      renewal_from: "2026-02-31",
      moved: "sideways",
      model: "Balanced 2",
      archived: "hidden",
      sort: "salary",
      dir: "sideways",
    });
    expect(toFilter(params)).toEqual({ archived: "hidden", stage: ["active"] });
    expect(sortOf(params)).toEqual({ sort: "renewal", dir: "asc" });
  });

  it("survives anything", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("q", "stage", "band", "cursor", "sort", "x"),
          fc.oneof(fc.string(), fc.array(fc.string())),
        ),
        (raw) => {
          const params = readListParams(raw);
          expect(listHref(params)).toMatch(/^\/customers/);
          expect(() => readPlace(params.cursor)).not.toThrow();
        },
      ),
    );
  });

  it("begins at the first page again when anything changes", () => {
    const params = { ...readListParams({}), cursor: "x" };
    expect(listHref(params, { q: "new" })).toBe("/customers?q=new");
    expect(listHref(params, { cursor: "y" })).toBe("/customers?cursor=y");
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
    const params = read(
      `/customers?q=brig&stage=active,at_risk&renewal_within=30&owner=${id}&archived=only`,
    );
    expect(activeFilters(params, "Ines").map(({ name, value }) => `${name} ${value}`)).toEqual([
      "Search “brig”",
      "Stage Active or At risk",
      "Renewal in 30 days",
      "Owner Ines",
      "Archived Only",
    ]);
    for (const filter of activeFilters(params)) {
      const rest = activeFilters(read(listHref(params, filter.without))).map(
        ({ key, value }) => `${key} ${value}`,
      );
      expect(rest).not.toContain(`${filter.key} ${filter.value}`);
    }
  });

  it("shows what is hidden by itself as filters too, so that it can be shown", () => {
    const [stage, archived] = activeFilters(readListParams({}));
    expect([stage?.name, stage?.value, archived?.name, archived?.value]).toEqual([
      "Stage is not",
      "Churned",
      "Archived",
      "Hidden",
    ]);
    expect(listHref(readListParams({}), stage!.without)).toBe("/customers?stage_not=none");
    expect(listHref(readListParams({}), archived!.without)).toBe("/customers?archived=all");
    expect(
      activeFilters(read("/customers?stage_not=none&archived=all")).map(({ value }) => value),
    ).toEqual(["Shown"]);
  });
});

describe("pages", () => {
  it("carries its place and its way in the address", () => {
    for (const place of [
      { dir: "next", value: "Ærø", id },
      { dir: "prev", value: null, id },
    ] as const) {
      const word = writePlace(place);
      expect(word).toMatch(/^[\w-]+$/);
      expect(readPlace(word)).toEqual(place);
    }
  });

  it("goes to the beginning for a word that means nothing", () => {
    for (const word of [
      undefined,
      "x",
      "e30",
      "%",
      btoa('["next","a","1"]'),
      btoa(`["up","a","${id}"]`),
    ]) {
      expect(readPlace(word)).toBeNull();
    }
  });
});
