import type { Side } from "../meeting-card/types";
import type { MeetingStatus } from "./schema";
import type { Meeting, MeetingRow, MeetingView } from "./types";

export const meetingStatusNames: Record<MeetingStatus, string> = {
  scheduled: "Planned",
  completed: "Held",
  cancelled: "Cancelled",
};

export const meetingViewNames: Record<MeetingView, string> = {
  ahead: "Ahead",
  notes: "Held, without notes",
  review: "To review",
  past: "Past",
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

/** The points of an agenda: lines of text, or what a calendar or an import stored. */
export function agendaOf(stored: unknown): string[] {
  if (!Array.isArray(stored)) return typeof stored === "string" && stored ? [stored] : [];
  return stored.flatMap((entry: unknown) => {
    if (typeof entry === "string") return entry.trim() ? [entry] : [];
    const title = (entry as { title?: unknown } | null)?.title;
    return typeof title === "string" && title ? [title] : [];
  });
}

const words = (name: string) =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether two names mean one person: the same, or one is the first name or a shorter form of the other. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [words(a), words(b)];
  if (one.length === 0 || other.length === 0) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short[0] === long[0] && short.every((word) => long.includes(word));
}

/**
 * Whose side each speaker of a transcript is on: the customer's people and attendees of theirs, ours by name or by the
 * domain of the address. Somebody unknown has no side until a person says so.
 */
export function sidesOf(
  speakers: string[],
  customer: { name: string; email: string | null }[],
  us: { name: string; email: string | null }[],
): Record<string, Side | null> {
  const domain = (email: string | null) => email?.split("@")[1]?.toLowerCase() ?? null;
  const ours = new Set(us.flatMap(({ email }) => domain(email) ?? []));
  return Object.fromEntries(
    speakers.map((speaker) => {
      if (us.some(({ name }) => sameName(name, speaker))) return [speaker, "us"];
      const found = customer.find(({ name }) => sameName(name, speaker));
      if (!found) return [speaker, null];
      return [speaker, ours.has(domain(found.email) ?? "") ? "us" : "customer"];
    }),
  );
}

/** The columns of the exported list; moments as ISO, so that a spreadsheet can sort by them. */
export const meetingColumns: {
  head: string;
  value: (row: MeetingRow) => string | number | null;
}[] = [
  { head: "Customer", value: (row) => row.customer.name },
  { head: "Meeting", value: (row) => row.title },
  { head: "When", value: (row) => row.scheduled_at },
  { head: "Minutes", value: (row) => row.duration },
  { head: "State", value: (row) => meetingStatusNames[row.status] },
  {
    head: "Attendees",
    value: (row) =>
      attendeesOf(row.attendees)
        .map(({ name }) => name)
        .join("; "),
  },
  { head: "Transcript", value: (row) => (row.transcript ? "yes" : "no") },
  { head: "To review", value: (row) => row.proposed },
  { head: "Accepted", value: (row) => row.decided },
  { head: "Link", value: (row) => row.meeting_url },
  { head: "Id", value: (row) => row.id },
];
