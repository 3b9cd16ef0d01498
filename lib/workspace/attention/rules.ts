import {
  needsCursorSchema,
  needsParamsSchema,
  type NeedKind,
  type NeedsCursor,
  type NeedsParams,
  type SnoozeInput,
  type SnoozeSpan,
} from "./schema";
import type { Need } from "./types";

export const needsPerPage = 20;

export const needWords: Record<NeedKind, string> = {
  notice: "Notice date",
  renewal: "Renewal",
  score_drop: "Score drop",
  concern: "Concern without owner",
  silent: "Silent",
  invitation: "Invitation unanswered",
};

export const spanWords: Record<SnoozeSpan, string> = {
  tomorrow: "Tomorrow",
  week: "Next week",
  change: "Until it changes",
  date: "A day",
};

/** What ends a line that is put off until it changes, in words. */
export const changeWords: Record<NeedKind, string> = {
  notice: "the notice date changes",
  renewal: "the renewal date changes or passes",
  score_drop: "the score falls anew",
  concern: "another concern is raised; this one stays away",
  silent: "it falls silent again after a touch",
  invitation: "the invitation is sent again or expires",
};

export type NeedAct =
  | { do: "take" | "touch" | "resend"; label: string }
  | { do: "open"; label: string; href: string };

/** The one thing to do about a line: done here, or a link to the place where it is done. */
export function needAct(need: Pick<Need, "kind" | "customer_id" | "planned" | "record">): NeedAct {
  const page = `/customers/${need.customer_id}`;
  switch (need.kind) {
    case "concern":
      return { do: "take", label: "Take it" };
    case "silent":
      return { do: "touch", label: "Log a touch" };
    case "invitation":
      // Without a record there is no invitation to send again; the page says how it stands.
      return need.record
        ? { do: "resend", label: "Send again" }
        : { do: "open", label: "See invitation", href: `${page}/organization` };
    case "score_drop":
      return { do: "open", label: "See what changed", href: `${page}/health` };
    case "notice":
    case "renewal":
      return need.planned
        ? { do: "open", label: "Prepare renewal", href: `${page}/contracts` }
        : { do: "open", label: "Plan meeting", href: `${page}/meetings?add=1` };
  }
}

/** "Weight 85 of 100: ARR 18 + urgency 32 + severity 35". */
export function weightWords(
  need: Pick<Need, "weight" | "arr_weight" | "urgency" | "severity">,
): string {
  return `Weight ${need.weight} of 100: ARR ${need.arr_weight} + urgency ${need.urgency} + severity ${need.severity}`;
}

/** The calendar day somewhere, as 2026-12-02. An unknown zone reads as UTC. */
export function dayIn(zone: string | null | undefined, at: Date): string {
  const options = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  try {
    return new Intl.DateTimeFormat("en-CA", { ...options, timeZone: zone ?? "UTC" }).format(at);
  } catch {
    return new Intl.DateTimeFormat("en-CA", { ...options, timeZone: "UTC" }).format(at);
  }
}

/** The day on which a line comes back: next week is its Monday; null is only when its cause changes. */
export function comesBack(input: Pick<SnoozeInput, "span" | "date">, today: string): string | null {
  const plus = (days: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  switch (input.span) {
    case "tomorrow":
      return plus(1);
    case "week":
      return plus(7 - ((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
    case "change":
      return null;
    case "date":
      return input.date!;
  }
}

export type RawParams = Record<string, string | string[] | undefined>;

/** Reads the address of the list. Never throws. */
export function readNeedsParams(raw: RawParams): NeedsParams {
  return needsParamsSchema.parse(raw);
}

/** The address of the list; a change of anything begins at the first page. */
export function needsHref(params: NeedsParams, change: Partial<NeedsParams> = {}): string {
  const next: NeedsParams = { ...params, at: undefined, ...change };
  const query = new URLSearchParams();
  for (const key of ["csm", "show", "kind", "at"] as const) {
    const value = next[key];
    if (value) query.set(key, value);
  }
  const text = query.toString();
  return text ? `/home/needs?${text}` : "/home/needs";
}

/** A place in the list, and the way to go from it, as one word of the address. */
export function writePlace(cursor: NeedsCursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([cursor.dir, cursor.key]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The place an address names, or null for the beginning, which is also where a word leads that cannot be read. */
export function readPlace(word: string | undefined): NeedsCursor | null {
  if (!word) return null;
  try {
    const text = atob(word.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const [dir, key] = JSON.parse(new TextDecoder().decode(bytes)) as unknown[];
    return needsCursorSchema.parse({ dir, key });
  } catch {
    return null;
  }
}
