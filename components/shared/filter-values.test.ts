import { describe, expect, it } from "vitest";
import { activeFilters, chosen, written, type Filter } from "./filter-values";

const stage: Filter = {
  key: "stage",
  name: "Stage",
  multiple: true,
  options: ["prospect", "active", "renewal", "churned"].map((value) => ({ value, label: value })),
};
const archived: Filter = {
  key: "archived",
  name: "Archived",
  options: [
    { value: "hidden", label: "Hidden" },
    { value: "only", label: "Only" },
    { value: "all", label: "Shown" },
  ],
  standing: { value: "hidden", off: "all" },
};

describe("filters in the address", () => {
  it("are read by their options, and strange values are passed over", () => {
    expect(chosen(stage, { stage: "active,golden,renewal" })).toEqual(["active", "renewal"]);
    expect(chosen(stage, { stage: null })).toEqual([]);
  });

  it("can stand without being written", () => {
    expect(chosen(archived, {})).toEqual(["hidden"]);
    expect(chosen(archived, { archived: "only" })).toEqual(["only"]);
    expect(chosen(archived, { archived: "all" })).toEqual([]);
  });

  it("are written in the order of the options, and not at all when they stand anyway", () => {
    expect(written(stage, ["renewal", "active"])).toBe("active,renewal");
    expect(written(stage, [])).toBeNull();
    expect(written(archived, ["hidden"])).toBeNull();
    expect(written(archived, [])).toBe("all");
    expect(written(archived, ["only"])).toBe("only");
  });

  it("become chips with words, counted when there are many", () => {
    const chips = activeFilters([archived, stage], { stage: "prospect,active,renewal" });
    expect(chips.map((chip) => [chip.filter.name, chip.text])).toEqual([
      ["Archived", "Hidden"],
      ["Stage", "3 of 4"],
    ]);
    expect(activeFilters([stage], { stage: "active,renewal" })[0]?.text).toBe("active, renewal");
  });

  it("survive the round through the address", () => {
    for (const value of ["hidden", "only"])
      expect(chosen(archived, { archived: written(archived, [value]) })).toEqual([value]);
    expect(chosen(archived, { archived: written(archived, []) })).toEqual([]);
  });
});
