import { describe, expect, it } from "vitest";
import {
  activityTitle,
  changesOf,
  fieldName,
  peopleIn,
  readMark,
  saysSomething,
  writeMark,
} from "./rules";
import type { ActivityRow } from "./types";

const row: ActivityRow = {
  id: "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6",
  user_id: "u1",
  action: "updated",
  entity_type: "customers",
  entity_id: null,
  old_values: { arr: 100, stage: "active", silent_after: "x", csm_id: "u2" },
  new_values: { arr: 200, stage: "active", silent_after: "y", csm_id: "u1", domain: "a.example" },
  created_at: "2026-11-20T10:00:00.123456+00:00",
};

describe("a record of a change", () => {
  it("is named by what it is about", () => {
    expect(activityTitle(row)).toBe("Customer changed");
    expect(activityTitle({ ...row, entity_type: "stakeholders", action: "created" })).toBe(
      "Person added",
    );
    expect(activityTitle({ ...row, entity_type: "success_plans", action: "deleted" })).toBe(
      "Success plans removed",
    );
    expect(activityTitle({ ...row, new_values: { archived_at: "2026-11-20" } })).toBe(
      "Customer archived",
    );
    expect(activityTitle({ ...row, new_values: { archived_at: null } })).toBe("Customer restored");
  });

  it("says before and after, without what follows by itself", () => {
    expect(changesOf(row)).toEqual([
      { field: "arr", before: 100, after: 200 },
      { field: "csm_id", before: "u2", after: "u1" },
      { field: "domain", before: null, after: "a.example" },
    ]);
    expect(changesOf({ old_values: null, new_values: null })).toEqual([]);
  });

  it("is left out when only what follows by itself changed", () => {
    expect(saysSomething(row)).toBe(true);
    expect(
      saysSomething({
        ...row,
        old_values: { last_touch_at: "a" },
        new_values: { last_touch_at: "b" },
      }),
    ).toBe(false);
    expect(saysSomething({ action: "deleted", old_values: {}, new_values: null })).toBe(true);
  });

  it("names columns in words", () => {
    expect(["arr", "renewal_date", "is_primary"].map(fieldName)).toEqual([
      "ARR",
      "Renewal date",
      "Primary",
    ]);
  });

  it("mentions everybody once", () => expect(peopleIn([row, row])).toEqual(["u1", "u2"]));
});

describe("the place in the log", () => {
  it("goes into the address and comes back", () => {
    expect(readMark(writeMark(row))).toEqual({ at: row.created_at, id: row.id });
    expect(readMark(writeMark(row).replace("+", " "))).toEqual({ at: row.created_at, id: row.id });
  });

  it("is the beginning when it cannot be read", () => {
    for (const word of [
      undefined,
      "",
      "x",
      `2026~${row.id}`,
      "2026-11-20T10:00:00Z~1,and(id.gt.0)",
    ]) {
      expect(readMark(word)).toBeNull();
    }
  });
});
