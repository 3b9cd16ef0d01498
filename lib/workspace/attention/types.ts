import type { NeedKind } from "./schema";

/** What somebody put off, and until when; without a day until the cause changes. */
export type Snooze = { id: string; reason: string; until: string | null };

/** What a factor gave to a score. */
export type ScorePart = { key: string; label: string; points: number | null };

export type RenewalFacts = {
  renewal_date: string | null;
  arr: number | null;
  currency: string;
  /** When the next meeting is planned. */
  met_at: string | null;
};

/** What a line was made of: its words are made where the reader's language, time zone and day are known. */
export type NeedFacts =
  | { kind: "notice" | "renewal"; facts: RenewalFacts }
  /** The first 120 characters of what was raised. */
  | { kind: "concern"; facts: { content: string; raised_at: string } }
  /** The account's own normal days between two touches, where there were enough of them. */
  | {
      kind: "silent";
      facts: { last_touch_at: string | null; since: string; gap_days: number | null };
    }
  | {
      kind: "invitation";
      facts: { email: string | null; sent_at: string | null; expires_at: string };
    }
  /** Scores of 30 days ago and of now, and what each is made of. */
  | {
      kind: "score_drop";
      facts: { was: number | null; now: number; before: ScorePart[]; after: ScorePart[] };
    };

/** One line of *Needs me*: what, why, how much, and the one thing to do. */
export type Need = NeedFacts & {
  kind: NeedKind;
  customer_id: string;
  customer_name: string;
  /** The record and its state that made the line; with kind and customer its name for ever. */
  cause: string;
  /** The concern or the invitation, where the line is about one. */
  record: string | null;
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
