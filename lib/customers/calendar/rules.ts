import ical, { ICalEventTransparency } from "ical-generator";
import { weekendOf, workingDay } from "../renewal/rules";
import type { CalendarFeed } from "./types";

const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const money = (amount: number | null, currency: string) =>
  amount === null ? null : `${new Intl.NumberFormat("en-GB").format(amount)} ${currency} a year`;

/**
 * The calendar file of a feed. Days of renewals and notice are whole days without a zone, meetings are moments. Each entry
 * keeps its name from reading to reading, so that a calendar changes it instead of showing it twice.
 */
export function writeCalendar(feed: CalendarFeed, origin: string): string {
  const host = new URL(origin).host;
  const calendar = ical({
    name: "Cairn: renewals and meetings",
    description: `Renewals, notice days and meetings of ${feed.name}'s customers`,
    prodId: { company: "Cairn", product: "Customer success", language: "EN" },
    ttl: 3600,
  });
  const wholeDay = (
    id: string,
    day: string,
    summary: string,
    lines: (string | null)[],
    path: string,
    at: string,
  ) =>
    calendar.createEvent({
      id: `${id}@${host}`,
      start: day,
      end: dayAfter(day),
      allDay: true,
      timezone: null,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary,
      description: lines.filter(Boolean).join("\n"),
      url: `${origin}${path}`,
      lastModified: new Date(at),
      stamp: new Date(at),
    });
  for (const renewal of feed.renewals) {
    const path = `/renewals?show=all&customer=${renewal.customer_id}`;
    const facts = [renewal.contract, money(renewal.amount, renewal.currency)];
    wholeDay(
      `renewal-${renewal.id}`,
      renewal.due_on,
      `${renewal.customer} ${renewal.automatic ? "renews by itself" : "renews"}`,
      facts,
      path,
      renewal.updated_at,
    );
    const notice = renewal.notice_on;
    if (notice === null) continue;
    const weekend = weekendOf(notice);
    wholeDay(
      `notice-${renewal.id}`,
      notice,
      `Notice for ${renewal.customer} ends`,
      [
        weekend ? `A ${weekend}; the working day before is ${workingDay(notice)}.` : null,
        `Last day to end the contract that runs until ${renewal.due_on}.`,
        ...facts,
      ],
      path,
      renewal.updated_at,
    );
  }
  for (const meeting of feed.meetings) {
    const start = new Date(meeting.at);
    calendar.createEvent({
      id: `meeting-${meeting.id}@${host}`,
      start,
      end: new Date(start.getTime() + (meeting.minutes ?? 30) * 60_000),
      summary: `${meeting.customer}: ${meeting.title}`,
      location: meeting.url,
      url: `${origin}/customers/${meeting.customer_id}/meetings`,
      lastModified: new Date(meeting.updated_at),
      stamp: new Date(meeting.updated_at),
    });
  }
  return calendar.toString();
}
