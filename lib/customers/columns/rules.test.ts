import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnKeys } from "../portfolio/schema";
import { arrange, columnsOf, move, phoneColumns, usualColumns } from "./rules";

const some = fc.subarray([...columnKeys], { minLength: 1 });

describe("columns", () => {
  it("come from the address, then from the person, then from the house", () => {
    expect(columnsOf({ columns: ["people"] }, "arr", false)).toEqual(["people"]);
    expect(columnsOf({}, "domain,arr,salary", false)).toEqual(["domain", "arr"]);
    expect(columnsOf({}, "salary", true)).toEqual(usualColumns(true));
    expect(columnsOf({}, null, false)).not.toContain("owner");
  });

  it("are all offered, the chosen ones first and in their order", () => {
    fc.assert(
      fc.property(some, (chosen) => {
        const order = arrange(chosen);
        expect(order.slice(0, chosen.length)).toEqual(chosen);
        expect(order.toSorted()).toEqual([...columnKeys].toSorted());
      }),
    );
  });

  it("move by one place and never get lost", () => {
    expect(move(["arr", "stage", "people"], "people", -1)).toEqual(["arr", "people", "stage"]);
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...columnKeys),
        fc.constantFrom(-1, 1),
        (order, key, by) => {
          expect(move(order, key, by as -1 | 1).toSorted()).toEqual(order.toSorted());
        },
      ),
    );
    expect(move(["arr", "stage"], "arr", -1)).toEqual(["arr", "stage"]);
  });

  it("say on a phone what was chosen beyond the usual", () => {
    expect(phoneColumns(usualColumns(true))).toEqual(["arr", "renewal"]);
    expect(phoneColumns(["people", "arr", "domain"])).toEqual(["arr", "people", "domain"]);
  });
});
