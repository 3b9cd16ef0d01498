import { describe, expect, it } from "vitest";
import { isTimeZone, readerOf } from "./rules";

const now = new Date("2026-11-20T10:00:00Z");

describe("the reader", () => {
  it("reads in the zone and language of the profile", () => {
    const reader = readerOf({ locale: "de-DE", timezone: "Europe/Oslo" }, "America/New_York", now);
    expect(reader).toEqual({ locale: "de-DE", timeZone: "Europe/Oslo", now });
  });

  it("takes the browser's zone where the profile has none", () => {
    expect(readerOf({ locale: null, timezone: null }, "Asia/Kolkata", now).timeZone).toBe(
      "Asia/Kolkata",
    );
  });

  it("falls back where neither can be read, because a bad zone would break every date", () => {
    const reader = readerOf({ locale: "not a locale", timezone: "Mars/Olympus" }, "x; path=/", now);
    expect(reader).toEqual({ locale: "en-GB", timeZone: "UTC", now });
    expect(isTimeZone("")).toBe(false);
  });
});
