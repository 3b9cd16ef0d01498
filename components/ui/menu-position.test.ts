import { describe, expect, it } from "vitest";
import { placeMenu } from "./menu-position";

const view = { width: 1440, height: 900 };

describe("placing a menu", () => {
  it("stands below its button and ends with it", () => {
    const place = placeMenu({ top: 100, bottom: 132, left: 1300, right: 1332 }, view, "end");
    expect(place).toEqual({ top: 136, right: 108, maxHeight: 756 });
  });

  it("turns up near the lower edge, where there is more room above", () => {
    const place = placeMenu({ top: 820, bottom: 852, left: 40, right: 80 }, view, "start");
    expect(place).toEqual({ bottom: 84, left: 40, maxHeight: 808 });
  });

  it("stays below when there is little room on both sides but more below", () => {
    const place = placeMenu(
      { top: 60, bottom: 92, left: 2, right: 40 },
      { width: 375, height: 300 },
      "start",
    );
    expect(place.top).toBe(96);
    expect(place.left).toBe(8);
  });

  it("moves inward on a phone, where a panel would run off the edge", () => {
    const phone = { width: 375, height: 812 };
    const right = { top: 200, bottom: 240, left: 273, right: 359 };
    expect(placeMenu(right, phone, "start").left).toBe(79);
    const left = { top: 200, bottom: 240, left: 16, right: 56 };
    expect(placeMenu(left, phone, "end").right).toBe(79);
  });
});
