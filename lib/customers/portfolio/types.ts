import type { Size, Stage } from "../customer/schema";
import type { HealthBand } from "../health/types";
import type { Cursor } from "./schema";

/** One line of the list, as `list_customers` returns it. */
export type CustomerRow = {
  id: string;
  name: string;
  industry: string | null;
  domain: string | null;
  health_score: number | null;
  band: HealthBand;
  /** Up to twelve weekly scores, oldest first; null where there was none. */
  spark: (number | null)[];
  delta_30: number | null;
  arr: number | null;
  currency: string;
  stage: Stage;
  renewal_date: string | null;
  last_touch_at: string | null;
  silent: boolean;
  open_concerns: number;
  size: Size | null;
  salesforce_id: string | null;
  hubspot_id: string | null;
  created_at: string;
  people: number;
  owner: { id: string; name: string } | null;
  link_state: "not_invited" | "invited" | "expired" | "joined";
  archived_at: string | null;
};

export type ViewCounts = {
  all: number;
  renewals_90: number;
  at_risk: number;
  silent: number;
  not_invited: number;
};

export type CustomerList = {
  rows: CustomerRow[];
  total: number;
  /** Rows before the first one of this page. */
  skipped: number;
  /** ARR of everything that matches, per currency. */
  arr: Record<string, number>;
  next: Cursor | null;
  prev: Cursor | null;
  views: ViewCounts;
};

/** What the list would hold without one of its filters; shown where nothing matches. */
export type Relief = { key: string; total: number };
