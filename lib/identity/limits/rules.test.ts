import { describe, expect, it } from "vitest";
import { limits, readLimit, refuseNoSooner, tooManyTries, waitingTime, withFloor } from "./rules";

describe("limits", () => {
  it("allow five sign-ins a minute for an address and twenty for a client", () => {
    expect(limits.sign_in).toEqual({
      address: [{ tries: 5, seconds: 60 }],
      client: [{ tries: 20, seconds: 60 }],
    });
  });
});

describe("waitingTime", () => {
  it.each([
    [0, "1 second"],
    [1, "1 second"],
    [40, "40 seconds"],
    [40.2, "41 seconds"],
    [99, "99 seconds"],
    [100, "2 minutes"],
    [3600, "60 minutes"],
  ])("reads %s seconds as %s", (seconds, words) => {
    expect(waitingTime(seconds)).toBe(words);
  });

  it("is part of the sentence that people read", () => {
    expect(tooManyTries(40)).toBe("Too many tries. Try again in 40 seconds.");
  });
});

describe("readLimit", () => {
  it("reads the seconds that the database tells", () => {
    const refusal = readLimit({ code: "P0001", message: "rate_limited", details: "130" });
    expect(refusal).toMatchObject({
      code: "too_many",
      sentence: "Too many tries. Try again in 3 minutes.",
    });
  });

  it("makes an error of everything else, with its code", () => {
    const fault = readLimit({ code: "P0001", message: "already_member" });
    expect(fault).toBeInstanceOf(Error);
    expect(fault).toMatchObject({ code: "P0001", message: "already_member" });
  });
});

describe("withFloor", () => {
  it("holds a fast answer back until the floor", async () => {
    const before = performance.now();
    await expect(withFloor(60, async () => "done")).resolves.toBe("done");
    expect(performance.now() - before).toBeGreaterThanOrEqual(58);
  });

  it("holds a refusal back as long as an answer", async () => {
    const before = performance.now();
    await expect(withFloor(60, async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(performance.now() - before).toBeGreaterThanOrEqual(58);
  });
});

describe("refuseNoSooner", () => {
  it("lets a success through at once and holds a refusal back", async () => {
    const before = performance.now();
    await expect(refuseNoSooner(60, async () => "done")).resolves.toBe("done");
    expect(performance.now() - before).toBeLessThan(40);
    await expect(refuseNoSooner(60, async () => Promise.reject(new Error("no")))).rejects.toThrow(
      "no",
    );
    expect(performance.now() - before).toBeGreaterThanOrEqual(58);
  });
});
