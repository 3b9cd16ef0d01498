import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { writeCalendar } from "./rules";
import type { CalendarFeed } from "./types";

const feed: CalendarFeed = {
  name: "Ines",
  timezone: "Europe/Berlin",
  renewals: [
    {
      id: "r1",
      customer_id: "c1",
      customer: "Tallow; Finch, \\ Söhne\nGmbH",
      contract: "Order form",
      due_on: "2028-02-29",
      // A Sunday.
      notice_on: "2027-10-31",
      automatic: true,
      amount: 38_200,
      currency: "EUR",
      updated_at: "2026-11-01T10:00:00Z",
    },
    {
      id: "r2",
      customer_id: "c2",
      customer: "Plain",
      contract: null,
      due_on: "2026-12-31",
      notice_on: null,
      automatic: false,
      amount: null,
      currency: "SEK",
      updated_at: "2026-11-01T10:00:00Z",
    },
  ],
  meetings: [
    {
      id: "m1",
      customer_id: "c1",
      customer: "Plain",
      title: "Review of the quarter",
      at: "2026-12-01T14:30:00Z",
      minutes: 45,
      url: "https://meet.example/abc",
      status: "scheduled",
      updated_at: "2026-11-01T10:00:00Z",
    },
  ],
};

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event));

describe("the calendar file", () => {
  const events = read(writeCalendar(feed, "https://cairn.example"));

  it("opens in a parser and holds each day and each meeting once", () => {
    expect(events.map(({ uid }) => uid)).toEqual([
      "renewal-r1@cairn.example",
      "notice-r1@cairn.example",
      "renewal-r2@cairn.example",
      "meeting-m1@cairn.example",
    ]);
  });

  it("has days as whole days, whatever the zone, and keeps the signs of a name", () => {
    const [renewal, notice] = events;
    expect(renewal!.startDate.isDate).toBe(true);
    expect(renewal!.startDate.toString()).toBe("2028-02-29");
    expect(renewal!.endDate.toString()).toBe("2028-03-01");
    expect(renewal!.summary).toBe("Tallow; Finch, \\ Söhne\nGmbH renews by itself");
    expect(notice!.startDate.toString()).toBe("2027-10-31");
    expect(notice!.description).toContain("A Sunday; the working day before is 2027-10-29.");
  });

  it("has a meeting at its moment, as long as it lasts", () => {
    const meeting = events.at(-1)!;
    expect(meeting.startDate.toJSDate().toISOString()).toBe("2026-12-01T14:30:00.000Z");
    expect(meeting.duration.toSeconds()).toBe(45 * 60);
  });

  it("says the same when it is read again", () => {
    const again = () => writeCalendar(feed, "https://cairn.example");
    expect(again()).toBe(again());
  });

  it("is a calendar without entries when there is nothing", () => {
    expect(
      read(writeCalendar({ ...feed, renewals: [], meetings: [] }, "https://x.example")),
    ).toEqual([]);
  });
});
