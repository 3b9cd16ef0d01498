import { describe, expect, it } from "vitest";
import { formatsFor } from "@/components/shared/format";
import type { Need, NeedFacts, ScorePart } from "@/lib/workspace/attention/types";
import { needReason } from "./need-words";

const now = new Date("2026-11-20T10:00:00Z");
const reader = formatsFor({ locale: "en-GB", timeZone: "UTC", now });

const reason = (line: NeedFacts & { due?: string }, formats = reader) =>
  needReason({ due: null, ...line } as Need, formats);

const renewal = { renewal_date: "2026-12-02", arr: 186_400, currency: "EUR", met_at: null };

describe("why a line is there", () => {
  it("says when a renewal is, what it is worth and whether somebody is going to talk", () => {
    const at = (due: string, facts = renewal) => reason({ kind: "renewal", due, facts });
    expect(at("2026-12-02")).toBe("Renews 2 Dec 2026, in 12 days, €186,400, no meeting planned");
    expect(at("2026-11-21")).toBe("Renews 21 Nov 2026, in 1 day, €186,400, no meeting planned");
    expect(at("2026-11-20")).toBe("Renews today, €186,400, no meeting planned");
    expect(at("2026-11-17")).toBe("Renewal was 17 Nov 2026, €186,400, no meeting planned");
    expect(
      at("2026-11-20", { ...renewal, arr: null as never, met_at: "2026-11-25T10:00:00Z" as never }),
    ).toBe("Renews today, meeting on 25 Nov 2026");
  });

  it("says when notice ends and what happens then", () => {
    const at = (due: string) => reason({ kind: "notice", due, facts: renewal });
    expect(at("2026-11-30")).toBe(
      "Notice ends 30 Nov 2026, in 10 days; renews 2 Dec 2026, €186,400, no meeting planned",
    );
    expect(at("2026-11-20")).toMatch(/^Notice ends today; renews 2 Dec 2026/);
  });

  it("quotes a concern", () => {
    const facts = { content: "Invoices arrive twice", raised_at: "2026-11-02T09:00:00Z" };
    expect(reason({ kind: "concern", facts })).toBe(
      "“Invoices arrive twice”, raised 2 Nov 2026, has no owner",
    );
    expect(reason({ kind: "concern", due: "2026-12-01", facts })).toBe(
      "“Invoices arrive twice”, raised 2 Nov 2026, due 1 Dec 2026, has no owner",
    );
  });

  it("measures a silence against the account's own normal, where there is one", () => {
    const quiet = (last_touch_at: string | null, gap_days: number | null) =>
      reason({ kind: "silent", facts: { last_touch_at, since: "2026-10-01T00:00:00Z", gap_days } });
    expect(quiet("2026-10-17T10:00:00Z", 9)).toBe("No touch for 34 days; their own normal is 9");
    expect(quiet("2026-10-17T10:00:00Z", null)).toBe("No touch for 34 days");
    expect(quiet(null, null)).toBe("No touch yet, 50 days after the start");
  });

  it("says who has not answered an invitation, and until when it holds", () => {
    const until = (expires_at: string, email: string | null = "owner@there.test") =>
      reason({ kind: "invitation", facts: { email, sent_at: "2026-11-13T08:00:00Z", expires_at } });
    const lead = "owner@there.test has not accepted the invitation of 13 Nov 2026; it";
    expect(until("2026-11-22T10:00:00Z")).toBe(`${lead} expires in 2 days`);
    expect(until("2026-11-20T18:00:00Z")).toBe(`${lead} expires today`);
    expect(until("2026-11-20T09:00:00Z")).toBe(`${lead} expired 20 Nov 2026`);
    expect(until("2026-11-20T09:00:00Z", null)).toBe(
      "The owner has not accepted the invitation; it expired 20 Nov 2026",
    );
  });

  it("names the parts that fell", () => {
    const parts = (engagement: number, adoption: number) => [
      { key: "engagement", label: "Engagement", points: engagement },
      { key: "adoption", label: "Adoption", points: adoption },
      { key: "csm_pulse", label: "CSM pulse", points: 10 },
      { key: "rounding", label: "Rounding", points: -0.4 },
    ];
    const fell = (after: ScorePart[]) =>
      reason({ kind: "score_drop", facts: { was: 59, now: 38, before: parts(30, 20), after } });
    expect(fell(parts(11, 18))).toBe(
      "Health fell from 59 to 38 in 30 days: engagement −19, adoption −2",
    );
    expect(fell(parts(10.5, 25).slice(0, 2))).toBe(
      "Health fell from 59 to 38 in 30 days: engagement −19.5, CSM pulse −10",
    );
    expect(fell(parts(30, 20))).toBe("Health fell from 59 to 38 in 30 days");
    const facts = { was: null, now: 38, before: [], after: parts(11, 18) };
    expect(reason({ kind: "score_drop", facts })).toBe("Health fell to 38 in 30 days");
  });

  it("speaks of days and amounts as its reader does", () => {
    const there = formatsFor({
      locale: "de-DE",
      timeZone: "Pacific/Auckland",
      now: new Date("2026-11-20T13:00:00Z"),
    });
    expect(reason({ kind: "renewal", due: "2026-12-02", facts: renewal }, there)).toBe(
      "Renews 2. Dez. 2026, in 11 days, 186.400\u00a0€, no meeting planned",
    );
  });
});
