import type { BulkKind } from "./schema";

export type BulkState = "running" | "done" | "undoing" | "undone";

/** A change of many customers and how far it is. */
export type BulkOperation = {
  id: string;
  u_id: string;
  kind: BulkKind;
  value: string | null;
  state: BulkState;
  total: number;
  changed: number;
  unchanged: number;
  undone: number;
  /** Left by the undo, because it was changed since. */
  kept: number;
  created_at: string;
  updated_at: string;
  finished_at: string | null;
};

/** A customer that was not changed, or not changed back, and why. */
export type BulkLeft = {
  customer_id: string | null;
  name: string;
  state: "unchanged" | "kept";
  reason: "same" | "gone" | "contract" | "csm_unknown" | "not_yours" | "changed_since";
};
