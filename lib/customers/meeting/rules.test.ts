import { describe, expect, it } from "vitest";
import { attendeesOf, readAttendees, sortMeetings, writeAttendees } from "./rules";
import { addMeetingSchema } from "./schema";

describe("attendees", () => {
  it("reads names, addresses and both, and writes them back", () => {
    const text = "Anna Berg <anna@x.example>, Tom, lee@x.example";
    const people = [
      { name: "Anna Berg", email: "anna@x.example" },
      { name: "Tom", email: null },
      { name: "lee@x.example", email: "lee@x.example" },
    ];
    expect(readAttendees(text)).toEqual(people);
    expect(writeAttendees(people)).toBe(text);
    expect(readAttendees(" ;\n, ")).toEqual([]);
  });

  it("understands whatever was stored", () => {
    expect(
      attendeesOf([
        "Tom",
        { name: "Anna", email: "a@x.example" },
        { email: "b@x.example" },
        {},
        null,
        7,
      ]),
    ).toEqual([
      { name: "Tom", email: null },
      { name: "Anna", email: "a@x.example" },
      { name: "b@x.example", email: "b@x.example" },
    ]);
    expect(attendeesOf({ name: "x" })).toEqual([]);
    expect(attendeesOf(null)).toEqual([]);
  });
});

describe("the order of meetings", () => {
  it("puts the next one first, then the past from the latest back; one that nobody closed is past", () => {
    const row = (scheduled_at: string, status: "scheduled" | "completed" | "cancelled") => ({
      scheduled_at,
      status,
    });
    const next = row("2026-11-25T10:00:00Z", "scheduled");
    const later = row("2026-12-25T10:00:00Z", "scheduled");
    const held = row("2026-11-01T10:00:00Z", "completed");
    const open = row("2026-11-10T10:00:00Z", "scheduled");
    const called = row("2026-12-01T10:00:00Z", "cancelled");
    expect(
      sortMeetings([held, later, called, open, next], new Date("2026-11-20T10:00:00Z")),
    ).toEqual({
      ahead: [next, later],
      past: [called, open, held],
    });
  });
});

describe("the form of a meeting", () => {
  const typed = {
    customer_id: "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6",
    title: "Quarterly review",
    description: "",
    scheduled_at: "2026-01-15T10:00",
    zone: "Europe/Oslo",
    duration: "45",
    status: "completed",
    meeting_url: "",
    attendees: "Anna",
  };
  const fault = (change: object) =>
    addMeetingSchema.safeParse({ ...typed, ...change }).error?.issues[0];

  it("reads what was typed", () => {
    expect(addMeetingSchema.parse(typed)).toMatchObject({
      scheduled_at: "2026-01-15T09:00:00.000Z",
      duration: 45,
      attendees: [{ name: "Anna", email: null }],
    });
    expect(addMeetingSchema.parse(typed)).not.toHaveProperty("zone");
  });

  it("says what is wrong", () => {
    expect(fault({ scheduled_at: "" })?.path).toEqual(["scheduled_at"]);
    expect(fault({ scheduled_at: "2199-01-01T10:00" })?.message).toMatch(/^Lies ahead/);
    expect(fault({ duration: "an hour" })?.message).toMatch(/^Minutes/);
    expect(fault({ duration: "9999" })?.message).toMatch(/^At most 1,440/);
    expect(fault({ meeting_url: "javascript:alert(1)" })?.message).toMatch(/^Not a link/);
  });
});
