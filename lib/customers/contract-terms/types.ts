/** The text of one page, numbered from 1. A document without pages of its own (DOCX, DOC, TXT) has one page, number 1. */
export type Page = { number: number; text: string };

/** Where a value stands: a verbatim piece of one page's text. `start` and `end` are offsets in `Page.text`. */
export type Quote = { page: number; quote: string; start: number; end: number };

/** A value read from a document. `confidence` goes from 0 to 1; computed values quote what they were computed from. */
export type Finding<Value = string> = { value: Value; confidence: number; evidence: Quote };

export type ContractPeriod = { count: number; unit: "day" | "week" | "month" | "year" };

export type EntitlementTerms = {
  name: string;
  quantity: number | null;
  unit: string | null;
  /** Price of one unit, in the currency of the contract. */
  price: number | null;
  /** What the price is for: "month", "year", "once"; null where it does not say. */
  period: string | null;
  category: string | null;
};

/** Everything that is read from a contract. A field that was not found is null or an empty list, never a guess. */
export type ContractTerms = {
  title: Finding | null;
  parties: Finding<{ name: string; role: string | null }>[];
  /** Days are ISO (YYYY-MM-DD). */
  agreement_date: Finding | null;
  effective_date: Finding | null;
  /** Stated, or computed from the term and the day it begins. */
  expiration_date: Finding | null;
  term: Finding<ContractPeriod> | null;
  auto_renewal: Finding<boolean> | null;
  /** How long it renews for; "perpetual" and "successive" terms say so in `text`. */
  renewal_term: Finding<{ period: ContractPeriod | null; text: string }> | null;
  notice_days: Finding<number> | null;
  governing_law: Finding | null;
  /** Amounts in the currency of the contract. */
  total_value: Finding<number> | null;
  annual_value: Finding<number> | null;
  currency: Finding | null;
  pricing_terms: Finding[];
  payment_terms: Finding | null;
  entitlements: Finding<EntitlementTerms>[];
  service_levels: Finding[];
  technical_requirements: Finding[];
  next_steps: Finding[];
  /** The contract that this document changes, where it is an amendment. */
  amends: Finding<{ title: string | null; date: string | null }> | null;
  /** Names of what a contract should say and this one does not. */
  missing_info: string[];
};
