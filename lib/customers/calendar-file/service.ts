import "server-only";
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { agendaOf, attendeesOf } from "../meeting/rules";
import type { MeetingDetail } from "../meeting/types";

/**
 * A meeting as a calendar file. Its id stays, so that a calendar that opens it again moves the event instead of making a
 * second one; a cancelled meeting says so.
 */
export function writeCalendarFile(
  { meeting, customer }: Pick<MeetingDetail, "meeting" | "customer">,
  address: string,
): string | null {
  if (!meeting.scheduled_at) return null;
  const start = new Date(meeting.scheduled_at);
  const agenda = agendaOf(meeting.agenda);
  const cancelled = meeting.status === "cancelled";
  const calendar = ical({
    name: `Meetings with ${customer.name}`,
    prodId: { company: "Cairn", product: "Meetings" },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  const event = calendar.createEvent({
    id: `${meeting.id}@cairn`,
    start,
    end: new Date(start.getTime() + (meeting.duration ?? 60) * 60_000),
    stamp: new Date(meeting.updated_at),
    // Seconds since 2020 always grow with a change and fit into the 31 bits that calendars take.
    sequence: Math.max(0, Math.floor((Date.parse(meeting.updated_at) - 1_577_836_800_000) / 1000)),
    summary: `${meeting.title} · ${customer.name}`,
    description: [
      meeting.description,
      agenda.length > 0 ? `Agenda\n${agenda.map((item) => `- ${item}`).join("\n")}` : null,
      address,
    ]
      .filter(Boolean)
      .join("\n\n"),
    location: meeting.meeting_url,
    url: meeting.meeting_url ?? address,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  for (const { name, email } of attendeesOf(meeting.attendees))
    // A calendar knows people by address; who has none is named in no other way.
    if (email) event.createAttendee({ name, email, status: ICalAttendeeStatus.NEEDSACTION });
  return calendar.toString();
}
