import type { Promised } from "./types";

/** How a promise stands today: an open one whose day has passed is late. */
export type Standing = "open" | "late" | "kept" | "broken" | "dropped";

export const standingNames: Record<Standing, string> = {
  open: "Open",
  late: "Late",
  kept: "Kept",
  broken: "Broken",
  dropped: "Dropped",
};

/** The night marks what is late; the page knows it from the first hour of the day. */
export function standingOf(promise: Pick<Promised, "state" | "due_date">, today: string): Standing {
  if (promise.state !== "open") return promise.state;
  return promise.due_date !== null && promise.due_date < today ? "late" : "open";
}

const order: Standing[] = ["late", "open", "broken", "kept", "dropped"];

/** What needs somebody first, then what is settled, the nearest or latest day first. */
export function sortPromises<Row extends Pick<Promised, "state" | "due_date" | "settled_on">>(
  promises: Row[],
  today: string,
): Row[] {
  const place = (promise: Row) => order.indexOf(standingOf(promise, today));
  return promises.toSorted((a, b) => {
    if (place(a) !== place(b)) return place(a) - place(b);
    if (a.state !== "open") return (b.settled_on ?? "").localeCompare(a.settled_on ?? "");
    return (a.due_date ?? "9999").localeCompare(b.due_date ?? "9999");
  });
}

/** A promise with what a page says of it: how it stands, and its days in words. */
export function promiseViews(
  promises: Promised[],
  today: string,
  words: { relativeDay: (day: string) => string; date: (day: string) => string },
) {
  return sortPromises(promises, today).map((promise) => ({
    promise,
    standing: standingOf(promise, today),
    due: promise.due_date ? words.relativeDay(promise.due_date) : null,
    settled: promise.settled_on ? words.date(promise.settled_on) : null,
  }));
}
