import type { HealthInputs, ModelRules } from "../health-model/types";

/** Keys of the bands; what they are called and where they begin is data of the model. */
export type HealthBand = "healthy" | "watch" | "risk" | "none";

export type BandLimit = { key: string; label: string; from: number };

/** The version of a model that made a score, with the rules it was made by. */
export type HealthModel = ModelRules;

/** One line of a score. The points of all lines, rounding included, add up to the stored score. */
export type HealthPart = {
  key: string;
  label: string;
  points: number | null;
  /** 0 to 100; null where the factor has no data. Rounding has none of what follows. */
  value?: number | null;
  /** Null where the factor is left out; the others then share what it would weigh. */
  weight?: number | null;
  base_weight?: number;
  input_text?: string;
  source_table?: string;
  count?: number;
  has_data?: boolean;
};

/** A conversation of an agent about the customer, with how much of it counts today. */
export type SessionRecord = {
  id: string;
  active_agent: string | null;
  status: string;
  created_at: string;
  messages_30d: number;
  last_message_at: string | null;
};

/** A score by some rules, with the lines that add up to it. */
export type Reading = {
  score: number | null;
  band: HealthBand;
  parts: HealthPart[];
  model: HealthModel;
};

/** The last calculation of a day: by the rules of then, which is the stored one, and by those of now. */
export type ReplayedDay = { computed_at: string; occasion: string; then: Reading; now: Reading };

/** A record that came between two days, and the factor it speaks for. */
export type HealthRecord = { factor: string; text: string; at: string; source_table: string };

export type Pulse = {
  id: string;
  value: number;
  reason: string;
  given_on: string;
  author: string | null;
};

export type HealthDay = { day: string; score: number | null; band: HealthBand };

/** What the health page of a customer asks for beside the customer itself. */
export type CustomerHealth = {
  days: HealthDay[];
  day: ReplayedDay | null;
  against: ReplayedDay | null;
  records: HealthRecord[];
  pulses: Pulse[];
};

export type { HealthInputs };
