import { describe, expect, it } from "vitest";
import { meterFacts, placeReadings, readReadings } from "./rules";
import type { Reading } from "./types";

const readings = (...list: [day: string, used: number][]): Reading[] =>
  list.map(([day, used]) => ({ day, used }));

describe("a meter", () => {
  it("says nothing without readings, and what is used without a bought quantity", () => {
    expect(meterFacts(100, [], null)).toMatchObject({ used: null, left: null, overBy: null });
    expect(meterFacts(null, readings(["2026-11-01", 40]), null)).toMatchObject({
      used: 40,
      left: null,
      over: null,
    });
  });

  it("takes the latest reading, in whatever order they came", () => {
    const list = readings(["2026-11-01", 80], ["2026-09-01", 60], ["2026-10-01", 70]);
    expect(meterFacts(100, list, null)).toMatchObject({
      used: 80,
      asOf: "2026-11-01",
      left: 20,
      over: 0,
      perMonth: 10,
    });
  });

  it("says in which month more is used than was bought, and only while the contract runs", () => {
    // Ten more in each month: 80 on 1 November, so 100 is passed in the first days of January.
    const list = readings(["2026-09-01", 60], ["2026-10-01", 70], ["2026-11-01", 80]);
    expect(meterFacts(100, list, null).overBy).toBe("2027-01");
    expect(meterFacts(100, list, "2026-12-31").overBy).toBeNull();
    expect(meterFacts(1000, list, null).overBy).toBeNull();
  });

  it("is over already, or falls, and then names no month", () => {
    const up = readings(["2026-09-01", 90], ["2026-10-01", 110]);
    expect(meterFacts(100, up, null)).toMatchObject({ left: 0, over: 10, overBy: null });
    const down = readings(["2026-09-01", 90], ["2026-10-01", 70]);
    expect(meterFacts(100, down, null)).toMatchObject({ overBy: null });
    expect(meterFacts(100, down, null).perMonth).toBeLessThan(0);
  });

  it("leaves old readings out of the trend, and has none with one reading or one day", () => {
    const list = readings(["2024-01-01", 0], ["2026-10-01", 50], ["2026-11-01", 50]);
    expect(meterFacts(100, list, null).perMonth).toBe(0);
    expect(meterFacts(100, readings(["2026-11-01", 50]), null).perMonth).toBeNull();
  });
});

describe("pasted readings", () => {
  const known = [
    { id: "a", name: "Named users" },
    { id: "b", name: "Sessions" },
  ];

  it("come from a sheet with a head, with names, with groups of thousands", () => {
    const lines = readReadings(
      "Entitlement;Day;Used\nNamed users;2026-11-01;1,200\nsessions\t01.10.2026\t7\n\n",
    );
    const { rows, faults } = placeReadings(lines, known, null);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      { entitlement_id: "a", day: "2026-11-01", used: 1200 },
      { entitlement_id: "b", day: "2026-10-01", used: 7 },
    ]);
  });

  it("are of the one entitlement that is meant; the last of a day counts", () => {
    const lines = readReadings("2026-11-01,5\n2026-11-01,6");
    expect(placeReadings(lines, known, "b").rows).toEqual([
      { entitlement_id: "b", day: "2026-11-01", used: 6 },
    ]);
    expect(placeReadings(lines, known, null).faults).toHaveLength(2);
  });

  it("name each line that cannot be read", () => {
    const lines = readReadings(
      "2026-02-30;5\n2026-11-01;many\n03/04/2026;5\nUsers;2026-11-01;5\nalone 1",
    );
    const { rows, faults } = placeReadings(lines, known, "a");
    expect(rows).toEqual([]);
    expect(faults).toHaveLength(5);
    expect(faults[2]).toContain("two ways");
    expect(faults[3]).toContain("no entitlement called “Users”");
  });
});
