import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { writeCalendarFile } from "./service";

type Given = Parameters<typeof writeCalendarFile>[0];

const given = (facts: Partial<Given["meeting"]> = {}): Given => ({
  meeting: {
    id: "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6",
    customer_id: "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f7",
    title: "Review; of, the “year”",
    description: "First line\nsecond, with a comma",
    scheduled_at: "2027-03-28T00:30:00.000Z",
    duration: 45,
    status: "scheduled",
    meeting_url: "https://meet.example/x",
    attendees: [{ name: "Anna Berg", email: "anna@tallow.example" }, "Tom"],
    agenda: ["Usage", { title: "Renewal" }],
    updated_at: "2027-03-01T10:00:00.000Z",
    ...facts,
  },
  customer: {
    id: "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f7",
    name: "Tallow & Söhne",
    csm_id: null,
    archived_at: null,
    csm: null,
    health_score: null,
    health_band: null,
  },
});

const parsed = (facts: Partial<Given["meeting"]> = {}) => {
  const calendar = new ICAL.Component(
    ICAL.parse(writeCalendarFile(given(facts), "https://cairn.example/meetings/1")!),
  );
  return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent("vevent")!) };
};

describe("the calendar file of a meeting", () => {
  it("opens in a parser and says what, when, where and with whom", () => {
    const { event } = parsed();
    expect(event.summary).toBe("Review; of, the “year” · Tallow & Söhne");
    expect(event.startDate.toJSDate().toISOString()).toBe("2027-03-28T00:30:00.000Z");
    expect(event.endDate.toJSDate().toISOString()).toBe("2027-03-28T01:15:00.000Z");
    expect(event.description).toContain("second, with a comma");
    expect(event.description).toContain("- Usage\n- Renewal");
    expect(event.location).toBe("https://meet.example/x");
    expect(event.attendees.map((each) => String(each.getFirstValue()).toLowerCase())).toEqual([
      "mailto:anna@tallow.example",
    ]);
  });

  it("is the same event when it is moved, and a later word of it", () => {
    const before = parsed().event;
    const after = parsed({
      scheduled_at: "2027-04-02T09:00:00.000Z",
      updated_at: "2027-03-02T10:00:00.000Z",
    }).event;
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  it("says when it is called off, and is none without a day", () => {
    const { calendar, event } = parsed({ status: "cancelled" });
    expect(event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(writeCalendarFile(given({ scheduled_at: null }), "https://cairn.example")).toBeNull();
  });
});
