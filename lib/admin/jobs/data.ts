import "server-only";
import { asError } from "@/lib/platform/errors";
import jobs from "@/lib/platform/job-list.json";
import type { JobName } from "@/lib/platform/jobs";
import type { Db } from "@/lib/platform/supabase/server";
import type { JobRow, JobRun } from "./types";

/** Every job of the list with its newest run; the database refuses everybody but platform admins. */
export async function listJobs(db: Db): Promise<JobRow[]> {
  const { data, error } = await db.rpc("list_jobs");
  if (error) throw asError(error);
  const runs = new Map((data as unknown as JobRun[]).map((run) => [run.job, run]));
  return (Object.keys(jobs) as JobName[]).map((job) => ({
    job,
    label: jobs[job].label,
    does: jobs[job].does,
    run: runs.get(job) ?? null,
  }));
}
