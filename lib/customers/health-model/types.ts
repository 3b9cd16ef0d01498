import type { BandLimit } from "../health/types";

export type FactorKey =
  | "engagement"
  | "adoption"
  | "meetings"
  | "concerns"
  | "sentiment"
  | "runway"
  | "pulse"
  | "assessments"
  | "promises";

/** The numbers a factor is valued by; which of them it has depends on its key. */
export type FactorLimit =
  | "full_at"
  | "none_at"
  | "high"
  | "medium"
  | "low"
  | "stale_after"
  | "broken"
  | "late";

/** One factor of a model as the database stores it; weights of a model add up to 1. */
export type Factor = {
  key: FactorKey;
  label: string;
  weight: number;
  source_table: string;
} & Partial<Record<FactorLimit, number>>;

/** Whom a model is for; a missing list means any. */
export type Segment = { stage?: string[]; industry?: string[]; size?: string[] };

/** The rules of a model, without its history. */
export type ModelRules = {
  key: string;
  name: string;
  version: number;
  description?: string | null;
  method: "documented" | "weighted";
  factors: Factor[];
  bands: BandLimit[];
};

export type ModelStatus = "draft" | "live" | "retired";

/** One version of a model as platform admins see it. */
export type ModelVersion = ModelRules & {
  id: string;
  segment: Segment;
  status: ModelStatus;
  live_at: string | null;
  retired_at: string | null;
  created_at: string;
  updated_at: string;
  /** Customers whose score comes from it now. */
  customers: number;
};

/** What was known about the factors of a customer, by factor; dates, not ages. */
export type HealthInputs = {
  engagement?: { messages_30d: number; messages: number };
  adoption?: { trainings: number; progress_sum: number };
  meetings?: { held_on: string };
  concerns?: { high: number; medium: number; low: number };
  sentiment?: { positive: number; neutral: number; negative: number };
  runway?: { ends_on: string };
  pulse?: { value: number; given_on: string };
  /** Our promises of the last year. */
  promises?: { kept: number; late: number; broken: number };
  /** Each assessment by the day of its newest result; scores from 0 to 5. */
  assessments?: {
    types: {
      type: string;
      on: string;
      people: number;
      score: number;
      categories: { key: string; score: number; weight: number }[];
    }[];
  };
};

/** What a model makes of inputs. `exact` is the score before it is rounded or cut off. */
export type Scored = {
  score: number | null;
  exact: number;
  parts: { key: string; value: number | null; points: number | null }[];
};

export type BandMove = { from: string; to: string; count: number };

export type MovedCustomer = {
  id: string;
  name: string;
  score_before: number | null;
  score_after: number | null;
  band_before: string;
  band_after: string;
  key_before: string | null;
  version_before: number | null;
  key_after: string;
  version_after: number;
};

/** What going live, or retiring, does to the customers that were asked so far. */
export type ModelPreview = {
  customers: number;
  /** How many were asked. */
  looked: number;
  affected: number;
  moved: number;
  bands: { band: string; before: number; after: number }[];
  moves: BandMove[];
  rows: MovedCustomer[];
};

/** The answer about the next customers; only the first says how many there are. */
export type PreviewChunk = Omit<ModelPreview, "customers"> & {
  customers: number | null;
  /** Where to go on; null at the end. */
  next: string | null;
  /** A draft that somebody saved meanwhile has to be asked from the beginning. */
  model_updated_at: string;
};
