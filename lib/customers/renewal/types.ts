import type { HealthBand } from "../health/types";
import type { Cursor } from "../portfolio/schema";
import type { LostReason } from "./schema";

export type RenewalState = "upcoming" | "due" | "notice_passed" | "overdue" | "won" | "lost";

export type Renewal = {
  id: string;
  contract_id: string;
  contract: string | null;
  customer_id: string;
  name: string;
  owner: { id: string; name: string } | null;
  health_score: number | null;
  band: HealthBand;
  due_on: string;
  notice_on: string | null;
  /** What the contract costs a year at its end. */
  amount_due: number | null;
  currency: string;
  /** It renews by itself unless somebody gives notice. */
  automatic: boolean;
  months: number;
  forecast_amount: number | null;
  expected: number | null;
  /** The likelihood that follows from health, and the one in force. */
  computed: number;
  likelihood: number;
  overridden: boolean;
  override_reason: string | null;
  override_by: string | null;
  override_at: string | null;
  outcome: "open" | "won" | "lost";
  state: RenewalState;
  at_risk: boolean;
  renewed_amount: number | null;
  renewed_by_itself: boolean;
  next_end: string | null;
  lost_reason: LostReason | null;
  lost_note: string | null;
  closed_on: string | null;
};

/** The figures there are; each opens the list of what it counts. */
export type Figure = "due" | "forecast" | "won" | "lost" | "at_risk";

/** Sums of one month, owner or list in one currency. */
export type RenewalCell = { key: string | null; currency: string; name?: string | null } & Record<
  Figure,
  number | null
> &
  Record<`${Figure}_n`, number>;

export type RenewalPage = {
  rows: Renewal[];
  total: number;
  skipped: number;
  next: Cursor | null;
  prev: Cursor | null;
  /** The first day of the twelve months. */
  start: string;
  owner_name: string | null;
  months: RenewalCell[];
  owners: RenewalCell[];
  sums: RenewalCell[];
  tabs: Record<Exclude<RenewalTab, "kept">, number>;
};
export type RenewalTab =
  | "open"
  | "due"
  | "notice_passed"
  | "overdue"
  | "at_risk"
  | "won"
  | "lost"
  | "all"
  | "kept";

export type RenewalCall = {
  id: string;
  kind: "likelihood" | "forecast" | "won" | "lost" | "reopened" | "automatic";
  before: { value?: number | null; outcome?: string };
  after: { value?: number | null; amount?: number | null; end_date?: string; reason?: LostReason };
  reason: string | null;
  at: string;
  by: string | null;
};

/** What was said before, to take a change of forecasts back. */
export type ForecastBefore = { id: string; amount: number | null };
