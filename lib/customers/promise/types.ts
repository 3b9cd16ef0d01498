import type { Side } from "../meeting-card/types";

export const promiseStates = ["open", "kept", "broken", "dropped"] as const;
export type PromiseState = (typeof promiseStates)[number];

/** A promise of the ledger. */
export type Promised = {
  id: string;
  by_side: Side;
  text: string;
  owner: string | null;
  due_date: string | null;
  state: PromiseState;
  late_since: string | null;
  settled_on: string | null;
  updated_at: string;
  task_id: string | null;
  meeting: { id: string; title: string } | null;
};
