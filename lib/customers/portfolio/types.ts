import type { Size, Stage } from "../customer/types";
import type { HealthBand } from "../health/types";
import type { Cursor } from "./schema";

// Not in the schema: the list's tools name them in the browser, which has no use for zod.
export const sortKeys = [
  "name",
  "health",
  "arr",
  "stage",
  "industry",
  "renewal",
  "last_touch",
  "owner",
  "created",
] as const;
export type SortKey = (typeof sortKeys)[number];

/** Columns of the list beside the name, which is always there and always first. */
export const columnKeys = [
  "health",
  "delta",
  "arr",
  "stage",
  "renewal",
  "last_touch",
  "concerns",
  "owner",
  "domain",
  "industry",
  "size",
  "currency",
  "people",
  "link",
  "salesforce_id",
  "hubspot_id",
  "created",
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export const bandKeys = ["healthy", "watch", "risk", "none"] as const;
export const linkKeys = ["not_invited", "invited", "expired", "joined"] as const;
/** What may be asked to be unknown. */
export const unknownKeys = ["arr", "industry", "size"] as const;
/** Which way a score went in 30 days, by the 3 points or more that movers moved by. */
export const movedKeys = ["up", "down"] as const;
export const renewalWindows = [30, 60, 90, 180, 365] as const;

/** Churned customers are in no tab: nothing about them is to be done. Whoever names stages decides for themselves. */
export const usuallyHidden: Stage[] = ["churned"];

export type RawParams = Record<string, string | string[] | undefined>;

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
