import { describe, expect, it } from "vitest";
import { readPlace } from "./rules";

type Step = Record<string, string | null> | null;
const params = (step: Step) =>
  Object.fromEntries(
    Object.entries(step ?? {}).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );

describe("readPlace", () => {
  it("starts at the start, with nothing before", () => {
    const place = readPlace({});
    expect(place).toMatchObject({ cursor: null, page: 0, before: null });
    expect(place.after(null)).toBeNull();
  });

  it("goes forward and back the same way", () => {
    const one = readPlace({});
    const two = readPlace(params(one.after({ id: 20 })));
    const three = readPlace(params(two.after({ id: 40 })));
    expect(two).toMatchObject({ cursor: { id: 20 }, page: 1 });
    expect(three).toMatchObject({ cursor: { id: 40 }, page: 2 });
    expect(readPlace(params(three.before))).toMatchObject({ cursor: { id: 20 }, page: 1 });
    expect(readPlace(params(readPlace(params(three.before)).before))).toMatchObject({
      cursor: null,
      page: 0,
    });
  });

  it("leads to the start where the way back was forgotten", () => {
    let place = readPlace({});
    for (let id = 1; id <= 25; id++) place = readPlace(params(place.after({ id })));
    let steps = 0;
    while (place.before) {
      place = readPlace(params(place.before));
      steps++;
    }
    expect(place.cursor).toBeNull();
    expect(steps).toBeLessThanOrEqual(22);
  });

  it.each(["nonsense", "W10", "bnVsbA", "eyJpZCI6"])(
    "reads the cursor %s as the start",
    (cursor) => {
      expect(readPlace({ cursor, page: "7" })).toMatchObject({ cursor: null, page: 0 });
    },
  );
});
