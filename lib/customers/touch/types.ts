// Not in the schema: the timeline names them in the browser, which has no use for zod.
export const touchKinds = ["call", "email", "meeting", "note"] as const;
export type TouchKind = (typeof touchKinds)[number];

export const timelineKinds = [...touchKinds, "activity"] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One event of a customer's timeline, whoever recorded it. */
export type TimelineEntry = {
  id: string;
  source: "note" | "meeting" | "activity";
  kind: TouchKind | "activity";
  at: string;
  title: string;
  body: string | null;
  actor: string | null;
  entity_type: string | null;
  entity_id: string | null;
};

export type TimelineCursor = { at: string; id: string };

export type TimelinePage = { rows: TimelineEntry[]; next: TimelineCursor | null };
