/** One record of who changed what about a customer. */
export type ActivityRow = {
  id: string;
  user_id: string | null;
  action: string;
  entity_type: string | null;
  entity_id: string | null;
  old_values: Record<string, unknown> | null;
  new_values: Record<string, unknown> | null;
  created_at: string;
};

export type ActivityPage = {
  rows: ActivityRow[];
  /** Names of the people the rows mention, as far as the reader may know them. */
  names: Record<string, string>;
  next: string | null;
};
