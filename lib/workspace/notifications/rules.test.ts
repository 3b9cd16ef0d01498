import { describe, expect, it } from "vitest";
import { ago, bellLabel, byDay, noticeHref, noticeSign } from "./rules";
import type { Notice } from "./types";

describe("news", () => {
  it("takes its sign from its type", () => {
    expect(noticeSign("invitation_accepted")).toBe("invitation");
    expect(noticeSign("customer_handed_over")).toBe("customer");
    expect(noticeSign("security_alert")).toBe("alert");
    expect(noticeSign("something else")).toBe("plain");
    expect(noticeSign(null)).toBe("plain");
  });

  it("opens addresses inside Cairn alone", () => {
    expect(noticeHref("/customers/1?tab=people")).toBe("/customers/1?tab=people");
    for (const link of [
      "https://evil.test",
      "//evil.test",
      "/\\evil.test",
      "javascript:alert(1)",
      "",
      null,
    ]) {
      expect(noticeHref(link)).toBeNull();
    }
  });

  it("says the number where there is one", () => {
    expect(bellLabel(0)).toBe("Notifications");
    expect(bellLabel(2)).toBe("Notifications, 2 unread");
  });

  it("says how long ago it was, in the unit that fits", () => {
    const now = Date.parse("2026-11-20T12:00:00Z");
    const said = ["11:59:40", "11:55:00", "09:00:00"].map((at) => ago(`2026-11-20T${at}Z`, now));
    expect(said).toEqual(["just now", "5 min ago", "3 h ago"]);
    expect(ago("2026-11-19T11:00:00Z", now)).toBe("yesterday");
    expect(ago("2026-11-10T12:00:00Z", now)).toBe("10 days ago");
    expect(ago("2026-03-16T12:00:00Z", now)).toBe("8 months ago");
    // A server whose clock runs ahead says no nonsense.
    expect(ago("2026-11-20T12:00:30Z", now)).toBe("just now");
  });

  it("falls under the reader's day, not the server's", () => {
    const row = (id: string, created_at: string): Notice => ({
      id,
      created_at,
      type: null,
      title: id,
      message: null,
      priority: null,
      link: null,
      is_read: false,
    });
    const rows = [row("b", "2026-11-20T23:30:00Z"), row("a", "2026-11-20T22:30:00Z")];
    expect(byDay(rows, "UTC").map((group) => group.day)).toEqual(["2026-11-20"]);
    expect(byDay(rows, "Europe/Oslo").map((group) => group.day)).toEqual([
      "2026-11-21",
      "2026-11-20",
    ]);
  });
});
