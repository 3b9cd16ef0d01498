import { describe, expect, it } from "vitest";
import { localIn, momentIn } from "./rules";
import { logTouchSchema } from "./schema";

const customer = "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6";

describe("a clock in a zone", () => {
  it("is read where the person is", () => {
    expect(momentIn("UTC", "2026-11-20T15:30")?.toISOString()).toBe("2026-11-20T15:30:00.000Z");
    expect(momentIn("Europe/Oslo", "2026-11-20T15:30")?.toISOString()).toBe(
      "2026-11-20T14:30:00.000Z",
    );
    expect(momentIn("Europe/Oslo", "2026-07-20T15:30")?.toISOString()).toBe(
      "2026-07-20T13:30:00.000Z",
    );
    expect(momentIn("America/New_York", "2026-11-20T23:30")?.toISOString()).toBe(
      "2026-11-21T04:30:00.000Z",
    );
  });

  it("shows what was read", () => {
    for (const zone of ["UTC", "Europe/Oslo", "Asia/Kolkata", "America/New_York"]) {
      expect(localIn(zone, momentIn(zone, "2026-03-01T08:05")!)).toBe("2026-03-01T08:05");
    }
  });

  it("is nothing when the text, the day or the zone is none", () => {
    for (const text of [
      "",
      "tomorrow",
      "2026-02-31T10:00",
      "2026-13-01T10:00",
      "2026-11-20T25:00",
      "2026-11-20",
    ]) {
      expect(momentIn("UTC", text)).toBeNull();
    }
    expect(momentIn("Mars/Olympus", "2026-11-20T15:30")).toBeNull();
    expect(localIn("Mars/Olympus", new Date("2026-11-20T15:30:00Z"))).toBe("2026-11-20T15:30");
  });
});

describe("the form of a touch", () => {
  const typed = {
    customer,
    kind: "call",
    body: " Spoke about the renewal. ",
    happened_at: "2026-01-05T09:00",
    zone: "Europe/Oslo",
    stakeholder: "",
  };
  const fault = (change: object) =>
    logTouchSchema.safeParse({ ...typed, ...change }).error?.issues[0];

  it("reads what was typed", () => {
    expect(logTouchSchema.parse(typed)).toEqual({
      customer,
      kind: "call",
      body: "Spoke about the renewal.",
      happened_at: "2026-01-05T08:00:00.000Z",
      stakeholder: null,
    });
  });

  it("takes an empty time for now", () => {
    const before = Date.now();
    const { happened_at } = logTouchSchema.parse({ ...typed, happened_at: "" });
    expect(Date.parse(happened_at)).toBeGreaterThanOrEqual(before - 1);
  });

  it("says what is missing and what cannot be", () => {
    expect(fault({ body: "  " })?.message).toMatch(/^Write what happened/);
    expect(fault({ customer: "" })?.message).toMatch(/^Choose the customer/);
    expect(fault({ happened_at: "2199-01-01T00:00" })).toMatchObject({ path: ["happened_at"] });
    expect(fault({ happened_at: "yesterday" })?.message).toMatch(/^Not a day/);
    expect(fault({ kind: "fax" })?.path).toEqual(["kind"]);
  });
});
