import type { FieldName } from "../contract-fields/types";
import type { Quote } from "../contract-terms/types";

/** What one reader read: a value with its sentence. */
export type Reading = { value: unknown; confidence: number; evidence: Quote };

/** What a language model read beside the rules, term by term; only quotes that stand in the document. */
export type SecondReading = { findings: (Reading & { field: FieldName })[] };

/** One value to decide about. */
export type ReviewItem = Reading & {
  key: string;
  field: FieldName;
  method: "rules" | "model";
  /** The other reader read the same. */
  agreed: boolean;
  /** The other reader read something else. */
  other: Reading | null;
};

/** The contract that an amendment changes, as it is now. */
export type BaseContract = {
  id: string;
  title: string;
  start_date: string | null;
  updated_at: string;
  terms: Record<string, unknown>;
};

/** A row of evidence as `confirm_contract_file` takes it. */
export type EvidenceInput = {
  field: string;
  proposed: unknown;
  value: unknown;
  page: number | null;
  quote: string | null;
  span_start: number | null;
  span_end: number | null;
  confidence: number | null;
  method: "rules" | "model" | "person";
  state: "confirmed" | "corrected" | "rejected";
};

export type Settled = {
  terms: Record<string, unknown>;
  entitlements: unknown[];
  evidence: EvidenceInput[];
  /** The day from which an amendment holds. */
  from: string | null;
};

export type TermChange = { name: string; label: string; before: string; after: string };
