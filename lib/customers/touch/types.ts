import type { TouchKind } from "./schema";

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
