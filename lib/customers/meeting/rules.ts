import type { MeetingStatus } from "./schema";
import type { Meeting } from "./types";

export const meetingStatusNames: Record<MeetingStatus, string> = {
  scheduled: "Planned",
  completed: "Held",
  cancelled: "Cancelled",
};

export type Attendee = { name: string; email: string | null };

/** "Anna Berg <anna@x.example>, Tom" as people, one per comma, semicolon or line. */
export function readAttendees(text: string): Attendee[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .slice(0, 50)
    .map((part) => {
      const both = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(part);
      if (both) return { name: both[1] || both[2]!, email: both[2]! };
      return { name: part, email: /^[^\s@]+@[^\s@]+$/.test(part) ? part : null };
    });
}

/** People out of what a calendar or an older import stored: names, addresses, or both. */
export function attendeesOf(stored: unknown): Attendee[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown) => {
    if (typeof entry === "string") return readAttendees(entry);
    if (typeof entry !== "object" || entry === null) return [];
    const { name, email } = entry as { name?: unknown; email?: unknown };
    const address = typeof email === "string" && email ? email : null;
    const called = typeof name === "string" && name ? name : address;
    return called ? [{ name: called, email: address }] : [];
  });
}

/** The form of the field that `readAttendees` reads. */
export function writeAttendees(people: Attendee[]): string {
  return people
    .map(({ name, email }) => (email && email !== name ? `${name} <${email}>` : name))
    .join(", ");
}

/** Planned meetings from the next one on, then held and cancelled ones from the latest back. */
export function sortMeetings<Row extends Pick<Meeting, "scheduled_at" | "status">>(
  meetings: Row[],
  now: Date,
): { ahead: Row[]; past: Row[] } {
  const at = (row: Row) => (row.scheduled_at ? Date.parse(row.scheduled_at) : 0);
  const isAhead = (row: Row) => row.status === "scheduled" && at(row) >= now.getTime();
  return {
    ahead: meetings.filter(isAhead).sort((a, b) => at(a) - at(b)),
    past: meetings.filter((row) => !isAhead(row)).sort((a, b) => at(b) - at(a)),
  };
}
