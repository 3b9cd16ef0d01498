import type { Sentiment } from "./schema";

/** A person at a customer, as its CSM knows them. */
export type Person = {
  id: string;
  customer_id: string;
  name: string;
  role: string | null;
  email: string | null;
  phone: string | null;
  linkedin_url: string | null;
  sentiment: Sentiment | null;
  is_primary: boolean;
  notes: string | null;
  updated_at: string;
};

export type PersonChoice = { id: string; name: string; role: string | null };
