import type { Moved, Mover } from "@/lib/workspace/home/types";
import type { HealthBand } from "../health/types";

/** Sums by currency; they are never added across. */
export type Amounts = Record<string, number>;

export type Split = "all" | "band" | "stage" | "size" | "industry" | "currency" | "renewal" | "csm";

/** One part of a way to divide the portfolio; the key is null where it is not known. */
export type SplitLine = {
  key: string | null;
  customers: number;
  at_risk: number;
  silent: number;
  arr: Amounts;
  arr_at_risk: Amounts;
  /** Whose it is, in the split by CSM. */
  name?: string;
};

export type BandMonth = { day: string } & Record<HealthBand, number>;

export type SilentCustomer = {
  id: string;
  name: string;
  last_touch_at: string | null;
  touch_gap_days: number | null;
  arr: number | null;
  currency: string;
};

/** Everything the portfolio dashboard shows; the answer of one call. */
export type Portfolio = {
  /** The database's day, from which windows of days are counted. */
  today: string;
  splits: Partial<Record<Split, SplitLine[]>>;
  without_arr: number;
  /** The beginning of each of the last twelve months, oldest first. */
  months: BandMonth[];
  movers: Mover[];
  /** How many scores changed by 3 points or more in 30 days, by the way they went. */
  moved: Moved;
  silent: SilentCustomer[];
  csm: { id: string; name: string } | null;
};
