import type { JobName } from "@/lib/platform/jobs";

/** The newest run of a job as the database tells it. */
export type JobRun = {
  job: string;
  state: "running" | "done" | "failed";
  attempt: number;
  started_at: string;
  finished_at: string | null;
  next_at: string | null;
  error: string | null;
  last_done_at: string | null;
  failed_week: number;
};

/** A job of the list with its newest run; null where it never ran. */
export type JobRow = { job: JobName; label: string; does: string; run: JobRun | null };
