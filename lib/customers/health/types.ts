/** Keys of the bands; what they are called and where they begin is data of the model. */
export type HealthBand = "healthy" | "watch" | "risk" | "none";

export type BandLimit = { key: string; label: string; from: number };

export type HealthModel = {
  key: string;
  name: string;
  version: number;
  description?: string | null;
  bands: BandLimit[];
};

/** One line of a score. The points of all lines, rounding included, add up to the stored score. */
export type HealthPart = {
  key: string;
  label: string;
  points: number | null;
  /** 0 to 100; null where the factor has no data. Rounding has none of what follows. */
  value?: number | null;
  weight?: number;
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
