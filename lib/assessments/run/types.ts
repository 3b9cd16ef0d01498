/** One answer as the player holds it; exactly one of the first four says something, or none (skipped). */
export type Answer = {
  value?: number | null;
  choice?: string | null;
  answer_text?: string | null;
  not_applicable?: boolean;
  note?: string | null;
  evidence?: string | null;
  /** Counts changes; 0 where the server has not seen the question answered. */
  revision?: number;
  /** When the server took it, ISO. */
  answered_at?: string | null;
  /** The colleague who gave it, where it was handed over. */
  answered_by_name?: string | null;
};

export type Answers = Record<string, Answer>;
