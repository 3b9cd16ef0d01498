import { TZDate } from "@date-fns/tz";
import type { TimelineKind, TouchKind } from "./types";

export const touchNames: Record<TouchKind, string> = {
  call: "Call",
  email: "E-mail",
  meeting: "Meeting",
  note: "Note",
};

export const timelineNames: Record<TimelineKind, string> = {
  call: "Calls",
  email: "E-mails",
  meeting: "Meetings",
  note: "Notes",
  activity: "Changes",
};

/** What the toast says: the verb and what was logged. */
export const loggedNames: Record<TouchKind, string> = {
  call: "Call logged",
  email: "E-mail logged",
  meeting: "Meeting logged",
  note: "Note logged",
};

/** The moment that a clock in a zone shows "2026-11-20T15:30", or null when there is no such text or zone. */
export function momentIn(zone: string, local: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(local);
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const moment = new TZDate(year, month - 1, day, hour, minute, 0, zone);
  if (Number.isNaN(moment.getTime()) || month < 1 || month > 12 || hour > 23 || minute > 59)
    return null;
  // 31 February rolls over into March; what was typed must be what is meant. Hours may move, where clocks are put forward.
  return moment.getDate() === day ? new Date(moment.getTime()) : null;
}

/** What a clock in a zone shows at a moment, as a date and time field wants it. */
export function localIn(zone: string, at: Date): string {
  const moment = new TZDate(at.getTime(), zone);
  const safe = Number.isNaN(moment.getTime()) ? new TZDate(at.getTime(), "UTC") : moment;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${safe.getFullYear()}-${two(safe.getMonth() + 1)}-${two(safe.getDate())}T${two(safe.getHours())}:${two(safe.getMinutes())}`;
}
