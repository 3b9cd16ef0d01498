import type { NeedKind } from "./schema";

/** What somebody put off, and until when; without a day until the cause changes. */
export type Snooze = { id: string; reason: string; until: string | null };

/** One line of *Needs me*: what, why, how much, and the one thing to do. */
export type Need = {
  kind: NeedKind;
  customer_id: string;
  customer_name: string;
  /** The record and its state that made the line; with kind and customer its name for ever. */
  cause: string;
  /** The concern or the invitation, where the line is about one. */
  record: string | null;
  why: string;
  /** The sum of the three parts after it, at most 100; the list is ordered by it. */
  weight: number;
  arr_weight: number;
  urgency: number;
  severity: number;
  due: string | null;
  /** A meeting with this customer is planned. */
  planned: boolean;
  /** Its place in the order, for paging. */
  key: string;
  snooze: Snooze | null;
};

export type NeedsPage = {
  rows: Need[];
  /** What the filter leaves, and how many of it stand before this page. */
  total: number;
  skipped: number;
  /** Everything that needs the person now, and everything put off. */
  all: number;
  snoozed: number;
  kinds: Partial<Record<NeedKind, number>>;
};

/** The page of all lines says whose they are. */
export type NeedsList = NeedsPage & { csm: { id: string; name: string } | null };
