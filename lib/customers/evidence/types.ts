export type EvidenceState = "confirmed" | "corrected" | "rejected";
export type EvidenceMethod = "rules" | "model" | "person";

/** Where a confirmed value comes from, as pages receive it. */
export type Evidence = {
  id: string;
  field: string;
  file_id: string | null;
  transcript_id: string | null;
  page: number | null;
  turn: number | null;
  quote: string | null;
  span_start: number | null;
  span_end: number | null;
  confidence: number | null;
  method: EvidenceMethod;
  state: EvidenceState;
  proposed: unknown;
  value: unknown;
  decided_at: string;
  decided_by: string | null;
};
