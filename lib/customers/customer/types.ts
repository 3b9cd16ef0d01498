import type { HealthBand, HealthInputs, HealthModel, HealthPart } from "../health/types";

// Not in the schema: filters and forms name them in the browser, which has no use for zod.
export const stages = [
  "prospect",
  "onboarding",
  "active",
  "renewal",
  "at_risk",
  "churned",
] as const;
export type Stage = (typeof stages)[number];

export const sizes = ["small", "medium", "large", "enterprise"] as const;
export type Size = (typeof sizes)[number];

export const currencies = ["EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK"] as const;

/** Suggestions only: an industry is free text, because no list of ours fits everybody. */
export const industries = [
  "Banking",
  "Construction",
  "Education",
  "Energy",
  "Food",
  "Forestry",
  "Healthcare",
  "Hospitality",
  "Insurance",
  "Legal",
  "Logistics",
  "Manufacturing",
  "Media",
  "Public sector",
  "Publishing",
  "Retail",
  "Software",
  "Telecommunications",
  "Transport",
  "Utilities",
] as const;

/** One row of `customers`, every column a page may show. */
export type Customer = {
  id: string;
  name: string;
  domain: string | null;
  industry: string | null;
  size: string | null;
  stage: Stage;
  arr: number | null;
  currency: string;
  renewal_date: string | null;
  health_score: number | null;
  health_band: HealthBand;
  csm_id: string | null;
  org_id: string | null;
  salesforce_id: string | null;
  hubspot_id: string | null;
  last_touch_at: string | null;
  touch_gap_days: number | null;
  silent_after: string | null;
  silent: boolean;
  archived_at: string | null;
  /** The customer this one went into; nobody sees it then but by an old link. */
  merged_into: string | null;
  created_at: string;
  updated_at: string;
};

export type CustomerOwner = { id: string; name: string; email?: string | null };

/** Where the customer's own organization stands: nobody asked, asked, asked too long ago, here. */
export type CustomerLink = {
  state: "not_invited" | "invited" | "expired" | "joined";
  invitation_id: string | null;
  email: string | null;
  invited_at: string | null;
  expires_at: string | null;
  org_id: string | null;
  org_name: string | null;
  joined_at: string | null;
  people: number | null;
};

export type CustomerCounts = {
  people: number;
  contracts: number;
  meetings: number;
  notes: number;
  concerns: number;
};

export type PersonSummary = {
  id: string;
  name: string;
  role: string | null;
  email: string | null;
  is_primary: boolean;
  sentiment: "positive" | "neutral" | "negative" | null;
  last_touch_at: string | null;
};

export type MeetingSummary = {
  id: string;
  title: string;
  scheduled_at: string | null;
  duration: number | null;
  meeting_url: string | null;
};

export type Concern = {
  id: string;
  content: string;
  importance: "low" | "medium" | "high";
  owner: string | null;
  source: string;
  due_date: string | null;
  created_at: string;
};

/** Everything the header and the overview of a customer show; the answer of one call. */
export type CustomerDetail = {
  customer: Customer;
  owner: CustomerOwner | null;
  link: CustomerLink;
  counts: CustomerCounts;
  health: {
    score: number | null;
    band: HealthBand;
    computed_at: string | null;
    model: HealthModel | null;
    parts: HealthPart[];
    inputs: HealthInputs;
    /** When another model, or another version, began to make the score. */
    changes: { at: string; name: string; version: number }[];
    delta_30: number | null;
  };
  history: { at: string; score: number | null }[];
  people: PersonSummary[];
  next_meeting: MeetingSummary | null;
  concerns: Concern[];
};

/** What the edit form starts from; sent back with the form, so that a change in the meantime is seen. */
export type CustomerFacts = Pick<
  Customer,
  | "name"
  | "domain"
  | "industry"
  | "size"
  | "stage"
  | "arr"
  | "currency"
  | "renewal_date"
  | "salesforce_id"
  | "hubspot_id"
>;
