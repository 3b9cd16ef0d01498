/** How far a customer, or one of its people, is in a module. */
export type Progress = {
  id: string;
  progress: number;
  status: "not_started" | "in_progress" | "completed";
  score: number | null;
  started_at: string | null;
  completed_at: string | null;
  updated_at: string;
  module: { id: string; title: string; level: string; duration: number | null };
  /** Null where the progress belongs to the customer as a whole. */
  person: { id: string; name: string } | null;
};
