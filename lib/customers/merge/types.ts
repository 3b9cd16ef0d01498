import type { CustomerRow } from "../portfolio/types";

/** A customer as the page of a merge shows it. */
export type Candidate = CustomerRow & { updated_at: string };

export type DuplicateReason = "domain" | "salesforce_id" | "hubspot_id" | "same_name" | "like_name";

export type DuplicatePair = { a: string; b: string; likeness: number; reasons: DuplicateReason[] };

export type DuplicateGroup = { customers: Candidate[]; reasons: DuplicateReason[] };

/** What an undo left as it was. */
export type Kept = { field?: string; value?: unknown; table?: string; count?: number };

/** One merge, as the list of changes shows it. */
export type MergeRecord = {
  id: string;
  survivor_id: string;
  merged_ids: string[];
  names: Record<string, string>;
  counts: Record<string, number>;
  state: "done" | "undone";
  kept: Kept[];
  created_at: string;
  undone_at: string | null;
};

export type Merged = {
  id: string;
  survivor: string;
  name: string;
  counts: Record<string, number>;
};
