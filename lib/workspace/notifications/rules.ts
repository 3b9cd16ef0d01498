import type { Notice } from "./types";

/** Kinds of news that have a sign of their own; every other type shows the bell. */
export type NoticeSign =
  | "customer"
  | "person"
  | "invitation"
  | "meeting"
  | "alert"
  | "training"
  | "plain";

const signs: [RegExp, NoticeSign][] = [
  [/invit/, "invitation"],
  [/alert|security|fail|error/, "alert"],
  [/meeting|calendar/, "meeting"],
  [/training|course|module/, "training"],
  [/member|joined|user|role/, "person"],
  [/customer|health|score|concern|renewal|contract|hand|silent/, "customer"],
];

/** The sign of a piece of news, read from its type. */
export function noticeSign(type: string | null): NoticeSign {
  return signs.find(([pattern]) => pattern.test(type ?? ""))?.[1] ?? "plain";
}

/** The address behind a piece of news: only ever one inside Cairn, because the text comes from many writers. */
export function noticeHref(link: string | null): string | null {
  if (!link || !link.startsWith("/") || link.startsWith("//") || link.includes("\\")) return null;
  return link;
}

/** The bell's name for those who do not see its dot. */
export function bellLabel(unread: number): string {
  return unread === 0 ? "Notifications" : `Notifications, ${unread} unread`;
}

/** Days in the reader's time zone, newest first, each with its news in the order given. */
export function byDay(
  rows: readonly Notice[],
  timezone: string,
): { day: string; rows: Notice[] }[] {
  const key = new Intl.DateTimeFormat("en-CA", { timeZone: timezone });
  const groups: { day: string; rows: Notice[] }[] = [];
  for (const row of rows) {
    const day = key.format(new Date(row.created_at));
    const last = groups.at(-1);
    if (last?.day === day) last.rows.push(row);
    else groups.push({ day, rows: [row] });
  }
  return groups;
}

/** "just now", "5 min ago", "3 h ago", then days, months from 60 days. */
export function ago(at: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ago`;
  const days = Math.floor(hours / 24);
  if (days < 60) return days === 1 ? "yesterday" : `${days} days ago`;
  return `${Math.round(days / 30.44)} months ago`;
}
