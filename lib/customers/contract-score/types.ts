/** One contract as lawyers labelled it. An empty string says that they found none. */
export type ContractLabel = {
  file: string;
  document_name: string;
  parties: string;
  agreement_date: string;
  effective_date: string;
  expiration_date: string;
  renewal_term: string;
  renewal_notice: string;
  governing_law: string;
};

/** What was read from one contract, in the form that is printed. Days are ISO. */
export type ContractReading = {
  file: string;
  title: string | null;
  parties: string[];
  agreement_date: string | null;
  effective_date: string | null;
  expiration_date: string | null;
  renewal_term: string | null;
  notice_days: number | null;
  governing_law: string | null;
  evidence: Record<string, { page: number; quote: string }>;
};

export type ScoredField =
  | "title"
  | "parties"
  | "agreement_date"
  | "effective_date"
  | "expiration_date"
  | "renewal_term"
  | "notice_days"
  | "governing_law";

export type Miss = { file: string; field: ScoredField; read: string; label: string };
export type Score = { fields: Record<ScoredField, number>; all: number; misses: Miss[] };
