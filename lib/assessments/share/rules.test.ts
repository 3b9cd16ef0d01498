import { describe, expect, it } from "vitest";
import { closedWords, linkState } from "./rules";
import { shareSchema } from "./schema";

const now = new Date("2026-11-26T12:00:00Z");
const result = "7a0c1b7e-6f0a-4a55-9d3e-0b8a3f4d2c11";

describe("a shared link", () => {
  it.each([
    [{ revoked_at: null, expires_at: "2026-11-26T12:00:01Z" }, "open"],
    [{ revoked_at: null, expires_at: "2026-11-26T12:00:00Z" }, "expired"],
    [{ revoked_at: "2026-11-01T00:00:00Z", expires_at: "2027-01-01T00:00:00Z" }, "revoked"],
  ])("%o is %s", (link, state) => expect(linkState(link, now)).toBe(state));

  it("that is unknown says nothing of whether it ever was one", () => {
    expect(closedWords("unknown").lead).not.toMatch(/expired|was shared/);
    expect(closedWords("expired", "1 Nov 2026").lead).toContain("1 Nov 2026");
  });

  it.each([
    [{ days: "0" }, "days"],
    [{ days: "366" }, "days"],
    [{ days: "ten" }, "days"],
    [{ days: "1.5" }, "days"],
    [{ label: "x".repeat(201) }, "label"],
  ])("is refused with %o", (change, field) => {
    const parsed = shareSchema.safeParse({ result, days: "30", ...change });
    expect(Object.keys(parsed.error!.flatten().fieldErrors)).toEqual([field]);
  });

  it("shows details only where that was chosen", () => {
    expect(shareSchema.parse({ result, days: "30" }).details).toBe(false);
    expect(shareSchema.parse({ result, days: "30", details: "details" }).details).toBe(true);
  });
});
